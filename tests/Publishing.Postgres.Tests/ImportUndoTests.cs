using System.Text;
using Publishing.Articles;
using Publishing.Postgres.Tests.Fixtures;

namespace Publishing.Postgres.Tests;

public sealed class ImportUndoTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private TestRepository _repository = null!;

    private ImportStore Imports => new(_repository.DataSource);

    public async ValueTask InitializeAsync() => _repository = await TestRepository.CreateAsync();

    public ValueTask DisposeAsync() => _repository.DisposeAsync();

    [Fact]
    public async Task What_an_import_made_and_nobody_published_is_gone()
    {
        var before = await _repository.DraftAsync("There before");
        var made = 0L;

        var import = await ImportAsync(async import => made = (await import.Articles.CreateAsync(Draft("New", await SourceAsync("new")))).Value!.Id);

        Assert.Equal([new UndoneArticle(made, "New", UndoOutcome.Deleted)], await UndoAsync(import));
        Assert.Null(await _repository.Articles.FindAsync(made, Cancel));
        Assert.Equal(before.Version, (await _repository.Articles.FindAsync(before.Id, Cancel))!.Version);
        Assert.Equal(ImportState.Undone, (await Imports.FindAsync(import, Cancel))!.State);
    }

    [Fact]
    public async Task What_an_import_published_is_withdrawn_for_harvesters_have_it()
    {
        var draft = await _repository.DraftAsync("A draft that was there");
        var made = 0L;

        var import = await ImportAsync(async import =>
        {
            made = (await import.Articles.CreateAsync(Draft("New", await SourceAsync("new")))).Value!.Id;
            await import.Publisher.PublishManyAsync([made, draft.Id]);
        });

        Assert.Equal([UndoOutcome.Withdrawn, UndoOutcome.Withdrawn], (await UndoAsync(import)).Select(undone => undone.Outcome));
        Assert.Equal(ArticleState.Withdrawn, (await _repository.Articles.FindAsync(made, Cancel))!.State);
        Assert.All(await _repository.HarvestAsync(new("all", null, null, null)), record => Assert.True(record.Deleted));
    }

    [Fact]
    public async Task What_an_import_changed_is_as_it_was_before_with_its_source_and_what_an_editor_had_made_of_it()
    {
        var first = await SourceAsync("first");
        var article = (await _repository.Articles.CreateAsync(Draft("From the first source", first, key: "k") with { Issue = "1-1", Section = "notes" })).Value!;
        await _repository.Publisher().PublishAsync(article.Id, null, Cancel);
        var edited = (await _repository.Publisher().ReplaceAsync(article.Id, new ArticleDraft("journal", article.Article with { FirstPage = "7" }, "1-1", "notes"), null, Cancel)).Value!;
        var second = await SourceAsync("second");

        var import = await ImportAsync(import => import.Publisher.ReplaceAsync(article.Id, Draft("From the second source", second, key: "other"), null, Cancel));
        Assert.Equal("From the second source", (await _repository.Articles.FindAsync(article.Id, Cancel))!.Article.PlainTitle);
        Assert.Equal([UndoOutcome.Restored], (await UndoAsync(import)).Select(undone => undone.Outcome));

        var restored = (await _repository.Articles.FindAsync(article.Id, Cancel))!;
        Assert.Equal(("From the first source", "7", "1-1", "notes", first, ArticleState.Published), (restored.Article.PlainTitle, restored.Article.FirstPage, restored.Issue, restored.Section, restored.SourceId, restored.State));
        Assert.Equal(edited.Problems, restored.Problems);
        Assert.Equal("k", await _repository.Database.ScalarAsync<string>($"select source_key from articles where id = {article.Id}"));

        // The editor's change is known as one again, and the second source can be applied again.
        Assert.Single(await _repository.Articles.EditsReplacedByAsync(article.Id, article.Article with { FirstPage = "9" }, Cancel));
        Assert.Null((await new ArticleIntake(_repository.DataSource).FindAsync("journal", [PreparedDraft.Of(Draft("From the second source", second, key: "other"))], 1, Cancel))[0].Applied);
        Assert.Contains("From the first source", TestRepository.Text((await _repository.HarvestAsync(new("all", null, null, null)))[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_changed_since_is_left_alone_and_named()
    {
        var made = 0L;
        var import = await ImportAsync(async import => made = (await import.Articles.CreateAsync(Draft("New", await SourceAsync("new")))).Value!.Id);
        await _repository.Publisher().ReplaceAsync(made, TestRepository.Draft("Mended by hand"), null, Cancel);

        Assert.Equal([new UndoneArticle(made, "Mended by hand", UndoOutcome.ChangedSince)], await UndoAsync(import));
        Assert.Equal("Mended by hand", (await _repository.Articles.FindAsync(made, Cancel))!.Article.PlainTitle);
    }

    [Fact]
    public async Task Imports_of_one_article_are_undone_one_after_the_other()
    {
        var article = 0L;
        var first = await ImportAsync(async import => article = (await import.Articles.CreateAsync(Draft("First", await SourceAsync("1")))).Value!.Id);
        var second = await ImportAsync(async import => await import.Publisher.ReplaceAsync(article, Draft("Second", await SourceAsync("2")), null, Cancel));

        Assert.Equal([(UndoOutcome.ChangedSince, second)], (await UndoAsync(first, dryRun: true)).Select(undone => (undone.Outcome, undone.ChangedBy)));
        Assert.Equal([UndoOutcome.Restored], (await UndoAsync(second)).Select(undone => undone.Outcome));
        Assert.Equal([UndoOutcome.Deleted], (await UndoAsync(first)).Select(undone => undone.Outcome));
    }

    [Fact]
    public async Task What_somebody_only_published_since_is_undone_all_the_same()
    {
        var made = 0L;
        var import = await ImportAsync(async import => made = (await import.Articles.CreateAsync(Draft("New", await SourceAsync("new")))).Value!.Id);
        await _repository.Publisher().PublishAsync(made, null, Cancel);

        Assert.Equal([UndoOutcome.Withdrawn], (await UndoAsync(import)).Select(undone => undone.Outcome));
        Assert.Equal(ArticleState.Withdrawn, (await _repository.Articles.FindAsync(made, Cancel))!.State);
    }

    [Fact]
    public async Task What_an_import_changed_and_somebody_published_since_is_as_before_and_stays_published()
    {
        var article = (await _repository.Articles.CreateAsync(Draft("Before", await SourceAsync("1")), Cancel)).Value!.Id;
        var import = await ImportAsync(async import => await import.Publisher.ReplaceAsync(article, Draft("After", await SourceAsync("2")), null, Cancel));
        await _repository.Publisher().PublishAsync(article, null, Cancel);

        Assert.Equal([UndoOutcome.Restored], (await UndoAsync(import)).Select(undone => undone.Outcome));
        var restored = (await _repository.Articles.FindAsync(article, Cancel))!;
        Assert.Equal(("Before", ArticleState.Published), (restored.Article.PlainTitle, restored.State));
    }

    [Fact]
    public async Task What_a_later_import_published_is_left_until_that_one_is_undone()
    {
        var made = 0L;
        var first = await ImportAsync(async import => made = (await import.Articles.CreateAsync(Draft("New", await SourceAsync("new")))).Value!.Id);
        var second = await ImportAsync(async import => await import.Publisher.PublishAsync(made, null, Cancel));

        Assert.Equal([new UndoneArticle(made, "New", UndoOutcome.ChangedSince, second)], await UndoAsync(first));
    }

    [Fact]
    public async Task It_is_kept_when_an_import_was_undone()
    {
        var import = await ImportAsync(async import => await import.Articles.CreateAsync(Draft("New", await SourceAsync("new"))));
        Assert.Null((await Imports.FindAsync(import, Cancel))!.UndoneAt);
        await UndoAsync(import);

        var undone = (await Imports.FindAsync(import, Cancel))!;
        Assert.Equal((ImportState.Undone, null), (undone.State, undone.Summary));
        Assert.NotNull(undone.UndoneAt);
    }

    [Fact]
    public async Task A_dry_run_says_it_and_does_nothing()
    {
        var made = 0L;
        var import = await ImportAsync(async import => made = (await import.Articles.CreateAsync(Draft("New", await SourceAsync("new")))).Value!.Id);

        Assert.Equal([UndoOutcome.Deleted], (await UndoAsync(import, dryRun: true)).Select(undone => undone.Outcome));
        Assert.NotNull(await _repository.Articles.FindAsync(made, Cancel));
        Assert.Equal(ImportState.Done, (await Imports.FindAsync(import, Cancel))!.State);
    }

    [Fact]
    public async Task What_is_rendered_anew_meanwhile_counts_for_no_change()
    {
        var article = await _repository.PublishedAsync("Published");

        var import = await ImportAsync(async import =>
        {
            await _repository.Database.ExecuteAsync("update articles set rendered_by = -1");
            Assert.Equal(1, await import.Publisher.RenderDueAsync(10, Cancel));
        });

        Assert.Empty(await UndoAsync(import));
        Assert.Equal(article.Version, (await _repository.Articles.FindAsync(article.Id, Cancel))!.Version);
    }

    private static ArticleDraft Draft(string title, long source, string? key = null) => TestRepository.Draft(title, sourceKey: key) with { SourceId = source, SourcePlace = 0 };

    private Task<long> SourceAsync(string text) => new SourceStore(_repository.DataSource).AddAsync(new NewSource(text, "text/plain", "jats", 1, Encoding.UTF8.GetBytes(text)), Cancel);

    private async Task<long> ImportAsync(Func<(ArticleStore Articles, ArticlePublisher Publisher), Task> work)
    {
        var import = (await Imports.BeginAsync("journal", "{}", null, Cancel))!.Value;
        await using var connections = PublishingDatabase.CreateForImport(_repository.Database.ConnectionString, import);
        await work((new ArticleStore(connections), new ArticlePublisher(connections, TestRepository.Addresses, _repository.Time, TestRepository.Formats)));
        await Imports.EndAsync(import, ImportState.Done, cancel: Cancel);
        return import;
    }

    private async Task<List<UndoneArticle>> UndoAsync(long import, bool dryRun = false) =>
        await new ImportUndo(_repository.DataSource, _repository.Articles, _repository.Publisher()).RunAsync(import, dryRun, Cancel).ToListAsync(Cancel);
}
