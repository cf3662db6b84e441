using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Publishing.Server.Web.Pages.Shared;

/// <summary>The ETag of a page (RFC 9110 §8.8.3): weak, because the same page goes out compressed and plain.</summary>
public static class PageTag
{
    // Another build may draw the same article differently.
    private static readonly string Build = typeof(PageTag).Module.ModuleVersionId.ToString("N");

    /// <summary>The tag of whatever is made of these values alone by this build.</summary>
    public static EntityTagHeaderValue Of(params ReadOnlySpan<object?> inputs)
    {
        var text = new StringBuilder(Build);
        foreach (var input in inputs)
        {
            // Length first, so that no two lists of inputs make the same text.
            var written = Convert.ToString(input, CultureInfo.InvariantCulture) ?? "";
            text.Append('|').Append(written.Length).Append(':').Append(written);
        }

        return Of(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>The tag of these bytes.</summary>
    public static EntityTagHeaderValue Of(byte[] bytes) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"", isWeak: true);
}
