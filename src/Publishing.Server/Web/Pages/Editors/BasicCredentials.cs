using System.Text;

namespace Publishing.Server.Web.Pages.Editors;

/// <summary>The password of HTTP Basic authentication (RFC 7617), for which every browser asks a person by itself.</summary>
internal static class BasicCredentials
{
    /// <summary>What a browser is told to ask for (RFC 7617 §2 and §2.1).</summary>
    public const string Challenge = "Basic realm=\"Publishing\", charset=\"UTF-8\"";

    private const string Scheme = "Basic ";

    /// <summary>The password in the value of an <c>Authorization</c> header, whatever the name before it; null when there is none.</summary>
    public static string? Password(string authorization)
    {
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var sent = authorization[Scheme.Length..].Trim();
        var bytes = new byte[sent.Length];
        if (!Convert.TryFromBase64String(sent, bytes, out var length))
        {
            return null;
        }

        // A name has no colon, a password may have some.
        return Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [_, { Length: > 0 } password] ? password : null;
    }
}
