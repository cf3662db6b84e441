using System.Text;
using CsCheck;
using Publishing.OaiPmh;

namespace Publishing.Tests.OaiPmh;

public sealed class OaiRequestTests
{
    [Theory]
    [InlineData("verb=Identify")]
    [InlineData("verb=ListMetadataFormats")]
    [InlineData("verb=ListMetadataFormats&identifier=x")]
    [InlineData("verb=ListSets")]
    [InlineData("verb=ListSets&resumptionToken=x")]
    [InlineData("verb=GetRecord&identifier=x&metadataPrefix=oai_dc")]
    [InlineData("verb=ListIdentifiers&metadataPrefix=oai_dc")]
    [InlineData("verb=ListIdentifiers&resumptionToken=x")]
    [InlineData("metadataPrefix=oai_dc&verb=ListRecords")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2025-01-01&until=2025-01-01&set=a:b")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2025-01-01T00:00:00Z&until=2025-01-01T00:00:00Z")]
    [InlineData("verb=ListRecords&resumptionToken=x")]
    public void Is_legal(string query) => Assert.Empty(Parse(query).Errors);

    [Theory]
    [InlineData("")]
    [InlineData("verb=")]
    [InlineData("verb")]
    [InlineData("Verb=Identify")]
    [InlineData("verb=identify")]
    [InlineData("verb=Identify%20")]
    [InlineData("verb=Nothing")]
    [InlineData("verb=0")]
    [InlineData("verb=%FF")]
    [InlineData("verb=Identify,ListSets")]
    [InlineData("verb=Identify&verb=Identify")]
    [InlineData("metadataPrefix=oai_dc")]
    public void Is_badVerb(string query) => Assert.Equal(["badVerb"], Codes(query));

    [Theory]
    [InlineData("verb=Identify&set=a")]
    [InlineData("verb=Identify&resumptionToken=x")]
    [InlineData("verb=ListMetadataFormats&resumptionToken=x")]
    [InlineData("verb=GetRecord&identifier=x&metadataPrefix=oai_dc&resumptionToken=x")]
    [InlineData("verb=ListSets&metadataPrefix=oai_dc")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&metadataprefix=oai_dc")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&x")]
    [InlineData("verb=ListRecords")]
    [InlineData("verb=ListIdentifiers&from=2025-01-01")]
    [InlineData("verb=GetRecord&identifier=x")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc")]
    [InlineData("verb=ListRecords&metadataPrefix=")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&until=")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&set=")]
    [InlineData("verb=ListMetadataFormats&identifier=")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&set=%D0%A8")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&set=a%00")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2025")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2025-01-02&until=2025-01-01")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2025-01-01&until=2025-01-01T00:00:00Z")]
    [InlineData("verb=ListRecords&resumptionToken=x&metadataPrefix=oai_dc")]
    [InlineData("verb=ListRecords&resumptionToken=x&resumptionToken=x")]
    [InlineData("verb=ListSets&resumptionToken=x&resumptionToken=x")]
    public void Is_badArgument(string query) => Assert.Equal(["badArgument"], Codes(query));

    [Fact]
    public void One_answer_names_every_mistake()
    {
        var errors = Parse("verb=GetRecord&identifier=&from=x&set=y&set=z&nothing=1&nothing=2").Errors;

        Assert.Equal(
            [
                "from is not an argument of GetRecord, which takes identifier, metadataPrefix.",
                "set is not an argument of GetRecord, which takes identifier, metadataPrefix.",
                "What was sent (names are case-sensitive) is not an argument of GetRecord, which takes identifier, metadataPrefix.",
                "GetRecord requires metadataPrefix.",
                "identifier is empty: give it a value or leave it out.",
            ],
            errors.Select(error => error.Message));
    }

    [Fact]
    public void A_thousand_wrong_arguments_do_not_make_a_thousand_errors() =>
        Assert.Single(Parse("verb=Identify&" + string.Join('&', Enumerable.Range(0, 1000).Select(i => $"a{i}=1"))).Errors);

    [Fact]
    public void An_empty_token_is_left_to_be_a_bad_token() => Assert.Equal("", Parse("verb=ListRecords&resumptionToken=").Request?.ResumptionToken);

    [Fact]
    public void Until_a_day_is_until_its_last_second()
    {
        var request = Parse("verb=ListRecords&metadataPrefix=oai_dc&from=2024-02-29&until=2024-02-29").Request!;

        Assert.Equal(new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Utc), request.From?.Start);
        Assert.Equal(new DateTime(2024, 2, 29, 23, 59, 59, DateTimeKind.Utc), request.Until?.End);
    }

    [Fact]
    public void What_a_client_sends_is_never_repeated_in_a_message() =>
        Gen.String[Gen.Char.AlphaNumeric, 12, 20].Array[6].Sample(junk =>
        {
            var errors = Parse($"verb=ListRecords&metadataPrefix={junk[0]}&from={junk[1]}&until={junk[2]}&set=:{junk[3]}&{junk[4]}={junk[5]}").Errors;
            Assert.Equal(4, errors.Count);
            Assert.DoesNotContain(errors, error => junk.Any(text => error.Message.Contains(text, StringComparison.Ordinal)));
        });

    private static IEnumerable<string> Codes(string query) => Parse(query).Errors.Select(error => error.WireCode).Distinct();

    private static (OaiRequest? Request, IReadOnlyList<OaiError> Errors) Parse(string query) =>
        OaiRequest.Parse(OaiArguments.Parse(Encoding.ASCII.GetBytes(query)));
}
