using System.Text.RegularExpressions;
using Publishing.Ingest.Names;

namespace Publishing.Ingest.ArticlePages;

/// <summary>What stands before the first heading: the way through the site, the title, the lines under it.</summary>
/// <param name="Title">The title; null when there is none.</param>
/// <param name="Under">The lines under the title, often the authors; without the keywords.</param>
/// <param name="Keywords">A list of keywords whose heading was lost: the last line before the abstract.</param>
/// <param name="Issue">The issue, when the way through the site names it.</param>
/// <param name="Section">The section of the journal, when the way through the site ends in it.</param>
internal sealed partial record PagePreamble(PageLine? Title, IReadOnlyList<PageLine> Under, PageLine? Keywords, IssueLine? Issue, string? Section)
{
    /// <summary>Reads the part before the first heading.</summary>
    public static PagePreamble Of(PageOutline outline)
    {
        var lines = outline.Sections[0] is { Heading: PageHeading.None } first ? first.Lines : [];
        var crumbs = CountCrumbLines(lines);
        var way = lines.Take(crumbs).SelectMany(line => line.Text.Split(" / ")).Select(crumb => crumb.Trim(' ', '/')).Where(crumb => crumb.Length > 0).ToList();
        var issue = way.FindLastIndex(crumb => IssueLine.TryRead(crumb) is { Year: not null });

        var rest = lines.Skip(crumbs).ToList();
        var title = rest.Count > 0 ? rest[0] : null;
        var keywords = KeywordsIn(outline, rest);
        return new PagePreamble(
            title,
            [.. rest.Skip(1).Where(line => line != keywords)],
            keywords,
            issue < 0 ? null : IssueLine.TryRead(way[issue]),
            issue >= 0 && issue < way.Count - 1 ? way[^1] : null);
    }

    // "Home / Archives / Vol. 5 No. 2 (2022) / Articles", in one line or one crumb a line.
    private static int CountCrumbLines(IReadOnlyList<PageLine> lines)
    {
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text is "/" || lines[i].Text.EndsWith(" /", StringComparison.Ordinal))
            {
                last = Math.Min(i + 1, lines.Count - 1);
            }
            else if (Home().IsMatch(lines[i].Text))
            {
                last = i;
            }
        }

        return last + 1;
    }

    private static PageLine? KeywordsIn(PageOutline outline, List<PageLine> lines)
    {
        if (lines.Count < 2 || outline.First(PageHeading.Keywords) is not null || !KeywordList.Is(lines[^1].Text))
        {
            return null;
        }

        // Glued to the heading of the abstract stands the value of the field before it. Elsewhere it could be the authors.
        var next = outline.Sections.Skip(1).FirstOrDefault();
        var isBeforeAbstract = next is { Heading: PageHeading.Abstract };
        var isGlued = isBeforeAbstract && outline.Sections[0].GluedToNext;
        return isGlued || (isBeforeAbstract && !AreNames(lines[^1].Text)) ? lines[^1] : null;
    }

    private static bool AreNames(string text) => PersonNameList.Read(text).Count > 0 || OrganizationWords.In(text);

    [GeneratedRegex("^(?:Home|Главная|Головна|Басты бет|Bosh sahifa|Inicio|Início|Inici|Accueil|Startseite|Strona domowa|Strona główna|Beranda|Ana Sayfa|Anasayfa|الصفحة الرئيسية|خانه|صفحه اصلی|首页|ホーム) ?/ ", RegexOptions.CultureInvariant)]
    private static partial Regex Home();
}
