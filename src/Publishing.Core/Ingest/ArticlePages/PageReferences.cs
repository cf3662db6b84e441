using System.Globalization;
using Publishing.Articles;
using Publishing.Ingest.Citations;

namespace Publishing.Ingest.ArticlePages;

/// <summary>Reads the list of references, and says what an editor should look at in it.</summary>
internal static class PageReferences
{
    private const int MostNamed = 20;

    /// <summary>The references of these lines, each verbatim.</summary>
    public static IReadOnlyList<Reference> Read(IReadOnlyList<PageLine> lines, PageNotes notes)
    {
        var entries = ReferenceEntries.Of(lines);
        TellRejoined(entries, notes);
        TellLostHyphens(entries, notes);
        return [.. entries.Select((entry, i) => CitationParser.ToReference(Id(i), entry.Text, entry.Label))];
    }

    private static void TellRejoined(IReadOnlyList<ReferenceEntry> entries, PageNotes notes)
    {
        var rejoined = entries.Index().Where(entry => entry.Item.Rejoined).ToList();
        if (rejoined.Count > 0)
        {
            var what = rejoined.Count == 1 ? "One reference was broken across lines and has" : $"{rejoined.Count} references were broken across lines and have";
            notes.Tell(ProblemCodes.ReferencesRejoined, $"{what} been put together: {Names(rejoined.Select(entry => Id(entry.Index)))}.", "references", rejoined[0].Item.Text, rejoined[0].Item.Line);
        }
    }

    private static void TellLostHyphens(IReadOnlyList<ReferenceEntry> entries, PageNotes notes)
    {
        var lost = entries.Index().SelectMany(entry => LostHyphens.In(entry.Item.Text).Select(piece => (Id: Id(entry.Index), Piece: piece, entry.Item.Line))).ToList();
        if (lost.Count > 0)
        {
            var ids = lost.Select(one => one.Id).Distinct(StringComparer.Ordinal).ToList();
            var what = ids.Count == 1 ? "The address in one reference looks" : $"The addresses in {ids.Count} references look";
            notes.Tell(ProblemCodes.UrlsLostHyphens, $"{what} as if hyphens had been lost: {Names(lost.Select(one => $"{one.Id} ({one.Piece})"))}.", "references", lost[0].Piece, lost[0].Line);
        }
    }

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(MostNamed)) + (all.Count > MostNamed ? $" and {all.Count - MostNamed} more" : "");
    }

    private static string Id(int index) => "R" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
