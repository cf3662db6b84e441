using Publishing.Identifiers;

namespace Publishing.OaiPmh;

/// <summary>A record's <c>header</c>: identifier, datestamp, sets, and whether it is deleted (OAI-PMH §2.5).</summary>
internal static class RecordHeader
{
    /// <summary>Writes the header as it is seen at one base URL: only sets that ListSets names there.</summary>
    public static void Write(PooledBuffer xml, RepositoryAddresses addresses, RepositoryIdentity identity, StoredRecord record)
    {
        xml.Markup(record.Deleted ? "<header status=\"deleted\"><identifier>"u8 : "<header><identifier>"u8);
        xml.Text(addresses.OaiIdentifier(record.Key.ArticleId));
        xml.Markup("</identifier><datestamp>"u8);
        Datestamp.Write(record.Key.Datestamp, xml.GetSpan(Datestamp.SecondLength));
        xml.Advance(Datestamp.SecondLength);
        xml.Markup("</datestamp>"u8);
        foreach (var set in record.SetSpecs)
        {
            if (identity.Sees(set))
            {
                xml.Markup("<setSpec>"u8).Text(set).Markup("</setSpec>"u8);
            }
        }

        xml.Markup("</header>"u8);
    }
}
