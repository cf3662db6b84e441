using System.Xml.Linq;

namespace Publishing.Jats;

/// <summary>
/// The kind of an identifier as JATS names it: Publishing 1.3 has a closed list for <c>pub-id-type</c>, and <c>custom</c> with a
/// <c>custom-type</c> for everything else, such as UDC or EDN.
/// </summary>
internal static class PubIdType
{
    private static readonly HashSet<string> Listed = new(
        [
            "accession", "archive", "ark", "art-access-id", "arxiv", "coden", "doaj", "doi", "handle", "index", "isbn", "manuscript", "medline", "mr",
            "other", "pii", "pmcid", "pmid", "publisher-id", "sici", "std-designation", "zbl",
        ],
        StringComparer.Ordinal);

    /// <summary>The attributes that name a kind.</summary>
    public static IEnumerable<XAttribute> Write(string kind) => string.IsNullOrEmpty(kind)
        ? [new XAttribute("pub-id-type", "other")]
        : Listed.Contains(kind) ? [new XAttribute("pub-id-type", kind)] : [new XAttribute("pub-id-type", "custom"), new XAttribute("custom-type", Text.XmlText.Clean(kind))];

    /// <summary>The kind that the attributes of an <c>article-id</c> or <c>pub-id</c> name; null when they name none.</summary>
    public static string? Read(XElement identifier)
    {
        var type = identifier.Attribute("pub-id-type")?.Value.Trim();
        return type == "custom" && identifier.Attribute("custom-type")?.Value.Trim() is { Length: > 0 } custom ? custom : type is { Length: > 0 } ? type : null;
    }
}
