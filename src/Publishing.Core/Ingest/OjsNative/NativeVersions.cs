using System.Globalization;
using System.Xml.Linq;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.OjsNative;

/// <summary>
/// Which version of an article is the article. From OJS 3.2 on an article has one or more <c>publication</c>s, of which one is current; before it is one itself.
/// </summary>
/// <param name="Current">The version that is read; the article itself when it has no <c>publication</c>.</param>
/// <param name="Earlier">The published versions before it, oldest first.</param>
/// <param name="Unpublished">Versions after it that the journal has not published.</param>
/// <param name="Unready">In what state the journal has it when it is not published there, in words; null when it is.</param>
internal sealed record NativeVersions(XElement Current, IReadOnlyList<XElement> Earlier, IReadOnlyList<XElement> Unpublished, string? Unready)
{
    // Submission::STATUS_* of PKP.
    private const string Published = "published";

    /// <summary>The versions of an article.</summary>
    public static NativeVersions Of(XElement article, NativeIssue? issue)
    {
        var all = article.Children("publication", "pkppublication").OrderBy(Number).ToList();
        if (all.Count == 0)
        {
            return new NativeVersions(article, [], [], WhyUnready(article, article, issue));
        }

        var given = article.Attr("current_publication_id");
        var named = given is null ? null : all.Find(version => IdsOf(version).Contains(given));
        var published = all.Where(version => StatusOf(version) == Published).ToList();
        var current = named is not null && (published.Count == 0 || published.Contains(named)) ? named : published.LastOrDefault() ?? named ?? all[^1];
        return new NativeVersions(
            current,
            [.. published.Where(version => version != current && Number(version).CompareTo(Number(current)) <= 0)],
            [.. all.Where(version => version != current && !published.Contains(version) && published.Count > 0)],
            WhyUnready(article, current, issue));
    }

    /// <summary>What a version is called: <c>2</c>, <c>1.3</c>.</summary>
    public static string? NameOf(XElement version) => version.Attr("version_major") is { } major
        ? string.Join('.', new[] { major, version.Attr("version_minor") }.OfType<string>())
        : version.Attr("version");

    private static string? WhyUnready(XElement article, XElement version, NativeIssue? issue)
    {
        var status = StatusOf(version) ?? StatusOf(article);
        if (status is not null and not Published)
        {
            return $"its status there is '{status}'";
        }

        if (issue?.IsPublished == false)
        {
            return "its issue is not published";
        }

        // OJS 3.0 and 3.1 say only at which desk it lies; a published article has its date.
        var stage = article.Attr("stage");
        return status is null && stage is not null && (version.Attr("date_published") ?? version.Words("date_published")) is null && (stage != "production" || issue is null)
            ? $"it has no date of publication, and its stage there is '{stage}'"
            : null;
    }

    private static string? StatusOf(XElement element) => element.Attr("status")?.ToLowerInvariant() switch
    {
        "1" or "queued" => "queued",
        "2" => "archived",
        "3" or "published" => Published,
        "4" or "declined" => "declined",
        "5" or "scheduled" => "scheduled",
        var other => other,
    };

    private static (int Major, int Minor) Number(XElement version) => (Parse(version.Attr("version_major") ?? version.Attr("version")), Parse(version.Attr("version_minor")));

    private static int Parse(string? number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static IEnumerable<string> IdsOf(XElement version) =>
        new[] { version.Attr("id") }.Concat(version.Children("id").Where(id => id.Attr("type") is null or "internal").Select(id => id.Words())).OfType<string>();
}
