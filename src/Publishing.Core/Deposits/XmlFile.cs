using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Publishing.Deposits;

/// <summary>An XML document as the bytes of a file.</summary>
internal static class XmlFile
{
    /// <summary>In UTF-8, without a byte order mark.</summary>
    public static byte[] Utf8(XElement root, (string PublicId, string SystemId)? type = null) => Of(root, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), type);

    /// <summary>In UTF-16, little end first, with the byte order mark that says so.</summary>
    public static byte[] Utf16(XElement root) => Of(root, new UnicodeEncoding(bigEndian: false, byteOrderMark: true), null);

    private static byte[] Of(XElement root, Encoding encoding, (string PublicId, string SystemId)? type)
    {
        using var bytes = new MemoryStream(16 * 1024);
        var settings = new XmlWriterSettings { Encoding = encoding, CloseOutput = false, NewLineHandling = NewLineHandling.Entitize, NewLineChars = "\n" };
        using (var writer = XmlWriter.Create(bytes, settings))
        {
            writer.WriteStartDocument();
            if (type is { } named)
            {
                writer.WriteDocType(root.Name.LocalName, named.PublicId, named.SystemId, null);
            }

            root.WriteTo(writer);
        }

        return bytes.ToArray();
    }
}
