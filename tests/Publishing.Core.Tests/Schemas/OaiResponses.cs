using System.Xml.Linq;

namespace Publishing.Tests.Schemas;

/// <summary>A valid OAI-PMH response of each kind.</summary>
internal static class OaiResponses
{
    private static readonly XNamespace s_oai = "http://www.openarchives.org/OAI/2.0/";

    public static XElement Identify() => Response(
        """<request verb="Identify">https://press.example.org/oai</request>""",
        """
        <Identify>
          <repositoryName>Example Press</repositoryName>
          <baseURL>https://press.example.org/oai</baseURL>
          <protocolVersion>2.0</protocolVersion>
          <adminEmail>oai@press.example.org</adminEmail><adminEmail>two@press.example.org</adminEmail>
          <earliestDatestamp>2024-01-01T00:00:00Z</earliestDatestamp>
          <deletedRecord>persistent</deletedRecord>
          <granularity>YYYY-MM-DDThh:mm:ssZ</granularity>
          <compression>gzip</compression>
          <description><oai-identifier xmlns="http://www.openarchives.org/OAI/2.0/oai-identifier">
            <scheme>oai</scheme><repositoryIdentifier>press.example.org</repositoryIdentifier><delimiter>:</delimiter>
            <sampleIdentifier>oai:press.example.org:articles/7</sampleIdentifier></oai-identifier></description>
          <description><rightsManifest xmlns="http://www.openarchives.org/OAI/2.0/rights/" appliesTo="http://www.openarchives.org/OAI/2.0/entity#metadata">
            <rights><rightsReference ref="https://creativecommons.org/publicdomain/zero/1.0/"/></rights></rightsManifest></description>
          <description><friends xmlns="http://www.openarchives.org/OAI/2.0/friends/"><baseURL>https://other.example.org/oai</baseURL></friends></description>
          <description><branding xmlns="http://www.openarchives.org/OAI/2.0/branding/">
            <collectionIcon><url>https://press.example.org/icon.png</url><link>https://press.example.org/</link><title>Press</title><width>16</width><height>16</height></collectionIcon>
            <metadataRendering metadataNamespace="http://www.openarchives.org/OAI/2.0/oai_dc/" mimeType="text/xsl">https://press.example.org/dc.xsl</metadataRendering></branding></description>
        </Identify>
        """);

    public static XElement ListMetadataFormats() => Response(
        """<request verb="ListMetadataFormats" identifier="oai:press.example.org:articles/7">https://press.example.org/oai</request>""",
        """
        <ListMetadataFormats>
          <metadataFormat><metadataPrefix>oai_dc</metadataPrefix><schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</schema>
            <metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</metadataNamespace></metadataFormat>
          <metadataFormat><metadataPrefix>jats</metadataPrefix><schema>https://press.example.org/schemas/jats/archiving-1.3/jats-archiving-oai.xsd</schema>
            <metadataNamespace>https://jats.nlm.nih.gov/ns/archiving/1.3/</metadataNamespace></metadataFormat>
        </ListMetadataFormats>
        """);

    public static XElement ListSets() => Response(
        """<request verb="ListSets">https://press.example.org/oai</request>""",
        """
        <ListSets>
          <set><setSpec>steppe</setSpec><setName>Steppe Studies</setName>
            <setDescription><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Steppe</dc:title></oai_dc:dc></setDescription></set>
          <set><setSpec>steppe:articles</setSpec><setName>Articles</setName></set>
          <resumptionToken expirationDate="2024-06-02T00:00:00Z" completeListSize="300" cursor="0">abc</resumptionToken>
        </ListSets>
        """);

    public static XElement ListIdentifiers() => Response(
        """<request verb="ListIdentifiers" metadataPrefix="oai_dc" from="2024-01-01" until="2024-06-01" set="steppe:articles">https://press.example.org/oai</request>""",
        """
        <ListIdentifiers>
          <header><identifier>oai:press.example.org:articles/7</identifier><datestamp>2024-03-05T10:00:00Z</datestamp><setSpec>steppe</setSpec><setSpec>steppe:articles</setSpec></header>
          <header status="deleted"><identifier>oai:press.example.org:articles/8</identifier><datestamp>2024-03-06T10:00:00Z</datestamp></header>
          <resumptionToken completeListSize="2" cursor="0"/>
        </ListIdentifiers>
        """);

    public static XElement GetRecord()
    {
        var response = Response(
            """<request verb="GetRecord" metadataPrefix="oai_dc" identifier="oai:press.example.org:articles/7">https://press.example.org/oai</request>""",
            "<GetRecord>" + Record + "</GetRecord>");
        return WithMetadata(response, SampleDocuments.DublinCore());
    }

    public static XElement ListRecords()
    {
        var response = Response(
            """<request verb="ListRecords" resumptionToken="abc">https://press.example.org/oai</request>""",
            "<ListRecords>" + Record + Record
                + "<record><header status=\"deleted\"><identifier>oai:press.example.org:articles/8</identifier><datestamp>2024-03-06T10:00:00Z</datestamp></header></record>"
                + "<resumptionToken/></ListRecords>");
        return WithMetadata(response, SampleDocuments.DublinCore(), SampleDocuments.OaiArticle());
    }

    public static XElement Errors() => Response(
        "<request>https://press.example.org/oai</request>",
        """<error code="badArgument">The argument from is repeated.</error><error code="badVerb">No verb.</error>""");

    /// <summary>One of each, by name.</summary>
    public static IReadOnlyDictionary<string, XElement> All => new Dictionary<string, XElement>
    {
        ["Identify"] = Identify(),
        ["ListMetadataFormats"] = ListMetadataFormats(),
        ["ListSets"] = ListSets(),
        ["ListIdentifiers"] = ListIdentifiers(),
        ["GetRecord"] = GetRecord(),
        ["ListRecords"] = ListRecords(),
        ["error"] = Errors(),
    };

    private const string Record =
        """
        <record>
          <header><identifier>oai:press.example.org:articles/7</identifier><datestamp>2024-03-05T10:00:00Z</datestamp><setSpec>steppe</setSpec></header>
          <metadata/>
          <about><rights xmlns="http://www.openarchives.org/OAI/2.0/rights/"><rightsReference ref="https://creativecommons.org/publicdomain/zero/1.0/"/></rights></about>
          <about><provenance xmlns="http://www.openarchives.org/OAI/2.0/provenance"><originDescription harvestDate="2024-03-04T00:00:00Z" altered="true">
            <baseURL>https://first.example.org/oai</baseURL><identifier>oai:first.example.org:1</identifier><datestamp>2024-03-01</datestamp>
            <metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</metadataNamespace></originDescription></provenance></about>
        </record>
        """;

    private static XElement Response(string request, string content) => SampleDocuments.Parse(
        $"""
        <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                 xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
          <responseDate>2024-06-01T12:00:00Z</responseDate>
          {request}
          {content}
        </OAI-PMH>
        """);

    private static XElement WithMetadata(XElement response, params XElement[] contents)
    {
        foreach (var (metadata, content) in response.Descendants(s_oai + "metadata").Zip(contents).ToList())
        {
            metadata.Add(content);
        }

        return response;
    }
}
