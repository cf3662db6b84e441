using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Ingest.ArticlePages;

/// <summary>Reads what the page says of its journal: a title under the heading "Journal", ISSNs anywhere but in abstract and references.</summary>
internal static partial class PageJournal
{
    /// <summary>The journal as the page names it; null when it names none.</summary>
    public static JournalReference? Read(PageOutline outline)
    {
        var title = outline.First(PageHeading.Journal)?.Lines[0].Text;
        var lines = outline.Sections.Where(section => section.Heading is not (PageHeading.Abstract or PageHeading.References or PageHeading.HowToCite)).SelectMany(section => section.Lines);
        var issns = lines.SelectMany(line => InLine().Matches(line.Text)).OrderBy(match => Electronic().IsMatch(match.Value) ? 0 : 1)
            .Select(match => Issn.TryParse(match.Groups[1].Value, out var issn) ? issn : null).OfType<Issn>().Distinct().ToList();
        return title is null && issns.Count == 0 ? null : new JournalReference(title, Issns: issns.Count > 0 ? issns : null);
    }

    [GeneratedRegex(@"(?:[ep]-?)?ISSN[^0-9]{0,20}([0-9]{4}-[0-9]{3}[0-9Xx])(?:\s?\([^()]{1,20}\))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InLine();

    [GeneratedRegex("^e-?ISSN|online|electronic|en línea|электрон", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Electronic();
}
