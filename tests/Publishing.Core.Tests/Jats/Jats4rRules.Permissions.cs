using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Publishing.Tests.Jats;

/// <summary>JATS4R Permissions v2 (NISO RP-42-2022).</summary>
internal static partial class Jats4rRules
{
    /// <summary>Errors that only more knowledge can mend: a copyright of which not all is known. Nothing is invented to be rid of them.</summary>
    public const string YearMissing = "a copyright has its year";

    /// <inheritdoc cref="YearMissing"/>
    public const string HolderMissing = "a copyright has its holder";

    /// <inheritdoc cref="YearMissing"/>
    public const string StartMissing = "each of several licences says from when it holds";

    private static IEnumerable<string?> Permissions(XElement article)
    {
        yield return Error(!All(article, "article-meta").All(meta => Children(meta, "permissions").Any()), "article-meta has permissions");
        foreach (var permissions in All(article, "permissions"))
        {
            var (statement, year, holder) = (Children(permissions, "copyright-statement").Any(), Children(permissions, "copyright-year").Any(), Children(permissions, "copyright-holder").Any());
            yield return Error((statement || holder) && !year, YearMissing);
            yield return Error((statement || year) && !holder, HolderMissing);
            yield return Error(Children(permissions, "copyright-year").Any(element => !FourDigits().IsMatch(element.Value)), "the year of a copyright has four digits and nothing else");
            var references = All(permissions, "license_ref").ToList();
            yield return Error(references.Count > 1 && references.Any(reference => reference.Attribute("start_date") is null), StartMissing);
            foreach (var date in permissions.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "start_date" or "end_date"))
            {
                yield return Error(!IsoDay().IsMatch(date.Value), $"a day is YYYY-MM-DD: {date.Value}");
            }

            yield return Error(All(permissions, "free_to_read").Any(free => string.CompareOrdinal(free.Attribute("start_date")?.Value ?? "", free.Attribute("end_date")?.Value ?? "9999-12-31") > 0), "reading ends after it begins");
        }

        yield return Error(All(article, "license").Any(license => license.Attribute(Xlink + "href")?.Value is { } href && All(license, "license_ref").Any(reference => reference.Value != href)), "a licence has one address");
    }

    [GeneratedRegex("^[0-9]{4}$")]
    private static partial Regex FourDigits();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    private static partial Regex IsoDay();
}
