using System.Xml.Linq;

namespace Publishing.Jats;

/// <summary>Writes <c>article-version</c>; the versions of NISO RP-8 by their names.</summary>
internal static class VersionWriter
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["AO"] = "Author's Original",
        ["SMUR"] = "Submitted Manuscript Under Review",
        ["AM"] = "Accepted Manuscript",
        ["P"] = "Proof",
        ["VoR"] = "Version of Record",
        ["CVoR"] = "Corrected Version of Record",
        ["EVoR"] = "Enhanced Version of Record",
    };

    public static XElement? Write(string? version, JatsElements elements)
    {
        if (string.IsNullOrEmpty(version))
        {
            return null;
        }

        return Names.TryGetValue(version, out var name)
            ? elements.Element(
                "article-version",
                new XAttribute("article-version-type", version),
                new XAttribute("vocab", "JAV"),
                new XAttribute("vocab-identifier", "http://www.niso.org/publications/rp/RP-8-2008.pdf"),
                new XAttribute("vocab-term", name),
                version)
            : elements.Element("article-version", version);
    }
}
