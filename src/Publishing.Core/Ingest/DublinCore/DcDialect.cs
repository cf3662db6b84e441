using System.Collections.Frozen;
using System.Xml.Linq;
using Publishing.Identifiers;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.DublinCore;

/// <summary>
/// The ways in which Dublin Core is written: the fifteen elements, the terms that refine them (DCMI Metadata Terms), DSpace's elements with qualifiers
/// (<c>dcvalue</c>, <c>dim:field</c>), and what repositories add to them (OpenAIRE, PRISM). All become <see cref="DcValue"/>s.
/// </summary>
internal static class DcDialect
{
    // Terms that have names of their own, as what DSpace calls them.
    private static readonly FrozenDictionary<string, (string Element, string Qualifier)> Terms = new Dictionary<string, (string, string)>(StringComparer.OrdinalIgnoreCase)
    {
        ["alternative"] = ("title", "alternative"), ["abstract"] = ("description", "abstract"), ["tableofcontents"] = ("description", "tableofcontents"), ["provenance"] = ("description", "provenance"),
        ["created"] = ("date", "created"), ["valid"] = ("date", "valid"), ["available"] = ("date", "available"), ["issued"] = ("date", "issued"), ["modified"] = ("date", "modified"),
        ["dateaccepted"] = ("date", "accepted"), ["datecopyrighted"] = ("date", "copyright"), ["datesubmitted"] = ("date", "submitted"),
        ["extent"] = ("format", "extent"), ["medium"] = ("format", "medium"),
        ["bibliographiccitation"] = ("identifier", "citation"), ["accessrights"] = ("rights", "access"), ["license"] = ("rights", "license"), ["rightsholder"] = ("rights", "holder"),
        ["ispartof"] = ("relation", "ispartof"), ["haspart"] = ("relation", "haspart"), ["isversionof"] = ("relation", "isversionof"), ["hasversion"] = ("relation", "hasversion"),
        ["isreplacedby"] = ("relation", "isreplacedby"), ["replaces"] = ("relation", "replaces"), ["isrequiredby"] = ("relation", "isrequiredby"), ["requires"] = ("relation", "requires"),
        ["isreferencedby"] = ("relation", "isreferencedby"), ["references"] = ("relation", "references"), ["isformatof"] = ("relation", "isformatof"), ["hasformat"] = ("relation", "hasformat"), ["conformsto"] = ("relation", "conformsto"),
        ["spatial"] = ("coverage", "spatial"), ["temporal"] = ("coverage", "temporal"),

        // Janeway writes these among the elements of Dublin Core, OpenAIRE and PRISM in schemas of their own.
        ["volume"] = ("citation", "volume"), ["issue"] = ("citation", "issue"), ["number"] = ("citation", "issue"), ["journaltitle"] = ("citation", "title"), ["publicationname"] = ("citation", "title"),
        ["startpage"] = ("citation", "firstpage"), ["startingpage"] = ("citation", "firstpage"), ["pagestart"] = ("citation", "firstpage"), ["spage"] = ("citation", "firstpage"),
        ["endpage"] = ("citation", "lastpage"), ["endingpage"] = ("citation", "lastpage"), ["pageend"] = ("citation", "lastpage"), ["epage"] = ("citation", "lastpage"), ["pages"] = ("citation", "pages"), ["pagerange"] = ("citation", "pages"),
        ["issn"] = ("identifier", "issn"), ["eissn"] = ("identifier", "eissn"), ["doi"] = ("identifier", "doi"), ["fulltexturl"] = ("relation", "uri"), ["publicationdate"] = ("date", "issued"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<(string, string), (string Element, string Qualifier)> Qualified = new Dictionary<(string, string), (string, string)>
    {
        [("citation", "startpage")] = ("citation", "firstpage"), [("citation", "spage")] = ("citation", "firstpage"), [("citation", "endpage")] = ("citation", "lastpage"), [("citation", "epage")] = ("citation", "lastpage"),
        [("citation", "number")] = ("citation", "issue"), [("citation", "journaltitle")] = ("citation", "title"), [("citation", "journal")] = ("citation", "title"), [("citation", "issuenumber")] = ("citation", "issue"), [("citation", "volumenumber")] = ("citation", "volume"),
        [("journal", "title")] = ("citation", "title"), [("journal", "volume")] = ("citation", "volume"), [("journal", "issue")] = ("citation", "issue"), [("source", "journaltitle")] = ("citation", "title"), [("source", "volume")] = ("citation", "volume"), [("source", "issue")] = ("citation", "issue"),
        [("identifier", "journaltitle")] = ("citation", "title"), [("identifier", "journal")] = ("citation", "title"), [("identifier", "volume")] = ("citation", "volume"), [("identifier", "issue")] = ("citation", "issue"),
        [("identifier", "startpage")] = ("citation", "firstpage"), [("identifier", "endpage")] = ("citation", "lastpage"), [("bibliographiccitation", "title")] = ("citation", "title"), [("bibliographiccitation", "volume")] = ("citation", "volume"),
        [("bibliographiccitation", "issue")] = ("citation", "issue"), [("bibliographiccitation", "firstpage")] = ("citation", "firstpage"), [("bibliographiccitation", "lastpage")] = ("citation", "lastpage"), [("description", "volume")] = ("citation", "volume"), [("description", "issue")] = ("citation", "issue"),
        [("relation", "volume")] = ("citation", "volume"), [("relation", "issue")] = ("citation", "issue"), [("relation", "ispartofjournal")] = ("citation", "title"), [("contributor", "author")] = ("creator", ""),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Fifteen = new[]
    {
        "title", "creator", "subject", "description", "publisher", "contributor", "date", "type", "format", "identifier", "source", "language", "relation", "coverage", "rights",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an element is a statement in any of these ways.</summary>
    public static bool IsStatement(XElement element) => IsDSpace(element) || Fifteen.Contains(element.Name.LocalName) || Terms.ContainsKey(element.Name.LocalName);

    /// <summary>Whether an element is a statement of DSpace.</summary>
    public static bool IsDSpace(XElement element) => element.Is("dcvalue") || (element.Is("field") && element.Attr("mdschema") is not null);

    /// <summary>The statement that an element makes; null when it says nothing.</summary>
    public static DcValue? Read(XElement element)
    {
        if (WordsOf(element) is not { } text)
        {
            return null;
        }

        var (name, qualifier) = IsDSpace(element)
            ? (element.Attr("element") ?? "", element.Attr("qualifier") is { } given && !given.Equals("none", StringComparison.OrdinalIgnoreCase) ? given : "")
            : (element.Name.LocalName, "");
        return new DcValue("", "", text, LanguageOf(element), element).Named(name.ToLowerInvariant(), qualifier.ToLowerInvariant());
    }

    // Proceedings of Science: a creator has its name and its affiliation in elements of their own.
    private static string? WordsOf(XElement element) => element.Is("creator", "contributor") && element.HasElements && element.Nodes().OfType<XText>().All(text => string.IsNullOrWhiteSpace(text.Value))
        ? string.Join("; ", element.Elements().Select(part => part.Words()).OfType<string>()) is { Length: > 0 } words ? words : null
        : element.Words();

    private static DcValue Named(this DcValue value, string name, string qualifier)
    {
        // "title.alternative" in one attribute.
        if (qualifier.Length == 0 && name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot)
        {
            (name, qualifier) = (name[..dot], name[(dot + 1)..]);
        }

        var (element, refined) = Qualified.TryGetValue((name, qualifier), out var pair) ? pair : qualifier.Length == 0 && Terms.TryGetValue(name, out var term) ? term : (name, qualifier);
        return value with { Element = element, Qualifier = refined };
    }

    private static LanguageTag? LanguageOf(XElement element)
    {
        // DSpace writes "*" for none.
        var given = element.Attribute(XNamespace.Xml + "lang")?.Value ?? element.Attr("language") ?? element.Attr("lang");
        return SourceLanguages.IsUnknown(given) ? null : LocaleTag.TryRead(given) ?? (SourceLanguages.TryRead(given, out var language) ? language : null);
    }
}
