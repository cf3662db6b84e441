using System.Diagnostics.CodeAnalysis;

namespace Publishing.Text;

/// <summary>What may stand where a reader can click: an absolute <c>http</c> or <c>https</c> address, never a script and never a file.</summary>
public static class WebAddress
{
    /// <summary>Whether the text is one, as it stands.</summary>
    public static bool IsOne([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= 4096 } && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0;

    /// <summary>Whether a link may lead there: a web address, <c>mailto:</c>, <c>doi:</c> or <c>ftp:</c>.</summary>
    public static bool IsLinkTarget([NotNullWhen(true)] string? text) =>
        IsOne(text) || (text is { Length: <= 4096 } && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "mailto" or "doi" or "ftp");
}
