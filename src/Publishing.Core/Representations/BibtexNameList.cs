using System.Text.RegularExpressions;
using Publishing.Articles;

namespace Publishing.Representations;

/// <summary>People in a field of BibTeX: <c>Surname, Given</c>, <c>Surname, Jr., Given</c>, a group in braces, with "and" between them.</summary>
internal static partial class BibtexNameList
{
    /// <summary>The field; null when there is nobody.</summary>
    public static string? Of(IReadOnlyList<Contributor> contributors) => contributors.Count == 0 ? null : string.Join(" and ", contributors.Select(Name));

    private static string Name(Contributor contributor)
    {
        if (contributor.Group is { } group)
        {
            var words = BibtexText.Of(group.ToReadableText());

            // In one pair of braces "A, B" is read as a person's name by some.
            return words.Contains(',', StringComparison.Ordinal) ? $"{{{{{words}}}}}" : $"{{{words}}}";
        }

        if (contributor.Names.Count == 0)
        {
            return "Anonymous";
        }

        var name = contributor.Names[0];
        var (surname, given, suffix) = (Part(name.Surname), Part(name.GivenNames), Part(name.Suffix));
        return (given, suffix) switch
        {
            // A name of several words that has no comma would be taken apart.
            (null, null) => surname is not null && surname.Contains(' ', StringComparison.Ordinal) && surname[0] != '{' ? $"{{{surname}}}" : surname ?? "",
            (null, _) => $"{surname}, {suffix}",
            (_, null) => $"{surname}, {given}",
            _ => $"{surname}, {suffix}, {given}",
        };
    }

    // A comma or an "and" within a part parts nothing when it stands in braces.
    private static string? Part(string? text) =>
        CitedArticle.One(text) is not { } line ? null : Separator().IsMatch(line) ? $"{{{BibtexText.Of(line)}}}" : BibtexText.Of(line);

    [GeneratedRegex(@"[,;]|(?:^|\s)and(?:\s|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Separator();
}
