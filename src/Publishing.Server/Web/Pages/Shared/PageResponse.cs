using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace Publishing.Server.Web.Pages.Shared;

/// <summary>Sends a page: known length, compressed for whoever takes it, and nothing at all to a browser that has it already.</summary>
internal static class PageResponse
{
    public const string Html = "text/html; charset=utf-8";

    // Below it the packaging costs more than it saves.
    private const int WorthCompressing = 1024;

    /// <summary>Whether the browser has this very page (RFC 9110 §13.1.2); then the answer, 304, is on its way and nothing else is to be done.</summary>
    public static bool IsKnown(HttpContext context, EntityTagHeaderValue tag)
    {
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        VaryByEncoding(context.Response);

        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        if (!known.Any(one => one.Compare(tag, useStrongComparison: false) || one.Equals(EntityTagHeaderValue.Any)))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    /// <summary>Sends a page that has no version of its own: the tag is made of its bytes.</summary>
    public static Task SendAsync(HttpContext context, byte[] page) =>
        IsKnown(context, PageTag.Of(page)) ? Task.CompletedTask : SendAsync(context, page, StatusCodes.Status200OK, Html);

    /// <summary>Sends bytes whose caching has been settled.</summary>
    public static async Task SendAsync(HttpContext context, byte[] body, int status, string contentType)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        VaryByEncoding(response);
        if (body.Length >= WorthCompressing && OaiPmhEncoding.PrefersGzip(context.Request.Headers.AcceptEncoding))
        {
            response.Headers.ContentEncoding = "gzip";
            body = Compress(body);
        }

        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    // Beside what else the answer depends on.
    private static void VaryByEncoding(HttpResponse response)
    {
        var vary = response.Headers.Vary.ToString();
        if (!vary.Contains(HeaderNames.AcceptEncoding, StringComparison.OrdinalIgnoreCase))
        {
            response.Headers.Vary = vary.Length == 0 ? HeaderNames.AcceptEncoding : $"{vary}, {HeaderNames.AcceptEncoding}";
        }
    }

    private static byte[] Compress(byte[] body)
    {
        using var compressed = new MemoryStream(body.Length / 3);
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return compressed.ToArray();
    }
}
