namespace Publishing.Server.Ingest.Archives;

/// <summary>
/// How much an archive may unpack to, with all that is packed in it: two hundred times its own size, for metadata packs to a tenth or a twentieth, and what packs much better is made to do harm.
/// </summary>
internal sealed class UnpackLimit(long packed, int maxSourceBytes)
{
    /// <summary>How many files an archive may have, with those of archives in it.</summary>
    public const int MostFiles = 200_000;

    private const int MostRatio = 200;

    private readonly long _most = Math.Max(maxSourceBytes, packed * MostRatio);
    private long _bytes;
    private int _files;

    /// <summary>Counts bytes that were unpacked.</summary>
    /// <exception cref="UnpackLimitException">There are too many.</exception>
    public void Count(int bytes)
    {
        if ((_bytes += bytes) > _most)
        {
            throw new UnpackLimitException($"It unpacks to more than {_most} bytes, {MostRatio} times its size.");
        }
    }

    /// <summary>Counts a file.</summary>
    /// <exception cref="UnpackLimitException">There are too many.</exception>
    public void CountFile()
    {
        if (++_files > MostFiles)
        {
            throw new UnpackLimitException($"It has more than {MostFiles} files.");
        }
    }

    /// <summary>A stream of unpacked bytes that are counted as they are read.</summary>
    public Stream Watch(Stream unpacked) => new CountedStream(unpacked, this);

    private sealed class CountedStream(Stream inner, UnpackLimit limit) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            limit.Count(read);
            return read;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            limit.Count(read);
            return read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}

/// <summary>An archive unpacks to more than any honest one.</summary>
internal sealed class UnpackLimitException(string message) : Exception(message);
