using Publishing.Identifiers;

namespace Publishing.OaiPmh;

/// <summary>A <c>record</c>: its header, and unless it is deleted its metadata and what is said about them (OAI-PMH §2.5).</summary>
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
            RightsAbout.Write(response, identity.MetadataLicense);
        }

        response.Text.Markup("</record>\n"u8);
    }
}
