using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Postgres.Records;
using Publishing.Testing;

namespace Publishing.Postgres.Tests;

/// <summary>Every list is served by an index: a range scan, nothing sorted, no table read from end to end. With the plan that prepared statements end up with, and with one made for the values.</summary>
public sealed partial class QueryPlanTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.ExecuteAsync("""
            insert into journals (slug, document) select 'j' || n, '{}' from generate_series(1, 50) n;
            insert into issues (journal, slug, document) select id, 'i' || n, '{}' from journals, generate_series(1, 20) n;
            insert into sets (set_spec, journal, name) select slug || s, id, 'Set' from journals, unnest(array['', ':a', ':b']) s;
            insert into articles (journal, issue, state, document, published_at, rendered_by, rendered_for, rendered_journal, rendered_issue)
            select 1 + n % 50, 1 + n % 1000, case when n % 4 = 0 then 'draft' else 'published' end, '{}', now(), 4, 'x', 1, 1
            from generate_series(1, 8000) n;
            insert into records (article, format, stamp, deleted, crc32, length, hash, set_specs, segment)
            select articles.id, format, timestamptz '2020-01-01' + articles.id / 5 * interval '1 second', false, 1, 2, '\x00', array['j' || journal, 'j' || journal || ':a'], '\x00'
            from articles, unnest(array['jats', 'oai_dc']) format
            where state = 'published';
            insert into record_sets select spec, format, stamp, article from records, unnest(set_specs) spec;
            insert into record_counts select '', format, count(*) from records group by format;
            insert into record_counts select set_spec, format, count(*) from record_sets group by 1, 2;
            insert into sources (sha256, importer, importer_version, name, media_type, length, bytes)
            select sha256(int4send(n)), 'jats', 1, 'file', 'text/xml', 1, '\x00' from generate_series(1, 3000) n;
            analyze;
            """);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, true, true)]
    [InlineData(true, false, false)]
    [InlineData(true, true, false)]
    [InlineData(true, true, true)]
    public async Task A_page_of_records_is_a_range_scan(bool ofSet, bool withMetadata, bool bounded)
    {
        string[] values = ["text 'jats'", "timestamptz '2020-01-01 00:05:00'", "bigint '1500'", "timestamptz 'infinity'", "bigint '101'"];
        if (ofSet)
        {
            values = [.. values, "text 'j7'"];
        }

        if (bounded)
        {
            values = [.. values, "bigint '1000000'"];
        }

        foreach (var plan in await PlansAsync(PageSql.For(ofSet, withMetadata, bounded), values))
        {
            AssertRangeScan(plan, allowed: "clock");
            Assert.Contains(ofSet ? "Index Only Scan using record_sets_pkey on record_sets" : "Index Scan using records_by_stamp on records", plan, StringComparison.Ordinal);
            Assert.Contains("stamp <=", plan, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_the_records_of_a_page_stand_is_read_from_the_index_alone(bool ofSet)
    {
        await _database.ExecuteAsync("vacuum records, record_sets");
        string[] values = ["text 'jats'", "timestamptz '2020-01-01 00:05:00'", "bigint '1500'", "timestamptz 'infinity'", "bigint '101'"];
        foreach (var plan in await PlansAsync(PageSql.Keys(ofSet), ofSet ? [.. values, "text 'j7'"] : values))
        {
            AssertRangeScan(plan, allowed: "clock");
            Assert.Contains(ofSet ? "Index Only Scan using record_sets_pkey on record_sets" : "Index Only Scan using records_by_stamp on records", plan, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(null, null, "articles_by_state")]
    [InlineData("j7", null, "articles_by_journal")]
    [InlineData("j7", "i7", "articles_by_issue")]
    public async Task A_page_of_articles_is_a_range_scan_for_each_state(string? journal, string? issue, string index)
    {
        foreach (var newestFirst in new[] { false, true })
        {
            var sql = ArticleStore.ListSql(new ArticleSelection(journal, issue, [ArticleState.Published], newestFirst));
            foreach (var plan in await PlansAsync(sql, ("states", "array['published', 'draft']"), ("after", "bigint '4000'"), ("limit", "bigint '20'"), ("journal", "text 'j7'"), ("issue", "text 'i7'")))
            {
                Assert.True(plan.Contains($"using {index} on articles", StringComparison.Ordinal), plan);
                Assert.DoesNotContain("Seq Scan on articles", plan, StringComparison.Ordinal);
                Assert.DoesNotContain("Seq Scan on records", plan, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Journals_issues_sources_and_sets_are_listed_by_their_keys()
    {
        await _database.ExecuteAsync("insert into journals (slug, document) select 'k' || n, '{}' from generate_series(1, 3000) n; insert into sets (set_spec, journal, name) select slug, id, '' from journals where slug like 'k%'; analyze");

        await AssertListAsync(JournalStore.ListSql, "journals_slug_key", ("after", "text 'j2'"), ("limit", "bigint '20'"));
        await AssertListAsync(JournalStore.ListIssuesSql, "issues_journal_slug_key", ("journal", "text 'j2'"), ("after", "text ''"), ("limit", "bigint '5'"));
        await AssertListAsync(SourceStore.ListSql, "sources_pkey", ("after", "bigint '2000'"), ("limit", "bigint '20'"));

        // The counts are looked at for the sets of no journal alone; they are few, and a table of few rows is read as it lies.
        await AssertListAsync(RecordQueries.SetsSql, "sets_pkey", "record_counts", ("after", "text 'j2'"), ("limit", "bigint '20'"));
        await AssertListAsync(RecordQueries.SetsOfJournalSql, "sets_pkey", ("after", "text ''"), ("limit", "bigint '20'"), ("journal", "text 'j2'"));
    }

    [Fact]
    public async Task Records_of_a_harvest_are_listed_by_their_outcome()
    {
        await _database.ExecuteAsync("""
            insert into harvests (journal, base_url, prefix, asked_by) select id, 'http://x.example.org/' || id, 'jats', 'command' from journals limit 3;
            insert into harvested_records (harvest, identifier, datestamp, deleted, outcome)
            select 1 + n % 3, 'oai:x:' || n, '', false, case when n % 50 = 0 then 'rejected' else 'imported' end from generate_series(1, 6000) n;
            analyze harvests, harvested_records;
            """);
        await AssertListAsync(HarvestStore.ListRecordsSql, "harvested_records_by_outcome", ("id", "bigint '1'"), ("outcome", "text 'rejected'"), ("after", "text 'oai:x:2'"), ("limit", "bigint '20'"));
    }

    [Fact]
    public async Task The_earliest_datestamp_and_the_size_of_a_window_come_from_the_indexes_of_the_lists()
    {
        await AssertListAsync(RecordQueries.EarliestSql, "records_by_stamp", allowed: "record_counts");
        await AssertListAsync(RecordQueries.EarliestOfSetSql, "record_sets_pkey", allowed: "record_counts", ("setSpec", "text 'j7'"));
        (string, string)[] window = [("format", "text 'jats'"), ("from", "timestamptz '2020-01-01 00:05:00'"), ("until", "timestamptz '2020-01-01 00:06:00'"), ("set", "text 'j7'")];
        await AssertListAsync(RecordQueries.CountRangeSql, "records_by_stamp", allowed: "clock", window);
        await AssertListAsync(RecordQueries.CountSetRangeSql, "record_sets_pkey", allowed: "clock", window);
    }

    [Fact]
    public async Task Articles_that_look_alike_are_a_range_scan()
    {
        await _database.ExecuteAsync("update articles set likeness = 'likeness:' || id % 3000; insert into article_keys (journal, key, article) select journal, 'doi:10.5555/' || id, id from articles; analyze articles, article_keys");
        foreach (var plan in await PlansAsync(DraftLookup.AlikeSql, ["text 'j2'", "_text '{likeness:1,likeness:2}'", "_text '{null,doi:10.5555/1}'", "_int4 '{0,1}'", "integer '10'"]))
        {
            Assert.Matches("Index (Only )?Scan using articles_by_likeness on articles", plan);
            Assert.DoesNotContain("Seq Scan on article", plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_known_of_a_batch_of_drafts_is_looked_up_in_indexes()
    {
        await _database.ExecuteAsync("""
            insert into article_keys (journal, key, article) select journal, 'doi:10.5555/' || id, id from articles;
            insert into article_sources (source, place, article) select 1 + id % 3000, id / 3000, id from articles;
            analyze article_keys, article_sources;
            """);
        foreach (var plan in await PlansAsync(DraftLookup.AppliedSql, ["text 'j2'", "_int8 '{1,2}'", "_int4 '{0,0}'", "_int4 '{0,1}'"]))
        {
            Assert.Matches(@"Index (Only )?Scan using article_sources_pkey on article_sources", plan);
            Assert.DoesNotContain("Seq Scan on article", plan, StringComparison.Ordinal);
        }

        foreach (var plan in await PlansAsync(DraftLookup.SameSql, ["text 'j2'", "_text '{doi:10.5555/1,doi:10.5555/2}'"]))
        {
            Assert.Matches(@"Index (Only )?Scan using article_keys_pkey on article_keys found", plan);
            Assert.DoesNotContain("Seq Scan on article", plan, StringComparison.Ordinal);
        }

        foreach (var plan in await PlansAsync(SourceStore.FindSql, ["_bytea '{a,b}'", "_text '{jats,jats}'", "_int4 '{1,1}'"]))
        {
            Assert.DoesNotContain("Seq Scan on sources", plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_published_last_is_a_range_scan()
    {
        foreach (var plan in await PlansAsync(ArticleStore.LatestSql, ("limit", "bigint '8'")))
        {
            Assert.Matches("Index (Only )?Scan Backward using articles_by_publication", plan);
            Assert.DoesNotContain("Seq Scan on articles", plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_same_DOI_in_other_journals_is_looked_up_in_each_by_its_index()
    {
        await _database.ExecuteAsync("insert into article_keys (journal, key, article) select journal, 'doi:10.5555/' || id, id from articles; analyze article_keys");
        var plans = await PlansAsync(DraftLookup.ElsewhereSql, ["text 'j2'", "_text '{doi:10.5555/1,doi:10.5555/2}'", "_int4 '{0,1}'", "integer '10'"]);
        Assert.All(plans, plan => Assert.Matches(@"Index (Only )?Scan using \w+ on article_keys found\n +Index Cond: \(\(journal = ANY \(.*\)\) AND \(key = ", plan));
        Assert.All(plans, plan => Assert.DoesNotContain("Seq Scan on article", plan, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_due_is_found_without_reading_the_articles()
    {
        foreach (var plan in await PlansAsync(DueArticles.FindSql, ("generation", "integer '4'"), ("addresses", "text 'x'"), ("today", "date '2026-01-01'"), ("limit", "bigint '200'")))
        {
            Assert.DoesNotContain("Seq Scan on articles", plan, StringComparison.Ordinal);
            foreach (var index in new[] { "crosswalks", "addresses", "journal", "issue", "day", "notices" })
            {
                Assert.Contains($"articles_due_by_{index}", plan, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Formats_that_come_back_are_found_by_what_articles_were_rendered_for()
    {
        foreach (var plan in await PlansAsync(ReturningFormats.FindSql, ("formats", "_text '{jats,oai_dc}'"), ("addresses", "text 'y'")))
        {
            Assert.Contains("articles_due_by_addresses", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Notices_about_articles_are_looked_up_by_the_DOI_and_the_articles_of_a_notice_by_theirs()
    {
        await _database.ExecuteAsync("""
            insert into article_keys (journal, key, article) select journal, 'doi:10.5555/' || id, id from articles;
            insert into article_notices (article, doi, kind, type) select id, '10.5555/' || id - 1, 'corrected-article', 'correction' from articles where state = 'published';
            insert into notice_changes (doi) select '10.5555/' || id from articles where id <= 3;
            analyze article_keys, article_notices, notice_changes;
            """);
        foreach (var plan in await PlansAsync(ArticleNotices.OfSql, ("ids", "_int8 '{1,2}'"), ("journals", "_int8 '{1,1}'"), ("dois", "_text '{10.5555/1,10.5555/2}'")))
        {
            Assert.Matches("(using|on) article_notices_by_doi", plan);
            Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        }

        // The changes themselves are few, because they are taken away every time, and are read as they lie.
        foreach (var plan in await PlansAsync(ArticleNotices.CountSql, Array.Empty<string>()))
        {
            Assert.DoesNotContain("Seq Scan on articles", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan on article_keys", plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_articles_are_rendered_from_is_looked_up_in_indexes()
    {
        await _database.ExecuteAsync("""
            insert into article_sources (source, place, article) select 1 + id % 3000, id / 3000, id from articles;
            insert into harvests (journal, base_url, prefix, asked_by) select id, 'http://x.example.org/' || id, 'jats', 'command' from journals;
            insert into harvested_records (harvest, identifier, datestamp, deleted, article, outcome, metadata_namespace)
            select 1 + id % 50, 'oai:x:' || id, '2024-01-01', false, id, 'imported', 'urn:x' from articles;
            update sources set has_text = true;
            analyze article_sources, harvests, harvested_records, sources;
            """);
        foreach (var plan in await PlansAsync(RenderSources.OriginsSql, ("ids", "_int8 '{1,2,3}'")))
        {
            Assert.Matches("(using|on) harvested_records_by_article", plan);
            Assert.DoesNotContain("Seq Scan on harvested_records", plan, StringComparison.Ordinal);
        }

        foreach (var plan in await PlansAsync(ArticleTextStore.TextsSql, ("ids", "_int8 '{1,2,3}'")))
        {
            Assert.Matches("(using|on) article_sources_by_article", plan);
            Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_articles_of_harvested_records_are_found_by_their_numbers_and_what_was_known_by_the_identifier()
    {
        await _database.ExecuteAsync("""
            insert into harvests (journal, base_url, prefix, asked_by) select id, 'http://x.example.org/' || id, 'jats', 'command' from journals;
            insert into harvested_records (harvest, identifier, datestamp, deleted, article, outcome, metadata_namespace)
            select 1 + id % 50, 'oai:x:' || id, '2024-01-01', false, id, 'imported', 'urn:x' from articles;
            analyze harvests, harvested_records;
            """);
        (string, string)[] values = [("id", "bigint '1'"), ("articles", "_int8 '{1,2}'"), ("identifiers", "_text '{oai:x:1,oai:x:2}'"), ("datestamps", "_text '{2024-01-02,2024-01-02}'"), ("namespaces", "_text '{urn:x,urn:x}'")];
        foreach (var plan in await PlansAsync(HarvestStore.DueSql, values))
        {
            Assert.DoesNotContain("Seq Scan on articles", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan on harvested_records", plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_segment_stays_in_its_row_as_long_as_the_row_fits_a_page()
    {
        await _database.ExecuteAsync("""
            update records set segment = (select string_agg(uuid_send(gen_random_uuid()), '') from generate_series(1, 490)) where article <= 40;
            """);
        const string ToastSql = "select pg_relation_size(reltoastrelid) from pg_class where relname = 'records'";
        Assert.Equal(0, await _database.ScalarAsync<long>(ToastSql));

        // And the test can fail: one that does not fit goes elsewhere.
        await _database.ExecuteAsync("update records set segment = (select string_agg(uuid_send(gen_random_uuid()), '') from generate_series(1, 600)) where article = 1");
        Assert.True(await _database.ScalarAsync<long>(ToastSql) > 0);
    }

    private Task AssertListAsync(string sql, string index, params (string Name, string Value)[] values) => AssertListAsync(sql, index, "", values);

    private async Task AssertListAsync(string sql, string index, string allowed, params (string Name, string Value)[] values)
    {
        foreach (var plan in await PlansAsync(sql, values))
        {
            AssertRangeScan(plan, allowed);
            Assert.Matches($"(using|on) {index}", plan);
        }
    }

    private static void AssertRangeScan(string plan, string allowed)
    {
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Hash", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Bitmap", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Memoize", plan, StringComparison.Ordinal);
        Assert.All(SeqScan().Matches(plan), match => Assert.Equal(allowed, match.Groups[1].Value));
    }

    // Dapper's names become numbers, in the order of the values.
    private Task<string[]> PlansAsync(string sql, params (string Name, string Value)[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            sql = Regex.Replace(sql, $"@{values[i].Name}\\b", $"${i + 1}");
        }

        return PlansAsync(sql, [.. values.Select(value => value.Value)]);
    }

    private async Task<string[]> PlansAsync(string sql, params string[] values)
    {
        var plans = new List<string>();
        foreach (var mode in new[] { "force_generic_plan", "force_custom_plan" })
        {
            await using var connection = await _database.DataSource.OpenConnectionAsync();
            await using var batch = connection.CreateBatch();
            var types = string.Join(", ", values.Select(value => value.StartsWith("array", StringComparison.Ordinal) ? "text[]" : value.Split(' ')[0]));
            foreach (var statement in new[]
            {
                $"set plan_cache_mode = {mode}",
                $"prepare listing {(values.Length > 0 ? $"({types})" : "")} as {sql}",
                $"explain (costs off) execute listing {(values.Length > 0 ? $"({string.Join(", ", values)})" : "")}",
                "deallocate listing",
            })
            {
                var command = batch.CreateBatchCommand();
                command.CommandText = statement;
                batch.BatchCommands.Add(command);
            }

            var lines = new List<string>();
            await using var reader = await batch.ExecuteReaderAsync();
            do
            {
                while (await reader.ReadAsync())
                {
                    lines.Add(reader.GetString(0));
                }
            }
            while (await reader.NextResultAsync());

            plans.Add(string.Join('\n', lines));
        }

        return [.. plans];
    }

    [GeneratedRegex(@"Seq Scan on (\w+)")]
    private static partial Regex SeqScan();
}
