namespace Publishing.Server.Tests.Conformance;

/// <summary>Error conditions (OAI-PMH §3.6) and what the request element repeats (§3.2).</summary>
[Collection<ConformanceCollection>]
public sealed class ErrorsTests(ConformanceRepository repository)
{
    private const string One = "oai:press.example.org:articles/1";

    [Theory] // B1
    [InlineData("")]
    [InlineData("verb=")]
    [InlineData("verb")]
    [InlineData("verb=identify")]
    [InlineData("verb=IDENTIFY")]
    [InlineData("Verb=Identify")]
    [InlineData("verb=Identify%00")]
    [InlineData("verb=%FF%FE")]
    [InlineData("verb=Nothing&metadataPrefix=oai_dc")]
    [InlineData("verb=Identify&verb=Identify")]
    [InlineData("verb=Identify&verb=ListSets")]
    public async Task A_verb_that_is_missing_wrong_or_repeated_is_badVerb(string query) => await RefusedAsync(query, "badVerb");

    [Theory] // B2
    [InlineData("verb=Identify&metadataPrefix=oai_dc")]
    [InlineData("verb=Identify&resumptionToken=x")]
    [InlineData("verb=Identify&x=y")]
    [InlineData("verb=Identify&%00=%00")]
    [InlineData("verb=ListMetadataFormats&resumptionToken=x")]
    [InlineData("verb=ListMetadataFormats&metadataPrefix=oai_dc")]
    [InlineData("verb=ListSets&metadataPrefix=oai_dc")]
    [InlineData("verb=ListSets&set=mining")]
    [InlineData("verb=GetRecord&identifier=" + One + "&metadataPrefix=oai_dc&set=mining")]
    [InlineData("verb=GetRecord&identifier=" + One + "&metadataPrefix=oai_dc&resumptionToken=x")]
    [InlineData("verb=ListIdentifiers&metadataPrefix=oai_dc&identifier=" + One)]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&x=y")]
    public async Task An_argument_of_another_verb_is_badArgument(string query) => await RefusedAsync(query, "badArgument");

    [Theory] // B3
    [InlineData("verb=GetRecord")]
    [InlineData("verb=GetRecord&identifier=" + One)]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc")]
    [InlineData("verb=ListIdentifiers")]
    [InlineData("verb=ListRecords&set=mining")]
    public async Task A_required_argument_that_is_missing_is_badArgument(string query) => await RefusedAsync(query, "badArgument");

    [Theory] // B4
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01&from=2024-01-01")]
    [InlineData("verb=ListIdentifiers&metadataPrefix=oai_dc&set=mining&set=history")]
    [InlineData("verb=GetRecord&identifier=" + One + "&identifier=" + One + "&metadataPrefix=oai_dc")]
    [InlineData("verb=ListMetadataFormats&identifier=" + One + "&identifier=" + One)]
    public async Task A_repeated_argument_is_badArgument(string query) => await RefusedAsync(query, "badArgument");

    [Theory] // B5
    [InlineData("verb=ListRecords&metadataPrefix=")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&until=")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&set=")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=")]
    [InlineData("verb=ListMetadataFormats&identifier=")]
    public async Task An_empty_value_is_badArgument(string query) => await RefusedAsync(query, "badArgument");

    [Theory] // B6
    [InlineData("verb=ListRecords&metadataprefix=oai_dc")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&From=2024-01-01")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&SET=mining")]
    public async Task An_argument_s_name_is_case_sensitive(string query) => await RefusedAsync(query, "badArgument");

    [Fact] // B7
    public async Task Every_mistake_is_named()
    {
        var answer = await repository.Oai.GetAsync("verb=ListRecords&from=yesterday&until=2024-13-01&set=:&x=y");

        Assert.Equal(["badArgument", "badArgument", "badArgument", "badArgument", "badArgument"], answer.Errors);
        Assert.Equal(5, answer.Values("error").Distinct().Count());
    }

    [Theory]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=%3Cb%3E%00", "ListRecords: from=\"<b>\uFFFD\" is not a date in UTC: write YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.")]
    [InlineData("verb=ListRecords&metadataPrefix=none", "metadataPrefix=\"none\" is no format of this repository; ListMetadataFormats names those that it has.")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=none", "identifier=\"none\" is no item at this base URL; ListIdentifiers names those that there are.")]
    [InlineData("verb=ListMetadataFormats&identifier=none", "identifier=\"none\" is no item at this base URL; ListIdentifiers names those that there are.")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&set=none&from=2024-01-01", "No record matches metadataPrefix=\"oai_dc\", set=\"none\", from=\"2024-01-01\".")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2999-01-01", "No record matches metadataPrefix=\"oai_dc\", from=\"2999-01-01\".")]
    public async Task The_message_says_what_was_sent_and_what_would_do(string query, string message) =>
        Assert.Equal([message], (await repository.Oai.GetAsync(query)).Values("error"));

    [Fact]
    public async Task Until_before_the_first_record_says_when_that_was()
    {
        var earliest = (await repository.Oai.GetAsync("verb=Identify")).Value("earliestDatestamp");
        var answer = await repository.Oai.GetAsync("verb=ListRecords&metadataPrefix=oai_dc&until=1999-12-31");

        Assert.Equal(["noRecordsMatch"], answer.Errors);
        Assert.Equal($"until=\"1999-12-31\" is earlier than the first record of this base URL, which is of {earliest}.", answer.Value("error"));
    }

    [Theory] // C1
    [InlineData("verb=Identify", "verb=Identify")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01&until=2024-12-31&set=mining:geology", "verb=ListRecords metadataPrefix=oai_dc from=2024-01-01 until=2024-12-31 set=mining:geology")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai%3Apress.example.org%3Aarticles%2F1", "verb=GetRecord metadataPrefix=oai_dc identifier=" + One)]
    public async Task The_request_element_repeats_the_arguments_that_were_sent(string query, string expected)
    {
        var answer = await repository.Oai.GetAsync(query);

        Assert.Equal(expected, answer.Request);
        Assert.Equal(ConformanceRepository.BaseUrl, answer.Value("request"));
    }

    [Theory] // C3
    [InlineData("verb=ListRecords&metadataPrefix=none&from=2024-01-01", "verb=ListRecords metadataPrefix=none from=2024-01-01")]
    [InlineData("verb=ListRecords&metadataPrefix=no+ne", "verb=ListRecords")]
    [InlineData("verb=ListRecords&metadataPrefix=%00", "verb=ListRecords")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=%22%3E%3Cscript%3E", "verb=GetRecord metadataPrefix=oai_dc")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&set=none", "verb=ListRecords metadataPrefix=oai_dc set=none")]
    [InlineData("verb=ListRecords&resumptionToken=%22%00", "verb=ListRecords")]
    public async Task On_other_errors_only_what_the_schema_allows_is_repeated(string query, string expected) => Assert.Equal(expected, (await repository.Oai.GetAsync(query)).Request);

    [Theory] // J1
    [InlineData("verb=ListRecords&metadataPrefix=none")]
    [InlineData("verb=ListIdentifiers&metadataPrefix=OAI_DC")]
    [InlineData("verb=ListIdentifiers&metadataPrefix=%22%3C%00%FF")]
    [InlineData("verb=GetRecord&metadataPrefix=none&identifier=" + One)]
    public async Task An_unknown_prefix_is_cannotDisseminateFormat(string query) => Assert.Equal(["cannotDisseminateFormat"], (await repository.Oai.GetAsync(query)).Errors);

    [Theory] // J2
    [InlineData("none")]
    [InlineData("oai:press.example.org:articles/999999")]
    [InlineData("oai:press.example.org:articles/99999999999999999999999999")]
    [InlineData("oai:press.example.org:articles/01")]
    [InlineData("oai:press.example.org:articles/-1")]
    [InlineData("oai:press.example.org:articles/+1")]
    [InlineData("oai:press.example.org:articles/1%20")]
    [InlineData("oai:press.example.org:articles/1%00")]
    [InlineData("OAI:press.example.org:articles/1")]
    [InlineData("oai:other.example.org:articles/1")]
    [InlineData("oai:press.example.org:articles/31")] // the draft
    [InlineData("%22%3C%3E%26")]
    [InlineData("%00")]
    [InlineData("%FF%C0%80")]
    [InlineData("%EF%BF%BE")]
    [InlineData("%ED%A0%80")]
    [InlineData("%D0%A8%D0%B0%D1%85%D1%82%D0%B0")]
    [InlineData("'%20or%20'1'='1")]
    public async Task An_unknown_identifier_is_idDoesNotExist(string identifier)
    {
        Assert.Equal(["idDoesNotExist"], (await repository.Oai.GetAsync($"verb=GetRecord&metadataPrefix=oai_dc&identifier={identifier}")).Errors);
        Assert.Equal(["idDoesNotExist"], (await repository.Oai.GetAsync($"verb=ListMetadataFormats&identifier={identifier}")).Errors);
    }

    [Fact] // J2
    public async Task An_identifier_of_three_kilobytes_is_idDoesNotExist() =>
        Assert.Equal(["idDoesNotExist"], (await repository.Oai.GetAsync($"verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:press.example.org:{new string('x', 3000)}")).Errors);

    [Fact] // J3
    public async Task Both_are_named_when_both_are_unknown() =>
        Assert.Equal(["idDoesNotExist", "cannotDisseminateFormat"], (await repository.Oai.GetAsync("verb=GetRecord&metadataPrefix=none&identifier=none")).Errors);

    // C2: nothing of an illegal request is repeated.
    private async Task RefusedAsync(string query, string code)
    {
        var answer = await repository.Oai.GetAsync(query);

        Assert.Equal([code], answer.Errors.Distinct());
        Assert.Equal("", answer.Request);
        Assert.Equal(ConformanceRepository.BaseUrl, answer.Value("request"));
    }
}
