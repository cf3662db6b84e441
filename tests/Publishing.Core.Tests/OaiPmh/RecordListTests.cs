using System.Xml.Linq;
using CsCheck;
using Publishing.OaiPmh;
using static Publishing.Tests.OaiPmh.TestRepository;

namespace Publishing.Tests.OaiPmh;

public sealed class RecordListTests
{
    private readonly TestRepository _repository = new();

    [Theory]
    [InlineData("ListRecords")]
    [InlineData("ListIdentifiers")]
    public async Task A_walk_gives_every_record_once_in_the_order_of_datestamp_and_number(string verb)
    {
        _repository.Records.Add("oai_dc", 3, "2025-01-01T00:00:00Z");
        _repository.Records.Add("oai_dc", 1, "2025-01-01T00:00:00Z");
        _repository.Records.Add("oai_dc", 2, "2025-01-01T00:00:00Z");
        _repository.Records.Add("oai_dc", 4, "2024-01-01T00:00:00Z");
        _repository.Records.Add("jats", 4, "2024-01-01T00:00:00Z");

        var (pages, last) = await _repository.WalkAsync($"verb={verb}&metadataPrefix=oai_dc");

        Assert.Equal([[4, 1], [2, 3]], pages);
        Assert.Equal("", Token(last));
    }

    [Fact]
    public async Task A_list_that_one_response_holds_has_no_token_and_is_not_counted()
    {
        Fill(2);

        Assert.Null(Token(await _repository.AskAsync("verb=ListRecords&metadataPrefix=oai_dc")));
        Assert.Equal(0, _repository.Records.Counted);
    }

    [Fact]
    public async Task The_token_says_how_many_went_before_and_how_many_there_are_in_all()
    {
        Fill(5);
        var first = await _repository.AskAsync("verb=ListRecords&metadataPrefix=oai_dc");
        var second = await _repository.AskAsync($"verb=ListRecords&resumptionToken={Token(first)}");
        var third = await _repository.AskAsync($"verb=ListRecords&resumptionToken={Token(second)}");

        Assert.Equal(["0/5 2025-06-03T12:00:00Z", "2/5 2025-06-03T12:00:00Z", "4/5 "], new[] { first, second, third }.Select(Progress));
        Assert.Equal(1, _repository.Records.Counted);
    }

    [Fact]
    public async Task The_size_grows_with_a_list_that_grows_so_that_it_is_never_less_than_what_was_sent()
    {
        Fill(3);
        var first = await _repository.AskAsync("verb=ListRecords&metadataPrefix=oai_dc");
        Fill(7);

        var second = await _repository.AskAsync($"verb=ListRecords&resumptionToken={Token(first)}");
        var third = await _repository.AskAsync($"verb=ListRecords&resumptionToken={Token(second)}");
        var fourth = await _repository.AskAsync($"verb=ListRecords&resumptionToken={Token(third)}");

        Assert.Equal(["0/3", "2/5", "4/7", "6/7"], new[] { first, second, third, fourth }.Select(page => Progress(page).Split(' ')[0]));
    }

    [Fact]
    public async Task A_token_asked_again_gives_the_same_page()
    {
        Fill(6);
        var token = Token(await _repository.AskAsync("verb=ListRecords&metadataPrefix=oai_dc"));

        var once = await _repository.AskAsync($"verb=ListRecords&resumptionToken={token}");
        var again = await _repository.AskAsync($"verb=ListRecords&resumptionToken={token}");

        Assert.Equal(once.ToString(), again.ToString());
    }

    [Fact]
    public async Task The_token_carries_format_set_dates_and_the_promised_horizon()
    {
        Fill(5);
        var first = await _repository.AskAsync("verb=ListRecords&metadataPrefix=oai_dc&set=mining&from=2025-01-01&until=2025-01-31");
        _repository.Records.Closed = _repository.Records.Closed.AddMinutes(1);
        var second = await _repository.AskAsync($"verb=ListRecords&resumptionToken={Token(first)}");
        await _repository.AskAsync($"verb=ListRecords&resumptionToken={Token(second)}");

        var selection = new RecordSelection("oai_dc", "mining", Utc("2025-01-01T00:00:00Z"), Utc("2025-01-31T23:59:59Z"));
        Assert.Equal(
            [(selection, null), (selection, Utc("2025-06-01T12:00:00Z")), (selection, Utc("2025-06-01T12:00:00Z"))],
            _repository.Records.Asked);
    }

    [Fact]
    public async Task The_closed_second_is_the_responseDate()
    {
        Fill(1);
        _repository.Records.Closed = new DateTime(2025, 5, 5, 5, 5, 5, DateTimeKind.Utc);

        Assert.Equal("2025-05-05T05:05:05Z", (await _repository.AskAsync("verb=ListRecords&metadataPrefix=oai_dc")).Element(Oai + "responseDate")?.Value);
        Assert.Equal("2025-05-05T05:05:05Z", (await _repository.AskAsync("verb=ListRecords&metadataPrefix=jats")).Element(Oai + "responseDate")?.Value);
    }

    [Fact]
    public async Task An_expired_token_is_badResumptionToken()
    {
        Fill(3);
        var token = Token(await _repository.AskAsync("verb=ListRecords&metadataPrefix=oai_dc"));

        _repository.Clock.Now += TimeSpan.FromHours(48) - TimeSpan.FromSeconds(1);
        Assert.Empty(Errors(await _repository.AskAsync($"verb=ListRecords&resumptionToken={token}")));
        _repository.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(["badResumptionToken"], Errors(await _repository.AskAsync($"verb=ListRecords&resumptionToken={token}")));
    }

    [Theory]
    [InlineData("ListIdentifiers")]
    [InlineData("ListSets")]
    public async Task A_token_of_another_verb_is_badResumptionToken(string verb)
    {
        Fill(3);
        var token = Token(await _repository.AskAsync("verb=ListRecords&metadataPrefix=oai_dc"));

        Assert.Equal(["badResumptionToken"], Errors(await _repository.AskAsync($"verb={verb}&resumptionToken={token}")));
    }

    [Fact]
    public async Task A_token_of_another_base_URL_is_badResumptionToken()
    {
        Fill(3);
        var token = Token(await _repository.AskAsync("verb=ListRecords&metadataPrefix=oai_dc"));

        Assert.Equal(["badResumptionToken"], Errors(await _repository.AskAsync($"verb=ListRecords&resumptionToken={token}", _repository.JournalIdentity)));
    }

    [Fact]
    public async Task When_all_that_was_left_has_moved_out_of_the_window_the_list_ends_with_noRecordsMatch()
    {
        Fill(3);
        var token = Token(await _repository.AskAsync("verb=ListRecords&metadataPrefix=oai_dc&until=2025-01-31"));
        _repository.Records.Add("oai_dc", 3, "2025-05-01T00:00:00Z");

        Assert.Equal(["noRecordsMatch"], Errors(await _repository.AskAsync($"verb=ListRecords&resumptionToken={token}")));
    }

    [Fact]
    public async Task A_record_that_moves_in_mid_list_turns_up_again_at_its_end_and_none_is_skipped()
    {
        Fill(4);
        var first = await _repository.AskAsync("verb=ListRecords&metadataPrefix=oai_dc");
        _repository.Records.Add("oai_dc", 1, "2025-05-01T00:00:00Z");
        _repository.Records.Add("oai_dc", 3, "2025-05-01T00:00:01Z");

        var second = await _repository.AskAsync($"verb=ListRecords&resumptionToken={Token(first)}");
        var third = await _repository.AskAsync($"verb=ListRecords&resumptionToken={Token(second)}");

        Assert.Equal([[1, 2], [4, 1], [3]], new[] { first, second, third }.Select(Numbers));
    }

    [Fact]
    public async Task At_a_journal_s_base_URL_only_its_records_and_sets_are_seen()
    {
        _repository.Records.Add("oai_dc", 1, "2025-01-01T00:00:00Z", false, "mining", "mining:geology", "openaire");
        _repository.Records.Add("oai_dc", 2, "2025-01-01T00:00:00Z", false, "miningx");

        var response = await _repository.AskAsync("verb=ListIdentifiers&metadataPrefix=oai_dc", _repository.JournalIdentity);

        Assert.Equal([1], Numbers(response));
        Assert.Equal(["mining", "mining:geology"], response.Descendants(Oai + "setSpec").Select(set => set.Value));
        Assert.Equal(["noRecordsMatch"], Errors(await _repository.AskAsync("verb=ListRecords&metadataPrefix=oai_dc&set=miningx", _repository.JournalIdentity)));
    }

    [Fact]
    public async Task A_format_that_is_disseminated_no_longer_ends_its_lists()
    {
        _repository.Records.Add("old", 1, "2025-01-01T00:00:00Z");
        var token = new ResumptionTokens(new byte[32]).Write(
            new ResumptionToken { Verb = Verb.ListRecords, MetadataPrefix = "old", Expires = DateTime.MaxValue }, null);

        Assert.Equal(["badResumptionToken"], Errors(await _repository.AskAsync($"verb=ListRecords&resumptionToken={token}")));
    }

    [Fact]
    public Task Any_list_in_pages_of_any_length_is_the_whole_list() =>
        Gen.Select(Gen.Int[1, 5].Array[1, 30], Gen.Int[1, 7]).SampleAsync(async (seconds, limit) =>
        {
            var repository = new TestRepository { Limits = new HarvestLimits { HeadersPerPage = limit } };
            for (var i = 0; i < seconds.Length; i++)
            {
                repository.Records.Add("oai_dc", i + 1, $"2025-01-01T00:00:0{seconds[i]}Z");
            }

            var (pages, _) = await repository.WalkAsync("verb=ListIdentifiers&metadataPrefix=oai_dc");

            Assert.Equal(Enumerable.Range(1, seconds.Length).OrderBy(i => (seconds[i - 1], i)).Select(i => (long)i), pages.SelectMany(page => page));
            Assert.Equal((seconds.Length + limit - 1) / limit, pages.Count);
        }, iter: 50);

    private void Fill(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            _repository.Records.Add("oai_dc", i, $"2025-01-0{i}T00:00:00Z", false, "mining");
        }
    }

    private static string Progress(XElement response)
    {
        var token = response.Descendants(Oai + "resumptionToken").Single();
        return $"{token.Attribute("cursor")?.Value}/{token.Attribute("completeListSize")?.Value} {token.Attribute("expirationDate")?.Value}";
    }

    private static DateTime? Utc(string text) => Datestamp.TryParse(text, out var datestamp) ? datestamp.Start : null;
}
