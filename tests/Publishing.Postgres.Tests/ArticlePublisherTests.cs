using System.Text;
using System.Xml.Linq;
using Npgsql;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.Postgres.Tests.Fixtures;
using Publishing.Text;

namespace Publishing.Postgres.Tests;

public sealed class ArticlePublisherTests : IAsyncLifetime
{
    private TestRepository _repository = null!;

    public async ValueTask InitializeAsync() => _repository = await TestRepository.CreateAsync();

    public ValueTask DisposeAsync() => _repository.DisposeAsync();

    [Fact]
    public async Task A_published_article_has_a_record_in_every_format()
    {
        var draft = await _repository.DraftAsync("On storks", section: "reviews", issue: "1-1");

        var (outcome, published) = await _repository.Publisher().PublishAsync(draft.Id, draft.Version);

        Assert.Equal(ChangeOutcome.Done, outcome);
        Assert.Equal(ArticleState.Published, published!.State);
        Assert.Equal(draft.Version + 1, published.Version);
        Assert.NotNull(published.PublishedAt);
        Assert.Equal(["title", "all"], published.Formats.Where(format => format is { Valid: true, Deleted: false, Datestamp: not null }).Select(format => format.MetadataPrefix));
        var record = await _repository.Records.FindAsync("all", draft.Id);
        Assert.Equal(["journal", "journal:reviews"], record!.SetSpecs);
        Assert.Contains("On storks | Journal | 1 | Reviews", TestRepository.Text(record), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_format_is_shown_an_address_of_a_person()
    {
        var draft = TestRepository.Draft("On storks") with
        {
            Article = new Article
            {
                Titles = [new Title(RichText.Plain("On storks"))],
                Contributors = [new Contributor { Names = [new PersonName("Stork")], Email = "stork@example.org", Degrees = "PhD, stork@example.org" }],
            },
        };
        var id = (await _repository.Articles.CreateAsync(draft)).Value!.Id;
        var format = new TestCrosswalk("people", render: article => TestCrosswalk.Titled(string.Join(' ', article.Article.Contributors.Select(person => $"{person.DisplayName} {person.Email} {person.Degrees}"))));

        await _repository.Publisher([format]).PublishAsync(id, null);

        var text = TestRepository.Text((await _repository.Records.FindAsync("people", id))!);
        Assert.Contains("Stork", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@", text, StringComparison.Ordinal);
        Assert.Equal("stork@example.org", (await _repository.Articles.FindAsync(id))!.Article.Contributors[0].Email);
    }

    // OpenAIRE Guidelines v3: the set "openaire", in lower case.
    [Fact]
    public async Task What_OpenAIRE_takes_is_in_its_set_and_what_it_takes_no_more_is_listed_there_as_deleted()
    {
        var open = TestRepository.Draft("On storks") with
        {
            Article = new Article
            {
                Titles = [new Title(RichText.Plain("On storks"))],
                Contributors = [new Contributor { Names = [new PersonName("Storch", "S.")] }],
                PubDates = [new PubDate(new PartialDate(2024))],
                Permissions = new Permissions { Licenses = [new License("https://creativecommons.org/licenses/by/4.0/")] },
            },
        };
        Assert.DoesNotContain("openaire", await SetsAsync());

        var id = (await _repository.Articles.CreateAsync(open)).Value!.Id;
        await _repository.Publisher().PublishAsync(id, null);
        Assert.Equal(["journal", "openaire"], (await _repository.Records.FindAsync("all", id))!.SetSpecs);
        Assert.False((await _repository.Records.FindAsync("all", id, "openaire"))!.Deleted);
        Assert.Contains("openaire", await SetsAsync());
        Assert.DoesNotContain("openaire", (await _repository.Records.SetsAsync("journal", null, 10)).Select(set => set.SetSpec));

        await _repository.Publisher().ReplaceAsync(id, open with { Article = open.Article with { Permissions = new Permissions() } }, null);
        Assert.True((await _repository.Records.FindAsync("all", id, "openaire"))!.Deleted);
        Assert.False((await _repository.Records.FindAsync("all", id))!.Deleted);
    }

    private async Task<IEnumerable<string>> SetsAsync() => (await _repository.Records.SetsAsync(null, null, 10)).Select(set => set.SetSpec);

    [Fact]
    public async Task A_format_with_the_full_text_has_that_of_the_last_source_that_has_one_even_if_nothing_else_in_it_is_new()
    {
        var publisher = _repository.Publisher([.. TestRepository.Formats, new TestCrosswalk("text", render: article => article.Text.Value is [var text, ..] ? TestCrosswalk.Titled(XElement.Parse(text.Xml).Value) : null, takesText: true)]);
        var draft = TestRepository.Draft("On storks") with { SourceId = await SourceAsync("They build high."), SourcePlace = 0 };
        var id = (await _repository.Articles.CreateAsync(draft)).Value!.Id;
        await publisher.PublishAsync(id, null);
        Assert.Contains("They build high.", await TextAsync(), StringComparison.Ordinal);
        var stamps = await _repository.StampsAsync();

        // The same metadata in a table, and in JATS that has no text; then in JATS whose text was corrected.
        foreach (var source in new[] { await SourceAsync("They build high.", "front-stub"), await new SourceStore(_repository.DataSource).AddAsync(new("a.csv", "text/csv", "csv", 1, Encoding.UTF8.GetBytes("title,body\n"))), await SourceAsync("They build very high.") })
        {
            await new ArticleIntake(_repository.DataSource).RememberAppliedAsync([(id, draft with { SourceId = source })]);
            await publisher.RenderDueAsync(10);
        }

        Assert.Contains("They build very high.", await TextAsync(), StringComparison.Ordinal);
        Assert.All((await _repository.StampsAsync()).Where(stamp => stamp.Key.Format != "text"), stamp => Assert.Equal(stamps[stamp.Key], stamp.Value));
        Assert.Equal(0, await publisher.RenderDueAsync(10));

        async Task<string> TextAsync() => TestRepository.Text((await _repository.Records.FindAsync("text", id))!);

        Task<long> SourceAsync(string text, string holder = "body") => new SourceStore(_repository.DataSource).AddAsync(new("a.xml", "application/xml", "jats", 1, Encoding.UTF8.GetBytes(
            $"<article><front><article-meta><title-group><article-title>On storks</article-title></title-group></article-meta></front><{holder}><p>{text}</p></{holder}></article>")) { HasText = holder == "body" });
    }

    [Fact]
    public async Task A_format_that_comes_back_has_what_changed_while_it_was_away_and_moves_no_other()
    {
        var (kept, changed) = ((await _repository.PublishedAsync("On storks")).Id, (await _repository.PublishedAsync("On cranes")).Id);
        var one = _repository.Publisher([TestRepository.Formats[0]]);
        await one.RenderDueAsync(10);
        await one.ReplaceAsync(changed, TestRepository.Draft("On swans"), null);
        var stamps = await _repository.StampsAsync();

        // Until what was stamped has been shown, what follows may get the same second.
        await _repository.Records.FindAsync("title", changed);
        Assert.Equal(2, await _repository.Publisher().RenderDueAsync(10));
        var now = await _repository.StampsAsync();
        Assert.Contains("On swans", TestRepository.Text((await _repository.Records.FindAsync("all", changed))!), StringComparison.Ordinal);
        Assert.Equal([("all", changed)], now.Where(stamp => stamps[stamp.Key] != stamp.Value).Select(stamp => stamp.Key));
        Assert.Equal(stamps[("all", kept)], now[("all", kept)]);

        // One in the place of another is another choice too, though there are as many.
        await one.RenderDueAsync(10);
        Assert.Equal(2, await _repository.Publisher([TestRepository.Formats[1]]).RenderDueAsync(10));
    }

    [Fact]
    public async Task Publishing_again_changes_nothing()
    {
        var article = await _repository.PublishedAsync("On storks");
        var stamps = await _repository.StampsAsync();

        var (outcome, again) = await _repository.Publisher().PublishAsync(article.Id, article.Version);

        Assert.Equal(ChangeOutcome.Unchanged, outcome);
        Assert.Equal(article.Version, again!.Version);
        Assert.Equal(stamps, await _repository.StampsAsync());
    }

    [Fact]
    public async Task The_same_document_again_moves_no_datestamp()
    {
        var article = await _repository.PublishedAsync("On storks");
        var stamps = await _repository.StampsAsync();

        var (outcome, _) = await _repository.Publisher().ReplaceAsync(article.Id, TestRepository.Draft("On storks"), article.Version);

        Assert.Equal(ChangeOutcome.Unchanged, outcome);
        Assert.Equal(stamps, await _repository.StampsAsync());
    }

    [Fact]
    public async Task Only_the_formats_whose_bytes_change_get_a_new_datestamp()
    {
        var article = await _repository.PublishedAsync("On storks");
        var before = await _repository.StampsAsync();
        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(5));

        // Only "all" says whether an article is open.
        var open = TestRepository.Draft("On storks") with { Article = article.Article with { Permissions = new() { FreeToRead = new FreeToRead() } } };
        var (outcome, replaced) = await _repository.Publisher().ReplaceAsync(article.Id, open, article.Version);

        var after = await _repository.StampsAsync();
        Assert.Equal(ChangeOutcome.Done, outcome);
        Assert.Equal(article.Version + 1, replaced!.Version);
        Assert.Equal(before[("title", article.Id)], after[("title", article.Id)]);
        Assert.True(after[("all", article.Id)] > before[("all", article.Id)]);
    }

    [Fact]
    public async Task A_draft_that_is_replaced_stays_a_draft_without_records()
    {
        var draft = await _repository.DraftAsync("On storks");

        var (outcome, replaced) = await _repository.Publisher().ReplaceAsync(draft.Id, TestRepository.Draft("On cranes", section: "notes"), draft.Version);

        Assert.Equal(ChangeOutcome.Done, outcome);
        Assert.Equal((ArticleState.Draft, "On cranes", "notes"), (replaced!.State, replaced.Article.PlainTitle, replaced.Section));
        Assert.Empty(replaced.Formats);
        Assert.Empty(await _repository.StampsAsync());
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict_that_shows_what_there_is()
    {
        var article = await _repository.PublishedAsync("On storks");
        var stale = article.Version - 1;

        Assert.Equal(ChangeOutcome.VersionConflict, (await _repository.Publisher().ReplaceAsync(article.Id, TestRepository.Draft("On cranes"), stale)).Outcome);
        Assert.Equal(ChangeOutcome.VersionConflict, (await _repository.Publisher().WithdrawAsync(article.Id, null, stale)).Outcome);
        var (outcome, current) = await _repository.Publisher().PublishAsync(article.Id, stale);

        Assert.Equal(ChangeOutcome.VersionConflict, outcome);
        Assert.Equal((article.Version, "On storks"), (current!.Version, current.Article.PlainTitle));
    }

    [Fact]
    public async Task What_there_is_not_is_not_found()
    {
        var publisher = _repository.Publisher();
        var draft = await _repository.DraftAsync("On storks");

        Assert.Equal(new(ChangeOutcome.NotFound, null), await publisher.PublishAsync(99, null));
        Assert.Equal(new(ChangeOutcome.NotFound, null), await publisher.WithdrawAsync(99, null, null));
        Assert.Equal(new(ChangeOutcome.NotFound, null), await publisher.ReplaceAsync(99, TestRepository.Draft("On cranes"), null));
        Assert.Equal(ChangeOutcome.NotFound, (await publisher.ReplaceAsync(draft.Id, TestRepository.Draft("On cranes", section: "none"), null)).Outcome);
        Assert.Equal(ChangeOutcome.NotFound, (await publisher.ReplaceAsync(draft.Id, TestRepository.Draft("On cranes", issue: "9-9"), null)).Outcome);
        Assert.Equal(ChangeOutcome.NotFound, (await publisher.ReplaceAsync(draft.Id, TestRepository.Draft("On cranes", journal: "none\0"), null)).Outcome);
    }

    [Fact]
    public async Task An_article_cannot_become_the_double_of_another()
    {
        var storks = await _repository.Articles.CreateAsync(TestRepository.Draft("On storks", sourceKey: "1"));
        var cranes = await _repository.DraftAsync("On cranes");

        var (outcome, other) = await _repository.Publisher().ReplaceAsync(cranes.Id, TestRepository.Draft("On storks", sourceKey: "1"), null);

        Assert.Equal(ChangeOutcome.Duplicate, outcome);
        Assert.Equal(storks.Value!.Id, other!.Id);
        Assert.Equal("On cranes", (await _repository.Articles.FindAsync(cranes.Id))!.Article.PlainTitle);
    }

    [Fact]
    public async Task A_withdrawn_article_stays_as_deleted_records_that_keep_their_sets()
    {
        var article = await _repository.PublishedAsync("On storks", section: "reviews");
        var before = await _repository.StampsAsync();
        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(5));

        var (outcome, withdrawn) = await _repository.Publisher().WithdrawAsync(article.Id, "Published twice.", article.Version);

        Assert.Equal(ChangeOutcome.Done, outcome);
        Assert.Equal((ArticleState.Withdrawn, "Published twice."), (withdrawn!.State, withdrawn.WithdrawalReason));
        Assert.NotNull(withdrawn.WithdrawnAt);
        foreach (var format in new[] { "title", "all" })
        {
            var record = (await _repository.Records.FindAsync(format, article.Id, "journal:reviews"))!;
            Assert.True(record.Deleted);
            Assert.Null(record.Metadata);
            Assert.Equal(["journal", "journal:reviews"], record.SetSpecs);
            Assert.True(record.Key.Datestamp > before[(format, article.Id)]);
        }

        Assert.Equal(ChangeOutcome.Unchanged, (await _repository.Publisher().WithdrawAsync(article.Id, "Again.", null)).Outcome);
        Assert.Equal(ChangeOutcome.WrongState, (await _repository.Publisher().ReplaceAsync(article.Id, TestRepository.Draft("On cranes"), null)).Outcome);
    }

    [Fact]
    public async Task A_draft_cannot_be_withdrawn()
    {
        var draft = await _repository.DraftAsync("On storks");

        Assert.Equal(ChangeOutcome.WrongState, (await _repository.Publisher().WithdrawAsync(draft.Id, null, null)).Outcome);
    }

    [Fact]
    public async Task A_withdrawn_article_can_be_published_again()
    {
        var article = await _repository.PublishedAsync("On storks");
        await _repository.Publisher().WithdrawAsync(article.Id, "By mistake.", null);

        var (outcome, again) = await _repository.Publisher().PublishAsync(article.Id, null);

        Assert.Equal(ChangeOutcome.Done, outcome);
        Assert.Equal((ArticleState.Published, null, null), (again!.State, again.WithdrawnAt, again.WithdrawalReason));
        Assert.Equal(article.PublishedAt, again.PublishedAt);
        Assert.Contains("On storks", TestRepository.Text((await _repository.Records.FindAsync("title", article.Id))!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_that_fails_keeps_the_article_from_that_format_alone_and_says_why()
    {
        TestCrosswalk[] formats =
        [
            new("title"),
            new("invalid", render: article => new XElement(TestCrosswalk.Title(article).Name, new XElement("nonsense"))),
            new("silent", render: _ => null),
            new("broken", render: _ => throw new InvalidOperationException("no such luck")),
        ];
        var draft = await _repository.DraftAsync("On storks");
        var failures = new List<RenderFailure>();

        var (_, published) = await _repository.Publisher(formats, failed: failures.Add).PublishAsync(draft.Id, null);

        Assert.Equal(["title"], await _repository.Records.PrefixesAsync(draft.Id));
        var verdicts = published!.Formats.ToDictionary(format => format.MetadataPrefix);
        Assert.True(verdicts["title"].Valid);
        Assert.Contains("nonsense", verdicts["invalid"].Reason, StringComparison.Ordinal);
        Assert.Contains("no way to say", verdicts["silent"].Reason, StringComparison.Ordinal);

        // Anybody reads the verdict: what the exception says is for the log.
        Assert.Contains("the server failed", verdicts["broken"].Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("no such luck", verdicts["broken"].Reason, StringComparison.Ordinal);
        var failure = Assert.Single(failures);
        Assert.Equal((draft.Id, "broken", "no such luck"), (failure.Article, failure.MetadataPrefix, failure.Exception.Message));
        Assert.Equal(["format-invalid", "format-unsaid", "rendering-failed"], published.Problems.Select(problem => problem.Code));
        Assert.Contains("administrator", published.Problems[2].Remedy, StringComparison.Ordinal);

        // Nor do they stay when an editor sends them back.
        var mended = (await _repository.Publisher([new TestCrosswalk("title")]).ReplaceAsync(draft.Id, TestRepository.Draft("On cranes") with { Problems = published.Problems }, null)).Value!;
        Assert.Empty(mended.Problems);
    }

    [Fact]
    public async Task A_record_whose_format_fails_from_now_on_becomes_a_deleted_one_and_comes_back_when_it_is_mended()
    {
        TestCrosswalk[] formats = [new("title"), new("picky", render: article => article.Article.PlainTitle.Contains('!') ? null : TestCrosswalk.Title(article))];
        var publisher = _repository.Publisher(formats);
        var article = (await publisher.PublishAsync((await _repository.DraftAsync("On storks")).Id, null)).Value!;

        var failed = (await publisher.ReplaceAsync(article.Id, TestRepository.Draft("On storks!"), null)).Value!;
        Assert.True((await _repository.Records.FindAsync("picky", article.Id))!.Deleted);
        Assert.False((await _repository.Records.FindAsync("title", article.Id))!.Deleted);
        Assert.Contains(failed.Problems, problem => problem.Code == ProblemCodes.FormatUnsaid.Code);

        // An editor who sends back the problems that he was shown does not keep them alive.
        var mended = (await publisher.ReplaceAsync(article.Id, TestRepository.Draft("On storks?") with { Problems = failed.Problems }, null)).Value!;
        Assert.False((await _repository.Records.FindAsync("picky", article.Id))!.Deleted);
        Assert.Empty(mended.Problems);
    }

    [Fact]
    public async Task An_article_that_changes_its_section_is_seen_as_deleted_in_the_old_set_and_live_in_the_new()
    {
        var article = await _repository.PublishedAsync("On storks", section: "reviews");
        await _repository.Publisher().ReplaceAsync(article.Id, TestRepository.Draft("On storks", section: "notes"), null);
        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(5));

        var old = Assert.Single(await _repository.HarvestAsync(new("title", "journal:reviews")));
        var now = Assert.Single(await _repository.HarvestAsync(new("title", "journal:notes")));
        var journal = Assert.Single(await _repository.HarvestAsync(new("title", "journal")));

        Assert.True(old.Deleted);
        Assert.Null(old.Metadata);
        Assert.Equal(["journal:reviews"], old.SetSpecs);
        Assert.False(now.Deleted);
        Assert.Equal(["journal", "journal:notes"], now.SetSpecs);
        Assert.Equal((now.Key, now.Key), (old.Key, journal.Key));
        Assert.False(journal.Deleted);
        Assert.True((await _repository.Records.FindAsync("title", article.Id, "journal:reviews"))!.Deleted);
        Assert.False((await _repository.Records.FindAsync("title", article.Id))!.Deleted);

        await _repository.Publisher().ReplaceAsync(article.Id, TestRepository.Draft("On storks", section: "reviews"), null);
        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(10));
        Assert.False(Assert.Single(await _repository.HarvestAsync(new("title", "journal:reviews"))).Deleted);
        Assert.True(Assert.Single(await _repository.HarvestAsync(new("title", "journal:notes"))).Deleted);
    }

    [Fact]
    public async Task An_article_that_moves_to_another_journal_is_deleted_in_the_old_one()
    {
        await _repository.Journals.CreateAsync(TestRepository.Journal("other"));
        var article = await _repository.PublishedAsync("On storks", section: "reviews");

        var (outcome, moved) = await _repository.Publisher().ReplaceAsync(article.Id, TestRepository.Draft("On storks", journal: "other"), null);

        Assert.Equal((ChangeOutcome.Done, "other"), (outcome, moved!.Journal));
        Assert.True((await _repository.Records.FindAsync("title", article.Id, "journal"))!.Deleted);
        Assert.False((await _repository.Records.FindAsync("title", article.Id, "other"))!.Deleted);
        Assert.Null(await _repository.Records.FindAsync("title", article.Id, "other:notes"));
    }

    [Fact]
    public async Task A_change_of_the_article_between_rendering_and_storing_is_noticed()
    {
        var draft = await _repository.DraftAsync("On storks");
        var disturb = Once(() => _repository.Publisher().ReplaceAsync(draft.Id, TestRepository.Draft("On cranes"), null));

        var (outcome, published) = await _repository.Publisher(rendered: disturb).PublishAsync(draft.Id, null);

        Assert.Equal((ChangeOutcome.Done, "On cranes"), (outcome, published!.Article.PlainTitle));
        Assert.Contains("On cranes", TestRepository.Text((await _repository.Records.FindAsync("title", draft.Id))!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_the_article_while_it_is_published_is_a_conflict_for_whoever_named_a_version()
    {
        var draft = await _repository.DraftAsync("On storks");
        var disturb = Once(() => _repository.Publisher().ReplaceAsync(draft.Id, TestRepository.Draft("On cranes"), null));

        Assert.Equal(ChangeOutcome.VersionConflict, (await _repository.Publisher(rendered: disturb).PublishAsync(draft.Id, draft.Version)).Outcome);
        Assert.Empty(await _repository.StampsAsync());
    }

    [Fact]
    public async Task A_change_of_journal_or_issue_between_rendering_and_storing_is_noticed()
    {
        var draft = await _repository.DraftAsync("On storks", issue: "1-1");
        var disturb = Once(async () =>
        {
            await _repository.Journals.ReplaceAsync("journal", TestRepository.Journal("journal", "Renamed"), null);
            await _repository.Journals.ReplaceIssueAsync("journal", "1-1", new Issue { Slug = "1-1", Number = "1a" }, null);
        });

        await _repository.Publisher(rendered: disturb).PublishAsync(draft.Id, null);

        Assert.Contains("On storks | Renamed | 1a", TestRepository.Text((await _repository.Records.FindAsync("all", draft.Id))!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_the_journal_while_an_article_is_replaced_is_noticed()
    {
        var article = await _repository.PublishedAsync("On storks");
        var disturb = Once(() => _repository.Journals.ReplaceAsync("journal", TestRepository.Journal("journal", "Renamed"), null));

        await _repository.Publisher(rendered: disturb).ReplaceAsync(article.Id, TestRepository.Draft("On cranes"), null);

        Assert.Contains("On cranes | Renamed", TestRepository.Text((await _repository.Records.FindAsync("all", article.Id))!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_mid_publish_leaves_nothing_behind()
    {
        var draft = await _repository.DraftAsync("On storks", section: "reviews");
        var broken = _repository.Publisher(stamped: transaction => KillAsync(transaction.Connection!.ProcessID));

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => broken.PublishAsync(draft.Id, null));

        Assert.Equal(draft.Version, (await _repository.Articles.FindAsync(draft.Id))!.Version);
        foreach (var table in new[] { "records", "record_sets", "record_counts" })
        {
            Assert.Equal(0, await _repository.Database.ScalarAsync<long>($"select count(*) from {table}"));
        }

        Assert.Equal(ChangeOutcome.Done, (await _repository.Publisher().PublishAsync(draft.Id, draft.Version)).Outcome);
    }

    [Fact]
    public async Task Many_are_published_in_batches_and_those_that_are_already_are_left_alone()
    {
        var already = await _repository.PublishedAsync("Already");
        var stamps = await _repository.StampsAsync();
        var ids = new List<long> { already.Id, 9999 };
        for (var i = 0; i < 450; i++)
        {
            ids.Add((await _repository.DraftAsync($"Article {i}", section: "notes")).Id);
        }

        Assert.Equal(450, await _repository.Publisher().PublishManyAsync(ids));

        await _repository.Database.SetClockAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(450, (await _repository.HarvestAsync(new("all", "journal:notes"), limit: 70)).Count);
        Assert.Equal(451, await _repository.Records.CountAsync(new("title")));
        Assert.Equal(stamps[("all", already.Id)], (await _repository.StampsAsync())[("all", already.Id)]);
    }

    [Fact]
    public async Task Publishers_of_the_same_articles_in_any_order_neither_block_nor_double()
    {
        var ids = new List<long>();
        for (var i = 0; i < 60; i++)
        {
            ids.Add((await _repository.DraftAsync($"Article {i}")).Id);
        }

        var published = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => _repository.Publisher().PublishManyAsync([.. ids.OrderBy(id => id * 7919 * (i + 1) % 61)]))));

        Assert.Equal(60, published.Sum());
        Assert.Equal(120, (await _repository.StampsAsync()).Count);
    }

    private static Func<Task> Once(Func<Task> disturb)
    {
        var done = false;
        return async () =>
        {
            if (!done)
            {
                done = true;
                await disturb();
            }
        };
    }

    private async Task KillAsync(int process)
    {
        await using var connection = new NpgsqlConnection(_repository.Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"select pg_terminate_backend({process}, 5000)", connection);
        await command.ExecuteNonQueryAsync();
    }
}
