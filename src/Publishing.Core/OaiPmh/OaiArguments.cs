using System.Buffers.Text;
using System.Text;
using Publishing.Text;

namespace Publishing.OaiPmh;

/// <summary>
/// The arguments of a request, read from the raw bytes of a query string or a form body, so that repeated, empty and broken ones are seen as they are.
/// </summary>
public static class OaiArguments
{
    // Strict, so that broken UTF-8 is known to be broken.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The arguments of a query string, without its question mark, or of a body of the type <c>application/x-www-form-urlencoded</c>.</summary>
    public static IReadOnlyList<OaiArgument> Parse(ReadOnlySpan<byte> encoded)
    {
        var arguments = new List<OaiArgument>();
        foreach (var part in encoded.Split((byte)'&'))
        {
            var pair = encoded[part];
            if (!pair.IsEmpty)
            {
                arguments.Add(ParsePair(pair));
            }
        }

        return arguments;
    }

    private static OaiArgument ParsePair(ReadOnlySpan<byte> pair)
    {
        var equals = pair.IndexOf((byte)'=');
        var name = equals < 0 ? pair : pair[..equals];
        var value = equals < 0 ? [] : pair[(equals + 1)..];
        var text = Decode(value, out var isText);
        return new OaiArgument(Decode(name, out _), text, isText);
    }

    private static string Decode(ReadOnlySpan<byte> encoded, out bool isText)
    {
        var bytes = Unescape(encoded);
        try
        {
            var text = Utf8.GetString(bytes);
            isText = XmlText.IsClean(text);
            return text;
        }
        catch (DecoderFallbackException)
        {
            isText = false;
            return Encoding.UTF8.GetString(bytes);
        }
    }

    private static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> encoded)
    {
        var bytes = new byte[encoded.Length];
        var length = 0;
        for (var i = 0; i < encoded.Length; i++)
        {
            if (encoded[i] == '%' && IsEscape(encoded[i..], out var value))
            {
                bytes[length++] = value;
                i += 2;
            }
            else
            {
                bytes[length++] = encoded[i] == '+' ? (byte)' ' : encoded[i];
            }
        }

        return bytes.AsSpan(0, length);
    }

    /// <summary>A percent sign that begins no escape stands for itself, as everywhere on the Web.</summary>
    private static bool IsEscape(ReadOnlySpan<byte> text, out byte value)
    {
        value = 0;
        return text.Length >= 3
            && char.IsAsciiHexDigit((char)text[1])
            && char.IsAsciiHexDigit((char)text[2])
            && Utf8Parser.TryParse(text[1..3], out value, out _, 'x');
    }
}
