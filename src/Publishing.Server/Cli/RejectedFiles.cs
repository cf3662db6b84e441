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
                await File.AppendAllTextAsync(written[^1], RejectedTable.WithoutHeadings(report.RejectedRows!), cancel);
                continue;
            }

            var name = written.Count == 0 ? path : Free(path, written.Count + 1);
            await File.WriteAllTextAsync(name, report.RejectedRows, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancel);
            written.Add(name);
            last = report;
        }

        return written;
    }

    // One that is there already may hold what somebody is mending.
    private static string Free(string path, int number)
    {
        while (true)
        {
            var name = Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}-{number}{Path.GetExtension(path)}");
            if (!File.Exists(name))
            {
                return name;
            }

            number++;
        }
    }
}
