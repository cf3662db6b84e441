using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.HtmlPages;

/// <summary>The tags of a repository that runs EPrints, named after its fields.</summary>
internal static class EprintsTags
{
    /// <summary>What the tags say; null when there are none.</summary>
    public static PageReading? Read(HtmlPage page, ImportNotes notes)
    {
        if (!page.Tags.Any(tag => tag.Name.StartsWith("eprints.", StringComparison.Ordinal)))
        {
            return null;
        }

        var values = new TagValues(page, notes);
        var pages = PageNumbers.Read(Text(page, "eprints.pagerange"));
        var people = People(page);
        var issns = values.Issns(("eprints.issn", null));
        var (title, publisher) = (Text(page, "eprints.publication"), Text(page, "eprints.publisher"));
        return new PageReading("the eprints tags", new Article
        {
            Language = values.Language("eprints.language"),
            Titles = page.First("eprints.title") is { } tag ? [new Title(MarkedUpText.Of(tag.Content), tag.Language)] : [],
            Abstracts = [.. page.All("eprints.abstract").Select(TagValues.Abstract).OfType<Abstract>()],
            Keywords = TagValues.Keywords([.. page.All("eprints.keywords")]),
            Contributors = people.Contributors,
            PubDates = Text(page, "eprints.date_type") is not ("submitted" or "completed") && values.Date("eprints.date") is { } date ? [new PubDate(date)] : [],
            Volume = Text(page, "eprints.volume"),
            IssueNumber = Text(page, "eprints.number"),
            FirstPage = pages.First,
            LastPage = pages.Last,
            PageRange = pages.Range,
            ElocationId = pages.ElocationId ?? Text(page, "eprints.article_number"),
            Doi = page.All("eprints.doi").Concat(page.All("eprints.id_number")).Concat(page.All("eprints.official_url")).Select(tag => PageDois.Read(tag.Content)).FirstOrDefault(doi => doi is not null),
            Awards = [.. page.All("eprints.funders").Select(funder => new Award(MarkedUpText.Words(funder.Content)))],
            FullText = [.. values.Links("application/pdf", "eprints.document_url").Where(link => link.Url.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))],
            SourceJournal = title is null && issns is null && publisher is null ? null : new JournalReference(title, Issns: issns, Publisher: publisher),
        });
    }

    private static ContributorList People(HtmlPage page)
    {
        var list = new ContributorList();
        foreach (var tag in page.Tags)
        {
            if (tag.Name is "eprints.creators_name" or "eprints.editors_name" or "eprints.corp_creators" && AuthorName.Read(tag.Content) is { } contributor)
            {
                list.Add(contributor with { Kind = tag.Name == "eprints.editors_name" ? "editor" : "author" });
            }
        }

        // Ids and iDs stand in lists of their own, and can be told whose they are only when everybody has one.
        var orcids = page.All("eprints.creators_orcid").Select(tag => Orcid.TryParse(tag.Content, out var orcid) ? orcid : null).ToList();
        if (orcids.Count != list.Contributors.Count)
        {
            return list;
        }

        var identified = new ContributorList();
        foreach (var (contributor, orcid) in list.Contributors.Zip(orcids))
        {
            identified.Add(contributor with { Orcid = orcid });
        }

        return identified;
    }

    private static string? Text(HtmlPage page, string name) => page.First(name) is { } tag && MarkedUpText.Words(tag.Content) is { Length: > 0 } text ? text : null;
}
