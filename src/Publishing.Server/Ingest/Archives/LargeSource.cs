using System.Runtime.CompilerServices;
using Publishing.Ingest;
using Publishing.Ingest.Pieces;
using Publishing.Ingest.Tables;
using Publishing.OaiPmh;

namespace Publishing.Server.Ingest.Archives;

/// <summary>A source that is too large to be read at once, and is a list of records: it is read in pieces of a megabyte or so, each a source of its own, whatever the size of the whole.</summary>
internal static class LargeSource
{
    private const int Piece = 1024 * 1024;
    private const int Read = 128 * 1024;

    // A thousand times any record that is one.
    private const int LongestRecord = 16 * 1024 * 1024;

    /// <summary>From which size on it is read in pieces.</summary>
    public static int From(int maxBytes) => Math.Min(4 * Piece, maxBytes);

    /// <summary>The parts of a source; null when it cannot be split, and must be read at once.</summary>
    /// <param name="file">The file that it is.</param>
    /// <param name="beginning">Its beginning.</param>
    /// <param name="rest">What follows.</param>
    /// <param name="isOnDisk">Whether it can be opened as often as need be.</param>
    /// <param name="asked">How it is to be read.</param>
    /// <param name="search">The search.</param>
    public static IAsyncEnumerable<FoundSource>? Split(PackedFile file, byte[] beginning, Stream rest, bool isOnDisk, AskedReading asked, SourceSearch search)
    {
        try
        {
            var source = new SourceFile(file.Name, beginning) { Mapping = asked.Mapping };
            var importer = asked.Format is null ? ImporterRegistry.Recognize(source) : ImporterRegistry.Find(asked.Format);
            return isOnDisk && importer?.Parts(source, file.Open, PartOf(search.MaxBytes)) is { } parts ? NumberAsync(file.Name, parts)
                : importer?.Splitter(source) is { } splitter ? SplitAsync(file, beginning, rest, splitter, search.MaxBytes, search.Cancel)
                : null;
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or IOException))
        {
            // A bug in an importer; read at once, the source is reported under its name.
            return null;
        }
    }

    private static int PartOf(int maxBytes) => Math.Min(Piece, maxBytes / 2);

    private static async IAsyncEnumerable<FoundSource> NumberAsync(string name, IEnumerable<SourceFile> parts)
    {
        var number = 0;
        SourceFile? last = null;
        foreach (var part in Guarded(name, parts))
        {
            if (part.Problem is not null)
            {
                yield return part with { Part = new SourcePart(++number, RowOf(last), IsLast: true, 0, IsNumbered: true) };
                yield break;
            }

            if (last is not null)
            {
                yield return Of(last, isLast: false);
            }

            last = part.Source;
        }

        if (last is not null)
        {
            yield return Of(last, isLast: true);
        }

        // The rows are read from a file, a megabyte at a time: there is nothing to wait for.
        await Task.CompletedTask;

        FoundSource Of(SourceFile part, bool isLast) => new(name, part, null) { Part = new SourcePart(++number, RowOf(part), isLast, 0, IsNumbered: true) };
    }

    private static int RowOf(SourceFile? part) => part is null ? 1 : (part.Evidence?.RowsBefore ?? 0) + (part.Mapping?.HeaderRow ?? 0) + 1;

    // A row that nobody can read ends the table, and the rows before it are read.
    private static IEnumerable<FoundSource> Guarded(string name, IEnumerable<SourceFile> parts)
    {
        using var each = parts.GetEnumerator();
        while (true)
        {
            FoundSource found;
            try
            {
                if (!each.MoveNext())
                {
                    yield break;
                }

                found = new FoundSource(name, each.Current, null);
            }
            catch (TableRefusedException exception)
            {
                found = FoundSource.None(name, exception.Problem);
            }

            yield return found;
            if (found.Problem is not null)
            {
                yield break;
            }
        }
    }

    /// <summary>The pieces, one after the other.</summary>
    /// <exception cref="InvalidDataException">What was read is not what it should be by the archive's own word; the pieces before it were given.</exception>
    private static async IAsyncEnumerable<FoundSource> SplitAsync(PackedFile file, byte[] beginning, Stream rest, RecordSplitter splitter, int maxBytes, [EnumeratorCancellation] CancellationToken cancel)
    {
        var pieces = new PieceBuffer(file.Name, splitter, PartOf(maxBytes));
        var (crc, total) = (0u, 0L);
        await foreach (var read in ReadAsync(beginning, rest, cancel))
        {
            (crc, total) = (Crc32.Append(crc, read.Span), total + read.Length);
            if (pieces.Add(read.Span) is { } piece)
            {
                yield return piece;
            }

            if (pieces.Length > Math.Min(LongestRecord, maxBytes))
            {
                yield return FoundSource.None(file.Name, Problem.Of(ProblemCodes.TooLarge, $"What stands from here on is one record of more than {Math.Min(LongestRecord, maxBytes)} bytes, which are read at most; it was not read, nor what follows it.", line: pieces.Line)) with { Part = pieces.Next(isLast: true) };
                yield break;
            }
        }

        if (pieces.End() is { } last)
        {
            yield return last;
        }

        if (file.Length > total)
        {
            throw new InvalidDataException("it was cut off.");
        }

        if (file.Crc is { } expected && expected != crc)
        {
            throw new InvalidDataException("its checksum is wrong.");
        }
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(byte[] beginning, Stream rest, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var at = 0; at < beginning.Length; at += Read)
        {
            yield return beginning.AsMemory(at, Math.Min(Read, beginning.Length - at));
        }

        var buffer = new byte[Read];
        for (int read; (read = await rest.ReadAsync(buffer, cancel)) > 0;)
        {
            yield return buffer.AsMemory(0, read);
        }
    }
}
