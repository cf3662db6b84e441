using System.Diagnostics;
using Npgsql;
using Publishing.Crosswalks;
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

    /// <summary>So many are made and published as any article is; beyond that their rows are copied, with numbers and earlier datestamps of their own.</summary>
    private const int Published = 10_000;

    private readonly LocalPostgres _postgres;
    private readonly string _folder;

    private Repository(LocalPostgres postgres, string folder, RepositoryAddresses addresses, IReadOnlyList<Crosswalk> crosswalks)
    {
        (_postgres, _folder) = (postgres, folder);
        Database = PublishingDatabase.Create(postgres.ConnectionString);
        Publisher = new ArticlePublisher(Database, addresses, TimeProvider.System, crosswalks);
    }

    public string ConnectionString => _postgres.ConnectionString;

    public NpgsqlDataSource Database { get; }

    public ArticlePublisher Publisher { get; }

    /// <summary>Processor time that all of PostgreSQL's processes have used so far.</summary>
    public TimeSpan ProcessorTime => PostgresProcesses.ProcessorTime(_folder);

    public string ServerVersion { get; private set; } = "";

    /// <summary>How many articles were published in a second, all formats rendered, validated, compressed and stamped; null when everything was there already.</summary>
    public double? PublishedEachSecond { get; private set; }

    /// <summary>How many drafts were stored in a second.</summary>
    public double? StoredEachSecond { get; private set; }

    /// <summary>What the records of all formats take on the disk, with their indexes and sets.</summary>
    public long RecordBytes { get; private set; }

    /// <summary>What the whole database takes on the disk, the articles' documents included.</summary>
    public long DiskBytes { get; private set; }

    /// <summary>A new repository in a folder, in the place of what was there, with so many articles.</summary>
    public static async Task<Repository> CreateAsync(string folder, int articles, RepositoryAddresses addresses, IReadOnlyList<Crosswalk> crosswalks)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var repository = await StartAsync(folder, addresses, crosswalks).ConfigureAwait(false);
        await repository.FillAsync(articles, Published).ConfigureAwait(false);
        return repository;
    }

    /// <summary>The repository in a folder, with so many articles.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="articles">How many articles.</param>
    /// <param name="addresses">Where it is.</param>
    /// <param name="crosswalks">In which formats its articles are given.</param>
    /// <param name="areCopied">Whether what goes beyond the first ten thousand may be copies of those, which is soon done.</param>
    public static async Task<Repository> OpenAsync(string folder, int articles, RepositoryAddresses addresses, IReadOnlyList<Crosswalk> crosswalks, bool areCopied = true)
    {
        var repository = await StartAsync(folder, addresses, crosswalks).ConfigureAwait(false);
        await repository.FillAsync(articles, areCopied ? Published : articles).ConfigureAwait(false);
        repository.ServerVersion = await repository.ScalarAsync<string>("show server_version").ConfigureAwait(false);
        repository.DiskBytes = await repository.ScalarAsync<long>("select pg_database_size(current_database())").ConfigureAwait(false);
        repository.RecordBytes = await repository.ScalarAsync<long>("select (pg_total_relation_size('records') + pg_total_relation_size('record_sets') + pg_total_relation_size('record_counts'))::bigint").ConfigureAwait(false);
        return repository;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync().ConfigureAwait(false);
        await _postgres.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>The one value that a statement gives.</summary>
    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        command.CommandTimeout = 0;
        return (T)(await command.ExecuteScalarAsync().ConfigureAwait(false))!;
    }

    private static async Task<Repository> StartAsync(string folder, RepositoryAddresses addresses, IReadOnlyList<Crosswalk> crosswalks)
    {
        var repository = new Repository(await LocalPostgres.StartAsync(folder).ConfigureAwait(false), folder, addresses, crosswalks);
        await new Migrator(repository.Database).MigrateAsync().ConfigureAwait(false);
        return repository;
    }

    private async Task FillAsync(int articles, int mostMade)
    {
        var there = await ScalarAsync<long>("select count(*) from articles where state = 'published'").ConfigureAwait(false);
        if (there == articles)
        {
            return;
        }

        var published = Math.Min(articles, mostMade);
        if (there > 0)
        {
            throw new InvalidOperationException($"The benchmark's data hold {there} articles of {articles}: a run was cut off. Remove the folder artifacts/bench and start again.");
        }

        await new JournalStore(Database).CreateAsync(new Journal { Slug = "bench", Titles = [new LocalizedText("Benchmark Journal")], Sections = [new Section("articles", [new LocalizedText("Articles")]), new Section("rare", [new LocalizedText("One in a hundred")])] }).ConfigureAwait(false);
        var store = new ArticleStore(Database);
        var (storing, publishing) = (new Stopwatch(), new Stopwatch());
        for (var from = 0; from < published; from += Batch)
        {
            var count = Math.Min(Batch, published - from);
            var drafts = Enumerable.Range(from, count).Select(number => new ArticleDraft("bench", ArticleGenerator.Make(number), Section: number % 100 == 0 ? "rare" : "articles")).ToList();
            storing.Start();
            var ids = new long[count];
            await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, cancel) =>
                ids[i] = (await store.CreateAsync(drafts[i], cancel).ConfigureAwait(false)).Value!.Id).ConfigureAwait(false);
            storing.Stop();
            publishing.Start();
            await Publisher.PublishManyAsync(ids).ConfigureAwait(false);
            publishing.Stop();
        }

        (StoredEachSecond, PublishedEachSecond) = (published / storing.Elapsed.TotalSeconds, published / publishing.Elapsed.TotalSeconds);
        await CopyAsync(published, articles).ConfigureAwait(false);
        await using var vacuum = Database.CreateCommand("vacuum (analyze)");
        vacuum.CommandTimeout = 0;
        await vacuum.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    // What copies share is what their records say; their numbers, datestamps and sets are their own, so lists, indexes and pages are those of so many articles.
    private async Task CopyAsync(int published, int articles)
    {
        for (var (from, copy) = (published, 1); from < articles; from += published, copy++)
        {
            await using var command = Database.CreateCommand($"""
                with copied as (
                    insert into articles (journal, section, state, document, verdicts, published_at, rendered_by, rendered_for, rendered_journal)
                    select journal, section, state, document, verdicts, published_at, rendered_by, rendered_for, rendered_journal
                    from articles
                    where id <= {published}
                    order by id
                    limit {Math.Min(published, articles - from)}
                    returning id
                )
                select min(id) - 1 from copied
                """);
            command.CommandTimeout = 0;
            var offset = (long)(await command.ExecuteScalarAsync().ConfigureAwait(false))!;
            var earlier = $"interval '1 hour' * {copy}";
            await using var records = Database.CreateCommand($"""
                insert into records (article, format, stamp, deleted, crc32, length, hash, set_specs, former_sets, segment)
                select article + {offset}, format, stamp - {earlier}, deleted, crc32, length, hash, set_specs, former_sets, segment
                from records
                where article <= {Math.Min(published, articles - from)}
                order by format, article;
                insert into record_sets (set_spec, format, stamp, article)
                select set_spec, format, stamp - {earlier}, article + {offset}
                from record_sets
                where article <= {Math.Min(published, articles - from)};
                """);
            records.CommandTimeout = 0;
            await records.ExecuteNonQueryAsync().ConfigureAwait(false);
        }

        await ScalarAsync<object?>("""
            insert into record_counts (set_spec, format, records)
            select '', format, count(*) from records group by format
            union all
            select set_spec, format, count(*) from record_sets group by set_spec, format
            on conflict (set_spec, format) do update set records = excluded.records
            returning null
            """).ConfigureAwait(false);
    }
}
