namespace Publishing.OaiPmh;

/// <summary>A repository or a set described in Dublin Core: what a <c>description</c> or <c>setDescription</c> of Identify and ListSets may hold (OAI-PMH §4.2, §4.6).</summary>
internal static class DublinCoreDescription
{
    /// <summary>Writes the container.</summary>
    public static void Write(PooledBuffer xml, string title, string description) => xml
        .Markup("""<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" """u8)
        .Markup("""xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">"""u8)
        .Element("dc:title", title)
        .Element("dc:description", description)
        .Markup("</oai_dc:dc>"u8);
}
