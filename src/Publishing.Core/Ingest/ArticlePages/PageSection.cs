namespace Publishing.Ingest.ArticlePages;

/// <summary>A part of a page: its heading with the lines up to the next one.</summary>
/// <param name="Heading">What it is about.</param>
/// <param name="Languages">The languages in which the heading is written so; none for the part before the first heading.</param>
/// <param name="Lines">What it says.</param>
/// <param name="GluedToNext">The heading that follows stands at the end of the last line.</param>
internal sealed record PageSection(PageHeading Heading, IReadOnlyList<string> Languages, IReadOnlyList<PageLine> Lines, bool GluedToNext = false)
{
    /// <summary>The one language in which the heading is written so; null when several do, or none.</summary>
    public string? Language => Languages.Count == 1 ? Languages[0] : null;

    /// <summary>All lines in one, separated by spaces.</summary>
    public string Text => string.Join(' ', Lines.Select(line => line.Text));
}
