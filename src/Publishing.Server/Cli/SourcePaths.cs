using System.Runtime.CompilerServices;
using Publishing.Server.Ingest.Archives;

namespace Publishing.Server.Cli;

/// <summary>The files that paths on the command line stand for.</summary>
internal static class SourcePaths
{
    /// <summary>Standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>What each path stands for: a file; of a folder all that is in it, however deep, by name, each folder once, hidden ones left out; of an archive, given or in a folder, what is in it.</summary>
    public static async IAsyncEnumerable<FoundSource> FindAsync(IEnumerable<string> paths, int maxBytes, AskedReading? asked, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var path in paths)
        {
            var all = Directory.Exists(path)
                ? SourceSearch.InFolderAsync(Path.TrimEndingDirectorySeparator(path), () => Below(path), maxBytes, asked, cancel)
                : path == StandardInput ? SourceSearch.InFileAsync("standard input", Console.OpenStandardInput, maxBytes, asked, cancel)
                : SourceSearch.InFileAsync(path, () => File.OpenRead(path), maxBytes, asked, cancel);
            await foreach (var found in all)
            {
                yield return found;
            }
        }
    }

    /// <summary>How many bytes there are to read, about; null when that cannot be known beforehand.</summary>
    public static long? LengthOf(IEnumerable<string> paths)
    {
        try
        {
            var files = paths.SelectMany(path => Directory.Exists(path) ? Below(path) : [path]).Select(path => path == StandardInput ? null : new FileInfo(path)).ToList();
            return files.TrueForAll(file => file is { Exists: true }) ? files.Sum(file => file!.Length) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The files in a folder, however deep.</summary>
    public static List<string> Below(string folder)
    {
        var files = new List<string>();
        AddFiles(folder, Real(new DirectoryInfo(folder)), files, []);
        return files;
    }

    // A folder is read once, however many links lead to it: one that leads back to where it stands would never end.
    private static void AddFiles(string path, string real, List<string> files, HashSet<string> seen)
    {
        if (!seen.Add(real))
        {
            return;
        }

        try
        {
            AddFilesOf(path, real, files, seen);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Opened like a file, it says why it cannot be read, and the other folders are read.
            files.Add(path);
        }
    }

    private static void AddFilesOf(string path, string real, List<string> files, HashSet<string> seen)
    {
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = false };
        var folder = new DirectoryInfo(real);
        files.AddRange(folder.EnumerateFiles("*", options).Where(file => !OtherFiles.IsUnseen(file.Name)).Select(file => Path.Combine(path, file.Name)));
        foreach (var inside in folder.EnumerateDirectories("*", options).Where(inside => !OtherFiles.IsUnseen(inside.Name)).OrderBy(inside => inside.LinkTarget is not null).ThenBy(inside => inside.Name, StringComparer.Ordinal))
        {
            AddFiles(Path.Combine(path, inside.Name), Real(inside), files, seen);
        }
    }

    // Where a folder is, when what leads there is a link.
    private static string Real(DirectoryInfo folder) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath((folder.ResolveLinkTarget(returnFinalTarget: true) ?? folder).FullName));
}
