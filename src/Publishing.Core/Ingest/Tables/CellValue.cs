using System.Text.RegularExpressions;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Tables;

/// <summary>A cell of an article with the column that it stands in.</summary>
internal sealed partial record CellValue(TableColumn Column, TableCell Cell, int Row)
{
    /// <summary>What it says, without white space around it.</summary>
    public string Text { get; } = OfList(Cell.Text.Trim());

    /// <summary>The language that it is in, when the heading or another column says so.</summary>
    public LanguageTag? Language { get; init; } = Column.Language;

    /// <summary>What it says with its markup: that of the cell, or HTML that somebody has pasted into it.</summary>
    public RichText Rich => Cell.Rich is { } rich && !MarkupTags.IsIn(Text) ? RunningText.Of(rich) : MarkedUpText.Of(Text);

    /// <summary>The words alone.</summary>
    public string Words => MarkedUpText.Words(Text);

    /// <summary>The values that stand in the one cell.</summary>
    /// <param name="separators">What stands between them, when the mapping does not say it; the first that is there counts.</param>
    public IReadOnlyList<string> Split(params ReadOnlySpan<string> separators)
    {
        var separator = Column.Separator;
        foreach (var candidate in separators)
        {
            separator ??= Text.Contains(candidate, StringComparison.Ordinal) ? candidate : null;
        }

        return separator is null ? [Text] : Text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    // ['One', 'Two']: a list that a program wrote as it stands in its own language.
    private static string OfList(string text) => text.Length > 4 && text[0] == '[' && List().IsMatch(text)
        ? string.Join("; ", Item().Matches(text).Select(item => item.Groups["item"].Value))
        : text;

    [GeneratedRegex("""^\[\s*(?:'[^']*'|"[^"]*")(?:\s*,\s*(?:'[^']*'|"[^"]*"))*\s*\]$""", RegexOptions.CultureInvariant)]
    private static partial Regex List();

    [GeneratedRegex(@"'(?<item>[^']*)'|""(?<item>[^""]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
