using Publishing.Identifiers;

namespace Publishing.OaiPmh;

/// <summary>A <c>record</c>: its header, and its metadata unless it is deleted (OAI-PMH §2.5).</summary>
internal static class RecordElement
{
    /// <summary>Writes the record; its metadata are the ready bytes.</summary>
    public static void Write(OaiResponse response, RepositoryAddresses addresses, RepositoryIdentity identity, StoredRecord record)
    {
        response.Text.Markup("<record>"u8);
        RecordHeader.Write(response.Text, addresses, identity, record);
        if (record is { Deleted: false, Metadata: { } metadata })
        {
            response.Append(metadata);
        }

        response.Text.Markup("</record>\n"u8);
    }
}
