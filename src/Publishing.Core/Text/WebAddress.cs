using System.Diagnostics.CodeAnalysis;

namespace Publishing.Text;

/// <summary>What may stand where a reader can click: an absolute <c>http</c> or <c>https</c> address, never a script and never a file.</summary>
public static class WebAddress
{
    /// <summary>Whether the text is one, as it stands.</summary>
    public static bool IsOne([NotNullWhen(true)] string? text) => TryParse(text, out _, "http:", "https:");

    /// <summary>Whether a link may lead there: a web address, <c>doi:</c> or <c>ftp:</c>. No mail: people's addresses are not published.</summary>
    public static bool IsLinkTarget([NotNullWhen(true)] string? text) => IsOne(text) || TryParse(text, out _, "doi:", "ftp:");

    /// <summary>Reads an address that begins with one of some schemes; one of the web must name its host.</summary>
    internal static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Uri? address, params ReadOnlySpan<string> schemes)
    {
        address = null;
        if (text is not { Length: > 0 and <= 4096 })
        {
            return false;
        }

        // Asked first, because .NET throws at some texts that it takes for the name of a file share ("\\" and a directional mark).
        foreach (var scheme in schemes)
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return Uri.TryCreate(text, UriKind.Absolute, out address) && (address.Host.Length > 0 || address.Scheme is not ("http" or "https" or "ftp"));
            }
        }

        return false;
    }
}
