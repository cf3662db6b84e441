using Publishing.Ingest;

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
    public Stream Watch(Stream unpacked) => new CountedStream(unpacked, Count);
}

/// <summary>An archive unpacks to more than any honest one.</summary>
internal sealed class UnpackLimitException(string message) : Exception(message);
