using System.Text.Json.Nodes;

namespace Publishing.Tests.Licensing;

internal static partial class RightsReaders
{
    /// <summary>By the name of the deposit, out of a file with one article.</summary>
    public static IReadOnlyDictionary<string, Func<byte[], SaidRights>> Deposits { get; } = new Dictionary<string, Func<byte[], SaidRights>>(StringComparer.Ordinal)
    {
        ["crossref"] = bytes => Crossref(Xml(bytes)),
        ["datacite"] = bytes => DataCite(JsonNode.Parse(bytes)!["data"]!["attributes"]!),
        ["pubmed"] = bytes => new SaidRights { Copyright = new(Xml(bytes).Descendants().Where(element => element.Name.LocalName == "CopyrightInformation").Select(element => element.Value).SingleOrDefault()) },

        // Licences are the journal's there.
        ["doaj"] = bytes => new SaidRights { Wordless = Strings(JsonNode.Parse(bytes)!) },
        ["doaj-xml"] = bytes => new SaidRights { Wordless = Strings(Xml(bytes)) },
        ["rsci"] = bytes => new SaidRights { Wordless = Strings(Xml(bytes)) },
    };
}
