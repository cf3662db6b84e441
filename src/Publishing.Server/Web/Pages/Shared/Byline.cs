using Publishing.Articles;

namespace Publishing.Server.Web.Pages.Shared;

/// <summary>The authors of an article in a line of a list.</summary>
public static class Byline
{
    private const int Most = 6;

    /// <summary>The authors' names; of many the first few, and how many others there are. Empty when nobody is named.</summary>
    public static string Of(Article article)
    {
        var names = article.Contributors.Where(contributor => contributor.Kind == "author").Select(author => author.DisplayName).Where(name => name.Length > 0).ToList();
        return names.Count > Most ? $"{string.Join(", ", names.Take(Most - 1))} and {names.Count - Most + 1} others" : string.Join(", ", names);
    }
}
