using Publishing.Ingest;
using Publishing.Server.Api;

namespace Publishing.Server.Cli;

/// <summary>The files that paths on the command line stand for.</summary>
internal static class SourcePaths
{
    /// <summary>Standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Each file; of a folder all that is in it, however deep, by name, each folder once, hidden ones left out.</summary>
    public static IEnumerable<string> Expand(IEnumerable<string> paths) => paths.SelectMany(path => Directory.Exists(path) ? Below(path) : [path]);

    /// <summary>What a path holds, or why that cannot be read.</summary>
    public static async Task<(SourceFile? Source, Problem? Refusal)> ReadAsync(string path, int maxBytes, CancellationToken cancel)
    {
        try
        {
            // Reading a terminal or a pipe cannot be called off, nor can opening one; waiting for it can.
            var bytes = await Task.Run(() => ReadBytesAsync(path, maxBytes, cancel), cancel).WaitAsync(cancel);
            return bytes is null
                ? (null, Problem.Of(ProblemCodes.TooLarge, $"The file has more than the {maxBytes} bytes that are read at most."))
                : (new SourceFile(path == StandardInput ? "standard input" : path, bytes), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return (null, Problem.Of(ProblemCodes.Unreadable, $"The file cannot be read: {exception.Message}"));
        }
    }

    private static async Task<byte[]?> ReadBytesAsync(string path, int maxBytes, CancellationToken cancel)
    {
        await using var stream = path == StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
        return await RequestBody.ReadAsync(stream, maxBytes, stream.CanSeek ? stream.Length : null, cancel);
    }

    private static IEnumerable<string> Below(string folder)
    {
        var files = new List<string>();
        AddFiles(folder, Real(new DirectoryInfo(folder)), files, []);
        return files.Order(StringComparer.Ordinal);
    }

    // A folder is read once, however many links lead to it: one that leads back to where it stands would never end.
    private static void AddFiles(string path, string real, List<string> files, HashSet<string> seen)
    {
        if (!seen.Add(real))
        {
            return;
        }

        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = false };
        var folder = new DirectoryInfo(real);
        files.AddRange(folder.EnumerateFiles("*", options).Select(file => Path.Combine(path, file.Name)));
        foreach (var inside in folder.EnumerateDirectories("*", options).OrderBy(inside => inside.LinkTarget is not null).ThenBy(inside => inside.Name, StringComparer.Ordinal))
        {
            AddFiles(Path.Combine(path, inside.Name), Real(inside), files, seen);
        }
    }

    // Where a folder is, when what leads there is a link.
    private static string Real(DirectoryInfo folder) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath((folder.ResolveLinkTarget(returnFinalTarget: true) ?? folder).FullName));
}
