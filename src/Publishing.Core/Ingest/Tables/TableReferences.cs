using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Ingest.Citations;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.Tables;

/// <summary>Reads a cell that has the whole list of references: one a line or a paragraph, numbered, or between semicolons as databases have them.</summary>
internal static partial class TableReferences
{
    /// <summary>The references.</summary>
    public static IReadOnlyList<Reference> Read(IReadOnlyList<CellValue> cells)
    {
        var entries = cells.SelectMany(Entries).Select(entry => Label().Match(entry) is { Success: true } label
            ? (Text: entry[label.Length..].Trim(), Label: (string?)label.Groups["label"].Value)
            : (Text: entry, Label: null)).Where(entry => entry.Text.Length > 0 && !LensId().IsMatch(entry.Text));
        return [.. entries.Select((entry, i) => CitationParser.ToReference("R" + (i + 1).ToString(CultureInfo.InvariantCulture), entry.Text, entry.Label))];
    }

    private static IEnumerable<string> Entries(CellValue cell)
    {
        if (cell.Column.Separator is not null)
        {
            return cell.Split();
        }

        var text = MarkupTags.IsIn(cell.Text) ? Words(cell.Text) : cell.Text;
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length > 1 ? lines
            : Numbered(text) is { Count: > 1 } numbered ? numbered
            : text.Contains("||", StringComparison.Ordinal) ? text.Split("||", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : IsOfDatabase(cell.Column.Heading) ? text.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [.. lines];
    }

    private static string Words(string html) =>
        MarkedUpAbstract.Of($"<p>{LineBreak().Replace(html, "</p><p>")}</p>") is { } text ? string.Join('\n', text.Sections.SelectMany(section => section.Paragraphs).Select(paragraph => paragraph.ToPlainText())) : "";

    private static bool IsOfDatabase(string heading) => ColumnWords.Of(heading) is "cited references" or "cr" or "references";

    // 1. … 2. … 3. … on one line; the numbers must follow each other.
    private static List<string> Numbered(string text)
    {
        var starts = new List<int>();
        foreach (Match match in Number().Matches(text))
        {
            if (int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) == starts.Count + 1 && (starts.Count > 0 || match.Index == 0))
            {
                starts.Add(match.Index);
            }
        }

        return [.. starts.Select((start, i) => text[start..(i + 1 < starts.Count ? starts[i + 1] : text.Length)].Trim())];
    }

    // The Lens gives the numbers by which it knows the works, which say nothing to a reader.
    [GeneratedRegex("^(?:[0-9]{3}-){4}[0-9]{2}[0-9X]$", RegexOptions.CultureInvariant)]
    private static partial Regex LensId();

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"^(?:\[(?<label>[0-9]{1,4})\]|\((?<label>[0-9]{1,3})\)|(?<label>[0-9]{1,3})[.)](?![0-9]))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:(?<=^|\s)\[(?<n>[0-9]{1,3})\]|(?<=^|\s)(?<n>[0-9]{1,3})\.)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
