using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Ingest.ArticlePages;
using Publishing.Ingest.Values;
using Publishing.Licensing;

namespace Publishing.Ingest.HtmlPages;

/// <summary>A copyright sentence of a page.</summary>
internal static partial class PageCopyright
{
    /// <summary>The parts of the sentence; null when it is none. PRISM and Dublin Core have it without its sign: "2019 The Author(s)".</summary>
    public static CopyrightLine? Read(string sentence) =>
        CopyrightLine.TryRead(sentence) ?? (Bare().Match(sentence) is { Success: true } bare ? new CopyrightLine(sentence, int.Parse(bare.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), bare.Groups["holder"].Value) : null);

    /// <summary>The permissions with what the sentence says, as far as they do not say it themselves.</summary>
    /// <remarks>A plug-in that knows neither year nor holder writes "Copyright (c)  ".</remarks>
    public static Permissions Add(Permissions permissions, string sentence) =>
        Read(sentence) is { } line and not { Year: null, Holder: null } ? RightsText.With(permissions, line) : permissions;

    [GeneratedRegex(@"^(?<year>(?:1[89]|20)[0-9]{2})[.,]?\s+(?<holder>\p{L}[^.]{2,200})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
