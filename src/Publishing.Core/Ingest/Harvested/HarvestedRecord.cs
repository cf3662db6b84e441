using System.Xml;

namespace Publishing.Ingest.Harvested;

/// <summary>The header of a record as another repository gives it (OAI-PMH §2.5).</summary>
/// <param name="Identifier">The item's identifier there.</param>
/// <param name="Datestamp">When the record last changed there, as it is written.</param>
/// <param name="IsDeleted">Whether it is there no more.</param>
public sealed record HarvestedHeader(string Identifier, string Datestamp, bool IsDeleted);

/// <summary>A record as another repository gives it.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Metadata">The element in <c>metadata</c>; null when there is none.</param>
/// <param name="Xml">The whole record.</param>
public sealed record HarvestedRecord(HarvestedHeader Header, string? Metadata, string Xml)
{
    /// <summary>The namespace of the element in <c>metadata</c>; null when there is none, or it stands in none.</summary>
    public string? MetadataNamespace
    {
        get
        {
            if (Metadata is null)
            {
                return null;
            }

            using var reader = XmlReader.Create(new StringReader(Metadata), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            reader.MoveToContent();
            return reader.NamespaceURI.Length > 0 ? reader.NamespaceURI : null;
        }
    }
}

/// <summary>What leads to the next page (OAI-PMH §3.5).</summary>
/// <param name="Value">The token; empty on the last page.</param>
/// <param name="CompleteListSize">How long the list is, when the repository says so.</param>
public sealed record HarvestedToken(string Value, long? CompleteListSize);

/// <summary>An error of the protocol (OAI-PMH §3.6).</summary>
/// <param name="Code">The code as it is written.</param>
/// <param name="Message">What the repository says of it.</param>
public sealed record HarvestedError(string Code, string Message);

/// <summary>A format that another repository offers (OAI-PMH §4.4).</summary>
/// <param name="Prefix">Its metadataPrefix.</param>
/// <param name="Schema">Where its schema is.</param>
/// <param name="Namespace">Its namespace.</param>
public sealed record HarvestedFormat(string Prefix, string Schema, string Namespace);
