using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Publishing.Server.Ingest;

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
            request.HttpContext.Response.Headers.AcceptEncoding = "identity";
            return new ProblemAnswer(ProblemType.UnsupportedMediaType, $"The body is compressed ({request.Headers.ContentEncoding}): send it as it is.");
        }

        if (request.ContentLength > maxBytes)
        {
            await ThrowAwayAsync(request);
            return TooLarge(maxBytes);
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

    /// <summary>All of the body, or why it was not read.</summary>
    /// <param name="request">The request.</param>
    /// <param name="maxBytes">The bound.</param>
    /// <param name="upload">What it may take of the memory that is set apart for uploads; null when the bound is small enough by itself.</param>
    public static async Task<(byte[]? Bytes, ProblemAnswer? Refusal)> ReadAsync(HttpRequest request, int maxBytes, UploadMemory.Upload? upload = null)
    {
        // More than is allowed, so that our own answer comes and not the server's.
        Allow(request, Math.Max(maxBytes + 1L, MostThrownAway));
        var hasRoom = true;
        var bytes = await ReadAsync(request.Body, maxBytes, request.ContentLength, read => hasRoom = upload?.TryTake(read) ?? true, request.HttpContext.RequestAborted);
        if (bytes is not null)
        {
            return (bytes, null);
        }

        await ThrowAwayAsync(request);
        return (null, hasRoom ? TooLarge(maxBytes) : new ProblemAnswer(ProblemType.Unavailable, "The sources that are on their way take up all the memory that is set apart for them."));
    }

    /// <summary>All of a stream; null when it is larger than the bound.</summary>
    public static Task<byte[]?> ReadAsync(Stream stream, int maxBytes, long? length, CancellationToken cancel) => ReadAsync(stream, maxBytes, length, _ => true, cancel);

    private static async Task<byte[]?> ReadAsync(Stream stream, int maxBytes, long? length, Func<int, bool> mayTake, CancellationToken cancel)
    {
        using var bytes = new MemoryStream((int)Math.Clamp(length ?? 0, 0, Math.Min(maxBytes, 1024 * 1024)));
        var buffer = new byte[81_920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            if (bytes.Length + read > maxBytes || !mayTake(read))
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    // Until the client is ready to hear the answer: most read nothing until they have sent all.
    private static async Task ThrowAwayAsync(HttpRequest request)
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
