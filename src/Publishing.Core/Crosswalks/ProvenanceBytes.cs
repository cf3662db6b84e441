using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;

namespace Publishing.Crosswalks;

/// <summary>
/// The <c>about</c> container that says from which repository an article's metadata were harvested (OAI-PMH §2.5; guideline "Specification and XML Schema for the Provenance Container"),
/// as the bytes that are stored behind the metadata and sent with them.
/// </summary>
public static class ProvenanceBytes
{
    private static readonly XNamespace Provenance = "http://www.openarchives.org/OAI/2.0/provenance";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    // The two granularities of the protocol, and no other form of a date (§3.3).
    private static readonly string[] Granularities = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    /// <summary>The container. Empty for an article that was not harvested, and for one whose source writes what the guideline has no place for, such as a datestamp that is none.</summary>
    public static byte[] Of(HarvestOrigin? origin)
    {
        if (origin is null || !IsSayable(origin))
        {
            return [];
        }

        // Whoever renders metadata in another form than they came in has altered them.
        var description = new XElement(
            Provenance + "originDescription",
            new XAttribute("harvestDate", origin.HarvestedAt.ToString(Granularities[1], CultureInfo.InvariantCulture)),
            new XAttribute("altered", true),
            new XElement(Provenance + "baseURL", origin.BaseUrl),
            new XElement(Provenance + "identifier", origin.Identifier),
            new XElement(Provenance + "datestamp", origin.Datestamp),
            new XElement(Provenance + "metadataNamespace", origin.MetadataNamespace));
        var container = new XElement(
            Provenance + "provenance",
            new XAttribute("xmlns", Provenance.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XAttribute(Xsi + "schemaLocation", $"{Provenance.NamespaceName} {Provenance.NamespaceName}.xsd"),
            description);
        return MetadataBytes.Of(container, "about");
    }

    private static bool IsSayable(HarvestOrigin origin) =>
        DateTime.TryParseExact(origin.Datestamp, Granularities, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && IsAbsolute(origin.BaseUrl) && IsAbsolute(origin.Identifier) && IsAbsolute(origin.MetadataNamespace);

    private static bool IsAbsolute(string text) => text.Length > 0 && !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out _);
}
