using System.Globalization;
using Publishing.Articles;
using Publishing.Licensing;

namespace Publishing.Crosswalks.DataCite;

/// <summary>A date of the article (DataCite property 8).</summary>
/// <param name="Value">The date as precisely as it is known (W3CDTF).</param>
/// <param name="Type">DataCite dateType.</param>
internal sealed record DataCiteDate(string Value, string Type)
{
    /// <summary>
    /// When it first appeared, what its history says that DataCite has a word for, the year of copyright, and, of an article that was or is not to be read from the beginning, the day from which it is.
    /// </summary>
    public static IEnumerable<DataCiteDate> Of(PublishedArticle published)
    {
        var article = published.Article;
        var dates = new List<DataCiteDate>();
        if (Issued(published) is { } issued)
        {
            dates.Add(issued);
        }

        dates.AddRange(article.History.Select(date => TypeOf(date.Kind) is { } type ? new DataCiteDate(date.Date.ToString(), type) : null).OfType<DataCiteDate>());
        if (article.Permissions.CopyrightYear is { } year and > 0 and <= 9999)
        {
            dates.Add(new DataCiteDate(year.ToString("0000", CultureInfo.InvariantCulture), "Copyrighted"));
        }

        // A licence that is in force says nothing of its own on this; one that is not yet keeps the article closed.
        var isEmbargoed = article.Permissions.AccessOn(published.Today) == AccessRight.Embargoed;
        if ((isEmbargoed ? article.Permissions.FreelyReadable : article.Permissions.FreeToRead)?.Start is { } start)
        {
            dates.Add(Available(start));
        }

        return dates.Distinct();
    }

    /// <summary>When the article, or else its issue, first appeared; null when nobody has said.</summary>
    public static DataCiteDate? Issued(PublishedArticle published) => (published.Article.FirstPublished ?? published.Issue?.Published) is { } date ? new DataCiteDate(date.ToString(), "Issued") : null;

    /// <summary>The day from which anybody may read it.</summary>
    public static DataCiteDate Available(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "Available");

    private static string? TypeOf(string kind) => kind switch
    {
        "received" or "submitted" => "Submitted",
        "accepted" => "Accepted",
        "corrected" or "updated" => "Updated",
        "retracted" or "withdrawn" => "Withdrawn",
        _ => null,
    };
}
