using System.Text;
using Publishing.Server.Ingest;

namespace Publishing.Server.Cli;

/// <summary>Writes the rows of tables that were not taken: of the first table to the file named, of another to one beside it with a number.</summary>
internal static class RejectedFiles
{
    /// <summary>The files that were written, none when all rows were taken.</summary>
    public static async Task<IReadOnlyList<string>> WriteAsync(string path, IEnumerable<FileReport> reports, CancellationToken cancel)
    {
        var written = new List<string>();
        foreach (var rows in reports.Select(report => report.RejectedRows).OfType<string>())
        {
            var name = written.Count == 0 ? path : Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}-{written.Count + 1}{Path.GetExtension(path)}");
            await File.WriteAllTextAsync(name, rows, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancel);
            written.Add(name);
        }

        return written;
    }
}
