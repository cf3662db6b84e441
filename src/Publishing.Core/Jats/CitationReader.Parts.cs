using System.Xml.Linq;
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
        foreach (var child in citation.Elements())
        {
            ReadPart(child);
        }

        Close();
    }

    private void ReadPart(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "label" or "email":
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
            case var name when !string.IsNullOrWhiteSpace(element.Value):
                Separate(name == "pub-id" ? "pub-id " + element.Attribute("pub-id-type")?.Value : name);
                if (name is "volume" or "issue" or "fpage" or "lpage" or "year" or "month" or "day")
                {
                    Add(RunningText.Of(element.Value), Kinds.GetValueOrDefault(name));
                }
                else
                {
                    ReadElement(element);
                }

                _before = name;
                _issueIsOpen = name == "issue" && _issueIsOpen;
                break;
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
            ("issue", "fpage") when _issueIsOpen => "):",
            ("volume", "fpage" or "elocation-id" or "page-range") => ":",
            ("publisher-loc", "publisher-name") => ": ",
            _ when IsName(_before) && IsName(next) => ", ",
            ("etal", _) => " ",
            (_, "etal") => " ",
            ("day" or "month" or "year", "day" or "month" or "year") => " ",
            ("source", "volume" or "year") or ("year", "volume") => ended ? " " : ", ",
            (_, "pub-id doi") => ended ? " doi:" : ". doi:",
            (_, "pub-id pmid") => ended ? " PMID:" : ". PMID:",
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

    private static bool IsName(string element) => element is "name" or "string-name" or "collab" or "name-alternatives";
}
