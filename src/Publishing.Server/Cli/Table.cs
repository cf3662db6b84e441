using System.Globalization;

namespace Publishing.Server.Cli;

/// <summary>Rows of text in columns.</summary>
internal static class Table
{
    /// <summary>Writes a header and rows, each column as wide as its widest cell, the last one as it is.</summary>
    public static void Write(TextWriter output, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] all = [header, .. rows];
        var widths = header.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        foreach (var row in all)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, column) => column < row.Count - 1 ? cell.PadRight(widths[column]) : cell)));
        }
    }

    /// <summary>A point in time, UTC, to the second.</summary>
    public static string Time(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>A text in one line and no longer than that.</summary>
    public static string Shortened(string text, int most = 70) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
