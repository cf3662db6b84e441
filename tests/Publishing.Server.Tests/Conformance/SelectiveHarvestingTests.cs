namespace Publishing.Server.Tests.Conformance;

/// <summary>Selective harvesting by dates and sets (OAI-PMH §2.7).</summary>
[Collection<ConformanceCollection>]
public sealed class SelectiveHarvestingTests(ConformanceRepository repository)
{
    [Fact] // F2
    public async Task From_and_until_are_both_inclusive()
    {
        var all = await repository.Oai.HeadersAsync("verb=ListIdentifiers&metadataPrefix=jats");

        foreach (var datestamp in all.Select(header => header.Datestamp).Distinct())
        {
            Assert.Equal(
                all.Where(header => header.Datestamp == datestamp),
                await repository.Oai.HeadersAsync($"verb=ListIdentifiers&metadataPrefix=jats&from={datestamp}&until={datestamp}"));
        }
    }

    [Theory] // F4, F5
    [InlineData("from=0001-01-01")]
    [InlineData("until=9999-12-31")]
    [InlineData("from=0001-01-01T00:00:00Z&until=9999-12-31T23:59:59Z")]
    [InlineData("from=1970-01-01&until=2100-01-01")]
    public async Task Dates_before_the_first_record_and_after_now_are_legal(string dates) =>
        Assert.Equal(30, (await repository.Oai.HeadersAsync($"verb=ListIdentifiers&metadataPrefix=oai_dc&{dates}")).Length);

    [Theory] // F6, H5, H6
    [InlineData("from=9999-01-01")]
    [InlineData("until=0001-01-01")]
    [InlineData("from=2024-03-02&until=2024-03-09")]
    [InlineData("set=empty")]
    [InlineData("set=mining:archive")]
    [InlineData("set=none")]
    [InlineData("set=mining:geology:deeper")]
    [InlineData("set=MINING")]
    [InlineData("set=history&until=2024-03-09")]
    public async Task An_empty_list_is_noRecordsMatch(string selection)
    {
        Assert.Equal(["noRecordsMatch"], (await repository.Oai.GetAsync($"verb=ListIdentifiers&metadataPrefix=oai_dc&{selection}")).Errors);
        Assert.Equal(["noRecordsMatch"], (await repository.Oai.GetAsync($"verb=ListRecords&metadataPrefix=jats&{selection}")).Errors);
    }

    [Theory] // F7
    [InlineData("from=2024-03-02&until=2024-03-01")]
    [InlineData("from=2024-03-01T00:00:01Z&until=2024-03-01T00:00:00Z")]
    [InlineData("from=9999-12-31&until=0001-01-01")]
    public async Task From_later_than_until_is_badArgument(string dates) =>
        Assert.Equal(["badArgument"], (await repository.Oai.GetAsync($"verb=ListRecords&metadataPrefix=oai_dc&{dates}")).Errors);

    [Fact] // F12
    public async Task Lists_ascend_by_datestamp()
    {
        var headers = await repository.Oai.HeadersAsync("verb=ListRecords&metadataPrefix=oai_dc");

        Assert.Equal(headers.Select(header => header.Datestamp).Order(StringComparer.Ordinal), headers.Select(header => header.Datestamp));
    }

    [Fact]
    public async Task Dates_and_sets_select_together()
    {
        var headers = await repository.Oai.HeadersAsync("verb=ListIdentifiers&metadataPrefix=oai_dc&set=mining&from=2024-02-29&until=2024-03-01");

        Assert.Equal(8, headers.Length);
        Assert.All(headers, header => Assert.StartsWith("mining", header.Sets, StringComparison.Ordinal));
    }
}
