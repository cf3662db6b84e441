using System.Buffers;

namespace Publishing.OaiPmh;

/// <summary>Memory for the segments of one page, borrowed from the pool in blocks, each twice as large as the one before: a page of records makes hardly any garbage. What it gave must not be used after it is disposed of.</summary>
public sealed class SegmentMemory : IDisposable
{
    private const int FirstLength = 64 * 1024;
    private const int LargestLength = 512 * 1024;

    private readonly List<byte[]> _blocks = [];
    private int _used;

    /// <summary>So many bytes, their content undefined.</summary>
    public Memory<byte> Take(int length)
    {
        if (_blocks.Count == 0 || _blocks[^1].Length - _used < length)
        {
            _blocks.Add(ArrayPool<byte>.Shared.Rent(Math.Max(length, Math.Min(FirstLength << Math.Min(_blocks.Count, 8), LargestLength))));
            _used = 0;
        }

        var taken = _blocks[^1].AsMemory(_used, length);
        _used += length;
        return taken;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _blocks.ForEach(block => ArrayPool<byte>.Shared.Return(block));
        _blocks.Clear();
    }
}
