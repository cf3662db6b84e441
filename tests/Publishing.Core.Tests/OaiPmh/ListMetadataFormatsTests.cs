using System.Xml.Linq;
using static Publishing.Tests.OaiPmh.TestRepository;

namespace Publishing.Tests.OaiPmh;

public sealed class ListMetadataFormatsTests
{
    private readonly TestRepository _repository = new();

    [Fact]
    public async Task Names_every_format_with_its_schema_and_namespace() => Assert.Equal(
        ["oai_dc https://x.example.org/x.xsd urn:x", "jats https://press.example.org/schemas/y.xsd urn:y"],
        Formats(await _repository.AskAsync("verb=ListMetadataFormats")));

    [Fact]
    public async Task Names_those_that_the_item_has()
    {
        _repository.Records.Add("jats", 1, "2025-01-01T00:00:00Z");

        Assert.Equal(["jats https://press.example.org/schemas/y.xsd urn:y"], Formats(await AskAsync(1)));
    }

    [Fact]
    public async Task An_item_that_has_none_of_the_formats_is_noMetadataFormats()
    {
        _repository.Records.Add("dropped", 1, "2025-01-01T00:00:00Z");

        Assert.Equal(["noMetadataFormats"], Errors(await AskAsync(1)));
    }

    [Fact]
    public async Task An_item_that_is_not_there_is_idDoesNotExist() => Assert.Equal(["idDoesNotExist"], Errors(await AskAsync(1)));

    private Task<XElement> AskAsync(long article) => _repository.AskAsync($"verb=ListMetadataFormats&identifier=oai:press.example.org:articles/{article}");

    private static IEnumerable<string> Formats(XElement response) =>
        response.Descendants(Oai + "metadataFormat").Select(format => string.Join(' ', format.Elements().Select(element => element.Value)));
}
