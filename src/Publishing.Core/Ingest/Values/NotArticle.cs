using Publishing.Articles;

namespace Publishing.Ingest.Values;

/// <summary>Records of a bibliography that are of something other than an article: each is told by what it is, and none stops the others.</summary>
internal static class NotArticle
{
    /// <summary>A record that is not to be stored.</summary>
    /// <param name="what">What it is, with its article: "a book".</param>
    /// <param name="title">Its title, so that a report can name it.</param>
    /// <param name="value">The word by which it was told.</param>
    /// <param name="line">The line on which it begins.</param>
    /// <param name="sourceKey">The source's own identifier for it.</param>
    public static ImportedArticle Of(string what, string? title, string? value, int? line = null, string? sourceKey = null) => new(
        new Article { Titles = string.IsNullOrWhiteSpace(title) ? [] : [new Title(MarkedUpText.Of(title))] },
        [Problem.Of(ProblemCodes.NotAnArticle, $"This is {what}, not an article.", null, value, line)],
        sourceKey);
}
