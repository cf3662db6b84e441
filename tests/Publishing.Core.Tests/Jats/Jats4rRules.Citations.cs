using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Publishing.Tests.Jats;

/// <summary>JATS4R Citations v1.0, Data citations, Preprint citations.</summary>
internal static partial class Jats4rRules
{
    /// <summary>Errors of a reference that does not say enough for its kind. Nothing is invented to be rid of them.</summary>
    public const string DataIncomplete = "a data citation has a data-title or a source";

    /// <inheritdoc cref="DataIncomplete"/>
    public const string PreprintIncomplete = "a preprint citation has authors, title, year, source and a link";

    private static IEnumerable<string?> Citations(XElement article)
    {
        foreach (var reference in All(article, "ref"))
        {
            yield return Error(reference.Attribute("id") is null, "a ref has an id");
        }

        foreach (var citation in All(article, "mixed-citation", "element-citation"))
        {
            var (first, last) = (Children(citation, "fpage").FirstOrDefault(), Children(citation, "lpage").FirstOrDefault());
            yield return Error(string.IsNullOrEmpty(citation.Attribute("publication-type")?.Value), "a citation has a publication-type");
            yield return Error(Children(citation, "elocation-id").Any() && Children(citation, "fpage", "lpage", "page-range").Any(), "a citation has pages or an elocation-id");
            yield return Error(!Children(citation, "page-range").Any() && first is not null && last is not null && Number(first.Value) > Number(last.Value), "the last page comes after the first");
            yield return Error(All(citation, "year").Any(year => !Year().IsMatch(year.Value)), "a year has four digits");
            yield return Error(All(citation, "version").Any(version => string.IsNullOrWhiteSpace(version.Attribute("designator")?.Value)), "a version has a designator");
        }

        yield return Error(All(article, "nlm-citation", "citation").Any(), "a citation is mixed or made of elements");
    }

    private static IEnumerable<string?> DataCitations(XElement article)
    {
        foreach (var citation in All(article, "mixed-citation", "element-citation"))
        {
            var isData = citation.Attribute("publication-type")?.Value == "data";
            var (hasDataTitle, hasSource) = (Children(citation, "data-title").Any(), Children(citation, "source").Any());
            yield return Error(hasDataTitle && !isData, "a data-title is that of data");
            yield return Error(isData && !hasDataTitle && !hasSource, DataIncomplete);
            yield return Error(isData && !hasDataTitle && Children(citation, "article-title").Any(), "the title of data is a data-title");
        }
    }

    private static IEnumerable<string?> PreprintCitations(XElement article)
    {
        foreach (var citation in All(article, "mixed-citation", "element-citation").Where(citation => citation.Attribute("publication-type")?.Value == "preprint"))
        {
            string[] wanted = ["person-group", "article-title", "year", "source"];
            yield return Error(!wanted.All(name => Children(citation, name).Any()) || !Children(citation, "ext-link", "pub-id").Any(), PreprintIncomplete);
            yield return Error(Children(citation, "person-group").Any(group => group.Attribute("person-group-type") is null), "a group of persons has a person-group-type");
        }
    }

    private static double Number(string page) =>
        double.TryParse(string.Concat(page.Where(c => char.IsAsciiDigit(c) || c == '.')), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    [GeneratedRegex("^(?:1[4-9][0-9]{2}|20[0-2][0-9])$")]
    private static partial Regex Year();

    private static readonly HashSet<(string? Term, string? Address)> CreditRoles = new[]
    {
        ("Conceptualization", "conceptualization"), ("Data curation", "data-curation"), ("Formal Analysis", "formal-analysis"), ("Funding acquisition", "funding-acquisition"),
        ("Investigation", "investigation"), ("Methodology", "methodology"), ("Project administration", "project-administration"), ("Resources", "resources"),
        ("Software", "software"), ("Supervision", "supervision"), ("Validation", "validation"), ("Visualization", "visualization"),
        ("Writing – original draft", "writing-original-draft"), ("Writing – review & editing", "writing-review-editing"),
    }.Select(role => ((string?)role.Item1, (string?)$"https://credit.niso.org/contributor-roles/{role.Item2}/")).ToHashSet();
}
