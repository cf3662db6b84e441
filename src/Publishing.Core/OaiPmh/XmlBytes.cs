using System.Buffers;
using System.Text;
using Publishing.Text;

namespace Publishing.OaiPmh;

/// <summary>
/// Writes the protocol's own elements as UTF-8. They are few, without prefixes, and the same in every response, so they stand in the verbs as they go out;
/// values are escaped here.
/// </summary>
internal static class XmlBytes
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"\t\n\r");

    /// <summary>Markup as it is.</summary>
    public static PooledBuffer Markup(this PooledBuffer xml, ReadOnlySpan<byte> markup)
    {
        xml.Write(markup);
        return xml;
    }

    /// <summary>An element with text in it.</summary>
    public static PooledBuffer Element(this PooledBuffer xml, string name, string text) =>
        xml.Markup("<"u8).Ascii(name).Markup(">"u8).Text(text).Markup("</"u8).Ascii(name).Markup(">"u8);

    /// <summary>An attribute, with a blank before it.</summary>
    public static PooledBuffer Attribute(this PooledBuffer xml, string name, string value) =>
        xml.Markup(" "u8).Ascii(name).Markup("=\""u8).Text(value).Markup("\""u8);

    /// <summary>Text, escaped for elements and attributes, without what XML cannot hold (XML 1.0 §2.2, §2.4).</summary>
    public static PooledBuffer Text(this PooledBuffer xml, string text)
    {
        var rest = XmlText.Clean(text).AsSpan();
        for (var next = rest.IndexOfAny(Special); next >= 0; next = rest.IndexOfAny(Special))
        {
            xml.Utf8(rest[..next]).Markup(Escape(rest[next]));
            rest = rest[(next + 1)..];
        }

        return xml.Utf8(rest);
    }

    private static ReadOnlySpan<byte> Escape(char character) => character switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\t' => "&#9;"u8,
        '\n' => "&#10;"u8,
        _ => "&#13;"u8,
    };

    private static PooledBuffer Utf8(this PooledBuffer xml, ReadOnlySpan<char> text)
    {
        xml.Advance(Encoding.UTF8.GetBytes(text, xml.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
        return xml;
    }

    private static PooledBuffer Ascii(this PooledBuffer xml, string text)
    {
        xml.Advance(Encoding.ASCII.GetBytes(text, xml.GetSpan(text.Length)));
        return xml;
    }
}
