namespace Publishing.OaiPmh;

/// <summary>Identify: who this repository is (OAI-PMH §4.2).</summary>
internal static class Identify
{
    /// <summary>What is remembered of deleted records here.</summary>
    private const DeletedRecord Deletions = DeletedRecord.Persistent;

    // The format that every item has (§3.4).
    private const string DublinCore = "oai_dc";

    // The number of an article that is named while there is none.
    private const long FirstArticle = 1;

    /// <summary>The repository as it is seen at one base URL.</summary>
    public static async Task<VerbAnswer> AnswerAsync(OaiRepository repository, RepositoryIdentity identity, CancellationToken cancel)
    {
        var closed = await repository.Records.CloseAsync(cancel).ConfigureAwait(false);
        var earliest = await repository.Records.EarliestAsync(identity.Journal, cancel).ConfigureAwait(false);
        var sample = earliest is null ? FirstArticle : await SampleAsync(repository, identity, cancel).ConfigureAwait(false);

        // Whatever comes to an empty repository comes after the closed second.
        return VerbAnswer.Of(closed, response => Write(response.Text, repository, identity, earliest ?? closed, sample));
    }

    // The sample should resolve, so it is the first record there is.
    private static async Task<long> SampleAsync(OaiRepository repository, RepositoryIdentity identity, CancellationToken cancel)
    {
        var page = await repository.Records
            .ListAsync(new RecordSelection(DublinCore, identity.Journal), null, null, limit: 1, maxBytes: 1, withMetadata: false, cancel)
            .ConfigureAwait(false);
        return page.Records is [var first, ..] ? first.Key.ArticleId : FirstArticle;
    }

    private static void Write(PooledBuffer xml, OaiRepository repository, RepositoryIdentity identity, DateTime earliest, long sample)
    {
        xml.Markup("<Identify>\n"u8);
        Line(xml, "repositoryName", identity.Name);
        Line(xml, "baseURL", identity.BaseUrl);
        Line(xml, "protocolVersion", "2.0");
        Line(xml, "adminEmail", identity.AdminEmail);
        Line(xml, "earliestDatestamp", Datestamp.Format(earliest));
        Line(xml, "deletedRecord", Deletions.ToString().ToLowerInvariant());
        Line(xml, "granularity", "YYYY-MM-DDThh:mm:ssZ");
        Line(xml, "compression", "gzip");
        WriteIdentifierScheme(xml, repository, sample);
        WriteRights(xml, identity.MetadataLicense);
        WriteDescription(xml, identity);
        xml.Markup("</Identify>\n"u8);
    }

    // Validators want `xmlns` on this element itself (oai-identifier guidelines).
    private static void WriteIdentifierScheme(PooledBuffer xml, OaiRepository repository, long sample) => xml
        .Markup("""<description><oai-identifier xmlns="http://www.openarchives.org/OAI/2.0/oai-identifier" """u8)
        .Markup("""xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai-identifier http://www.openarchives.org/OAI/2.0/oai-identifier.xsd">"""u8)
        .Element("scheme", "oai")
        .Element("repositoryIdentifier", repository.Addresses.IdentifierDomain)
        .Element("delimiter", ":")
        .Element("sampleIdentifier", repository.Addresses.OaiIdentifier(sample))
        .Markup("</oai-identifier></description>\n"u8);

    /// <summary>What may be done with the metadata (the rights guidelines); nothing is said when nobody has decided.</summary>
    private static void WriteRights(PooledBuffer xml, Uri? license)
    {
        if (license is not null)
        {
            xml.Markup("""<description><rightsManifest xmlns="http://www.openarchives.org/OAI/2.0/rights/" """u8)
                .Markup("""xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/rights/ http://www.openarchives.org/OAI/2.0/rightsManifest.xsd" """u8)
                .Markup("""appliesTo="http://www.openarchives.org/OAI/2.0/entity#metadata"><rights><rightsReference"""u8)
                .Attribute("ref", license.AbsoluteUri)
                .Markup("/></rights></rightsManifest></description>\n"u8);
        }
    }

    private static void WriteDescription(PooledBuffer xml, RepositoryIdentity identity)
    {
        if (identity.Description is not null)
        {
            xml.Markup("<description>"u8);
            DublinCoreDescription.Write(xml, identity.Name, identity.Description);
            xml.Markup("</description>\n"u8);
        }
    }

    private static void Line(PooledBuffer xml, string name, string text) => xml.Element(name, text).Markup("\n"u8);
}
