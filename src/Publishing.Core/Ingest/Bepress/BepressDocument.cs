using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.ArticlePages;
using Publishing.Ingest.DublinCore;
using Publishing.Ingest.Values;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Ingest.Bepress;

/// <summary>Reads one <c>document</c>. Beside its elements it has <c>fields</c> that every site names for itself; those that most have are known here.</summary>
internal sealed partial class BepressDocument
{
    private readonly XElement _document;
    private readonly ImportNotes _notes = new();
    private readonly Leftovers _left = new();
    private readonly Dictionary<string, XElement> _fields;
    private readonly LanguageTag? _language;

    public BepressDocument(XElement document)
    {
        _document = document;
        _fields = document.Children("fields", "field").SelectMany(list => list.Is("field") ? [list] : list.Children("field")).Where(field => field.Attr("name") is not null && Value(field) is not null)
            .GroupBy(field => field.Attr("name")!.ToLowerInvariant(), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        _language = SourceLanguages.TryRead(Field("language"), out var language) ? language : LocaleTag.TryRead((All("title", "titles") is [var title, ..] ? title.Attr("locale") : null));
    }

    public ImportedArticle Read()
    {
        var types = new[] { _document.Words("document-type"), _document.Words("type") }.OfType<string>().ToList();
        var kinds = DcKinds.Of(types);
        if (kinds.Other is { } other)
        {
            return NotArticle.Of(other, All("title", "titles") is [var title, ..] ? title.Words() : null, types[0], _document.Line());
        }

        var authors = new BepressAuthors(_document, _language, _notes);
        var contributors = authors.Read();
        var (volume, number) = Issue();
        var pages = PageNumbers.Of(_document.Words("fpage") ?? Field("fpage"), _document.Words("lpage") ?? Field("lpage"));
        var article = new Article
        {
            Type = kinds.Type ?? ArticleType.ResearchArticle,
            Language = _language,
            Titles = [.. All("title", "titles").Select(title => new Title(MarkedUpText.Of(title), LanguageOf(title)))],
            Abstracts = [.. All("abstract", "abstracts").Select(text => MarkedUpAbstract.Of(text, LanguageOf(text))).OfType<Abstract>()],
            Keywords = [.. Terms("keyword", "keywords").Select(group => new KeywordGroup(group.Terms, group.Language))],
            Subjects = [.. Subjects("subject-area", "subject-areas", "subject"), .. Subjects("discipline", "disciplines", "discipline")],
            Contributors = contributors,
            Affiliations = authors.Affiliations,
            Doi = ReadDoi(),
            Identifiers = Identifiers(),
            PubDates = PubDates(),
            History = Date("received", _document.Child("submission-date")),
            Volume = volume,
            IssueNumber = number,
            FirstPage = pages.First,
            LastPage = pages.Last,
            PageRange = pages.Range,
            ElocationId = pages.ElocationId,
            Permissions = Rights(),
            FullText = FullText(),
            Acknowledgments = Rich("acknowledgements", "acknowledgments"),
            FundingStatement = Rich("funder", "funding", "grant"),
            SourceJournal = Journal(),
            SectionTitle = Section(types),
        };
        TellRest();
        Problem[] problems = [.. Unready(), .. _notes.Problems, .. _left.Tell() is { } left ? [left] : Array.Empty<Problem>()];
        return CopyEditor.Accept(article with { Inferred = _notes.Inferred }, problems);
    }

    private static readonly HashSet<string> KnownFields = new(
        [
            "language", "doi", "volnum", "issnum", "volume", "issue", "number", "fpage", "lpage", "publication_date", "rights", "copyright", "distribution_license", "embargo_date", "acknowledgements", "acknowledgments",
            "funder", "funding", "grant", "issn", "peer_reviewed", "source_publication", "orcid", "publisher", "pubmedid", "isbn", "document_type",
        ],
        StringComparer.Ordinal);

    // One in its own element, or several in a list; the article's language first.
    private IReadOnlyList<XElement> All(string one, string list) =>
        [.. _document.Children(list).SelectMany(all => all.Children(one)).Concat(_document.Children(one)).Where(element => element.Words() is not null).OrderBy(element => LanguageOf(element) is null ? 0 : 1)];

    private LanguageTag? LanguageOf(XElement element) => LocaleTag.TryRead(element.Attr("locale")) is { } language && language != _language ? language : null;

    private IEnumerable<(LanguageTag? Language, IReadOnlyList<RichText> Terms)> Terms(string one, string list) =>
        All(one, list).GroupBy(LanguageOf).Select(group => (group.Key, (IReadOnlyList<RichText>)[.. group.SelectMany(term => Split(term.Words()!, isAlone: group.Count() == 1)).Select(RichText.Plain)]));

    private IEnumerable<SubjectGroup> Subjects(string one, string list, string kind) => Terms(one, list).Select(group => new SubjectGroup(group.Terms, kind, group.Language));

    private static IEnumerable<string> Split(string words, bool isAlone) =>
        words.Contains(';', StringComparison.Ordinal) || (isAlone && words.Contains(',', StringComparison.Ordinal)) ? KeywordList.Split(words) : [words];

    private static string? Value(XElement field) => field.Words("value") ?? (field.HasElements ? null : field.Words());

    private string? Field(params string[] names) => names.Select(name => _fields.TryGetValue(name, out var field) ? Value(field) : null).FirstOrDefault(value => value is not null);

    private RichText? Rich(params string[] names) => names.Where(_fields.ContainsKey).Select(name => MarkedUpText.Of(_fields[name].Child("value") ?? _fields[name])).FirstOrDefault();

    private Doi? ReadDoi()
    {
        var element = _fields.GetValueOrDefault("doi") ?? _document.Children("article-id").FirstOrDefault(id => id.Attr("pub-id-type") == "doi");
        var text = element is null ? null : element.Is("field") ? Value(element) : element.Words();
        if (text is null || Doi.TryParse(text, out var doi))
        {
            return text is null ? null : Doi.TryParse(text, out doi) ? doi : null;
        }

        _notes.Invalid("doi", text, "is not a DOI", element!.Line());
        return null;
    }

    private List<ArticleIdentifier> Identifiers() =>
    [
        .. _document.Words("articleid") is { } id ? [new ArticleIdentifier("publisher-id", id)] : Array.Empty<ArticleIdentifier>(),
        .. Field("pubmedid") is { } pmid ? [new ArticleIdentifier("pmid", pmid)] : Array.Empty<ArticleIdentifier>(),
    ];

    private List<PubDate> PubDates()
    {
        var date = _document.Child("publication-date") ?? (_fields.TryGetValue("publication_date", out var field) ? field.Child("value") : null);
        return [.. Date("pub", date, _document.Words("publication-date-date-format")).Select(each => new PubDate(each.Date))];
    }

    // "2017-10-12T00:00:00-07:00" may mean the year alone: it is said beside it.
    private List<HistoryDate> Date(string kind, XElement? element, string? form = null)
    {
        if (element.Words() is not { } text)
        {
            return [];
        }

        if (WrittenDate.Read(text)?.Date is not { } date)
        {
            _notes.Invalid(kind == "pub" ? "pubDates" : "history", text, "is not a date", element!.Line());
            return [];
        }

        var known = form switch { "YYYY" or "yyyy" => new PartialDate(date.Year), "YYYY-MM" or "yyyy-mm" => new PartialDate(date.Year, date.Month), _ => date };
        return [new HistoryDate(kind, known)];
    }

    private (string? Volume, string? Number) Issue()
    {
        var path = IssuePath().Match(string.Join(' ', new[] { _document.Words("submission-path"), _document.Words("issue"), _document.Words("coverpage-url") }.OfType<string>()));
        var plain = _document.Words("issue") is { } issue && issue.All(char.IsDigit) ? issue : null;
        return (Field("volnum", "volume") ?? _document.Words("volume", "volnum") ?? Group(path, "volume"), Field("issnum", "issue", "number") ?? plain ?? _document.Words("issnum", "number") ?? Group(path, "issue"));
    }

    private static string? Group(Match match, string name) => match.Groups[name] is { Success: true, Value: var value } ? value : null;

    private Permissions Rights()
    {
        var permissions = new Permissions();
        foreach (var name in new[] { "distribution_license", "rights", "copyright" }.Where(_fields.ContainsKey))
        {
            permissions = RightsText.Add(permissions, Field(name), _notes, _fields[name].Line());
        }

        return Field("embargo_date") is { } text && WrittenDate.Read(text) is { } until && _fields["embargo_date"].Attr("type") != "none" ? permissions with { FreeToRead = new FreeToRead(until.Date.FirstDay) } : permissions;
    }

    private List<FullTextLink> FullText() =>
    [
        .. new[] { (_document.Child("coverpage-url"), "text/html"), (_document.Child("fulltext-url"), "application/pdf") }.Where(link => WebAddress.IsOne(link.Item1.Words())).Select(link => new FullTextLink(link.Item1.Words()!, link.Item2)),
    ];

    private JournalReference? Journal()
    {
        var issns = new IssnList();
        issns.Add(Field("issn"), line: _fields.GetValueOrDefault("issn")?.Line());
        _notes.Add(issns.Problems);
        var (title, publisher) = (_document.Words("publication-title") ?? Field("source_publication"), Field("publisher"));
        return title is null && publisher is null && issns.All is null ? null : new JournalReference(title, Issns: issns.All, Publisher: publisher);
    }

    // "book_review" is the name of a section too; "article" says nothing.
    private static string? Section(List<string> types) => types.Select(type => type.Replace('_', ' ').Trim()).FirstOrDefault(type => type.Length > 0 && !type.Equals("article", StringComparison.OrdinalIgnoreCase)) is { } section
        ? char.ToUpper(section[0], CultureInfo.InvariantCulture) + section[1..]
        : null;

    private IEnumerable<Problem> Unready()
    {
        var state = _document.Words("state");
        var withdrawn = _document.Words("withdrawn");
        if (withdrawn is not null and not ("0" or "false" or "no"))
        {
            yield return Problem.Of(ProblemCodes.NotPublishedThere, "The journal has withdrawn this article where it comes from.", value: withdrawn, line: _document.Child("withdrawn")?.Line());
        }
        else if (state is not null && !state.Equals("published", StringComparison.OrdinalIgnoreCase))
        {
            yield return Problem.Of(ProblemCodes.NotPublishedThere, $"The journal has not published this article where it comes from: its state there is '{state}'.", value: state, line: _document.Child("state")?.Line());
        }
    }

    private void TellRest()
    {
        foreach (var (name, field) in _fields.Where(field => !KnownFields.Contains(field.Key)))
        {
            _left.Leave($"the field {name}", field);
        }

        foreach (var galley in All("galley", "galleys").Where(galley => !WebAddress.IsOne(galley.Words())))
        {
            _left.Leave($"the name of the file {galley.Words()}", galley);
        }
    }

    // umlr/vol69/iss1/2
    [GeneratedRegex(@"(?:^|/)vol(?<volume>[0-9]{1,4})(?:/iss(?<issue>[0-9]{1,4}))?(?:/|\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex IssuePath();
}
