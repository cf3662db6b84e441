using static Publishing.Tests.OaiPmh.TestRepository;

namespace Publishing.Tests.OaiPmh;

public sealed class ResponseEnvelopeTests
{
    private readonly TestRepository _repository = new();

    public ResponseEnvelopeTests() => _repository.Records.Add("oai_dc", 1, "2025-01-01T00:00:00Z");

    [Theory]
    [InlineData("verb=Identify", "verb=Identify")]
    [InlineData("until=2025-12-31&from=2025-01-01&verb=ListRecords&metadataPrefix=oai_dc", "until=2025-12-31 from=2025-01-01 verb=ListRecords metadataPrefix=oai_dc")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:press.example.org:articles%2F1", "verb=GetRecord metadataPrefix=oai_dc identifier=oai:press.example.org:articles/1")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&set=none", "verb=ListRecords metadataPrefix=oai_dc set=none")]
    [InlineData("verb=ListRecords&resumptionToken=abc", "verb=ListRecords resumptionToken=abc")]
    public async Task The_request_element_repeats_what_was_sent(string query, string expected) => Assert.Equal(expected, await AttributesAsync(query));

    [Theory]
    [InlineData("verb=Nothing")]
    [InlineData("verb=ListRecords")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&set=:")]
    public async Task It_repeats_nothing_of_a_request_that_was_illegal(string query) => Assert.Equal("", await AttributesAsync(query));

    [Theory]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=%22%3Cx", "verb=GetRecord metadataPrefix=oai_dc")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=%00", "verb=GetRecord metadataPrefix=oai_dc")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=%EF%BF%BE", "verb=GetRecord metadataPrefix=oai_dc")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:a.b:%FF", "verb=GetRecord metadataPrefix=oai_dc")]
    [InlineData("verb=ListRecords&metadataPrefix=oai+dc", "verb=ListRecords")]
    [InlineData("verb=ListRecords&resumptionToken=%3C", "verb=ListRecords")]
    [InlineData("verb=ListRecords&resumptionToken=", "verb=ListRecords")]
    public async Task It_never_repeats_what_the_schema_would_refuse(string query, string expected) => Assert.Equal(expected, await AttributesAsync(query));

    [Fact]
    public async Task Its_text_is_the_base_URL() =>
        Assert.Equal("https://press.example.org/oai", (await _repository.AskAsync("verb=Nothing")).Element(Oai + "request")?.Value);

    private async Task<string> AttributesAsync(string query) =>
        string.Join(' ', (await _repository.AskAsync(query)).Element(Oai + "request")!.Attributes().Select(attribute => $"{attribute.Name}={attribute.Value}"));
}
