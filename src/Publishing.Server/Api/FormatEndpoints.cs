using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Server.Operations;

namespace Publishing.Server.Api;

/// <summary><c>/api/formats</c> and <c>/api/importers</c>: what comes out and what goes in.</summary>
internal static class FormatEndpoints
{
    public static void MapFormats(this IEndpointRouteBuilder api)
    {
        api.MapGet("/formats", Formats).Documented<IReadOnlyList<FormatResource>>("Lists the formats", "In which articles are disseminated, as ListMetadataFormats of OAI-PMH names them.");
        api.MapGet("/importers", Importers).Documented<IReadOnlyList<ImporterResource>>("Lists the importers", "The kinds of sources that can be imported.");
    }

    private static JsonAnswer Formats(OfferedFormats formats, RepositoryAddresses addresses) => new(formats.Crosswalks
        .Select(crosswalk => FormatResource.Of(crosswalk.Format, addresses))
        .ToList());

    private static JsonAnswer Importers() => new(ImporterRegistry.All
        .Select(ImporterResource.Of)
        .ToList());
}

/// <summary>A format that articles are disseminated in.</summary>
/// <param name="MetadataPrefix">Its <c>metadataPrefix</c>.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="Namespace">The namespace of its root element.</param>
/// <param name="Schema">The address of its schema.</param>
public sealed record FormatResource(string MetadataPrefix, string Title, string Namespace, string Schema)
{
    /// <summary>A format as it is listed.</summary>
    public static FormatResource Of(MetadataFormat format, RepositoryAddresses addresses) => new(format.Prefix, format.Title, format.Namespace, format.SchemaUrl(addresses));
}

/// <summary>A kind of source that can be imported.</summary>
/// <param name="Name">The name by which it is asked for.</param>
/// <param name="Description">What it reads.</param>
/// <param name="MediaType">The media type under which such sources are kept.</param>
/// <param name="Version">Grows whenever the same bytes would be read differently.</param>
public sealed record ImporterResource(string Name, string Description, string MediaType, int Version)
{
    /// <summary>An importer as it is listed.</summary>
    public static ImporterResource Of(Importer importer) => new(importer.Name, importer.Description, importer.MediaType, importer.Version);
}
