namespace Publishing.Server.Ingest.Archives;

/// <summary>How files are packed, told by the first bytes.</summary>
internal enum Packing
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>A zip; also what documents of Office and e-books are made of.</summary>
    Zip,

    /// <summary>A tar.</summary>
    Tar,

    /// <summary>A gzip, of one file or of a tar.</summary>
    Gzip,

    /// <summary>A way of packing that is not read here.</summary>
    Other,
}

/// <summary>Tells how files are packed.</summary>
internal static class PackingOf
{
    /// <summary>How many bytes are needed to tell: the header of a tar.</summary>
    public const int Enough = 512;

    /// <summary>How a file is packed that begins with these bytes, and what that is called.</summary>
    public static (Packing Packing, string Name) Start(ReadOnlySpan<byte> start) => start switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] or [(byte)'P', (byte)'K', 7, 8, ..] => (Packing.Zip, "zip"),
        [0x1f, 0x8b, 8, ..] => (Packing.Gzip, "gzip"),
        [(byte)'7', (byte)'z', 0xbc, 0xaf, 0x27, 0x1c, ..] => (Packing.Other, "7z"),
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1a, 7, ..] => (Packing.Other, "RAR"),
        [0xfd, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => (Packing.Other, "xz"),
        [(byte)'B', (byte)'Z', (byte)'h', _, (byte)'1', (byte)'A', (byte)'Y', (byte)'&', (byte)'S', (byte)'Y', ..] => (Packing.Other, "bzip2"),
        [0x28, 0xb5, 0x2f, 0xfd, ..] => (Packing.Other, "zstd"),
        _ => IsTar(start) ? (Packing.Tar, "tar") : (Packing.None, ""),
    };

    // The checksum of the header, which the oldest tars have too (POSIX.1-1988, 10.1.1).
    private static bool IsTar(ReadOnlySpan<byte> start)
    {
        if (start.Length < Enough || start[0] == 0)
        {
            return false;
        }

        var said = 0;
        foreach (var digit in start[148..156])
        {
            if (digit is >= (byte)'0' and <= (byte)'7')
            {
                said = (said * 8) + digit - '0';
            }
            else if (digit is not (0 or (byte)' '))
            {
                return false;
            }
        }

        var sum = 8 * ' ';
        for (var i = 0; i < Enough; i++)
        {
            sum += i is >= 148 and < 156 ? 0 : start[i];
        }

        return said == sum;
    }
}
