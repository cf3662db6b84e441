using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Publishing.Server.Api;

/// <summary>Reads the body of a request into memory, never more than its bound.</summary>
internal static class RequestBody
{
    /// <summary>The largest JSON document that is read: some thousand times a usual article.</summary>
    public const int MaxDocumentBytes = 8 * 1024 * 1024;

    // A client that sends more than this is not waited for; it finds its connection closed.
    private const long MostThrownAway = 256L * 1024 * 1024;

    /// <summary>Why the body cannot be read at all, judged by its headers; null when it can.</summary>
    public static async Task<ProblemAnswer?> RefuseAsync(HttpRequest request, int maxBytes, params string[] mediaTypes)
    {
        if (request.Headers.ContentEncoding.Count > 0 && !string.Equals(request.Headers.ContentEncoding, "identity", StringComparison.OrdinalIgnoreCase))
        {
            return new ProblemAnswer(ProblemType.UnsupportedMediaType, $"The body is compressed ({request.Headers.ContentEncoding}): send it as it is.");
        }

        if (request.ContentLength > maxBytes)
        {
            return await TooLargeAsync(request, maxBytes);
        }

        if (mediaTypes.Length == 0)
        {
            return null;
        }

        var wanted = string.Join(" or ", mediaTypes);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var given) || !mediaTypes.Contains(given.MediaType.ToString().ToLowerInvariant()))
        {
            return new ProblemAnswer(ProblemType.UnsupportedMediaType, $"The Content-Type is {(request.ContentType is null ? "missing" : $"'{request.ContentType}'")}: send {wanted}.");
        }

        return given.Charset.Length == 0 || given.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || given.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase)
            ? null
            : new ProblemAnswer(ProblemType.UnsupportedMediaType, $"The charset is '{given.Charset}': JSON is UTF-8.");
    }

    /// <summary>All of the body; null when it is larger than the bound.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int maxBytes)
    {
        // More than is allowed, so that our own answer comes and not the server's.
        Allow(request, Math.Max(maxBytes + 1L, MostThrownAway));
        return await ReadAsync(request.Body, maxBytes, request.ContentLength, request.HttpContext.RequestAborted);
    }

    /// <summary>All of a stream; null when it is larger than the bound.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, int maxBytes, long? length, CancellationToken cancel)
    {
        using var bytes = new MemoryStream((int)Math.Clamp(length ?? 0, 0, Math.Min(maxBytes, 1024 * 1024)));
        var buffer = new byte[81_920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            if (bytes.Length + read > maxBytes)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    /// <summary>The answer to a body that is larger than its bound, once the client is ready to hear it: most read nothing until they have sent all.</summary>
    public static async Task<ProblemAnswer> TooLargeAsync(HttpRequest request, int maxBytes)
    {
        Allow(request, MostThrownAway);
        var buffer = new byte[81_920];
        for (long thrown = 0; thrown < MostThrownAway;)
        {
            var read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted);
            if (read == 0)
            {
                break;
            }

            thrown += read;
        }

        return TooLarge(maxBytes);
    }

    private static void Allow(HttpRequest request, long bytes)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = bytes;
        }
    }

    private static ProblemAnswer TooLarge(int maxBytes) => new(ProblemType.TooLarge, $"The body has more than the {maxBytes} bytes that are read here.");
}
