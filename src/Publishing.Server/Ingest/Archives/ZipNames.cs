using System.Text;

namespace Publishing.Server.Ingest.Archives;

/// <summary>The names in a zip that does not say that they are UTF-8 (APPNOTE 4.4.4, bit 11): they may be so all the same, or as MS-DOS wrote them, in Cyrillic or Latin.</summary>
internal sealed class ZipNames : Encoding
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Latin;
    private static readonly Encoding Cyrillic;

    static ZipNames()
    {
        RegisterProvider(CodePagesEncodingProvider.Instance);
        (Latin, Cyrillic) = (GetEncoding(437), GetEncoding(866));
    }

    public override int GetByteCount(char[] chars, int index, int count) => Strict.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => Strict.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetCharCount(byte[] bytes, int index, int count) => Decode(bytes.AsSpan(index, count)).Length;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        var text = Decode(bytes.AsSpan(byteIndex, byteCount));
        text.CopyTo(0, chars, charIndex, text.Length);
        return text.Length;
    }

    public override int GetMaxByteCount(int charCount) => Strict.GetMaxByteCount(charCount);

    public override int GetMaxCharCount(int byteCount) => byteCount + 1;

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return (HasCyrillic(bytes) ? Cyrillic : Latin).GetString(bytes);
        }
    }

    // Whole words of Cyrillic, where Latin has a letter with an accent here and there.
    private static bool HasCyrillic(ReadOnlySpan<byte> bytes)
    {
        var row = 0;
        foreach (var value in bytes)
        {
            row = value is (>= 0x80 and <= 0xaf) or (>= 0xe0 and <= 0xf1) ? row + 1 : 0;
            if (row == 3)
            {
                return true;
            }
        }

        return false;
    }
}
