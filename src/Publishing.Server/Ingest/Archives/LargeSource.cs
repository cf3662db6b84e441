using System.Runtime.CompilerServices;
using Publishing.Ingest;
using Publishing.Ingest.Pieces;
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

    /// <summary>How a source can be split, judged by its beginning; null when it cannot.</summary>
    /// <param name="beginning">Its beginning.</param>
    /// <param name="format">The importer that was asked for; null to go by what it looks like.</param>
    public static RecordSplitter? SplitterOf(SourceFile beginning, string? format)
    {
        try
        {
            return (format is null ? ImporterRegistry.Recognize(beginning) : ImporterRegistry.Find(format))?.Splitter(beginning);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A bug in an importer; read whole, the source is reported under its name.
            return null;
        }
    }

    /// <summary>The pieces, one after the other.</summary>
    /// <exception cref="InvalidDataException">What was read is not what it should be by the archive's own word; the pieces before it were given.</exception>
    public static async IAsyncEnumerable<FoundSource> SplitAsync(PackedFile file, byte[] beginning, Stream rest, RecordSplitter splitter, int maxBytes, [EnumeratorCancellation] CancellationToken cancel)
    {
        var pieces = new PieceBuffer(file.Name, splitter, Math.Min(Piece, maxBytes / 2));
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
