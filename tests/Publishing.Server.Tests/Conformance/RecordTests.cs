using System.Xml.Linq;

namespace Publishing.Server.Tests.Conformance;

/// <summary>Records (OAI-PMH §2.5), GetRecord (§4.1) and what is inside metadata (§3.2, §3.4).</summary>
[Collection<ConformanceCollection>]
public sealed class RecordTests(ConformanceRepository repository)
{
    public static TheoryData<string> Formats => [.. ConformanceRepository.Formats];

    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task GetRecord_gives_what_ListRecords_gives(string prefix)
    {
        foreach (var listed in (await repository.Oai.WalkAsync($"verb=ListRecords&metadataPrefix={prefix}")).SelectMany(page => page.Root.Descendants(OaiAnswer.Oai + "record")))
        {
            var identifier = listed.Descendants(OaiAnswer.Oai + "identifier").First().Value;
            var got = (await repository.Oai.GetAsync($"verb=GetRecord&metadataPrefix={prefix}&identifier={identifier}")).Root.Descendants(OaiAnswer.Oai + "record").Single();

            Assert.Equal(listed.ToString(), got.ToString());
        }
    }

    [Theory] // J6, J7, K5
    [InlineData("oai_dc", "{http://www.openarchives.org/OAI/2.0/oai_dc/}dc")]
    [InlineData("jats", "{https://jats.nlm.nih.gov/ns/archiving/1.3/}article")]
    [InlineData("oai_openaire", "{http://namespace.openaire.eu/schema/oaire/}resource")]
    public async Task Metadata_are_one_element_in_the_declared_namespace_that_declares_it_and_its_schema_itself(string prefix, string root)
    {
        var declared = (await repository.Oai.GetAsync("verb=ListMetadataFormats")).Root.Descendants(OaiAnswer.Oai + "metadataFormat").Single(format => format.Element(OaiAnswer.Oai + "metadataPrefix")!.Value == prefix);
        var answer = await repository.Oai.GetAsync($"verb=ListRecords&metadataPrefix={prefix}&set=history");

        Assert.All(answer.Root.Descendants(OaiAnswer.Oai + "metadata"), metadata =>
        {
            var element = Assert.Single(metadata.Elements());
            Assert.Equal(root, element.Name.ToString());
            Assert.Equal(declared.Element(OaiAnswer.Oai + "metadataNamespace")!.Value, element.Name.NamespaceName);
            Assert.Contains(element.Attributes(), attribute => attribute.IsNamespaceDeclaration && attribute.Value == element.Name.NamespaceName);
            Assert.Equal($"{element.Name.NamespaceName} {declared.Element(OaiAnswer.Oai + "schema")!.Value}", string.Join(' ', element.Attribute(Instance + "schemaLocation")!.Value.Split(' ').Take(2)));
        });
        Assert.DoesNotContain(answer.Root.Attributes(), attribute => attribute.IsNamespaceDeclaration && attribute.Value == XName.Get(root).NamespaceName);
    }

    [Theory] // K3, K4, K6
    [MemberData(nameof(Formats))]
    public async Task There_is_one_XML_declaration_and_no_document_type(string prefix)
    {
        foreach (var page in await repository.Oai.WalkAsync($"verb=ListRecords&metadataPrefix={prefix}"))
        {
            Assert.Equal(0, page.Text.LastIndexOf("<?xml ", StringComparison.Ordinal));
            Assert.DoesNotContain("<!", page.Text, StringComparison.Ordinal);
            Assert.Contains("&amp; &lt;others&gt;", page.Text, StringComparison.Ordinal);
            Assert.Contains("Дворецкая", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact] // §2.5: header, metadata, then what is said about the metadata
    public async Task A_record_says_under_which_license_its_metadata_are_and_a_deleted_one_does_not()
    {
        XNamespace rights = "http://www.openarchives.org/OAI/2.0/rights/";
        var pages = await repository.Oai.WalkAsync("verb=ListRecords&metadataPrefix=oai_dc");

        Assert.All(pages.SelectMany(page => page.Root.Descendants(OaiAnswer.Oai + "record")), record => Assert.Equal(
            record.Element(OaiAnswer.Oai + "metadata") is null ? [] : ["https://creativecommons.org/publicdomain/zero/1.0/"],
            record.Elements(OaiAnswer.Oai + "about").Elements(rights + "rights").Elements(rights + "rightsReference").Select(reference => (string?)reference.Attribute("ref"))));
        Assert.Contains(pages, page => page.Root.Descendants(rights + "rights").Any());
    }

    [Fact] // J9
    public async Task An_item_that_one_format_cannot_say_is_left_out_of_its_lists_alone()
    {
        await using var changing = await ConformanceRepository.CreateAsync();
        await changing.ForgetAsync(1, "jats");
        var identifier = ConformanceRepository.IdentifierOf(1);

        Assert.Equal(29, (await changing.Oai.HeadersAsync("verb=ListRecords&metadataPrefix=jats")).Length);
        Assert.Equal(30, (await changing.Oai.HeadersAsync("verb=ListRecords&metadataPrefix=oai_dc")).Length);
        Assert.Equal(["cannotDisseminateFormat"], (await changing.Oai.GetAsync($"verb=GetRecord&metadataPrefix=jats&identifier={identifier}")).Errors);
        Assert.Equal(ConformanceRepository.Formats.Where(format => format != "jats"), (await changing.Oai.GetAsync($"verb=ListMetadataFormats&identifier={identifier}")).Values("metadataPrefix").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_draft_is_nowhere()
    {
        var draft = ConformanceRepository.IdentifierOf(ConformanceRepository.Draft);

        Assert.DoesNotContain(draft, (await repository.Oai.HeadersAsync("verb=ListIdentifiers&metadataPrefix=oai_dc")).Select(header => header.Identifier));
        Assert.Equal(["idDoesNotExist"], (await repository.Oai.GetAsync($"verb=GetRecord&metadataPrefix=oai_dc&identifier={draft}")).Errors);
    }
}
