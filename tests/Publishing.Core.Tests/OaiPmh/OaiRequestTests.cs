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
                """GetRecord: from="x" is none of its arguments (names are case-sensitive): GetRecord takes identifier, metadataPrefix.""",
                """GetRecord: set="y" is none of its arguments (names are case-sensitive): GetRecord takes identifier, metadataPrefix.""",
                """GetRecord: nothing="1" is none of its arguments (names are case-sensitive): GetRecord takes identifier, metadataPrefix.""",
                "GetRecord: metadataPrefix is missing; GetRecord requires identifier and metadataPrefix. ListMetadataFormats names the formats.",
                """GetRecord: identifier="" is empty: give it a value. ListIdentifiers names the identifiers.""",
            ],
            errors.Select(error => error.Message));
    }

    [Theory]
    [InlineData("", "The verb is missing. Use one of Identify, ListMetadataFormats, ListSets, GetRecord, ListIdentifiers, ListRecords.")]
    [InlineData("verb=identify", """verb="identify" is none of the protocol's; verbs are case-sensitive. Use one of Identify, ListMetadataFormats, ListSets, GetRecord, ListIdentifiers, ListRecords.""")]
    [InlineData("verb=Identify&verb=ListSets", """The verb is given 2 times ("Identify", "ListSets"). Use one of Identify, ListMetadataFormats, ListSets, GetRecord, ListIdentifiers, ListRecords.""")]
    [InlineData("verb=ListIdentifiers", "ListIdentifiers: metadataPrefix is missing; ListIdentifiers requires metadataPrefix. ListMetadataFormats names the formats.")]
    [InlineData("verb=Identify&set=a", """Identify: set="a" is none of its arguments (names are case-sensitive): Identify takes no arguments.""")]
    [InlineData("verb=ListSets&metadataPrefix=jats", """ListSets: metadataPrefix="jats" is none of its arguments (names are case-sensitive): ListSets takes resumptionToken alone or nothing.""")]
    [InlineData("verb=ListRecords&metadataPrefix=jats&metadataprefix=oai_dc", """ListRecords: metadataprefix="oai_dc" is none of its arguments (names are case-sensitive): ListRecords takes metadataPrefix, from, until, set, or resumptionToken alone.""")]
    [InlineData("verb=ListRecords&metadataPrefix=jats&metadataPrefix=oai_dc", """ListRecords: metadataPrefix is given 2 times ("jats", "oai_dc"): give it once.""")]
    [InlineData("verb=ListRecords&metadataPrefix=jats&set=a&set=b&set=c", """ListRecords: set is given 3 times ("a", "b", …): give it once.""")]
    [InlineData("verb=ListRecords&metadataPrefix=jats&from=", """ListRecords: from="" is empty: give it a value or leave it out. Write YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.""")]
    [InlineData("verb=ListRecords&metadataPrefix=jats&set=", """ListRecords: set="" is empty: give it a value or leave it out. ListSets names the sets.""")]
    [InlineData("verb=ListRecords&metadataPrefix=jats&until=2024-13-01", """ListRecords: until="2024-13-01" is not a date in UTC: write YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.""")]
    [InlineData("verb=ListRecords&metadataPrefix=jats&from=2024-01-01T00:00:00%2B05:00", """ListRecords: from="2024-01-01T00:00:00+05:00" is not a date in UTC: write YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.""")]
    [InlineData("verb=ListRecords&metadataPrefix=jats&from=2024-01-01&until=2024-01-02T00:00:00Z", """ListRecords: from="2024-01-01" and until="2024-01-02T00:00:00Z" have different granularities: write both as YYYY-MM-DD or both as YYYY-MM-DDThh:mm:ssZ.""")]
    [InlineData("verb=ListRecords&metadataPrefix=jats&from=2024-01-02&until=2024-01-01", """ListRecords: from="2024-01-02" is later than until="2024-01-01": from may be at most until.""")]
    [InlineData("verb=ListRecords&metadataPrefix=jats&set=a::b", """ListRecords: set="a::b" is not a setSpec: letters, digits and -_.!~*'(), with a colon between a set and the set below it. ListSets names those that there are.""")]
    [InlineData("verb=ListRecords&resumptionToken=x&metadataPrefix=jats&from=2024", """ListRecords: resumptionToken="x" is an exclusive argument, which holds all the others: send it with the verb alone, without metadataPrefix="jats", from="2024".""")]
    public void The_message_names_verb_argument_value_and_what_is_allowed(string query, string expected) =>
        Assert.Equal(expected, Assert.Single(Parse(query).Errors).Message);

    [Fact]
    public void A_thousand_wrong_arguments_do_not_make_a_thousand_errors()
    {
        var errors = Parse("verb=Identify&" + string.Join('&', Enumerable.Range(0, 1000).Select(i => $"a{i}=1"))).Errors;

        Assert.Equal(11, errors.Count);
        Assert.Equal("Identify: 990 other arguments are none of its own.", errors[^1].Message);
    }

    [Fact]
    public void An_empty_token_is_left_to_be_a_bad_token() => Assert.Equal("", Parse("verb=ListRecords&resumptionToken=").Request?.ResumptionToken);

    [Fact]
    public void Until_a_day_is_until_its_last_second()
    {
        var request = Parse("verb=ListRecords&metadataPrefix=oai_dc&from=2024-02-29&until=2024-02-29").Request!;

        Assert.Equal(new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Utc), request.From?.Start);
        Assert.Equal(new DateTime(2024, 2, 29, 23, 59, 59, DateTimeKind.Utc), request.Until?.End);
    }

    [Theory]
    [InlineData("set=a%00b%0A", "set=\"a\uFFFDb\uFFFD\"")]
    [InlineData("set=%FF", "set=\"\uFFFD\"")]
    [InlineData("set=%22%3C%3E", "set=\"\"<>\"")]
    public void What_cannot_be_shown_is_seen_to_be_there(string argument, string shown) =>
        Assert.Contains(shown, Assert.Single(Parse($"verb=ListRecords&metadataPrefix=jats&{argument}").Errors).Message, StringComparison.Ordinal);

    [Fact]
    public void A_long_value_is_shown_by_its_beginning() =>
        Gen.Select(Gen.String[101, 5000], Gen.Int[0, 2]).Sample((text, kind) =>
        {
            string[] queries = ["from={0}", "set={0}:", "{0}=x"];
            var query = queries[kind].Replace("{0}", Uri.EscapeDataString("😀" + text), StringComparison.Ordinal);
            Assert.All(Parse($"verb=ListRecords&metadataPrefix=jats&{query}").Errors, error => Assert.InRange(error.Message.Length, 1, 400));
        });

    private static IEnumerable<string> Codes(string query) => Parse(query).Errors.Select(error => error.WireCode).Distinct();

    private static (OaiRequest? Request, IReadOnlyList<OaiError> Errors) Parse(string query) =>
        OaiRequest.Parse(OaiArguments.Parse(Encoding.ASCII.GetBytes(query)));
}
