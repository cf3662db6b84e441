using System.Globalization;

namespace Publishing.Server.Tests.Conformance;

/// <summary>Dates and times (OAI-PMH §3.3).</summary>
[Collection<ConformanceCollection>]
public sealed class DatestampsTests(ConformanceRepository repository)
{
    [Fact] // F1
    public async Task Every_datestamp_is_in_UTC_to_the_second()
    {
        var headers = await repository.Oai.HeadersAsync("verb=ListIdentifiers&metadataPrefix=oai_dc");

        Assert.Equal(30, headers.Length);
        Assert.All(headers, header => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", header.Datestamp));
    }

    [Theory] // F9, F10
    [InlineData("2024")]
    [InlineData("2024-02")]
    [InlineData("2024-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("2024-13-01")]
    [InlineData("2024-00-01")]
    [InlineData("2024-2-1")]
    [InlineData("24-02-01")]
    [InlineData("2024-02-01T00:00Z")]
    [InlineData("2024-02-01T00:00:00")]
    [InlineData("2024-02-01t00:00:00z")]
    [InlineData("2024-02-01T24:00:00Z")]
    [InlineData("2024-02-01T00:00:60Z")]
    [InlineData("2024-02-01T00:00:00.0Z")]
    [InlineData("2024-02-01T00:00:00.000Z")]
    [InlineData("2024-02-01T00:00:00%2B00:00")]
    [InlineData("2024-02-01T00:00:00+00:00")]
    [InlineData("2024-02-01T00:00:00-05:00")]
    [InlineData("2024-02-01+00:00:00Z")]
    [InlineData("2024-02-01Z")]
    [InlineData("%D9%A2%D9%A0%D9%A2%D9%A4-%D9%A0%D9%A2-%D9%A0%D9%A1")]
    [InlineData("2024-02-01%00")]
    [InlineData("2024-02-01%0A")]
    [InlineData("-0001-01-01")]
    [InlineData("0000-01-01")]
    [InlineData("yesterday")]
    public async Task What_is_no_date_is_badArgument(string date)
    {
        Assert.Equal(["badArgument"], (await repository.Oai.GetAsync($"verb=ListIdentifiers&metadataPrefix=oai_dc&from={date}")).Errors);
        Assert.Equal(["badArgument"], (await repository.Oai.GetAsync($"verb=ListRecords&metadataPrefix=oai_dc&until={date}")).Errors);
    }

    [Theory] // F8
    [InlineData("2024-01-01", "2024-12-31T00:00:00Z")]
    [InlineData("2024-01-01T00:00:00Z", "2024-12-31")]
    public async Task From_and_until_of_different_granularities_are_badArgument(string from, string until) =>
        Assert.Equal(["badArgument"], (await repository.Oai.GetAsync($"verb=ListRecords&metadataPrefix=oai_dc&from={from}&until={until}")).Errors);

    [Fact] // F3
    public async Task Day_granularity_is_taken_and_until_a_day_is_until_its_end()
    {
        var all = await repository.Oai.HeadersAsync("verb=ListIdentifiers&metadataPrefix=oai_dc");
        var days = all.Select(header => header.Day).Distinct().ToArray();

        Assert.Equal(["2024-02-28", "2024-02-29", "2024-03-01", "2024-03-10", "2024-03-20"], days);
        foreach (var day in days)
        {
            Assert.Equal(all.Where(header => header.Day == day), await repository.Oai.HeadersAsync($"verb=ListIdentifiers&metadataPrefix=oai_dc&from={day}&until={day}"));
            Assert.Equal(all.Where(header => string.CompareOrdinal(header.Day, day) <= 0), await repository.Oai.HeadersAsync($"verb=ListIdentifiers&metadataPrefix=oai_dc&until={day}"));
            Assert.Equal(all.Where(header => string.CompareOrdinal(header.Day, day) >= 0), await repository.Oai.HeadersAsync($"verb=ListIdentifiers&metadataPrefix=oai_dc&from={day}"));
        }
    }

    [Fact] // D1
    public async Task The_responseDate_is_now_or_a_moment_ago_and_never_after_what_comes_later()
    {
        var now = DateTime.UtcNow;
        var first = await repository.Oai.GetAsync("verb=ListRecords&metadataPrefix=oai_dc");
        var responseDate = DateTime.Parse(first.ResponseDate, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

        Assert.InRange(responseDate, now.AddSeconds(-3), DateTime.UtcNow);
        Assert.True(string.CompareOrdinal(first.ResponseDate, (await repository.Oai.GetAsync("verb=Identify")).ResponseDate) <= 0);
    }

    [Fact] // F11
    public async Task The_responseDate_is_a_second_that_is_complete_so_that_going_on_from_it_misses_nothing()
    {
        await using var changing = await ConformanceRepository.CreateAsync();
        var seen = new HashSet<string>();
        var from = "2024-01-01T00:00:00Z";
        for (var round = 0; round < 4; round++)
        {
            var pages = await changing.Oai.WalkAsync($"verb=ListIdentifiers&metadataPrefix=oai_dc&from={from}");
            seen.UnionWith(pages.SelectMany(page => page.Identifiers));
            from = pages[0].ResponseDate;
            await changing.PublishAsync(3, "history");
        }

        var all = await changing.Oai.HeadersAsync("verb=ListIdentifiers&metadataPrefix=oai_dc");
        var last = await changing.Oai.HeadersAsync($"verb=ListIdentifiers&metadataPrefix=oai_dc&from={from}");
        Assert.Equal(42, all.Length);
        Assert.Equal(all.Select(header => header.Identifier).Order(), seen.Union(last.Select(header => header.Identifier)).Order());
    }
}
