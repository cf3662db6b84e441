using System.Text.Json;
using Publishing.Articles;

namespace Publishing.Server.Api;

/// <summary>A document as the API answers it: complete before its first byte, with its ETag when it is a single resource, 304 when the client has it already.</summary>
/// <param name="Value">What is answered.</param>
/// <param name="Version">The version of a single resource; null for lists and the like.</param>
public sealed record JsonAnswer(object Value, int? Version = null) : IResult
{
    /// <summary>The status.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The address of what was made.</summary>
    public string? Location { get; init; }

    /// <summary>When the resource last changed.</summary>
    public DateTime? LastModified { get; init; }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(Value, Value.GetType(), ArticleJson.Options);
        var (request, response) = (httpContext.Request, httpContext.Response);
        if (Location is not null)
        {
            response.Headers.Location = Location;
        }

        if (LastModified is { } modified)
        {
            response.GetTypedHeaders().LastModified = new DateTimeOffset(DateTime.SpecifyKind(modified, DateTimeKind.Utc));
        }

        // What a key may see is no shared cache's business, and a list or resource is asked for again each time.
        response.Headers.CacheControl = "private, no-cache";
        if (Version is { } version)
        {
            var tag = VersionTag.Of(version, bytes);
            response.Headers.ETag = tag;
            if (HttpMethods.IsGet(request.Method) && VersionTag.IsKnown(request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.StatusCode = Status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
