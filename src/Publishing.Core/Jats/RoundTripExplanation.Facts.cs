using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Identifiers;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Jats;

/// <content>Dates, licences, identifiers, links, the journal.</content>
internal sealed partial class RoundTripExplanation
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal) { ["pdf"] = "application/pdf", ["html"] = "text/html", ["xml"] = "application/xml", ["epub"] = "application/epub+zip" };

    private static bool IsDate(XElement element) => element.Name.LocalName is "pub-date" or "date";

    private static string? Date(RoundTripChange change)
    {
        var (source, written) = change.Name == "text()" ? (change.SourceParent.Parent, change.WrittenParent.Parent) : (change.SourceParent, change.WrittenParent);
        if (source is null || written is null || !IsDate(source) || !IsDate(written))
        {
            return null;
        }

        var (told, iso) = (ToldDate(source), IsoDate(source));
        var date = told.Year is null ? iso : (told.Year, told.Month ?? iso.Month, told.Day ?? iso.Day);
        var isSaid = change switch
        {
            { Name: "@iso-8601-date", Written: not null } => change.WrittenText == Iso(date),
            { Source: null, Written: XElement } or { Name: "text()", Source: not null, Written: not null } => IsPart(change.WrittenPart, change.WrittenText, date),
            _ => false,
        };
        return date.Year is not null && isSaid ? "iso-date" : null;
    }

    // Pages and the number that stands for them have no place beside each other.
    private string? Pages(RoundTripChange change) => change switch
    {
        { Source: XElement { Name.LocalName: "lpage" or "page-range" or "elocation-id" } lost, Written: null } => _to.Descendants("custom-meta").Any(meta => Tells(meta, lost)) ? "pages" : null,
        { Source: null, Written: XElement { Name.LocalName: "custom-meta" } meta } => Metas(_from).Elements().Any(lost => Tells(meta, lost)) ? "pages" : null,
        { Source: null, Written: XElement { Name.LocalName: "custom-meta-group" } group } => group.HasElements && group.Elements().All(meta => Metas(_from).Elements().Any(lost => Tells(meta, lost))) ? "pages" : null,
        _ => null,
    };

    private static IEnumerable<XElement> Metas(XElement article) => article.Elements("front").Elements("article-meta");

    private static bool Tells(XElement meta, XElement lost) =>
        meta.Element("meta-name")?.Value == (lost.Name.LocalName == "lpage" ? "last-page" : lost.Name.LocalName) && meta.Element("meta-value")?.Value == lost.Value.Trim();

    private static bool IsPart(string? name, string text, (int? Year, int? Month, int? Day) date) => Number(text) is { } number && number == name switch { "year" => date.Year, "month" => date.Month, "day" => date.Day, _ => null };

    private static string Iso((int? Year, int? Month, int? Day) date) => string.Join('-', new[] { date.Year?.ToString("0000", CultureInfo.InvariantCulture), date.Month?.ToString("00", CultureInfo.InvariantCulture), date.Day?.ToString("00", CultureInfo.InvariantCulture) }.TakeWhile(part => part is not null));

    private static (int? Year, int? Month, int? Day) ToldDate(XElement date) => (Number(date.Element("year")?.Value), Month(date.Element("month")?.Value), Number(date.Element("day")?.Value));

    private static (int? Year, int? Month, int? Day) IsoDate(XElement date)
    {
        var parts = date.Attribute("iso-8601-date")?.Value.Trim().Split('T')[0].Split('-').Select(Number).ToList() ?? [];
        var (year, month, day) = (parts.ElementAtOrDefault(0), parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
        return month > 12 || day > 31 ? (null, null, null) : (year, month, day);
    }

    private static int? Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static int? Month(string? text) => Number(text) ?? (Array.FindIndex(Months, month => text?.Trim().StartsWith(month, StringComparison.OrdinalIgnoreCase) == true) is >= 0 and var at ? at + 1 : null);

    private string? Rights(RoundTripChange change)
    {
        if (change is { Name: "permissions", Source: null, Written: XElement { HasElements: false } })
        {
            return "permissions";
        }

        if (change is { Name: "free_to_read", Source: null })
        {
            return _from.Descendants("permissions").SelectMany(Addresses).Any(address => CreativeCommons.TryCanonicalize(address, out _)) ? "free-to-read" : null;
        }

        if (change.SourceParent.AncestorsAndSelf("license").FirstOrDefault() is not { } license)
        {
            return null;
        }

        return change.Name switch
        {
            "license_ref" or "@href" when change.Source is null => Addresses(license).Any(address => IsSameAddress(address, change.WrittenText)) ? "license-ref" : null,
            "@href" or "text()" when change.Source is not null && change.Written is not null && (change.Name == "@href" || change.SourceParent.Name.LocalName == "license_ref") => IsSameAddress(change.SourceText, change.WrittenText) ? "license-ref" : null,
            "@license-type" when change.Source is null => change.WrittenText == "open-access" && Addresses(license).Any(address => CreativeCommons.TryCanonicalize(address, out _)) ? "license-ref" : null,
            "@specific-use" or "@applies_to" when change.SourceParent.Name.LocalName == "license_ref" => (change.SourceParent.Attribute("applies_to") ?? change.SourceParent.Attribute("specific-use"))?.Value == (change.WrittenParent.Attribute("specific-use") ?? change.WrittenParent.Attribute("applies_to"))?.Value ? "license-ref" : null,
            "@start_date" when change.Source is null => "license-start",
            _ => null,
        };
    }

    private static IEnumerable<string> Addresses(XElement element) => element.DescendantsAndSelf().Attributes(JatsTagSet.Xlink + "href").Select(href => href.Value)
        .Concat(element.Descendants(JatsTagSet.Ali + "license_ref").Select(reference => reference.Value.Trim()))
        .Concat(WebAddresses().Matches(element.Value).Select(match => match.Value.TrimEnd('.', ',', ')')));

    private static bool IsSameAddress(string one, string two) => Canonical(one) == Canonical(two);

    private static string Canonical(string address) => CreativeCommons.TryCanonicalize(address, out var canonical) ? canonical : address.Trim();

    private static string? Identifier(RoundTripChange change)
    {
        var id = change.Name == "text()" || change.Name.StartsWith('@') ? change.SourceParent : null;
        if (id?.Name.LocalName != "article-id")
        {
            return null;
        }

        return change.Name switch
        {
            "text()" => Doi.TryParse(change.SourceText, out var one) && Doi.TryParse(change.WrittenText, out var two) && one.Equals(two) ? "article-id" : null,
            "@pub-id-type" => change.WrittenText == "custom" && change.WrittenParent.Attribute("custom-type")?.Value == change.SourceText.Trim() ? "article-id" : null,
            "@custom-type" when change.Source is null => id.Attribute("pub-id-type")?.Value.Trim() == change.WrittenText ? "article-id" : null,
            _ => null,
        };
    }

    private static string? Link(RoundTripChange change) => change switch
    {
        { Source: XAttribute type, Written: null } when type.Name == JatsTagSet.Xlink + "type" => type.Value == "simple" ? "link-type" : null,
        { Source: null, Written: XAttribute title } when title.Name == JatsTagSet.Xlink + "title" => "link-title",
        { Source: null, Name: "@ext-link-type" } => "link-title",
        { Source: XText text, Written: null } when change.SourceParent.Name.LocalName == "self-uri" => change.WrittenParent.Attribute(JatsTagSet.Xlink + "title")?.Value == RunningText.Of(text.Value) ? "link-title" : null,
        { Name: "@content-type", Source: not null, Written: not null } when change.SourceParent.Name.LocalName == "self-uri" => MediaTypes.GetValueOrDefault(change.SourceText.Trim().ToLowerInvariant()) == change.WrittenText ? "media-type" : null,
        _ => null,
    };

    private static string? Journal(RoundTripChange change)
    {
        if (change is { Name: "journal-meta", Source: null })
        {
            return "journal";
        }

        var from = change.SourceParent.AncestorsAndSelf("journal-meta").FirstOrDefault();
        var to = change.WrittenParent.AncestorsAndSelf("journal-meta").FirstOrDefault();
        if (from is null || to is null || from.Parent?.Parent?.Parent is not null || !IsOfJournal(change, from))
        {
            return null;
        }

        return change.Source is null or XAttribute || Says(to, change.SourceText) ? "journal" : null;
    }

    // What a journal's own record holds.
    private static bool IsOfJournal(RoundTripChange change, XElement meta)
    {
        var step = change.Source is XElement own && change.SourceParent == meta ? own : change.Written is XElement added && change.SourceParent == meta ? added : change.SourceParent.AncestorsAndSelf().FirstOrDefault(element => element.Parent == meta);
        return step?.Name.LocalName is "journal-id" or "journal-title-group" or "issn" or "publisher" or "self-uri";
    }

    [GeneratedRegex(@"https?://[^\s<>""']+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WebAddresses();
}
