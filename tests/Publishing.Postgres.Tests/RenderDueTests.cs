using System.Collections.Concurrent;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.OaiPmh;
using Publishing.Postgres.Tests.Fixtures;
using Publishing.Text;

namespace Publishing.Postgres.Tests;

/// <summary>What is rendered again when something around an article changes.</summary>
public sealed class RenderDueTests : IAsyncLifetime
{
    private TestRepository _repository = null!;

    public async ValueTask InitializeAsync() => _repository = await TestRepository.CreateAsync();

    public ValueTask DisposeAsync() => _repository.DisposeAsync();

    [Fact]
    public async Task Nothing_is_due_when_nothing_changed()
    {
        await _repository.PublishedAsync("On storks", issue: "1-1");
        await _repository.DraftAsync("A draft");

        Assert.Equal(0, await _repository.Publisher().RenderDueAsync(100));
    }

    [Fact]
    public async Task A_journal_s_new_name_moves_the_records_that_say_it_and_no_others()
    {
        await _repository.Journals.CreateAsync(TestRepository.Journal("other"));
        var article = await _repository.PublishedAsync("On storks");
        var other = (await _repository.Articles.CreateAsync(TestRepository.Draft("On cranes", journal: "other"))).Value!;
        await _repository.Publisher().PublishAsync(other.Id, null);
        var before = await _repository.StampsAsync();
        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(5));

        await _repository.Journals.ReplaceAsync("journal", TestRepository.Journal("journal", "Renamed"), null);
        Assert.Equal(1, await _repository.Publisher().RenderDueAsync(100));

        Assert.Equal([("all", article.Id)], await MovedSinceAsync(before));
        Assert.Contains("Renamed", TestRepository.Text((await _repository.Records.FindAsync("all", article.Id))!), StringComparison.Ordinal);
        Assert.Equal(article.Version, (await _repository.Articles.FindAsync(article.Id))!.Version);
        Assert.Equal(0, await _repository.Publisher().RenderDueAsync(100));
    }

    [Fact]
    public async Task An_issue_s_new_number_and_a_section_s_new_heading_reach_their_articles()
    {
        var inIssue = await _repository.PublishedAsync("On storks", issue: "1-1");
        var inSection = await _repository.PublishedAsync("On cranes", section: "reviews");
        var before = await _repository.StampsAsync();
        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(5));

        await _repository.Journals.ReplaceIssueAsync("journal", "1-1", new Issue { Slug = "1-1", Number = "1a" }, null);
        Assert.Equal(1, await _repository.Publisher().RenderDueAsync(100));
        var journal = TestRepository.Journal("journal");
        await _repository.Journals.ReplaceAsync("journal", journal with { Sections = [new("reviews", [new LocalizedText("Books")]), journal.Sections[1]] }, null);
        Assert.Equal(2, await _repository.Publisher().RenderDueAsync(100));

        Assert.Equal([("all", inIssue.Id), ("all", inSection.Id)], await MovedSinceAsync(before));
    }

    [Fact]
    public async Task A_crosswalk_s_new_version_renders_everything_and_moves_what_comes_out_differently()
    {
        var storks = await _repository.PublishedAsync("On storks");
        var cranes = await _repository.PublishedAsync("On Cranes");
        var before = await _repository.StampsAsync();
        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(5));
        TestCrosswalk upgraded = new("title", version: 2, render: article => TestCrosswalk.Titled(article.Article.PlainTitle.Replace('C', 'c')));

        var publisher = _repository.Publisher([upgraded, TestRepository.Formats[1]]);
        Assert.Equal(1, await publisher.RenderDueAsync(1));
        Assert.Equal(1, await publisher.RenderDueAsync(1));
        Assert.Equal(0, await publisher.RenderDueAsync(1));

        Assert.Equal([("title", cranes.Id)], await MovedSinceAsync(before));
        Assert.Equal(before[("title", storks.Id)], (await _repository.StampsAsync())[("title", storks.Id)]);
    }

    [Fact]
    public async Task A_record_that_a_new_version_of_a_crosswalk_fails_over_stays_as_it_is_until_the_crosswalk_is_mended()
    {
        var storks = await _repository.PublishedAsync("On storks");
        var cranes = await _repository.PublishedAsync("On cranes");
        var before = await _repository.StampsAsync();
        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(5));
        TestCrosswalk broken = new("title", version: 2, render: article =>
            article.Article.PlainTitle.Contains("storks", StringComparison.Ordinal) ? throw new InvalidOperationException("no such luck") : TestCrosswalk.Titled("Changed"));
        var failures = new ConcurrentQueue<RenderFailure>();
        var publisher = _repository.Publisher([broken, TestRepository.Formats[1]], failed: failures.Enqueue);

        Assert.Equal(2, await publisher.RenderDueAsync(100));
        Assert.Equal(0, await publisher.RenderDueAsync(100));

        Assert.Equal([("title", cranes.Id)], await MovedSinceAsync(before));
        var kept = (await _repository.Records.FindAsync("title", storks.Id))!;
        Assert.False(kept.Deleted);
        Assert.Contains("On storks", TestRepository.Text(kept), StringComparison.Ordinal);
        var failure = Assert.Single(failures);
        Assert.Equal((storks.Id, "title", "no such luck"), (failure.Article, failure.MetadataPrefix, failure.Exception.Message));
        var shown = (await _repository.Articles.FindAsync(storks.Id))!;
        Assert.True(shown.Formats.Single(format => format.MetadataPrefix == "title").IsKept);
        Assert.Contains("Harvesters still get the former state of this article as title: the server failed", Assert.Single(shown.Problems).Message, StringComparison.Ordinal);

        TestCrosswalk mended = new("title", version: 3, render: _ => TestCrosswalk.Titled("Changed"));
        Assert.Equal(2, await _repository.Publisher([mended, TestRepository.Formats[1]]).RenderDueAsync(100));
        Assert.Contains("Changed", TestRepository.Text((await _repository.Records.FindAsync("title", storks.Id))!), StringComparison.Ordinal);
        Assert.Empty((await _repository.Articles.FindAsync(storks.Id))!.Problems);
    }

    [Theory]
    [InlineData("articles", 1)]
    [InlineData("issues", 2)]
    public async Task A_document_that_cannot_be_read_holds_up_no_other_article(string table, int passedOver)
    {
        long[] ids = [(await _repository.PublishedAsync("On storks", issue: "1-1")).Id, (await _repository.PublishedAsync("On cranes", issue: "1-1")).Id, (await _repository.PublishedAsync("On owls")).Id];
        var before = await _repository.StampsAsync();
        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(5));
        await using (var command = _repository.DataSource.CreateCommand($$"""update {{table}} set document = '{"titles": 5}' where id = (select min(id) from {{table}})"""))
        {
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }

        var failures = new ConcurrentQueue<RenderFailure>();
        await _repository.Journals.ReplaceAsync("journal", TestRepository.Journal("journal", "Renamed"), null);
        var publisher = _repository.Publisher(failed: failures.Enqueue);
        Assert.Equal(3, await publisher.RenderDueAsync(100));
        Assert.Equal(0, await publisher.RenderDueAsync(100));

        Assert.Equal(ids[passedOver..].Select(id => ("all", id)), await MovedSinceAsync(before));
        Assert.Equal(ids[..passedOver], failures.Select(failure => failure.Article).Order());
        Assert.All(failures, failure => Assert.Null(failure.MetadataPrefix));
        Assert.False((await _repository.Records.FindAsync("all", ids[0]))!.Deleted);
    }

    [Fact]
    public async Task A_node_of_the_version_before_does_not_render_back_what_the_new_one_rendered()
    {
        await _repository.PublishedAsync("On storks");
        await _repository.Publisher([new TestCrosswalk("title", version: 2), TestRepository.Formats[1]]).RenderDueAsync(10);

        Assert.Equal(0, await _repository.Publisher().RenderDueAsync(10));
    }

    [Fact]
    public async Task A_new_format_reaches_what_was_published_before_it()
    {
        var article = await _repository.PublishedAsync("On storks");

        await _repository.Publisher([.. TestRepository.Formats, new TestCrosswalk("new")]).RenderDueAsync(10);

        Assert.Equal(["all", "new", "title"], await _repository.Records.PrefixesAsync(article.Id));
    }

    [Fact]
    public async Task A_format_that_is_added_comes_bit_by_bit_in_the_background_and_moves_no_other()
    {
        Crosswalk[] former = [new OaiDcCrosswalk(), new JatsCrosswalk()];
        foreach (var title in new[] { "On storks", "On cranes", "On owls" })
        {
            await _repository.Publisher(former).PublishAsync((await _repository.DraftAsync(title, issue: "1-1")).Id, null);
        }

        var before = await _repository.StampsAsync();
        Assert.Equal(6, before.Count);
        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(5));

        var publisher = _repository.Publisher([.. former, new MarcXmlCrosswalk()]);
        Assert.Equal(2, await publisher.RenderDueAsync(2));
        Assert.Equal(8, (await _repository.StampsAsync()).Count);
        Assert.Equal(1, await publisher.RenderDueAsync(2));
        Assert.Equal(0, await publisher.RenderDueAsync(2));

        var after = await _repository.StampsAsync();
        Assert.Equal(before, after.Where(stamp => stamp.Key.Format != "marcxml").ToDictionary());
        Assert.Equal(before.Keys.Select(record => record.Article).Distinct().Order(), after.Keys.Where(record => record.Format == "marcxml").Select(record => record.Article).Order());
        Assert.All(after.Where(stamp => stamp.Key.Format == "marcxml"), stamp => Assert.True(stamp.Value > before.Values.Max()));
        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(10));
        var harvested = await _repository.HarvestAsync(new RecordSelection("marcxml"), limit: 2);
        Assert.Equal(3, harvested.Count);
        Assert.All(harvested, record => Assert.Contains("http://www.loc.gov/MARC21/slim", TestRepository.Text(record), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_base_URL_moves_the_records_that_hold_addresses()
    {
        var article = await _repository.PublishedAsync("On storks");
        var before = await _repository.StampsAsync();
        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(5));

        var moved = _repository.Publisher(addresses: new RepositoryAddresses(new Uri("https://new.example.org"), "press.example.org"));
        Assert.Equal(1, await moved.RenderDueAsync(10));

        Assert.Equal([("all", article.Id)], await MovedSinceAsync(before));
    }

    [Fact]
    public async Task The_end_of_an_embargo_makes_an_article_due_on_that_day_and_not_before()
    {
        var draft = TestRepository.Draft("On storks");
        var permissions = new Permissions { FreeToRead = new FreeToRead(Start: new DateOnly(2026, 3, 4)) };
        var article = (await _repository.Articles.CreateAsync(draft with { Article = draft.Article with { Permissions = permissions } })).Value!;
        await _repository.Publisher().PublishAsync(article.Id, null);
        var before = await _repository.StampsAsync();
        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(5));

        _repository.Time.Now = new DateTimeOffset(2026, 3, 3, 23, 59, 59, TimeSpan.Zero);
        Assert.Equal(0, await _repository.Publisher().RenderDueAsync(10));
        _repository.Time.Now = new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(1, await _repository.Publisher().RenderDueAsync(10));

        Assert.Equal([("all", article.Id)], await MovedSinceAsync(before));
        Assert.Contains("Open", TestRepository.Text((await _repository.Records.FindAsync("all", article.Id))!), StringComparison.Ordinal);
        Assert.Equal(0, await _repository.Publisher().RenderDueAsync(10));
    }

    [Fact]
    public async Task A_withdrawn_article_is_never_due()
    {
        var article = await _repository.PublishedAsync("On storks");
        await _repository.Publisher().WithdrawAsync(article.Id, null, null);
        await _repository.Journals.ReplaceAsync("journal", TestRepository.Journal("journal", "Renamed"), null);

        Assert.Equal(0, await _repository.Publisher([new TestCrosswalk("title", version: 9)]).RenderDueAsync(10));
    }

    private async Task<IEnumerable<(string Format, long Article)>> MovedSinceAsync(IReadOnlyDictionary<(string Format, long Article), DateTime> before) =>
        (await _repository.StampsAsync()).Where(stamp => before[stamp.Key] != stamp.Value).Select(stamp => stamp.Key).Order();
}
