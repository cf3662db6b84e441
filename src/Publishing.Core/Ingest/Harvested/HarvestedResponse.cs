using System.Globalization;
using System.Text;
using System.Xml;

namespace Publishing.Ingest.Harvested;

/// <summary>A response of another repository (OAI-PMH §3.2), read leniently: in its namespace or none, and as far as it is well-formed.</summary>
public sealed class HarvestedResponse
{
    /// <summary>The namespace of a response.</summary>
    public const string Namespace = "http://www.openarchives.org/OAI/2.0/";

    /// <summary>When it was made, as it is written; null when it does not say.</summary>
    public string? ResponseDate { get; private set; }

    /// <summary>What the repository objects to.</summary>
    public List<HarvestedError> Errors { get; } = [];

    /// <summary>The records of ListRecords or GetRecord; those before the break when it is broken.</summary>
    public List<HarvestedRecord> Records { get; } = [];

    /// <summary>The headers of ListIdentifiers.</summary>
    public List<HarvestedHeader> Headers { get; } = [];

    /// <summary>The formats of ListMetadataFormats.</summary>
    public List<HarvestedFormat> Formats { get; } = [];

    /// <summary>What Identify says, by the name of its element; of one that is repeated the first.</summary>
    public Dictionary<string, string> Identity { get; } = new(StringComparer.Ordinal);

    /// <summary>What leads to the next page; null when there is none.</summary>
    public HarvestedToken? Token { get; private set; }

    /// <summary>Whether it is a response of the protocol at all.</summary>
    public bool IsResponse { get; private set; }

    /// <summary>What was mended on the way, such as characters that XML cannot hold.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>Where it is not well-formed; null when all of it was read.</summary>
    public Problem? Break { get; private set; }

    /// <summary>Reads a response, or an element of one; it never throws for bad input.</summary>
    public static HarvestedResponse Read(ReadOnlySpan<byte> bytes)
    {
        var response = new HarvestedResponse();
        var (reader, problems, explain) = SafeXml.Begin(bytes);
        response.Problems = problems;
        if (reader is null)
        {
            response.Break = problems.FirstOrDefault(problem => problem.Severity == ProblemSeverity.Error) ?? Problem.Of(ProblemCodes.TooLarge, "The response is larger than is read.");
            return response;
        }

        using (reader)
        {
            try
            {
                response.Read(reader);
            }
            catch (XmlException exception)
            {
                response.Break = explain(exception);
            }
        }

        return response;
    }

    private void Read(XmlReader reader)
    {
        reader.MoveToContent();
        IsResponse = reader.LocalName is "OAI-PMH" or "ListRecords" or "GetRecord" or "ListIdentifiers" or "record";
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            switch (reader.LocalName)
            {
                case "responseDate":
                    ResponseDate = Text(reader);
                    break;
                case "error":
                    Errors.Add(new HarvestedError(reader.GetAttribute("code") ?? "", Text(reader)));
                    break;
                case "record":
                    ReadRecord(reader);
                    break;
                case "header":
                    Headers.Add(ReadHeader(reader));
                    break;
                case "metadataFormat":
                    ReadFormat(reader);
                    break;
                case "resumptionToken":
                    var size = long.TryParse(reader.GetAttribute("completeListSize"), NumberStyles.None, CultureInfo.InvariantCulture, out var complete) ? complete : (long?)null;
                    Token = new HarvestedToken(Text(reader), size);
                    break;
                case "Identify":
                    ReadIdentity(reader);
                    break;
                default:
                    reader.Read();
                    break;
            }
        }
    }

    private void ReadRecord(XmlReader reader)
    {
        var xml = new StringBuilder($"<record xmlns=\"{System.Security.SecurityElement.Escape(reader.NamespaceURI)}\">");
        HarvestedHeader? header = null;
        string? metadata = null;
        ForEachChild(reader, () =>
        {
            var name = reader.LocalName;
            var outer = reader.ReadOuterXml();
            xml.Append(outer);
            if (name == "header")
            {
                using var inside = Fragment(outer);
                header = ReadHeader(inside);
            }
            else if (name == "metadata")
            {
                using var inside = Fragment(outer);
                metadata = FirstChild(inside);
            }
        });
        if (header is not null)
        {
            Records.Add(new HarvestedRecord(header, metadata, xml.Append("</record>").ToString()));
        }
    }

    private static HarvestedHeader ReadHeader(XmlReader reader)
    {
        var isDeleted = reader.GetAttribute("status") == "deleted";
        var (identifier, datestamp) = ("", "");
        ForEachChild(reader, () =>
        {
            var name = reader.LocalName;
            var text = Text(reader);
            (identifier, datestamp) = (name == "identifier" ? text : identifier, name == "datestamp" ? text : datestamp);
        });
        return new HarvestedHeader(identifier, datestamp, isDeleted);
    }

    private void ReadFormat(XmlReader reader)
    {
        var (prefix, schema, space) = ("", "", "");
        ForEachChild(reader, () =>
        {
            var name = reader.LocalName;
            var text = Text(reader);
            (prefix, schema, space) = (name == "metadataPrefix" ? text : prefix, name == "schema" ? text : schema, name == "metadataNamespace" ? text : space);
        });
        Formats.Add(new HarvestedFormat(prefix, schema, space));
    }

    private void ReadIdentity(XmlReader reader) => ForEachChild(reader, () =>
    {
        var name = reader.LocalName;
        Identity.TryAdd(name, name == "description" ? reader.ReadOuterXml() : Text(reader));
    });

    // Leaves the reader behind the element; each call of the action must leave it behind the child.
    private static void ForEachChild(XmlReader reader, Action child)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }

        var depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                child();
            }
            else if (!reader.Read())
            {
                return;
            }
        }

        reader.Read();
    }

    private static string? FirstChild(XmlReader reader)
    {
        string? first = null;
        ForEachChild(reader, () => first = reader.ReadOuterXml() is var outer && first is null ? outer : first);
        return first;
    }

    // Also of an element that has others in it, where none should be.
    private static string Text(XmlReader reader)
    {
        var text = new StringBuilder();
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return "";
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                text.Append(reader.Value);
            }
        }

        reader.Read();
        return text.ToString().Trim();
    }

    private static XmlReader Fragment(string xml)
    {
        var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        reader.MoveToContent();
        return reader;
    }
}
