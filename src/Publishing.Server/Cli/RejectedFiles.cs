using System.Text;
using Publishing.Server.Ingest;

namespace Publishing.Server.Cli;

/// <summary>Writes the rows of tables that were not taken: of the first table to the file named, of another to one beside it with a number; those of all parts of a large one together.</summary>
internal static class RejectedFiles
{
    /// <summary>The files that were written, none when all rows were taken.</summary>
    public static async Task<IReadOnlyList<string>> WriteAsync(string path, IEnumerable<FileReport> reports, CancellationToken cancel)
    {
        var written = new List<string>();
        FileReport? last = null;
        foreach (var report in reports.Where(report => report.RejectedRows is not null))
        {
            if (report.Part is not null && last?.Part is not null && report.Name == last.Name)
            {
                await File.AppendAllTextAsync(written[^1], WithoutHeadings(report.RejectedRows!), cancel);
                continue;
            }

            var name = written.Count == 0 ? path : Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}-{written.Count + 1}{Path.GetExtension(path)}");
            await File.WriteAllTextAsync(name, report.RejectedRows, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancel);
            written.Add(name);
            last = report;
        }

        return written;
    }

    // A large table comes in parts, each with the headings; the first of them is ours. A row may stand above them that says what several are called together.
    private static string WithoutHeadings(string rows)
    {
        const string first = "reason";
        var text = rows.TrimStart('\uFEFF');
        var at = text.StartsWith(first, StringComparison.Ordinal) ? 0 : text.IndexOf($"\r\n{first}", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        // A heading may have lines of its own, in quotation marks.
        var isQuoted = false;
        for (var i = at == 0 ? 0 : at + 2; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '"';
            if (text[i] == '\n' && !isQuoted)
            {
                return text[(i + 1)..];
            }
        }

        return "";
    }
}
