using System.Globalization;
using CsCheck;
using Publishing.OaiPmh;
using static Publishing.Tests.OaiPmh.TestRepository;

namespace Publishing.Tests.OaiPmh;

public sealed class SettledPagesTests
{
    private const string First = "verb=ListRecords&metadataPrefix=oai_dc";

    private readonly TestRepository _repository = new() { Pages = new SettledPages(1_000_000) };

    [Theory]
    [InlineData("ListRecords")]
    [InlineData("ListIdentifiers")]
    public async Task A_page_in_the_middle_is_the_same_to_the_byte_whenever_it_is_asked_for(string verb)
    {
        Fill(7);
        var second = $"verb={verb}&resumptionToken={Token(await _repository.AskAsync($"verb={verb}&metadataPrefix=oai_dc"))}";

        var answers = new List<(string Text, string? EntityTag)>();
        for (var i = 0; i < 5; i++)
        {
            answers.Add(await _repository.ReadAsync(second));
            _repository.Clock.Now += TimeSpan.FromHours(5);
            _repository.Records.Closed += TimeSpan.FromHours(5);
            _repository.Records.Add("oai_dc", 100 + i, $"2025-02-01T00:00:0{i}Z");
        }

        Assert.NotNull(answers[0].EntityTag);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task First_and_last_pages_say_when_they_were_made_and_have_no_entity_tag()
    {
        Fill(3);
        var first = await _repository.ReadAsync(First);
        var second = $"verb=ListRecords&resumptionToken={Token(await _repository.AskAsync(First))}";
        _repository.Records.Closed += TimeSpan.FromHours(1);
        var last = await _repository.ReadAsync(second);

        Assert.Null(first.EntityTag);
        Assert.Null(last.EntityTag);
        Assert.Contains("<responseDate>2025-06-01T13:00:00Z<", last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_in_the_middle_is_dated_before_its_records_or_before_what_the_harvester_was_shown()
    {
        Fill(9);
        var page = await _repository.AskAsync(First);
        var shown = Date(page);
        _repository.Records.Closed += TimeSpan.FromDays(1);
        _repository.Records.Add("oai_dc", 4, "2025-06-02T01:00:00Z");
        _repository.Records.Add("oai_dc", 5, "2025-06-02T01:00:00Z");
        while (Token(page) is { Length: > 0 } token)
        {
            page = await _repository.AskAsync($"verb=ListRecords&resumptionToken={token}");
            Assert.True(Date(page) >= shown);
            Assert.All(page.Descendants(Oai + "datestamp"), stamp => Assert.True(Parse(stamp.Value) <= Date(page)));
            shown = Date(page);
        }

        Assert.Equal(_repository.Records.Closed, shown);
    }

    [Fact]
    public async Task A_page_that_is_asked_for_often_is_read_twice_and_then_looked_at()
    {
        Fill(5);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("1 2", await NumbersAsync(First));
        }

        Assert.Equal(2, _repository.Records.Asked.Count);
    }

    [Fact]
    public async Task Other_windows_and_other_lists_of_the_same_records_share_it()
    {
        Fill(5);
        await _repository.AskAsync(First);
        await _repository.AskAsync(First);

        Assert.Equal("1 2", await NumbersAsync($"{First}&until=2025-01-03"));
        Assert.Equal(2, _repository.Records.Asked.Count);
        Assert.Equal("1 2", await NumbersAsync($"{First}&until=2025-01-02"));
        Assert.Equal("2 3", await NumbersAsync($"{First}&from=2025-01-02"));
        Assert.Equal(4, _repository.Records.Asked.Count);
    }

    [Fact]
    public async Task One_base_URL_does_not_see_what_another_is_given()
    {
        Fill(5, "mining", "history");
        for (var i = 0; i < 3; i++)
        {
            var whole = await _repository.ReadAsync(First);
            var journal = await _repository.ReadAsync(First, _repository.JournalIdentity);

            Assert.Contains("history", whole.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("history", journal.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pages_beyond_the_bound_make_room_those_first_that_were_not_asked_for_longest()
    {
        _repository.Pages = new SettledPages(1_500);
        Fill(20);
        for (var i = 0; i < 3; i++)
        {
            await _repository.WalkAsync(First);
        }

        var before = _repository.Records.Asked.Count;
        await _repository.WalkAsync(First);

        Assert.InRange(_repository.Records.Asked.Count - before, 1, 10);
    }

    [Fact]
    public async Task What_is_kept_never_shows_in_what_is_answered()
    {
        await Gen.Select(Gen.Int[0, 3], Gen.Int[1, 12], Gen.Int[0, 2]).Array[1, 60].SampleAsync(async steps =>
        {
            var (kept, fresh) = (new TestRepository { Pages = new SettledPages(2_500) }, new TestRepository());
            var (queries, second) = (new List<string> { First, First + "&from=2025-06-01T12:00:05Z", First + "&until=2025-06-01T12:00:20Z", First + "&set=mining", "verb=ListIdentifiers&metadataPrefix=oai_dc" }, 0);
            foreach (var (what, article, sets) in steps)
            {
                if (what <= 1)
                {
                    second++;
                    foreach (var repository in (TestRepository[])[kept, fresh])
                    {
                        repository.Records.Closed += TimeSpan.FromSeconds(1);
                        repository.Records.Add("oai_dc", article, Datestamp.Format(repository.Records.Closed), deleted: sets == 0, sets == 2 ? ["mining"] : ["history"]);
                    }
                }

                var query = queries[(article * 7 + what + second) % queries.Count];
                var (expected, actual) = (await fresh.ReadAsync(query), await kept.ReadAsync(query));
                Assert.Equal(expected, actual);
                if (System.Xml.Linq.XElement.Parse(actual.Text) is var page && Token(page) is { Length: > 0 } token)
                {
                    queries.Add($"{query.Split('&')[0]}&resumptionToken={token}");
                }
            }
        }, iter: 300);
    }

    private async Task<string> NumbersAsync(string query) => string.Join(' ', Numbers(await _repository.AskAsync(query)));

    private static DateTime Date(System.Xml.Linq.XElement page) => Parse(page.Element(Oai + "responseDate")!.Value);

    private static DateTime Parse(string stamp) => DateTime.Parse(stamp, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private void Fill(int records, params string[] sets)
    {
        for (var number = 1; number <= records; number++)
        {
            _repository.Records.Add("oai_dc", number, $"2025-01-0{1 + ((number - 1) % 9)}T00:00:00Z", deleted: false, sets);
        }
    }
}
