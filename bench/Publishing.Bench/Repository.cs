using System.Diagnostics;
using Npgsql;
using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.Postgres;
using Publishing.Postgres.Local;
using Publishing.Text;

namespace Publishing.Bench;

/// <summary>A private PostgreSQL full of synthetic articles, kept for the next run.</summary>
internal sealed class Repository : IAsyncDisposable
{
    private const int Batch = 1_000;

    private readonly LocalPostgres _postgres;
    private readonly NpgsqlDataSource _database;

    private Repository(LocalPostgres postgres, NpgsqlDataSource database) => (_postgres, _database) = (postgres, database);

    public string ConnectionString => _postgres.ConnectionString;

    public string ServerVersion { get; private set; } = "";

    /// <summary>How long publishing took, all formats rendered, validated, compressed and stamped; null when everything was there already.</summary>
    public TimeSpan? Publishing { get; private set; }

    /// <summary>How long storing the drafts took.</summary>
    public TimeSpan? Storing { get; private set; }

    /// <summary>What the database takes on the disk.</summary>
    public long DiskBytes { get; private set; }

    /// <summary>The repository in a folder, with so many articles.</summary>
    public static async Task<Repository> OpenAsync(string folder, int articles, string baseUrl)
    {
        var postgres = await LocalPostgres.StartAsync(folder).ConfigureAwait(false);
        var database = PublishingDatabase.Create(postgres.ConnectionString);
        var repository = new Repository(postgres, database);
        await new Migrator(database).MigrateAsync().ConfigureAwait(false);
        await repository.FillAsync(articles, new RepositoryAddresses(new Uri(baseUrl), "bench.example.org")).ConfigureAwait(false);
        repository.ServerVersion = await repository.ScalarAsync<string>("show server_version").ConfigureAwait(false);
        repository.DiskBytes = await repository.ScalarAsync<long>("select pg_database_size(current_database())").ConfigureAwait(false);
        return repository;
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync().ConfigureAwait(false);
        await _postgres.DisposeAsync().ConfigureAwait(false);
    }

    private async Task FillAsync(int articles, RepositoryAddresses addresses)
    {
        var there = await ScalarAsync<long>("select count(*) from articles where state = 'published'").ConfigureAwait(false);
        if (there == articles)
        {
            return;
        }

        if (there > 0)
        {
            throw new InvalidOperationException($"The benchmark's data hold {there} articles of {articles}: a run was cut off. Remove the folder artifacts/bench and start again.");
        }

        await new JournalStore(_database).CreateAsync(new Journal { Slug = "bench", Titles = [new LocalizedText("Benchmark Journal")], Sections = [new Section("articles", [new LocalizedText("Articles")]), new Section("rare", [new LocalizedText("One in a hundred")])] }).ConfigureAwait(false);
        var store = new ArticleStore(_database);
        var publisher = new ArticlePublisher(_database, addresses, TimeProvider.System);
        var (storing, publishing) = (new Stopwatch(), new Stopwatch());
        for (var from = 0; from < articles; from += Batch)
        {
            var count = Math.Min(Batch, articles - from);
            var drafts = Enumerable.Range(from, count).Select(number => new ArticleDraft("bench", ArticleGenerator.Make(number), Section: number % 100 == 0 ? "rare" : "articles")).ToList();
            storing.Start();
            var ids = new long[count];
            await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, cancel) =>
                ids[i] = (await store.CreateAsync(drafts[i], cancel).ConfigureAwait(false)).Value!.Id).ConfigureAwait(false);
            storing.Stop();
            publishing.Start();
            await publisher.PublishManyAsync(ids).ConfigureAwait(false);
            publishing.Stop();
        }

        (Storing, Publishing) = (storing.Elapsed, publishing.Elapsed);
        await ScalarAsync<object>("vacuum (analyze)").ConfigureAwait(false);
    }

    private async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = _database.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync().ConfigureAwait(false))!;
    }
}
