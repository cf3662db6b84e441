using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Publishing.Server.Ingest.Archives;

/// <summary>
/// Looks for sources in a file, a folder or an archive, and in the archives in it: nothing is put on disk, and no more than a few files are in memory at a time. What is packed is told by
/// its content, never by its name. A file that cannot be read is one refusal, and the others are read.
/// </summary>
internal sealed class SourceSearch
{
    private readonly string _root;
    private readonly ChannelWriter<FoundSource> _found;
    private readonly LeftOutFiles _leftOut = new();
    private bool _any;

    private SourceSearch(string root, int maxBytes, AskedReading? asked, ChannelWriter<FoundSource> found, CancellationToken cancel) => (_root, MaxBytes, Asked, _found, Cancel) = (root, maxBytes, asked, found, cancel);

    /// <summary>The largest source that is read.</summary>
    public int MaxBytes { get; }

    /// <summary>How sources are to be read; null for whoever does not read parts of a source: then each comes whole.</summary>
    public AskedReading? Asked { get; }

    /// <summary>Ends the search.</summary>
    public CancellationToken Cancel { get; }

    /// <summary>What a file holds: itself, or the sources in it when it is an archive.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="open">Opens it.</param>
    /// <param name="maxBytes">The largest source that is read.</param>
    /// <param name="asked">How sources are to be read; null for whoever does not read parts of a source: then each comes whole.</param>
    /// <param name="cancel">Ends the search.</param>
    public static IAsyncEnumerable<FoundSource> InFileAsync(string name, Func<Stream> open, int maxBytes, AskedReading? asked = null, CancellationToken cancel = default) =>
        RunAsync(name, maxBytes, asked, search => new SearchLevel(search) { IsGiven = true }.TakeAsync(new PackedFile(name, open)), cancel);

    /// <summary>What the files of a folder hold.</summary>
    /// <param name="name">The folder.</param>
    /// <param name="paths">Its files; they are opened one after the other.</param>
    /// <param name="maxBytes">The largest source that is read.</param>
    /// <param name="asked">How sources are to be read; null for whoever does not read parts of a source: then each comes whole.</param>
    /// <param name="cancel">Ends the search.</param>
    public static IAsyncEnumerable<FoundSource> InFolderAsync(string name, Func<IReadOnlyList<string>> paths, int maxBytes, AskedReading? asked = null, CancellationToken cancel = default) =>
        RunAsync(name, maxBytes, asked, search => search.FolderAsync(paths()), cancel);

    /// <summary>Gives a source, or a refusal, to whoever asked.</summary>
    public ValueTask FoundAsync(FoundSource found)
    {
        found = found.Part is null ? found.ReadWith(Asked?.Mapping) : found;
        _any = true;
        return _found.WriteAsync(found, Cancel);
    }

    /// <summary>Leaves a file alone that is no metadata.</summary>
    public void LeaveOut(string name, string kind, ReadOnlyMemory<byte> start) => _leftOut.Add(name, kind, start);

    private static async IAsyncEnumerable<FoundSource> RunAsync(string root, int maxBytes, AskedReading? asked, Func<SourceSearch, Task> work, [EnumeratorCancellation] CancellationToken cancel)
    {
        // The next file is read while this one is imported.
        var channel = Channel.CreateBounded<FoundSource>(1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var search = new SourceSearch(root, maxBytes, asked, channel.Writer, stop.Token);

        // Not waited for in the end: the reading of a terminal or a pipe cannot be called off.
        _ = Task.Run(() => search.RunAsync(work), CancellationToken.None);
        try
        {
            await foreach (var found in channel.Reader.ReadAllAsync(cancel))
            {
                yield return found;
            }
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private async Task RunAsync(Func<SourceSearch, Task> work)
    {
        try
        {
            await work(this);
            foreach (var found in _leftOut.Report(_root, areAll: !_any))
            {
                await _found.WriteAsync(found, Cancel);
            }

            if (!_any && _leftOut.IsEmpty)
            {
                await FoundAsync(FoundSource.None(_root, Problem.Of(ProblemCodes.EmptyFile, "There is nothing in it.")));
            }

            _found.Complete();
        }
        catch (Exception exception)
        {
            _found.Complete(exception);
        }
    }

    private async Task FolderAsync(IReadOnlyList<string> paths)
    {
        var level = new SearchLevel(this);
        foreach (var file in PackedFile.InOrder(paths.Select(path => new PackedFile(path, () => File.OpenRead(path)))))
        {
            await level.TakeAsync(file);
        }

        await level.EndAsync();
    }
}
