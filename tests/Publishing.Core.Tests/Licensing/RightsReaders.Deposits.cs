using System.Text.Json.Nodes;

namespace Publishing.Tests.Licensing;

internal static partial class RightsReaders
{
    /// <summary>By the name of the deposit, out of a file with one article.</summary>
    public static IReadOnlyDictionary<string, Func<byte[], SaidRights>> Deposits { get; } = new Dictionary<string, Func<byte[], SaidRights>>(StringComparer.Ordinal)
    {
        ["datacite"] = bytes => DataCite(JsonNode.Parse(bytes)!["data"]!["attributes"]!),
    };
}
