using Publishing.Articles;

namespace Publishing.Ingest.HtmlPages;

/// <summary>What one vocabulary in a page says of the article.</summary>
/// <param name="Source">What a person calls the vocabulary: "the citation_ tags".</param>
/// <param name="Article">What it says; whatever it does not say is empty.</param>
/// <param name="WholeNames">The names, as they are shown, that it has in one piece; null for none.</param>
/// <param name="IsWeak">Whether it is made for other ends than to describe articles, so that it is heard only where nothing else speaks.</param>
internal sealed record PageReading(string Source, Article Article, IReadOnlySet<string>? WholeNames = null, bool IsWeak = false)
{
    /// <summary>Whether it tells the surname of a contributor from the given name itself.</summary>
    public bool IsSplit(Contributor contributor) => WholeNames?.Contains(contributor.DisplayName) != true;
}
