using System.Security.Cryptography;
using Npgsql;
using Publishing.OaiPmh;
using Publishing.Postgres.Tests.Fixtures;

namespace Publishing.Postgres.Tests;

public sealed class RecordQueriesTests : IAsyncLifetime
{
    private TestRepository _repository = null!;

    public async ValueTask InitializeAsync() => _repository = await TestRepository.CreateAsync();

    public ValueTask DisposeAsync() => _repository.DisposeAsync();

    [Fact]
    public async Task An_empty_repository_has_an_empty_page_that_tells_the_closed_second()
    {
        var page = await _repository.Records.ListAsync(new("title"), null, null, 10, 1000, withMetadata: true);

        Assert.Empty(page.Records);
        Assert.False(page.More);
        Assert.Equal(page.Closed, await _repository.Database.ScalarAsync<DateTime>("select closed from clock"));
        Assert.Null(await _repository.Records.EarliestAsync());
        Assert.Equal(0, await _repository.Records.CountAsync(new("title")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public async Task Pages_of_any_size_give_each_record_once_in_the_order_of_its_key(int limit)
    {
        await PublishAsync(10);

        var records = await _repository.HarvestAsync(new("title"), limit);

        Assert.Equal(10, records.Select(record => record.Key.ArticleId).Distinct().Count());
        Assert.Equal(records.OrderBy(record => record.Key.Datestamp).ThenBy(record => record.Key.ArticleId).Select(record => record.Key), records.Select(record => record.Key));
        Assert.All(records, record => Assert.Contains($"Article {record.Key.ArticleId}<", TestRepository.Text(record), StringComparison.Ordinal));
    }

    // In small tables the planner likes to read all and to join by hashing, which keeps no order; with and without statistics it must not.
    [Theory]
    [InlineData(null, false)]
    [InlineData(null, true)]
    [InlineData("journal", false)]
    [InlineData("journal", true)]
    public async Task A_small_list_comes_in_the_order_of_its_keys_wherever_its_records_lie(string? set, bool analyzed)
    {
        await PublishAsync(30);
        await _repository.Database.ExecuteAsync("""
            update records set stamp = timestamptz '2020-01-01' + (100 - article) * interval '1 second';
            update record_sets set stamp = timestamptz '2020-01-01' + (100 - article) * interval '1 second';
            """);
        if (analyzed)
        {
            await _repository.Database.ExecuteAsync("vacuum analyze");
        }

        // More often than it takes a prepared statement to get its own plan.
        for (var limit = 1; limit <= 12; limit++)
        {
            var keys = (await _repository.HarvestAsync(new("title", set), limit)).Select(record => record.Key);
            Assert.Equal(Enumerable.Range(1, 30).Reverse(), keys.Select(key => (int)key.ArticleId));
        }
    }

    [Fact]
    public async Task A_page_that_is_full_to_the_last_record_has_no_other_behind_it()
    {
        await PublishAsync(4);

        Assert.False((await _repository.Records.ListAsync(new("title"), null, null, 4, int.MaxValue, withMetadata: true)).More);
        Assert.True((await _repository.Records.ListAsync(new("title"), null, null, 3, int.MaxValue, withMetadata: true)).More);
    }

    [Fact]
    public async Task A_page_ends_before_the_record_that_would_go_beyond_its_bytes_but_holds_one_in_any_case()
    {
        await PublishAsync(9);
        var length = (await _repository.HarvestAsync(new("title")))[0].Metadata!.Length;

        // The first finds out that pages of this format are cut for their bytes; later ones let the database count.
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var page = await _repository.Records.ListAsync(new("title"), null, null, 100, (3 * length) + 1, withMetadata: true);
            Assert.Equal(3, page.Records.Count);
            Assert.True(page.More);
            Assert.Equal(9, (await _repository.HarvestAsync(new("title"), 100, (3 * length) + 1)).Count);
            Assert.Equal(9, (await _repository.HarvestAsync(new("title", "journal"), 100, (2 * length) + 1)).Count);
            Assert.Single((await _repository.Records.ListAsync(new("title"), null, null, 100, 1, withMetadata: true)).Records);
        }
    }

    [Fact]
    public async Task Keys_are_those_of_the_records_that_the_page_has()
    {
        await PublishAsync(9);
        var all = await _repository.HarvestAsync(new("title"));
        var (second, fifth) = (all[1].Key, all[4].Key);

        Assert.Equal(all.Select(record => record.Key), (await _repository.Records.KeysAsync(new("title"), null, 100)).Keys);
        Assert.Equal(all.Skip(2).Take(3).Select(record => record.Key), (await _repository.Records.KeysAsync(new("title"), second, 3)).Keys);
        Assert.Equal(all.Skip(2).Where(record => record.Key.Datestamp <= fifth.Datestamp).Select(record => record.Key), (await _repository.Records.KeysAsync(new("title", Until: fifth.Datestamp), second, 100)).Keys);
        Assert.Equal(all.Skip(2).Select(record => record.Key), (await _repository.Records.KeysAsync(new("title", "journal"), second, 100)).Keys);
        Assert.Empty((await _repository.Records.KeysAsync(new("title", "none"), null, 100)).Keys);
        Assert.Empty((await _repository.Records.KeysAsync(new("none"), null, 100)).Keys);
    }

    [Fact]
    public async Task The_records_of_one_format_lie_next_to_each_other()
    {
        var drafts = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => _repository.DraftAsync($"Article {number}")));
        await _repository.Publisher().PublishManyAsync([.. drafts.Select(draft => draft.Id)]);

        Assert.Equal(1, await _repository.Database.ScalarAsync<long>("""
            select count(*) from (select format, lag(format) over (order by ctid) as before from records) as neighbors where format <> before
            """));
    }

    [Fact]
    public async Task Headers_alone_come_without_metadata_and_are_the_same()
    {
        await PublishAsync(5);

        var headers = await _repository.Records.ListAsync(new("title"), null, null, 100, 1, withMetadata: false);

        Assert.All(headers.Records, record => Assert.Null(record.Metadata));
        var records = await _repository.HarvestAsync(new("title"));
        Assert.Equal(records.Select(record => (record.Key, string.Join(' ', record.SetSpecs))), headers.Records.Select(record => (record.Key, string.Join(' ', record.SetSpecs))));
    }

    [Fact]
    public async Task From_and_until_are_inclusive()
    {
        var stamps = new List<DateTime>();
        for (var i = 0; i < 3; i++)
        {
            await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(10 * i));
            stamps.Add((await _repository.PublishedAsync($"Article {i}")).Formats[0].Datestamp!.Value);
        }

        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(3, await CountAsync(null, null));
        Assert.Equal(2, await CountAsync(stamps[1], null));
        Assert.Equal(2, await CountAsync(null, stamps[1]));
        Assert.Equal(1, await CountAsync(stamps[1], stamps[1]));
        Assert.Equal(0, await CountAsync(stamps[1].AddSeconds(1), stamps[2].AddSeconds(-1)));

        async Task<int> CountAsync(DateTime? from, DateTime? until)
        {
            foreach (var set in new[] { null, "journal" })
            {
                RecordSelection selection = new("title", set, from, until);
                Assert.Equal((await _repository.HarvestAsync(selection)).Count, await _repository.Records.CountAsync(selection));
            }

            return (await _repository.HarvestAsync(new("title", null, from, until))).Count;
        }
    }

    [Fact]
    public async Task A_last_page_waits_for_what_is_stamped_and_not_yet_closed()
    {
        var article = await _repository.PublishedAsync("On storks");

        // Stamped with the second to come: a page that ends here would end before it.
        var page = await _repository.Records.ListAsync(new("title"), null, null, 10, int.MaxValue, withMetadata: true);

        Assert.Equal(article.Id, Assert.Single(page.Records).Key.ArticleId);
        Assert.True(page.Closed >= page.Records[0].Key.Datestamp);
    }

    [Fact]
    public async Task A_list_that_ends_before_it_does_not_wait_for_what_is_not_yet_closed()
    {
        var stamp = (await _repository.PublishedAsync("On storks")).Formats[0].Datestamp!.Value;
        await StopClockAsync();

        var page = await _repository.Records.ListAsync(new("title", Until: stamp.AddSeconds(-1)), null, null, 10, int.MaxValue, withMetadata: true);

        Assert.Empty(page.Records);
    }

    [Fact]
    public async Task Nobody_sees_a_datestamp_after_the_closed_second_even_when_waiting_does_not_help()
    {
        await _repository.Database.SetClockAsync(TimeSpan.Zero);
        await StopClockAsync();
        await _repository.PublishedAsync("On storks");

        var page = await _repository.Records.ListAsync(new("title"), null, null, 10, int.MaxValue, withMetadata: true);

        Assert.Empty(page.Records);
    }

    [Fact]
    public async Task A_page_waits_until_the_store_has_reached_the_horizon_that_was_promised()
    {
        var closed = await _repository.Records.CloseAsync();

        var page = await _repository.Records.ListAsync(new("title"), new RecordKey(closed, 1), closed.AddSeconds(1), 10, 1000, withMetadata: true);

        Assert.True(page.Closed >= closed.AddSeconds(1));
    }

    [Fact]
    public async Task A_horizon_that_is_not_reached_is_an_error_and_never_an_answer()
    {
        var closed = await _repository.Records.CloseAsync();

        await Assert.ThrowsAsync<NpgsqlException>(() => _repository.Records.ListAsync(new("title"), new RecordKey(closed, 1), closed.AddHours(1), 10, 1000, withMetadata: true));
    }

    [Fact]
    public async Task The_closed_second_is_the_present_one()
    {
        var before = await _repository.Database.ScalarAsync<DateTime>("select date_trunc('second', clock_timestamp())");

        var closed = await _repository.Records.CloseAsync();

        Assert.InRange(closed, before, before.AddSeconds(5));
        Assert.Equal(DateTimeKind.Utc, closed.Kind);
    }

    [Fact]
    public async Task One_record_is_found_in_its_formats_and_sets_only()
    {
        var article = await _repository.PublishedAsync("On storks", section: "notes");

        Assert.Equal(article.Id, (await _repository.Records.FindAsync("title", article.Id))!.Key.ArticleId);
        Assert.NotNull(await _repository.Records.FindAsync("title", article.Id, "journal:notes"));
        Assert.Null(await _repository.Records.FindAsync("title", article.Id, "journal:reviews"));
        Assert.Null(await _repository.Records.FindAsync("none", article.Id));
        Assert.Null(await _repository.Records.FindAsync("title", article.Id + 1));
        Assert.Equal(["all", "title"], await _repository.Records.PrefixesAsync(article.Id));
        Assert.Equal(["all", "title"], await _repository.Records.PrefixesAsync(article.Id, "journal"));
        Assert.Empty(await _repository.Records.PrefixesAsync(article.Id, "other"));
        Assert.Empty(await _repository.Records.PrefixesAsync(article.Id + 1));
    }

    [Fact]
    public async Task The_earliest_datestamp_is_that_of_the_oldest_record_in_any_format()
    {
        await _repository.PublishedAsync("On storks", section: "reviews");
        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(30));
        await _repository.PublishedAsync("On cranes", section: "notes");
        var stamps = await _repository.StampsAsync();

        Assert.Equal(stamps.Values.Min(), await _repository.Records.EarliestAsync());
        Assert.Equal(stamps.Values.Max(), await _repository.Records.EarliestAsync("journal:notes"));
        Assert.Null(await _repository.Records.EarliestAsync("none"));
    }

    [Fact]
    public async Task Sets_come_in_order_each_parent_before_its_children()
    {
        await _repository.Journals.CreateAsync(TestRepository.Journal("journal-b"));
        await _repository.Journals.CreateAsync(TestRepository.Journal("journal0"));

        var all = await _repository.Records.SetsAsync(null, null, 100);

        string[] expected = ["journal", "journal-b", "journal-b:notes", "journal-b:reviews", "journal0", "journal0:notes", "journal0:reviews", "journal:notes", "journal:reviews"];
        Assert.Equal(expected, all.Select(set => set.SetSpec));
        Assert.Equal("Journal: Notes", all.Single(set => set.SetSpec == "journal:notes").Name);
        Assert.Equal(expected[3..5], (await _repository.Records.SetsAsync(null, expected[2], 2)).Select(set => set.SetSpec));
        Assert.Equal(["journal", "journal:notes", "journal:reviews"], (await _repository.Records.SetsAsync("journal", null, 10)).Select(set => set.SetSpec));
        Assert.Equal(["journal:notes"], (await _repository.Records.SetsAsync("journal", "journal", 1)).Select(set => set.SetSpec));
        Assert.Equal(["journal:reviews"], (await _repository.Records.SetsAsync("journal", "journal:notes", 10)).Select(set => set.SetSpec));
    }

    [Fact]
    public async Task A_record_too_large_for_a_page_of_the_table_comes_back_whole()
    {
        // Random text does not deflate below a page of 8 KB.
        var title = Convert.ToHexString(RandomNumberGenerator.GetBytes(200_000));
        var article = await _repository.PublishedAsync(title);

        Assert.Contains(title, TestRepository.Text((await _repository.Records.FindAsync("title", article.Id))!), StringComparison.Ordinal);
        Assert.Contains(title, TestRepository.Text(Assert.Single(await _repository.HarvestAsync(new("title", "journal")))), StringComparison.Ordinal);
    }

    private async Task PublishAsync(int count)
    {
        var ids = new List<long>();
        for (var i = 1; i <= count; i++)
        {
            ids.Add((await _repository.DraftAsync($"Article {i}")).Id);
        }

        // In several seconds, so that both parts of the key matter.
        foreach (var batch in ids.Chunk(4))
        {
            await _repository.Publisher().PublishManyAsync(batch);
            await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(3 * batch[0]));
        }

        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(60));
    }

    private async Task StopClockAsync()
    {
        var closed = await _repository.Records.CloseAsync();
        await _repository.Database.ExecuteAsync($"create or replace function repository_clock() returns timestamptz language sql volatile as $$ select timestamptz '{closed:O}' $$");
    }
}
