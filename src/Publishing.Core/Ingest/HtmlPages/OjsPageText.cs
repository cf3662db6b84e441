using Publishing.Articles;
using Publishing.Ingest.ArticlePages;

namespace Publishing.Ingest.HtmlPages;

/// <summary>What a page of OJS in a theme that is not known shows and says in no tag: read as the text that a reader would copy.</summary>
internal static class OjsPageText
{
    /// <summary>The readings with that of the text, if the page is of OJS and something is missing.</summary>
    public static List<PageReading> Complete(List<PageReading> readings, HtmlPage page)
    {
        bool Has(Func<Article, bool> says) => readings.Exists(reading => !reading.IsWeak && says(reading.Article));
        var lacks = !Has(article => article.Abstracts.Count > 0) || !Has(article => article.Contributors.Count > 0) || !Has(article => article.References.Count > 0) || !Has(article => article.Permissions.Licenses.Count > 0);
        if (!lacks || !OjsPage.IsOjs(page) || page.Document.Body is not { } body)
        {
            return readings;
        }

        var text = string.Join('\n', VisibleLines.Of(page.Elements.First("main, .pkp_structure_main, #content") ?? body));
        if (text.Length > OjsArticlePageImporter.LargestPage || PageEvidence.Of(text) < 20)
        {
            return readings;
        }

        // What it notes is of a text that a person copied, with lines and headings that may be lost; here they are not.
        var read = OjsArticlePageImporter.ReadText(text, new PageNotes());
        var article = new Article
        {
            Abstracts = Has(one => one.Abstracts.Count > 0) ? [] : read.Abstracts,
            Keywords = Has(one => one.Keywords.Count > 0) ? [] : read.Keywords,
            References = Has(one => one.References.Count > 0) ? [] : read.References,
            Titles = Has(one => one.Titles.Count > 0) ? [] : read.Titles,
            Contributors = Has(one => one.Contributors.Count > 0) ? [] : read.Contributors,
            Affiliations = Has(one => one.Contributors.Count > 0) ? [] : read.Affiliations,
            PubDates = Has(one => one.PubDates.Count > 0) ? [] : read.PubDates,
            Doi = Has(one => one.Doi is not null) ? null : read.Doi,
            Volume = read.Volume,
            IssueNumber = read.IssueNumber,
            Permissions = read.Permissions,
            FundingStatement = read.FundingStatement,
            DataAvailability = read.DataAvailability,
            History = read.History,
            SectionTitle = read.SectionTitle,
        };
        var weak = readings.FindIndex(reading => reading.IsWeak);
        readings.Insert(weak < 0 ? readings.Count : weak, new PageReading("the text of the page", article, article.Contributors.Where(one => one.Names.Count > 0).Select(one => one.DisplayName).ToHashSet(StringComparer.Ordinal)));
        return readings;
    }
}
