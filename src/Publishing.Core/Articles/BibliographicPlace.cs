using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Articles;

/// <summary>The volume, the issue and the date of an article: its own, else those of the issue that it stands in.</summary>
/// <param name="Volume">The volume, as printed.</param>
/// <param name="Number">The number of the issue, as printed.</param>
/// <param name="IssueDate">When the issue appeared.</param>
/// <param name="Date">When the article first appeared.</param>
internal sealed record BibliographicPlace(string? Volume, string? Number, PartialDate? IssueDate, PartialDate? Date)
{
    /// <summary>The place of an article.</summary>
    public static BibliographicPlace Of(PublishedArticle published)
    {
        var (article, issue) = (published.Article, published.Issue);
        var collection = article.PubDates.Where(date => date.Kind == "collection").Select(date => (PartialDate?)date.Date).FirstOrDefault();
        return new BibliographicPlace(
            KnownText.Of(article.Volume ?? issue?.Volume),
            KnownText.Of(article.IssueNumber ?? issue?.Number),
            issue?.Published ?? collection,
            article.FirstPublished ?? issue?.Published);
    }

    /// <summary>The issue in words, for a person who has to tell it from others.</summary>
    public string Words => (Volume, Number) switch
    {
        ({ } volume, { } number) => $"volume {volume}, number {number}",
        ({ } volume, null) => $"volume {volume}",
        (null, { } number) => $"number {number}",
        _ => "no issue",
    };
}
