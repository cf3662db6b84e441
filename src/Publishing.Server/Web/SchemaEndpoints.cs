using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using Publishing.Schemas;

namespace Publishing.Server.Web;

/// <summary>The schemas that this repository announces, at <c>/schemas/…</c>.</summary>
public static class SchemaEndpoints
{
    // A week: a path names one version of a standard, and what is behind it changes only when we find a mistake.
    private const string Cached = "public, max-age=604800";

    private static readonly FrozenDictionary<string, Lazy<Served>> s_files =
        SchemaFiles.All.ToFrozenDictionary(file => file.Path, file => new Lazy<Served>(() => Served.Of(file)), StringComparer.Ordinal);

    /// <summary>Maps every embedded schema.</summary>
    public static void MapSchemas(this WebApplication app) =>
        app.MapGet("/schemas/{**path}", Answer).ExcludeFromDescription();

    // The path is a key, not a place: what is not exactly the name of a schema is not found.
    private static IResult Answer(string? path, HttpContext context)
    {
        if (path is null || !s_files.TryGetValue(path, out var file))
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = Cached;
        var (bytes, contentType, tag) = file.Value;
        return TypedResults.Bytes(bytes, contentType, entityTag: tag);
    }

    private sealed record Served(byte[] Bytes, string ContentType, EntityTagHeaderValue Tag)
    {
        public static Served Of(SchemaFile file)
        {
            using var stream = file.Open();
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes)[..16]);
            return new Served(bytes, file.IsDtd ? "application/xml-dtd" : "application/xml", new EntityTagHeaderValue($"\"{hash}\""));
        }
    }
}
