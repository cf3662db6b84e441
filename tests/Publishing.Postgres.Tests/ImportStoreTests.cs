using Publishing.Postgres.Tests.Fixtures;

namespace Publishing.Postgres.Tests;

public sealed class ImportStoreTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private TestRepository _repository = null!;

    private ImportStore Imports => new(_repository.DataSource);

    public async ValueTask InitializeAsync() => _repository = await TestRepository.CreateAsync();

    public ValueTask DisposeAsync() => _repository.DisposeAsync();

    [Fact]
    public async Task An_import_of_the_queue_goes_file_by_file_to_its_end()
    {
        var id = await QueueAsync("a", "b");

        await using (var turn = await Imports.TakeAsync(Cancel))
        {
            Assert.Equal(id, turn!.Id);
            Assert.Equal(ImportState.Running, (await Imports.FindAsync(id, Cancel))!.State);
            for (var place = 0; place < 2; place++)
            {
                var file = await Imports.NextFileAsync(id, cancel: Cancel);
                Assert.Equal((place, place == 0 ? "a" : "b"), (file!.Place, file.Name));
                await Imports.FileDoneAsync(id, place, """{"outcome":"imported"}""", articles: 3 * (place + 1), """{"files":1}""", Cancel);
            }

            Assert.Null(await Imports.NextFileAsync(id, cancel: Cancel));
            await Imports.EndAsync(id, ImportState.Done, cancel: Cancel);
        }

        var done = (await Imports.FindAsync(id, Cancel))!;
        Assert.Equal((ImportState.Done, 2, 2, 6), (done.State, done.Files, done.FilesDone, done.ArticlesDone));
        Assert.NotNull(done.EndedAt);
        Assert.Null(await Imports.TakeAsync(Cancel));
        Assert.All(await Imports.ListFilesAsync(id, null, 10, Cancel), file => Assert.Contains("imported", file.Report, StringComparison.Ordinal));
        Assert.Equal(0L, await _repository.Database.ScalarAsync<long>("select count(bytes) from import_files"));
    }

    [Fact]
    public async Task An_import_that_a_server_left_is_taken_up_again_where_it_was_and_by_one_alone()
    {
        var id = await QueueAsync("a", "b");
        var first = await Imports.TakeAsync(Cancel);
        await Imports.FileDoneAsync(id, 0, "{}", 1, "{}", Cancel);
        Assert.Null(await Imports.TakeAsync(Cancel));

        await first!.DisposeAsync();

        await using var second = await Imports.TakeAsync(Cancel);
        Assert.Equal(id, second!.Id);
        Assert.Equal("b", (await Imports.NextFileAsync(id, cancel: Cancel))!.Name);
    }

    [Fact]
    public async Task A_report_that_comes_twice_counts_once()
    {
        var id = await QueueAsync("a");
        await Imports.FileDoneAsync(id, 0, "{}", 1, "{}", Cancel);
        await Imports.FileDoneAsync(id, 0, "{}", 1, "{}", Cancel);

        Assert.Equal((1, 1), ((await Imports.FindAsync(id, Cancel))!.FilesDone, (await Imports.FindAsync(id, Cancel))!.ArticlesDone));
    }

    [Fact]
    public async Task What_is_called_off_says_so_and_what_has_ended_cannot_be()
    {
        var id = await QueueAsync("a");

        Assert.Equal(ChangeOutcome.Done, (await Imports.CancelAsync(id, Cancel)).Outcome);
        Assert.True((await Imports.FindAsync(id, Cancel))!.CancelAsked);
        await Imports.EndAsync(id, ImportState.Cancelled, cancel: Cancel);

        Assert.Equal(ChangeOutcome.WrongState, (await Imports.CancelAsync(id, Cancel)).Outcome);
        Assert.Equal(ChangeOutcome.NotFound, (await Imports.CancelAsync(id + 1, Cancel)).Outcome);
        Assert.Null(await Imports.TakeAsync(Cancel));
    }

    [Fact]
    public async Task An_import_into_no_journal_is_not_begun()
    {
        Assert.Null(await Imports.BeginAsync("nowhere", "{}", null, Cancel));
        Assert.Null(await Imports.QueueAsync("nowhere", "{}", null, Files("a"), Cancel));
        Assert.Empty(await Imports.ListAsync(null, null, 10, Cancel));
    }

    [Fact]
    public async Task Imports_are_listed_from_the_last_one_on_by_journal_if_asked()
    {
        await _repository.Journals.CreateAsync(TestRepository.Journal("other"));
        var ids = new List<long>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add((await Imports.BeginAsync(i % 2 == 0 ? "journal" : "other", "{}", "a key", Cancel))!.Value);
        }

        Assert.Equal([ids[4], ids[3]], (await Imports.ListAsync(null, null, 2, Cancel)).Select(import => import.Id));
        Assert.Equal([ids[2], ids[1], ids[0]], (await Imports.ListAsync(null, ids[3], 10, Cancel)).Select(import => import.Id));
        Assert.Equal([ids[3], ids[1]], (await Imports.ListAsync("other", null, 10, Cancel)).Select(import => import.Id));
    }

    private async Task<long> QueueAsync(params string[] names) => (await Imports.QueueAsync("journal", "{}", "a key", Files(names), Cancel))!.Value;

    private static async IAsyncEnumerable<NewImportFile> Files(params string[] names)
    {
        foreach (var name in names)
        {
            await Task.Yield();
            yield return new NewImportFile(name, new byte[] { 1, 2, 3 }, null);
        }
    }
}
