using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Publishing.Licensing;

/// <summary>The Creative Commons licences, by address and by name.</summary>
public static partial class CreativeCommons
{
    /// <summary>The licence that most open journals use.</summary>
    public const string By40 = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>
    /// The canonical form of a Creative Commons address (<c>https</c>, no <c>www</c>, no <c>deed</c> or <c>legalcode</c>, final slash); false for any other address.
    /// Ports keep their jurisdiction: <c>…/by/3.0/igo/</c>.
    /// </summary>
    public static bool TryCanonicalize(string? url, [NotNullWhen(true)] out string? canonical)
    {
        canonical = null;
        var match = Address().Match(url?.Trim() ?? "");
        if (!match.Success)
        {
            return false;
        }

        var port = match.Groups["port"].Success ? match.Groups["port"].Value.ToLowerInvariant() + "/" : "";
        canonical = $"https://creativecommons.org/{match.Groups["kind"].Value.ToLowerInvariant()}/{match.Groups["version"].Value}/{port}";
        return true;
    }

    /// <summary>The short name of a canonical address, such as <c>CC BY-NC 4.0</c> or <c>CC0 1.0</c>; null for any other address.</summary>
    public static string? ShortName(string? url)
    {
        if (!TryCanonicalize(url, out var canonical))
        {
            return null;
        }

        var parts = canonical["https://creativecommons.org/".Length..].TrimEnd('/').Split('/');
        var name = (parts[0], parts[1]) switch
        {
            ("publicdomain", "zero") => "CC0",
            ("publicdomain", _) => "Public Domain Mark",
            _ => "CC " + parts[1].ToUpperInvariant(),
        };
        return string.Join(' ', parts.Skip(2).Select(part => part.ToUpperInvariant()).Prepend(name));
    }

    /// <summary>SPDX identifier of a canonical address, such as <c>CC-BY-4.0</c>; null when there is none.</summary>
    public static string? SpdxIdentifier(string? url) => ShortName(url) switch
    {
        null => null,
        var name when name.StartsWith("CC0", StringComparison.Ordinal) => "CC0-1.0",
        "CC BY-ND-NC 1.0" => "CC-BY-NC-ND-1.0",
        var name when name.StartsWith("CC ", StringComparison.Ordinal) && name.Replace(' ', '-') is var identifier && (name.Split(' ').Length == 3 || SpdxPorts.Contains(identifier)) => identifier,
        _ => null,
    };

    // Of the ports to a jurisdiction SPDX has these.
    private static readonly HashSet<string> SpdxPorts = new(
        [
            "CC-BY-2.5-AU", "CC-BY-3.0-AT", "CC-BY-3.0-AU", "CC-BY-3.0-DE", "CC-BY-3.0-IGO", "CC-BY-3.0-NL", "CC-BY-3.0-US", "CC-BY-NC-3.0-DE", "CC-BY-NC-ND-3.0-DE", "CC-BY-NC-ND-3.0-IGO",
            "CC-BY-NC-SA-2.0-DE", "CC-BY-NC-SA-2.0-FR", "CC-BY-NC-SA-2.0-UK", "CC-BY-NC-SA-3.0-DE", "CC-BY-NC-SA-3.0-IGO", "CC-BY-ND-3.0-DE", "CC-BY-SA-2.0-UK", "CC-BY-SA-2.1-JP", "CC-BY-SA-3.0-AT", "CC-BY-SA-3.0-DE", "CC-BY-SA-3.0-IGO",
        ],
        StringComparer.Ordinal);

    [GeneratedRegex(@"^(?:https?:)?//(?:www\.)?creativecommons\.org/(?<kind>licenses/(?:by|by-sa|by-nd|by-nc|by-nc-sa|by-nc-nd|by-nd-nc)|publicdomain/(?:zero|mark))/(?<version>[1-4]\.[0-9])(?:/(?<port>igo|[a-z]{2}(?:-[a-z]+)?))?(?:/(?:deed|legalcode)(?:\.[a-zA-Z_-]+)?)?/?(?:[?#].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
