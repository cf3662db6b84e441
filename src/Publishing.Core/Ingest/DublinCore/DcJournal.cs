using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.ArticlePages;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.DublinCore;

/// <summary>The journal, the issue and the pages, wherever a record says them: in elements of their own, in <c>source</c>, in what it is part of, in a citation.</summary>
internal sealed partial class DcJournal
{
    private string? _title;
    private string? _volume;
    private string? _number;
    private string? _issueTitle;
    private PageNumbers _pages = PageNumbers.None;

    /// <summary>The year of the issue.</summary>
    public int? Year { get; private set; }

    /// <summary>Whether it stands in a journal at all.</summary>
    public bool IsKnown => _volume is not null || _number is not null || _title is not null;

    public static DcJournal Read(DcRecord record)
    {
        var journal = new DcJournal
        {
            _title = record.Of("citation", "title").FirstOrDefault()?.Text,
            _volume = record.Of("citation", "volume").FirstOrDefault()?.Text,
            _number = record.Of("citation", "issue").FirstOrDefault()?.Text,
            _pages = Pages(record),
        };
        var sources = record.Of("source", "", "citation").ToList();

        // OJS says it once in each language.
        foreach (var value in sources.OrderBy(value => record.LanguageOf(value) is null ? 0 : 1).Concat(record.Of("relation", "ispartof", "ispartofseries")).Concat(record.Of("identifier", "citation", "bibliographiccitation")).Concat(record.Of("format", "extent")))
        {
            journal.Take(record, value);
        }

        // Simple Dublin Core has no element for a citation.
        foreach (var value in record.Of("identifier", "").Where(value => !DcIdentifiers.IsAddress(value.Text)))
        {
            journal.Add(DcPlace.TryRead(value.Text));
        }

        foreach (var value in record.Of("description", "").Where(value => value.Text.Length < 60))
        {
            journal.Add(IssueLine.TryRead(value.Text) is { } issue ? new DcPlace(null, issue.Volume, issue.Number, issue.Year, issue.Title, PageNumbers.None) : null);
        }

        return journal;
    }

    /// <summary>The article at this place.</summary>
    public Article On(Article article) => article with
    {
        Volume = _volume,
        IssueNumber = _number,
        FirstPage = _pages.First,
        LastPage = _pages.Last,
        PageRange = _pages.Range,
        ElocationId = _pages.ElocationId,
    };

    /// <summary>What the record says of the journal.</summary>
    public JournalReference? Reference(DcRecord record, IReadOnlyList<Issn>? issns)
    {
        if (_issueTitle is not null)
        {
            record.Left.Keep("front/article-meta", new XElement("issue-title", _issueTitle));
        }

        var publishers = record.Of("publisher").Where(value => value.Qualifier is "" or "name").ToList();
        var publisher = publishers.OrderBy(value => record.LanguageOf(value) is null ? 0 : 1).FirstOrDefault()?.Text;
        return _title is null && issns is null && publisher is null ? null : new JournalReference(_title, Issns: issns, Publisher: publisher);
    }

    private void Take(DcRecord record, DcValue value)
    {
        var text = value.Text;
        if (text.Length == 0 || Issn.TryParse(text, out _) || DcIdentifiers.IsAddress(text) || IssnAlone().IsMatch(text))
        {
            return;
        }

        if (DcPlace.TryRead(text) is { } place)
        {
            Add(place);
        }
        else if (value.Element is "source" or "relation" && !text.Any(char.IsDigit) && text.Length < 250)
        {
            _title ??= text.Trim(' ', ';', '.');
        }
        else if (value.Element is "source" or "identifier")
        {
            record.Left.Leave($"the line '{(text.Length > 60 ? text[..60] + "…" : text)}'", value.Source);
        }
    }

    private void Add(DcPlace? place)
    {
        if (place is null)
        {
            return;
        }

        _title ??= place.Journal;
        var isSame = (_volume is null || place.Volume is null || _volume == place.Volume) && (_number is null || place.Number is null || _number == place.Number);
        if (isSame)
        {
            (_volume, _number, Year) = (_volume ?? place.Volume, _number ?? place.Number, Year ?? place.Year);
            _issueTitle ??= place.IssueTitle;
            _pages = _pages == PageNumbers.None ? place.Pages : _pages;
        }
    }

    private static PageNumbers Pages(DcRecord record)
    {
        var (first, last) = (record.Of("citation", "firstpage").FirstOrDefault()?.Text, record.Of("citation", "lastpage").FirstOrDefault()?.Text);
        return first is not null || last is not null ? PageNumbers.Of(first, last) : PageNumbers.Read(record.Of("citation", "pages").FirstOrDefault()?.Text);
    }

    // "2345-6789 (online)", "ISSN 1234-5678"
    [GeneratedRegex(@"^(?:[ep]?-?issn(?:-l)?:?\s*)?[0-9]{4}-?[0-9]{3}[0-9Xx](?:\s*[(;,].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IssnAlone();
}
