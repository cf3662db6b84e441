using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Publishing.Crosswalks;

/// <summary>The <c>metadata</c> part of an OAI-PMH record (§2.5) as the bytes that are stored and sent.</summary>
public static class MetadataBytes
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        CloseOutput = false,

        // A carriage return or a line feed in an attribute comes back to the reader as it was.
        NewLineHandling = NewLineHandling.Entitize,
        NewLineChars = "\n",
    };

    /// <summary>
    /// <c>&lt;metadata&gt;</c>, the element, <c>&lt;/metadata&gt;</c>, in UTF-8 without byte order mark, declaration or indentation.
    /// The element declares every namespace that it uses, so the bytes fit into any response. The same element gives the same bytes.
    /// </summary>
    public static byte[] Of(XElement root) => Of(root, "metadata");

    /// <summary>The same in another container of a record: <c>about</c>.</summary>
    internal static byte[] Of(XElement root, string container)
    {
        using var bytes = new MemoryStream(16 * 1024);
        bytes.Write(Encoding.UTF8.GetBytes($"<{container}>"));
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            root.WriteTo(writer);
        }

        bytes.Write(Encoding.UTF8.GetBytes($"</{container}>"));
        return bytes.ToArray();
    }
}
