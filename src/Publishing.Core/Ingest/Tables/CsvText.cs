using System.Buffers;
using System.Text;

namespace Publishing.Ingest.Tables;

/// <summary>Writes rows of CSV (RFC 4180).</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\"\r\n\t|");

    /// <summary>Adds a row.</summary>
    public static void AppendRow(StringBuilder text, IEnumerable<string> cells, char delimiter = ',')
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst)
            {
                text.Append(delimiter);
            }

            AppendCell(text, cell);
            isFirst = false;
        }

        text.Append("\r\n");
    }

    private static void AppendCell(StringBuilder text, string value)
    {
        if (value.AsSpan().IndexOfAny(Quoted) < 0 && !value.StartsWith(' ') && !value.EndsWith(' '))
        {
            text.Append(value);
            return;
        }

        text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
