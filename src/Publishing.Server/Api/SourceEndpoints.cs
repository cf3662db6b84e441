using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Publishing.Postgres;

namespace Publishing.Server.Api;

/// <summary><c>/api/sources</c>: what was given, byte for byte. With a key only.</summary>
internal static class SourceEndpoints
{
    public static void MapSources(this IEndpointRouteBuilder api)
    {
        api.MapGet("/sources", ListAsync).Requires(ApiKeyRole.Reader).Documented<ListPage<StoredSource>>("Lists sources", "The newest first.");
        api.MapGet("/sources/{id}", ReadAsync).Requires(ApiKeyRole.Reader).Documented<StoredSource>("Reads what is known of a source", "Its name, kind, hash and length.").HasVersion();
        api.MapGet("/sources/{id}/content", ContentAsync).Requires(ApiKeyRole.Reader).Documented("Gives a source back", "Byte for byte as it came, as a download.", StatusCodes.Status200OK);
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request,
        SourceStore sources,
        [FromQuery, Description("The number behind which the page begins.")] long? after,
        [FromQuery, Range(1, ListPage.Most), Description("How many at most.")] int limit = ListPage.Usual) =>
        ListPage.Of(request, await sources.ListAsync(after, limit + 1, request.HttpContext.RequestAborted), limit, source => source.Id, source => source);

    private static async Task<IResult> ReadAsync(string id, SourceStore sources, CancellationToken cancel) =>
        await FindAsync(id, sources, cancel) is { } found ? new JsonAnswer(found.Source, 1) { LastModified = found.Source.ReceivedAt } : Unknown(id);

    private static async Task<IResult> ContentAsync(string id, HttpResponse response, SourceStore sources, CancellationToken cancel)
    {
        if (await FindAsync(id, sources, cancel) is not var (source, bytes))
        {
            return Unknown(id);
        }

        // Somebody else's file: no browser may take it for a page of ours.
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.CacheControl = "private, no-cache";
        var file = Path.GetFileName(source.Name) is { Length: > 0 } name ? name : $"source-{source.Id}";
        return Results.Bytes(bytes, source.MediaType, file, entityTag: new EntityTagHeaderValue($"\"{source.Sha256}\""));
    }

    private static async Task<(StoredSource Source, byte[] Bytes)?> FindAsync(string id, SourceStore sources, CancellationToken cancel) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await sources.ReadAsync(number, cancel) : null;

    private static ProblemAnswer Unknown(string id) => ProblemAnswer.NotFound($"There is no source '{(id.Length > 60 ? id[..60] + "…" : id)}'.");
}
