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

    // A large table comes in parts, each with the headings; the last of them is ours.
    private static string WithoutHeadings(string rows)
    {
        const string end = ",reason\r\n";
        var at = rows.IndexOf(end, StringComparison.Ordinal);
        return at < 0 ? rows : rows[(at + end.Length)..];
    }
}
