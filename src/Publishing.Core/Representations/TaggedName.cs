using Publishing.Articles;

namespace Publishing.Representations;

/// <summary>A contributor in formats that have one line for a name (RIS, EndNote): <c>Surname, Given, Suffix</c>.</summary>
internal static class TaggedName
{
    /// <summary>The name. A group has a comma behind it, and two for each of its own: that is how EndNote knows that it is no person.</summary>
    public static string Of(Contributor contributor)
    {
        if (contributor.Group is null && contributor.Anonymous)
        {
            return "Anonymous";
        }

        var name = CitedArticle.OneLine(contributor.InvertedName);
        return contributor.Group is null ? name
            : name.Contains(',', StringComparison.Ordinal) ? name.Replace(",", ",,", StringComparison.Ordinal)
            : name + ",";
    }
}
