using Publishing.Postgres.Tests.Fixtures;

namespace Publishing.Postgres.Tests;

public class SitemapQueriesTests
{
    [Fact]
    public async Task Published_articles_of_a_range_are_told_with_the_latest_stamp_of_their_records()
    {
        await using var repository = await TestRepository.CreateAsync();
        var sitemaps = new SitemapQueries(repository.DataSource);
        var first = (await repository.PublishedAsync("First")).Id;
        var withdrawn = (await repository.PublishedAsync("Withdrawn")).Id;
        await repository.Publisher().WithdrawAsync(withdrawn, null, null, TestContext.Current.CancellationToken);
        var last = (await repository.PublishedAsync("Last")).Id;
        await repository.DraftAsync("Draft");

        var all = await sitemaps.ArticlesAsync(0, 50_000, TestContext.Current.CancellationToken);

        var stamps = await repository.StampsAsync();
        Assert.Equal([first, last], all.Select(entry => entry.Id));
        Assert.All(all, entry => Assert.Equal(stamps.Where(stamp => stamp.Key.Article == entry.Id).Max(stamp => stamp.Value), entry.ChangedAt));
        Assert.Equal([last], (await sitemaps.ArticlesAsync(first, last, TestContext.Current.CancellationToken)).Select(entry => entry.Id));
        Assert.Empty(await sitemaps.ArticlesAsync(last, 50_000, TestContext.Current.CancellationToken));
        Assert.Equal(last, await sitemaps.LastArticleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_empty_repository_has_no_last_article()
    {
        await using var repository = await TestRepository.CreateAsync();

        Assert.Equal(0, await new SitemapQueries(repository.DataSource).LastArticleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_sitemap_is_a_range_scan()
    {
        await using var repository = await TestRepository.CreateAsync();
        await repository.Database.ExecuteAsync("""
            insert into articles (journal, state, document, published_at, rendered_by, rendered_for, rendered_journal)
            select 1, 'published', '{}', now(), 1, 'x', 1 from generate_series(1, 8000);
            insert into records (article, format, stamp, deleted, crc32, length, hash, set_specs, segment)
            select id, format, now(), false, 1, 2, '\x00', array['journal'], '\x00' from articles, unnest(array['all', 'title']) format;
            analyze;
            """);

        var range = await PlanAsync(repository, SitemapQueries.ArticlesSql.Replace("@after", "4000", StringComparison.Ordinal).Replace("@last", "4050", StringComparison.Ordinal));
        var last = await PlanAsync(repository, SitemapQueries.LastSql);

        Assert.Contains("records_pkey", range, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", range, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", range, StringComparison.Ordinal);
        Assert.Contains("Scan Backward", last, StringComparison.Ordinal);
    }

    private static async Task<string> PlanAsync(TestRepository repository, string sql)
    {
        var lines = new List<string>();
        await using var command = repository.DataSource.CreateCommand("explain (costs off) " + sql);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            lines.Add(reader.GetString(0));
        }

        return string.Join('\n', lines);
    }
}
