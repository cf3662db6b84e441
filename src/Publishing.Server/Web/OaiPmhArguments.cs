using System.Text;
using Microsoft.Net.Http.Headers;
using Publishing.OaiPmh;

namespace Publishing.Server.Web;

/// <summary>
/// The arguments of a request over HTTP (OAI-PMH §3.1.1): those of the query string, and those of a form that was posted. Both are read from the bytes as they came,
/// so that a repeated argument is seen wherever it stands.
/// </summary>
internal static class OaiPmhArguments
{
    /// <summary>No request needs more: the longest argument is a resumption token.</summary>
    public const int MaxBodyLength = 16 * 1024;

    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>The arguments; or the HTTP status that says why the body cannot be read, and a sentence for it.</summary>
    public static async Task<(IReadOnlyList<OaiArgument> Arguments, int Status, string Refusal)> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        var query = OaiArguments.Parse(Encoding.UTF8.GetBytes(request.QueryString.Value ?? "").AsSpan().TrimStart((byte)'?'));
        if (!HttpMethods.IsPost(request.Method))
        {
            return (query, StatusCodes.Status200OK, "");
        }

        // A form is a few hundred bytes: nothing is won by unpacking one (RFC 9110 §15.5.16).
        if (request.Headers.ContentEncoding is { Count: > 0 } coding && !coding.ToString().Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            request.HttpContext.Response.Headers.AcceptEncoding = "identity";
            return ([], StatusCodes.Status415UnsupportedMediaType, $"The body is compressed ({Shortened(coding.ToString())}): send it as it is.");
        }

        byte[]? body;
        try
        {
            body = await ReadBodyAsync(request, cancel);
        }
        catch (Exception exception) when (exception is BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout } || (exception is OperationCanceledException && !request.HttpContext.RequestAborted.IsCancellationRequested))
        {
            return ([], StatusCodes.Status408RequestTimeout, "The body came too slowly.");
        }

        if (body is null)
        {
            return ([], StatusCodes.Status413PayloadTooLarge, $"The body is longer than {MaxBodyLength} bytes: no OAI-PMH request is.");
        }

        return body.Length == 0 || IsForm(request.ContentType)
            ? ([.. query, .. OaiArguments.Parse(body)], StatusCodes.Status200OK, "")
            : ([], StatusCodes.Status415UnsupportedMediaType, $"Send the arguments as {FormType}.");
    }

    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > MaxBodyLength)
        {
            return null;
        }

        var body = new byte[MaxBodyLength + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancel);
        return length > MaxBodyLength ? null : body[..length];
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";

    // With or without a charset: whatever it says, the escapes are UTF-8 (§3.1.1.3).
    private static bool IsForm(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase);
}
