using System.Buffers.Binary;

namespace Publishing.OaiPmh;

/// <summary>
/// The CRC-32 of gzip (RFC 1952 §8). Two of them combine into that of both texts in a row, so the checksum of a page comes from those of its records
/// and nobody has to look at the bytes again.
/// </summary>
public static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    /// <summary>x^0 in the reflected order of bits: the product with it changes nothing.</summary>
    private const uint One = 0x8000_0000;

    // Eight tables, so that eight bytes are taken in one step ("slicing by 8").
    private static readonly uint[][] Tables = MakeTables();

    // x^(8·d·256^i) for each digit d of a length written in base 256.
    private static readonly uint[][] Powers = MakePowers();

    /// <summary>The CRC-32 of the bytes.</summary>
    public static uint Compute(ReadOnlySpan<byte> bytes) => Append(0, bytes);

    /// <summary>The CRC-32 of a text that has <paramref name="crc"/>, followed by the bytes.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var tables = Tables;
        crc = ~crc;
        while (bytes.Length >= 8)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = tables[7][(byte)low] ^ tables[6][(byte)(low >> 8)] ^ tables[5][(byte)(low >> 16)] ^ tables[4][low >> 24]
                ^ tables[3][(byte)high] ^ tables[2][(byte)(high >> 8)] ^ tables[1][(byte)(high >> 16)] ^ tables[0][high >> 24];
            bytes = bytes[8..];
        }

        foreach (var value in bytes)
        {
            crc = tables[0][(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return ~crc;
    }

    /// <summary>The CRC-32 of two texts in a row, from the CRC-32 of each and the length of the second.</summary>
    public static uint Combine(uint crcA, uint crcB, long lengthB)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lengthB);
        for (var i = 0; lengthB > 0; i++, lengthB >>= 8)
        {
            if ((byte)lengthB is var digit and > 0)
            {
                crcA = Multiply(Powers[i][digit], crcA);
            }
        }

        return crcA ^ crcB;
    }

    /// <summary>The product of two polynomials over GF(2), modulo that of the CRC.</summary>
    private static uint Multiply(uint a, uint b)
    {
        var product = 0u;
        for (; a != 0; a <<= 1)
        {
            // A mask and not a branch: the bits are as good as random.
            product ^= b & (uint)((int)a >> 31);
            b = (b >> 1) ^ (Polynomial & (0 - (b & 1)));
        }

        return product;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[8][];
        for (var i = 0; i < tables.Length; i++)
        {
            tables[i] = new uint[256];
            for (var value = 0u; value < 256; value++)
            {
                tables[i][value] = i == 0 ? Divide(value) : tables[0][(byte)tables[i - 1][value]] ^ (tables[i - 1][value] >> 8);
            }
        }

        return tables;
    }

    private static uint Divide(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value >> 1) ^ (Polynomial & (0 - (value & 1)));
        }

        return value;
    }

    private static uint[][] MakePowers()
    {
        var powers = new uint[8][];
        var step = One >> 8; // x^8: one byte further
        for (var i = 0; i < powers.Length; i++)
        {
            powers[i] = new uint[256];
            powers[i][0] = One;
            for (var digit = 1; digit < 256; digit++)
            {
                powers[i][digit] = Multiply(step, powers[i][digit - 1]);
            }

            step = Multiply(step, powers[i][255]);
        }

        return powers;
    }
}
