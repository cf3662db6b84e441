using System.Text;
using CsCheck;
using Publishing.OaiPmh;

namespace Publishing.Tests.OaiPmh;

public sealed class Crc32Tests
{
    [Theory]
    [InlineData("", 0x00000000)]
    [InlineData("123456789", 0xCBF43926)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339)]
    public void Gives_the_check_values_that_everybody_gives(string text, uint expected) =>
        Assert.Equal(expected, Crc32.Compute(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Taking_eight_bytes_at_a_time_gives_what_one_bit_at_a_time_gives() =>
        Gen.Byte.Array[0, 100].Sample(bytes => Assert.Equal(BitByBit(bytes), Crc32.Compute(bytes)));

    [Fact]
    public void Combining_gives_the_checksum_of_both_in_a_row() =>
        Gen.Select(Gen.Byte.Array[0, 2000], Gen.Byte.Array[0, 2000]).Sample((a, b) =>
            Assert.Equal(Crc32.Compute([.. a, .. b]), Crc32.Combine(Crc32.Compute(a), Crc32.Compute(b), b.Length)));

    [Fact]
    public void Combining_holds_for_a_length_of_three_digits_in_base_256()
    {
        var zeros = new byte[70_000];
        var a = Encoding.ASCII.GetBytes("<metadata>");

        Assert.Equal(Crc32.Compute([.. a, .. zeros]), Crc32.Combine(Crc32.Compute(a), Crc32.Compute(zeros), zeros.Length));
    }

    [Fact]
    public void Appending_gives_the_checksum_of_both_in_a_row() =>
        Gen.Select(Gen.Byte.Array[0, 50], Gen.Byte.Array[0, 50]).Sample((a, b) =>
            Assert.Equal(Crc32.Compute([.. a, .. b]), Crc32.Append(Crc32.Compute(a), b)));

    private static uint BitByBit(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
