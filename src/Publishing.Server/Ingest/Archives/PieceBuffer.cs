using Publishing.Ingest;
using Publishing.Ingest.Pieces;

namespace Publishing.Server.Ingest.Archives;

/// <summary>The bytes of a large source that are not yet in a piece.</summary>
/// <param name="name">The name of the source.</param>
/// <param name="splitter">Finds where its records end.</param>
/// <param name="size">How large a piece is to be, about.</param>
internal sealed class PieceBuffer(string name, RecordSplitter splitter, int size)
{
    private byte[] _bytes = new byte[2 * size];
    private int _number;
    private int _records;

    /// <summary>How many bytes there are.</summary>
    public int Length { get; private set; }

    /// <summary>On which line of the source they begin, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Adds what was read; a piece when there is one.</summary>
    public FoundSource? Add(ReadOnlySpan<byte> read)
    {
        if (Length + read.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + read.Length));
        }

        read.CopyTo(_bytes.AsSpan(Length));
        Length += read.Length;
        splitter.Look(_bytes.AsSpan(0, Length));
        return Length >= size && splitter.Cut > 0 ? Take(splitter.Cut, isLast: false) : null;
    }

    /// <summary>The last piece; null when nothing is left but the end of the list.</summary>
    public FoundSource? End() => _number == 0 || splitter.Cut > 0 || splitter.IsInRecord ? Take(Length, isLast: true) : null;

    /// <summary>What the next piece is of the whole.</summary>
    public SourcePart Next(bool isLast)
    {
        var headLines = _number == 0 ? 0 : splitter.Head.Span.Count((byte)'\n');
        return new SourcePart(++_number, Line, isLast, headLines, splitter.IsNumbered);
    }

    private FoundSource Take(int length, bool isLast)
    {
        var records = _bytes.AsSpan(0, length);
        var kept = !isLast && splitter.Separator is { } separator && records[^1] == separator ? records[..^1] : records;
        byte[] bytes = [.. _number == 0 ? default : splitter.Head.Span, .. kept, .. isLast ? default : splitter.Tail.Span];
        var part = Next(isLast);
        var piece = splitter.Complete(new SourceFile(name, bytes), _records);
        Line += records.Count((byte)'\n');
        _records = splitter.Records;
        Length -= length;
        _bytes.AsSpan(length, Length).CopyTo(_bytes);
        splitter.Drop(length);
        return new FoundSource(name, piece, null) { Part = part };
    }
}
