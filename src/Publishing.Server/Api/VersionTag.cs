using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Publishing.Server.Api;

/// <summary>
/// The ETag of a single resource: its version, which a change must name (If-Match), and a hash of the representation, so that a cached copy is never taken for a newer one.
/// </summary>
public static class VersionTag
{
    /// <summary>The tag of a representation.</summary>
    public static string Of(int version, ReadOnlySpan<byte> representation) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{version}-{Convert.ToHexStringLower(SHA256.HashData(representation)[..8])}\"");

    /// <summary>Whether the client has this very representation already (RFC 9110 §13.1.2).</summary>
    public static bool IsKnown(HttpRequest request, string tag) =>
        Tags(request.Headers.IfNoneMatch).Any(known => known == "*" || known == tag || known == "W/" + tag);

    /// <summary>The version that the client means to change; null for any (<c>*</c>). A change without it is refused, because it would undo somebody else's unseen.</summary>
    public static (int? Version, ProblemAnswer? Refusal) Expected(HttpRequest request)
    {
        var tags = Tags(request.Headers.IfMatch);
        if (tags.Count == 0)
        {
            return (null, new ProblemAnswer(ProblemType.PreconditionRequired, "If-Match is missing: it says which version the change was made for."));
        }

        if (tags is ["*"])
        {
            return (null, null);
        }

        var digits = tags.Count == 1 ? tags[0].Trim('"').Split('-')[0] : "";
        return tags[0].StartsWith('"') && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (version, null)
            : (null, new ProblemAnswer(ProblemType.Stale, "If-Match is no ETag that this resource ever had.", [new Mistake { Parameter = "If-Match", Value = tags[0], Rule = "Must be the ETag that reading the resource gave." }]));
    }

    private static List<string> Tags(StringValues header) =>
        [.. header.SelectMany(line => (line ?? "").Split(',')).Select(tag => tag.Trim()).Where(tag => tag.Length > 0)];
}
