using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.Crossref;

/// <summary>Reads one work as Crossref's REST API gives it.</summary>
internal sealed partial class CrossrefJsonReader
{
    private readonly JsonElement _work;
    private readonly int _line;
    private readonly ImportNotes _notes = new();
    private Article _article = new();

    private CrossrefJsonReader(JsonRecord record) => (_work, _line) = (record.Value, record.Line);

    /// <summary>The article of a work, or its rejection when it is none.</summary>
    public static ImportedArticle Read(JsonRecord record)
    {
        if (record.Problem is { } problem)
        {
            return new ImportedArticle(new Article(), [problem]);
        }

        var reader = new CrossrefJsonReader(record);
        reader.ReadTitles();
        var (type, subtype) = (record.Value.Words("type") ?? "journal-article", record.Value.Words("subtype"));
        if (CrossrefKind.ArticleOf(type, subtype) is { } articleType)
        {
            return reader.Read(articleType);
        }

        return new ImportedArticle(reader._article, [Problem.Of(ProblemCodes.NotAnArticle, $"This is {CrossrefKind.Name(type, subtype)}, not an article.", value: type, line: record.Line)]);
    }

    private ImportedArticle Read(ArticleType type)
    {
        _article = _article with { Type = type };
        ReadPeople();
        ReadPlace();
        ReadDates();
        ReadTexts();
        ReadRights();
        ReadRelations();
        ReadReferences();
        return CopyEditor.Accept(_article with { Inferred = _notes.Inferred }, _notes.Problems);
    }

    private void ReadTitles()
    {
        var titles = new List<Title>();
        foreach (var text in _work.Items("title").Select(JsonMembers.Text).OfType<string>().Select(MarkedUpText.Of).Where(text => !text.IsEmpty && titles.TrueForAll(title => title.Text != text)))
        {
            titles.Add(new Title(text, titles.Count == 0 ? null : LanguageTag.Parse("und")));
        }

        if (titles.Count > 0 && _work.Rich("subtitle") is { } subtitle)
        {
            titles[0] = titles[0] with { Subtitle = subtitle };
        }

        if (_work.Rich("original-title") is { } original && titles.TrueForAll(title => title.Text != original))
        {
            titles.Add(new Title(original, titles.Count == 0 ? null : LanguageTag.Parse("und")));
        }

        var named = _work.Words("language");
        if (!SourceLanguages.TryRead(named, out var language) && named is not null && !SourceLanguages.IsUnknown(named))
        {
            _notes.Invalid("language", named, "is not a language", _line);
        }

        var text2 = _work.Text("DOI");
        if (!Doi.TryParse(text2, out var doi) && text2 is not null)
        {
            _notes.Invalid("doi", text2, "is not a DOI", _line);
        }

        _article = _article with { Titles = titles, Language = language, Doi = doi };
    }

    private void ReadPlace()
    {
        var issns = new IssnList();
        foreach (var typed in _work.Items("issn-type"))
        {
            issns.Add(typed.Text("value"), typed.Text("type"), _line);
        }

        foreach (var issn in _work.Items("ISSN"))
        {
            issns.Add(issn.Text(), null, _line);
        }

        _notes.Add(issns.Problems);
        var journal = new JournalReference(_work.Words("container-title"), _work.Words("short-container-title"), issns.All, _work.Words("publisher"), _work.Words("publisher-location"));
        var pages = PageNumbers.Read(_work.Words("page"));
        var number = _work.Words("article-number") ?? pages.ElocationId;
        _article = _article with
        {
            SourceJournal = journal,
            SectionTitle = _work.Words("group-title"),
            Volume = _work.Words("volume"),
            IssueNumber = _work.Words("issue") ?? _work.Member("journal-issue").Words("issue"),
            FirstPage = pages.First == number ? null : pages.First,
            LastPage = pages.Last,
            PageRange = pages.Range,
            ElocationId = number,
            Identifiers = [.. Alternatives().Where(identifier => identifier.Value != number)],
        };
        ReadConference();
    }

    private IEnumerable<ArticleIdentifier> Alternatives() => _work.Items("alternative-id").Select(JsonMembers.Words).OfType<string>()
        .Where(id => !id.Equals(_article.Doi?.Value, StringComparison.OrdinalIgnoreCase))
        .Select(id => new ArticleIdentifier(IsPii(id) ? "pii" : "publisher-id", id)).Distinct();

    // S1463-4988(99)00060-3, with its marks and without.
    private static bool IsPii(string id) => id.Length >= 17 && id[0] is 'S' or 'B' && id.Where(char.IsAsciiLetterOrDigit).Skip(1).Count() == 16 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '(' or ')');

    // JATS has a place for the conference; the model has none.
    private void ReadConference()
    {
        var conference = _work.Member("event");
        var days = string.Join('/', new[] { "start", "end" }.Select(end => DateOf(conference.Member(end))?.Date.ToString()).OfType<string>());
        XElement?[] parts =
        [
            days.Length == 0 ? null : new XElement("conf-date", days),
            .. new[] { ("conf-name", "name"), ("conf-num", "number"), ("conf-loc", "location"), ("conf-theme", "theme"), ("conf-acronym", "acronym") }.Select(part => conference.Words(part.Item2) is { } words ? new XElement(part.Item1, words) : null),
        ];
        if (parts.Any(part => part is not null))
        {
            _article = _article with { Fragments = [.. _article.Fragments, new JatsFragment("front/article-meta", new XElement("conference", parts).ToString(SaveOptions.DisableFormatting))] };
        }
    }

    private void ReadTexts()
    {
        var subjects = _work.Items("subject").Select(JsonMembers.Text).OfType<string>().Select(MarkedUpText.Of).ToList();
        _article = _article with
        {
            Abstracts = [.. _work.Items("abstract").Select(JsonMembers.Text).OfType<string>().Select(text => MarkedUpAbstract.Of(text)).OfType<Abstract>()],
            Subjects = subjects.Count == 0 ? [] : [new SubjectGroup(subjects, "subject")],
        };
        foreach (var assertion in _work.Items("assertion"))
        {
            var group = assertion.Member("group");
            _article = new CrossrefAssertion(assertion.Words("name"), assertion.Words("label"), group.Words("label") ?? group.Words("name"), assertion.Text("value")).ApplyTo(_article);
        }
    }

    private void ReadReferences()
    {
        var references = _work.Items("reference").Select((item, i) => new CrossrefReference
        {
            Unstructured = item.Text("unstructured"),
            Type = item.Words("type"),
            Author = item.Words("author"),
            Year = item.Words("year"),
            ArticleTitle = item.Text("article-title"),
            JournalTitle = item.Text("journal-title"),
            VolumeTitle = item.Text("volume-title"),
            SeriesTitle = item.Text("series-title"),
            Edition = item.Words("edition"),
            Component = item.Words("component"),
            Volume = item.Words("volume"),
            Issue = item.Words("issue"),
            FirstPage = item.Words("first-page"),
            StandardsBody = item.Words("standards-body"),
            Standard = item.Words("standard-designator"),
            Issn = item.Words("ISSN") ?? item.Words("issn"),
            Isbn = item.Words("ISBN") ?? item.Words("isbn"),
            DoiText = item.Text("DOI"),
        }.Build(item.Text("key") ?? "R" + (i + 1).ToString(CultureInfo.InvariantCulture)));
        _article = _article with { References = [.. references.OfType<Reference>()] };
    }
}
