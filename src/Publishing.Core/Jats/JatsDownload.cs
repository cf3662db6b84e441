using System.Text;
using System.Xml;
using System.Xml.Linq;
using Publishing.Articles;

namespace Publishing.Jats;

/// <summary>An article as a JATS file: Archiving 1.3 with its DOCTYPE, no namespace, UTF-8.</summary>
public static class JatsDownload
{
    /// <summary>The media type under which the file is served.</summary>
    public const string MediaType = "application/jats+xml";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CloseOutput = false,
        NewLineHandling = NewLineHandling.Entitize,
        NewLineChars = "\n",
    };

    /// <summary>The bytes of the file; the same article gives the same bytes.</summary>
    public static byte[] Of(PublishedArticle article)
    {
        using var bytes = new MemoryStream(16 * 1024);
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            writer.WriteStartDocument();
            writer.WriteDocType("article", JatsTagSet.PublicId, JatsTagSet.SystemId, null);
            JatsWriter.Write(article, XNamespace.None).WriteTo(writer);
        }

        return bytes.ToArray();
    }
}
