using Publishing.Articles;
using Publishing.Ingest.Values;
using Publishing.Licensing;

namespace Publishing.Ingest.HtmlPages;

/// <summary>The <c>citation_</c> tags that Highwire began and Google Scholar asks for (Inclusion Guidelines, "Indexing"), also those of bepress, which are the same behind another prefix.</summary>
internal sealed class HighwireMeta
{
    private readonly HtmlPage _page;
    private readonly string _prefix;
    private readonly ImportNotes _notes;

    private HighwireMeta(HtmlPage page, string prefix, ImportNotes notes) => (_page, _prefix, _notes) = (page, prefix, notes);

    /// <summary>What the tags say; null when there are none.</summary>
    public static PageReading? Read(HtmlPage page, string prefix, ImportNotes notes) =>
        page.Tags.Any(tag => tag.Name.StartsWith(prefix, StringComparison.Ordinal)) ? new HighwireMeta(page, prefix, notes).Read() : null;

    private PageReading Read()
    {
        var values = new TagValues(_page, _notes);
        var language = values.Language(Names("language"));
        var people = HighwireAuthors.Read(_page, _prefix, language, _notes);
        var pages = PagesOf();
        var number = Text("elocation_id", "article_number", "elocation");
        var doi = values.Doi(Names("doi"));
        var article = new Article
        {
            Type = ArticleTypeWords.TryRead(Text("article_type")) ?? ArticleTypeWords.TryRead(Text("section")) ?? ArticleType.ResearchArticle,
            Language = language,
            Titles = Titles(),
            Abstracts = [.. All("abstract").Select(tag => TagValues.Abstract(tag)).OfType<Abstract>()],
            Keywords = Keywords(),
            Contributors = people.Contributors,
            Affiliations = people.Affiliations,
            PubDates = PubDates(values),
            History = [.. values.History(Names("submission_date", "date_received"), "received"), .. values.History(Names("acceptance_date", "date_accepted"), "accepted")],
            Volume = Text("volume"),
            IssueNumber = Text("issue"),
            FirstPage = number == pages.First ? null : pages.First,
            LastPage = pages.Last,
            PageRange = pages.Range,
            ElocationId = number ?? pages.ElocationId,
            Doi = doi,
            Identifiers = [.. values.Identifiers((_prefix + "pmid", "pmid"), (_prefix + "pmcid", "pmcid"), (_prefix + "pmc", "pmcid"), (_prefix + "arxiv_id", "arxiv"), (_prefix + "publisher_id", "publisher-id"), (_prefix + "article_id", "publisher-id"))],
            Permissions = new Permissions { FreeToRead = _page.Tags.Any(tag => tag.Name == _prefix + "fulltext_world_readable") ? new FreeToRead() : null },
            Awards = HighwireFunding.Read(All("funding_source")),
            References = [.. All("reference").Take(ArticleChecks.LongestList + 1).Select((tag, i) => HighwireReference.Read(i, tag.Content)).OfType<Reference>()],
            FullText = FullText(values),
            SourceJournal = Journal(values),
            SectionTitle = Text("section") ?? Text("article_type"),
        };
        return new PageReading($"the {_prefix} tags", article, people.WholeNames);
    }

    // DSpace puts the type of the work among its keywords.
    private List<KeywordGroup> Keywords()
    {
        var types = _page.All("dc.type").Select(tag => tag.Content).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. TagValues.Keywords([.. All("keywords"), .. All("keyword")]).Select(group => group with { Keywords = [.. group.Keywords.Where(word => !types.Contains(word.ToPlainText()))] }).Where(group => group.Keywords.Count > 0)];
    }

    private List<Title> Titles() =>
    [
        .. All("title").DistinctBy(tag => (ArticleKeys.Normalize(tag.Content), tag.Language)).Select(tag => new Title(MarkedUpText.Of(tag.Content), tag.Language)).Where(title => !title.Text.IsEmpty),
    ];

    // What was put online first has a date of its own; the other one is then that of the issue.
    private List<PubDate> PubDates(TagValues values)
    {
        var published = values.Date(Names("publication_date", "cover_date", "date", "year"));
        var online = values.Date(Names("online_date"));
        return (published, online) switch
        {
            ({ } one, null) => [new PubDate(one)],
            (null, { } one) => [new PubDate(one)],
            ({ } issue, { } one) when issue.Contains(one) || one.Contains(issue) => [new PubDate(issue.Contains(one) ? one : issue)],
            ({ } issue, { } one) => [new PubDate(one, Format: "electronic"), new PubDate(issue, "collection")],
            _ => [],
        };
    }

    // OJS 2 writes the whole range into the first page.
    private PageNumbers PagesOf() => PageNumbers.Of(Text("firstpage") ?? Text("pages"), Text("lastpage")) is var pages && pages.Last == pages.First && pages.First is { } page && PageNumbers.Read(page).ElocationId is { } number
        ? new PageNumbers(null, ElocationId: number)
        : pages;

    private List<FullTextLink> FullText(TagValues values) =>
    [
        .. values.Links("application/pdf", Names("pdf_url")),
        .. values.Links("application/xml", Names("xml_url", "fulltext_xml_url")),
        .. values.Links("text/html", Names("fulltext_html_url", "full_html_url")),
        .. values.Links("application/epub+zip", Names("epub_url")),
    ];

    private JournalReference? Journal(TagValues values)
    {
        // OJS 3.0 and 3.1 write 1 there, whatever the abbreviation is.
        var abbreviation = Text("journal_abbrev", "journal_title_abbrev", "journal_abbreviation");
        if (abbreviation is not null && !abbreviation.Any(char.IsLetter))
        {
            _notes.Tell(ProblemCodes.InvalidValue, $"'{abbreviation}' is no abbreviation of a title and was left out.", "sourceJournal/abbreviatedTitle", abbreviation, First("journal_abbrev")?.Line);
            abbreviation = null;
        }

        var title = Text("journal_title") ?? Text("conference_title", "conference");
        var issns = values.Issns((_prefix + "eissn", "electronic"), (_prefix + "issn", null));
        var publisher = Text("publisher") ?? Text("technical_report_institution");
        return title is null && abbreviation is null && issns is null && publisher is null ? null : new JournalReference(title, abbreviation, issns, publisher);
    }

    private NamedTag? First(params string[] names) => _page.First([.. names.Select(name => _prefix + name)]);

    private string? Text(params string[] names) => First(names) is { } tag && MarkedUpText.Words(tag.Content) is { Length: > 0 } text ? text : null;

    private IEnumerable<NamedTag> All(string name) => _page.All(_prefix + name);

    private string[] Names(params string[] names) => [.. names.Select(name => _prefix + name)];
}
