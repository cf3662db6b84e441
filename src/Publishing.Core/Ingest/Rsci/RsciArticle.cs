using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Citations;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Rsci;

/// <summary>One article of an issue.</summary>
internal sealed partial class RsciArticle
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["RAR"] = "research-article", ["REV"] = "review-article", ["EDI"] = "editorial", ["BRV"] = "book-review", ["SCO"] = "brief-report", ["COR"] = "letter", ["CNF"] = "conference-paper",
        ["ABS"] = "abstract", ["RPR"] = "reprint", ["REP"] = "report", ["PER"] = "personalia", ["MIS"] = "other",
    };

    private readonly XElement _element;
    private readonly LanguageTag? _language;
    private readonly ImportNotes _notes = new();
    private Article _article;

    private RsciArticle(XElement element)
    {
        _element = element;
        _language = RsciIssue.Language(element.Words("langPubl"));
        _article = new Article { Language = _language };
    }

    /// <summary>The article.</summary>
    public static ImportedArticle Read(XElement element, XElement? section, RsciIssue issue)
    {
        var reading = new RsciArticle(element);
        reading.ReadPlace(section, issue);
        reading.ReadTexts();
        reading.ReadCodes();
        reading.ReadPeople();
        reading.ReadReferences();
        reading.TellPlaceholders();
        return CopyEditor.Accept(reading._article with { Inferred = reading._notes.Inferred }, reading._notes.Problems);
    }

    private void ReadPlace(XElement? section, RsciIssue issue)
    {
        var pages = PageNumbers.Read(RsciIssue.Value(_element.Child("pages")));
        var type = _element.Words("artType");
        var dates = new List<PubDate>();
        var history = new List<HistoryDate>();
        foreach (var date in _element.Children("dates").Elements().Where(date => RsciIssue.Value(date) is not null))
        {
            if (WrittenDate.Read(date.Words()) is not { } read)
            {
                _notes.Invalid("history", date.Words()!, "is not a date (DD.MM.YYYY)", date.Line());
            }
            else if (date.Name.LocalName == "datePublication")
            {
                dates.Add(new PubDate(read.Date));
            }
            else
            {
                history.Add(new HistoryDate(date.Name.LocalName switch { "dateReceived" => "received", "dateAccepted" => "accepted", var other => other }, read.Date));
            }
        }

        if (issue.Date is { } appeared)
        {
            dates.Add(new PubDate(appeared.Date, "collection", Season: appeared.Season));
        }

        _article = _article with
        {
            Type = type is not null && Types.TryGetValue(type, out var known) ? new ArticleType(known) : ArticleType.ResearchArticle,
            SectionTitle = section is null ? null : InOrder(section.Children("secTitle")).Select(RsciIssue.Value).FirstOrDefault(title => title is not null),
            SourceJournal = issue.Journal,
            Volume = issue.Volume,
            IssueNumber = issue.Number,
            FirstPage = pages.First,
            LastPage = pages.Last,
            PageRange = pages.Range,
            ElocationId = pages.ElocationId,
            PubDates = dates,
            History = history,
        };
    }

    private void ReadTexts()
    {
        var titles = InOrder(_element.Children("artTitles").Children("artTitle")).Where(title => RsciIssue.Value(title) is not null).Select(title => new Title(MarkedUpText.Of(title), RsciIssue.Language(title)));
        var abstracts = InOrder(_element.Children("abstracts").Children("abstract")).Where(text => RsciIssue.Value(text) is not null).Select(text => MarkedUpAbstract.Of(text, RsciIssue.Language(text))).OfType<Abstract>();
        var keywords = InOrder(_element.Children("keywords").Children("kwdGroup")).Select(group => new KeywordGroup([.. Keywords(group)], RsciIssue.Language(group))).Where(group => group.Keywords.Count > 0);
        var funding = InOrder(_element.Children("fundings").Children("funding").Concat(_element.Children("artFunding")).Concat(_element.Children("fundings").Children("artFunding"))).Where(text => RsciIssue.Value(text) is not null).Select(MarkedUpText.Of).FirstOrDefault();
        var links = _element.Children("furl").Concat(_element.Children("files").Children("furl")).Concat(_element.Children("files").Children("file")).Select(LocalNames.Words).Where(WebAddress.IsOne).Distinct();
        _article = _article with
        {
            Titles = [.. titles],
            Abstracts = [.. abstracts],
            Keywords = [.. keywords],
            FundingStatement = funding,
            FullText = [.. links.Select(link => new FullTextLink(link!, link!.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? "application/pdf" : null))],
        };
    }

    private static IEnumerable<RichText> Keywords(XElement group)
    {
        var keywords = group.Children("keyword").Where(keyword => RsciIssue.Value(keyword) is not null).ToList();
        return keywords is [var only] && ArticlePages.KeywordList.Is(only.Words()!)
            ? ArticlePages.KeywordList.Split(only.Words()!).Select(RichText.Plain)
            : keywords.Select(MarkedUpText.Of);
    }

    private void ReadCodes()
    {
        var identifiers = new List<ArticleIdentifier>();
        foreach (var code in _element.Children("codes").Elements().Where(code => RsciIssue.Value(code) is not null))
        {
            var (kind, value) = (code.Name.LocalName.ToLowerInvariant(), code.Words()!);
            if (kind != "doi")
            {
                identifiers.Add(new ArticleIdentifier(kind switch { "udk" => "udc", "anycode" => "other", _ => kind }, value));
            }
            else if (Doi.TryParse(value, out var doi))
            {
                _article = _article with { Doi = doi };
            }
            else
            {
                _notes.Invalid("doi", value, "is not a DOI", code.Line());
            }
        }

        var rubrics = _element.Children("rubrics").Children("rubric").Select(RsciIssue.Value).OfType<string>().Select(RichText.Plain).ToList();
        _article = _article with { Identifiers = identifiers, Subjects = rubrics.Count == 0 ? [] : [new SubjectGroup(rubrics, "grnti")] };
    }

    // In one language, in two side by side, or, as it once was, without a mark of language.
    private void ReadReferences()
    {
        var references = new List<Reference>();
        foreach (var element in _element.Children("references").Children("reference"))
        {
            var versions = element.Children("refInfo").Select(info => (Text: RsciIssue.Value(info.Child("text")), Language: RsciIssue.Language(info))).Where(version => version.Text is not null).DistinctBy(version => version.Text).ToList();
            var text = versions.Count > 0 ? versions[0].Text : RsciIssue.Value(element);
            if (text is null)
            {
                continue;
            }

            var number = (references.Count + 1).ToString(CultureInfo.InvariantCulture);
            var label = Label().Match(text) is { Success: true } match && match.Groups[1].Value == number ? match : null;
            var reference = CitationParser.ToReference("R" + number, label is null ? text : text[label.Length..], label is null ? null : number);
            foreach (var other in versions.Skip(1))
            {
                reference = reference with { Citation = [.. reference.Citation, new CitationPart(" / "), new CitationPart(other.Text!, CitationPartKind.Text, other.Language)] };
            }

            references.Add(reference);
        }

        _article = _article with { References = references };
    }

    private void TellPlaceholders()
    {
        var left = _element.Descendants().Where(element => !element.HasElements && element.Words() is { } words && RsciIssue.IsPlaceholder(words)).ToList();
        if (left.Count > 0)
        {
            _notes.Tell(ProblemCodes.InvalidValue, $"Nobody has filled in what the template has here: {string.Join(", ", left.Select(element => element.Words()).Distinct().Take(8))}; it was left out.", value: left[0].Words(), line: left[0].Line());
        }
    }

    // What is in the language of the article comes first.
    private IEnumerable<XElement> InOrder(IEnumerable<XElement> versions) =>
        versions.OrderBy(version => RsciIssue.Language(version) is { } language && _language is not null && language == _language ? 0 : 1);

    [GeneratedRegex(@"^\[?([0-9]{1,3})[\].)]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
