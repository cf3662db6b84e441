using Publishing.Crosswalks;
using Publishing.Identifiers;

namespace Publishing.Server.Web.Pages.Home;

/// <summary>A request to OAI-PMH that can be clicked: one of each verb, with arguments that bring something.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Does">What it answers.</param>
/// <param name="Query">The whole query, without the question mark.</param>
public sealed record VerbExample(string Verb, string Does, string Query)
{
    /// <summary>The six verbs, in the order in which a harvester uses them.</summary>
    /// <param name="addresses">Where this repository is.</param>
    /// <param name="formats">The formats that there are.</param>
    /// <param name="journal">A journal, for a set; null when there is none.</param>
    /// <param name="article">An article, for a record; null when there is none.</param>
    public static IReadOnlyList<VerbExample> All(RepositoryAddresses addresses, IReadOnlyList<MetadataFormat> formats, string? journal, long? article)
    {
        var prefix = formats.FirstOrDefault(format => format.Prefix == "jats")?.Prefix ?? "oai_dc";
        var set = journal is null ? "" : $"&set={journal}";
        return
        [
            new("Identify", "Who answers here, and by which rules", "verb=Identify"),
            new("ListMetadataFormats", "The formats", "verb=ListMetadataFormats"),
            new("ListSets", "Journals and their sections", "verb=ListSets"),
            new("ListIdentifiers", "What has changed, headers only", $"verb=ListIdentifiers&metadataPrefix=oai_dc{set}"),
            new("ListRecords", "What has changed, in full", $"verb=ListRecords&metadataPrefix={prefix}{set}"),
            new("GetRecord", "One record", $"verb=GetRecord&metadataPrefix={prefix}&identifier={addresses.OaiIdentifier(article ?? 1)}"),
        ];
    }
}
