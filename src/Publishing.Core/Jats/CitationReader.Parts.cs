using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Jats;

/// <content>An <c>element-citation</c> in a row, as a list of references would print it.</content>
internal sealed partial class CitationReader
{
    // What the text that is being built ends with, to know what must go before the next part.
    private string _before = "";
    private bool _issueIsOpen;

    private void ReadParts(XElement citation)
    {
        _before = "";

        // Its elements may stand in any order.
        foreach (var child in citation.Elements().OrderBy(Rank))
        {
            ReadPart(child);
        }

        Close();
    }

    private static int Rank(XElement element) => element.Name.LocalName switch
    {
        // Who edited the book stands with the book, not among the authors of the chapter.
        "person-group" when element.Attribute("person-group-type")?.Value is not (null or "author") && (IsAfterTitle(element) || element.ElementsBeforeSelf("person-group").Any()) => 3,
        "person-group" or "name" or "string-name" or "name-alternatives" or "collab" or "collab-alternatives" or "anonymous" or "etal" => 0,
        "year" or "month" or "day" or "season" or "date" or "string-date" => IsAfterTitle(element) ? 6 : 1,
        "article-title" or "part-title" or "chapter-title" or "data-title" or "trans-title" => 2,
        "source" or "trans-source" or "series" or "edition" or "version" or "patent" or "std" or "gov" or "conf-name" or "conf-date" or "conf-loc" or "conf-sponsor" => 4,
        "publisher-loc" or "publisher-name" or "institution" => 5,
        "volume" or "volume-series" => 7,
        "issue" or "issue-part" or "issue-title" or "supplement" => 8,
        "fpage" or "page-range" or "elocation-id" => 9,
        "lpage" => 10,
        "issn" or "isbn" => 12,
        "pub-id" => 13,
        "ext-link" or "uri" => 14,
        "date-in-citation" => 15,
        _ => 11,
    };

    private static bool IsAfterTitle(XElement element) =>
        element.ElementsBeforeSelf().Any(before => before.Name.LocalName is "article-title" or "part-title" or "chapter-title" or "data-title" or "source");

    private void ReadPart(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "label" or "email" or "object-id":
                break;
            case "person-group" or "date":
                foreach (var child in element.Elements())
                {
                    ReadPart(child);
                }

                break;
            case "etal":
                Separate("etal");
                Add("et al.");
                _before = "etal";
                break;
            case "date-in-citation" when element.Value.Trim().Length > 0:
                Add(" (");
                Add(element.HasElements ? string.Join('-', element.Elements().Select(part => RunningText.Of(part.Value))) : RunningText.Of(element.Value), element.Attribute("content-type")?.Value == "access-date" ? CitationPartKind.AccessDate : CitationPartKind.Text);
                Add(")");
                _before = "date-in-citation";
                break;
            case var name when !string.IsNullOrWhiteSpace(element.Value):
                Separate(name == "pub-id" ? "pub-id " + element.Attribute("pub-id-type")?.Value : name);
                ReadTrimmed(element);
                _before = name;
                _issueIsOpen = name == "issue" && _issueIsOpen;
                break;
        }
    }

    // Where a file is laid out in lines, white space stands at the ends of a part.
    private void ReadTrimmed(XElement element)
    {
        var first = _parts.Count;
        if (element.Name.LocalName is var name && name is "volume" or "issue" or "fpage" or "lpage" or "year" or "month" or "day")
        {
            Add(RunningText.Of(element.Value), Kinds.GetValueOrDefault(name));
        }
        else
        {
            ReadElement(element);
        }

        var texts = RunningText.Of(_parts.Skip(first).Select(part => part.Text).ToList());
        for (var i = 0; i < texts.Count; i++)
        {
            _parts[first + i] = _parts[first + i] with { Text = texts[i] };
        }
    }

    private void Separate(string next)
    {
        if (_before.Length == 0)
        {
            return;
        }

        var last = _parts.Count > 0 ? _parts[^1].Text.ToPlainText().TrimEnd() : "";
        var ended = last.Length > 0 && last[^1] is '.' or '?' or '!' or ',' or ';' or ':';
        var separator = (_before, next) switch
        {
            ("volume", "issue") => "(",
            ("fpage", "lpage") => "–",
            ("issue", "fpage" or "elocation-id" or "page-range") when _issueIsOpen => "):",
            ("volume", "fpage" or "elocation-id" or "page-range") => ":",
            ("publisher-loc", "publisher-name") => ended ? " " : ": ",
            ("publisher-name" or "publisher-loc", "year" or "publisher-loc") => ended ? " " : ", ",
            _ when IsName(_before) && IsName(next) => ", ",
            ("etal", _) => " ",
            (_, "etal") => " ",
            ("year", "month") or ("month", "day") when IsNumber(last) => "-",
            ("day" or "month" or "year", "day" or "month" or "year") => " ",
            ("source", "volume" or "year") or ("year" or "month" or "day" or "season", "volume") => ended ? " " : ", ",
            (_, "pub-id doi") => ended ? " doi:" : ". doi:",
            (_, "pub-id pmid") => ended ? " PMID:" : ". PMID:",
            (_, "issn" or "isbn") => (ended ? " " : ". ") + next.ToUpperInvariant() + " ",
            (_, "pub-id pmcid") => (ended ? " " : ". ") + "PMCID:",
            (_, "pub-id arxiv") => (ended ? " " : ". ") + "arXiv:",
            _ => ended ? " " : ". ",
        };
        if (_issueIsOpen && _before == "issue" && separator != "):")
        {
            separator = ")" + separator;
        }

        _issueIsOpen = (_before, next) == ("volume", "issue");
        Add(separator);
    }

    private void Close()
    {
        if (_issueIsOpen)
        {
            Add(")");
            _issueIsOpen = false;
        }
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static bool IsName(string element) => element is "name" or "string-name" or "collab" or "name-alternatives";
}
