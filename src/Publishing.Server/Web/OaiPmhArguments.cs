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

        var body = await ReadBodyAsync(request, cancel);
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

    // With or without a charset: whatever it says, the escapes are UTF-8 (§3.1.1.3).
    private static bool IsForm(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase);
}
