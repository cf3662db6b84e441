using System.Buffers;

namespace Publishing.OaiPmh;

/// <summary>Bytes that grow in memory borrowed from the pool, so that pages cost no garbage. Whoever holds it last disposes of it.</summary>
public sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    /// <summary>How much is given to a connection at once: what lies in its own buffers does not lie there twice.</summary>
    internal const int PieceLength = 64 * 1024;

    private byte[] _bytes;

    /// <summary>An empty buffer with room for so many bytes.</summary>
    public PooledBuffer(int capacity) => _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>How many bytes were written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <inheritdoc/>
    public void Advance(int count) => Length += count;

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    /// <summary>Writes the bytes at the end.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Writes the bytes to a stream, piece by piece.</summary>
    public async Task CopyToAsync(Stream output, CancellationToken cancel = default)
    {
        for (var at = 0; at < Length; at += PieceLength)
        {
            await output.WriteAsync(_bytes.AsMemory(at, Math.Min(PieceLength, Length - at)), cancel).ConfigureAwait(false);
        }
    }

    /// <summary>A stream over what was written; it must not outlive the buffer.</summary>
    internal MemoryStream OpenRead() => new(_bytes, 0, Length, writable: false);

    /// <inheritdoc/>
    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        Length = 0;
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - Length >= count)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Length + count, 2 * _bytes.Length));
        Written.Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
