using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Doaj;

/// <summary>Records in the XML that DOAJ takes from publishers (<c>doajArticles.xsd</c>), and gives in its OAI-PMH as <c>oai_doaj</c>.</summary>
internal static class DoajXml
{
    /// <summary>The records of a document, in their order.</summary>
    public static IEnumerable<ImportedArticle> Read(XElement root) => root.DescendantsAndSelf()
        .Where(element => element.Name.LocalName is "record" or "doajArticle" && (element.Child("journalTitle") ?? element.Child("title") ?? element.Child("publicationDate") ?? element.Child("doi")) is not null)
        .Select(ReadRecord);

    private static ImportedArticle ReadRecord(XElement record)
    {
        var notes = new ImportNotes();
        var language = LanguageOf(record.Words("language"), notes, record);
        var article = new Article
        {
            Type = ArticleTypeWords.TryRead(record.Words("documentType")) ?? ArticleType.ResearchArticle,
            Language = language,
            Titles = [.. record.Children("title").Select(title => new Title(MarkedUpText.Of(title), LanguageOf(title.Attr("language"), notes, title))).OrderBy(title => title.Language is null || title.Language == language ? 0 : 1)],
            Abstracts = [.. record.Children("abstract").Select(text => MarkedUpAbstract.Of(text, LanguageOf(text.Attr("language"), notes, text))).OfType<Abstract>()],
            Keywords = [.. record.Children("keywords").Select(group => new KeywordGroup([.. Keywords(group)], LanguageOf(group.Attr("language"), notes, group)))],
            Volume = record.Words("volume"),
            IssueNumber = record.Words("issue"),
            Doi = DoiOf(record, notes),
            Identifiers = record.Words("publisherRecordId") is { } id ? [new ArticleIdentifier("publisher-id", id)] : [],
            PubDates = DateOf(record, notes),
            FullText = [.. record.Children("fullTextUrl").Where(link => link.Words() is not null).Select(link => new FullTextLink(link.Words()!, MediaType(link.Attr("format"))))],
            SourceJournal = JournalOf(record, notes),
        };
        return CopyEditor.Accept(WithPages(People(article, record, notes), record) with { Inferred = notes.Inferred }, notes.Problems);
    }

    private static Article People(Article article, XElement record, ImportNotes notes)
    {
        var affiliations = record.Children("affiliationsList").Children("affiliationName").ToLookup(affiliation => affiliation.Attr("affiliationId") ?? "", LocalNames.Words);
        var people = new DoajPeople(notes, record.Line());
        foreach (var author in record.Children("authors").Children("author"))
        {
            people.Add(author.Words("name"), author.Words("orcid_id"), author.Words("email"), author.Children("affiliationId").SelectMany(id => affiliations[id.Value.Trim()]));
        }

        return people.ApplyTo(article);
    }

    private static Article WithPages(Article article, XElement record)
    {
        var pages = PageNumbers.Of(record.Words("startPage"), record.Words("endPage"));
        return article with { FirstPage = pages.First, LastPage = pages.Last, PageRange = pages.Range, ElocationId = pages.ElocationId };
    }

    private static IEnumerable<RichText> Keywords(XElement group) => group.Children("keyword").Select(LocalNames.Words).OfType<string>().ToList() is [var line] && ArticlePages.KeywordList.Is(line)
        ? ArticlePages.KeywordList.Split(line).Select(RichText.Plain)
        : group.Children("keyword").Select(MarkedUpText.Of);

    private static List<PubDate> DateOf(XElement record, ImportNotes notes)
    {
        var date = WrittenDate.Read(record.Words("publicationDate"));
        if (date is not { IsWhole: true } && record.Words("publicationDate") is { } text)
        {
            notes.Invalid("pubDates", text, "is not a date (YYYY-MM-DD)", record.Child("publicationDate")!.Line());
        }

        return date is null ? [] : [new PubDate(date.Date, Season: date.Season)];
    }

    private static JournalReference JournalOf(XElement record, ImportNotes notes)
    {
        var issns = new IssnList();
        issns.Add(record.Words("eissn"), "electronic", record.Child("eissn")?.Line());
        issns.Add(record.Words("issn"), "print", record.Child("issn")?.Line());
        notes.Add(issns.Problems);
        return new JournalReference(record.Words("journalTitle"), null, issns.All, record.Words("publisher"));
    }

    private static Doi? DoiOf(XElement record, ImportNotes notes)
    {
        var text = record.Words("doi");
        if (!Doi.TryParse(text, out var doi) && text is not null)
        {
            notes.Invalid("doi", text, "is not a DOI", record.Child("doi")!.Line());
        }

        return doi;
    }

    private static LanguageTag? LanguageOf(string? text, ImportNotes notes, XElement at)
    {
        if (!SourceLanguages.TryRead(text, out var language) && !SourceLanguages.IsUnknown(text))
        {
            notes.Invalid("language", text!, "is not a language", at.Line());
        }

        return language;
    }

    /// <summary>The media type that DOAJ's word for a format means.</summary>
    internal static string? MediaType(string? format) => format?.Trim().ToLowerInvariant() switch
    {
        "html" => "text/html",
        "pdf" => "application/pdf",
        "xml" => "application/xml",
        "epub" => "application/epub+zip",
        "doc" => "application/msword",
        { } type when type.Contains('/', StringComparison.Ordinal) => type,
        _ => null,
    };
}
