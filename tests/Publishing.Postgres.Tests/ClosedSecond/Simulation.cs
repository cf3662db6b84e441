using Npgsql;
using Publishing.OaiPmh;
using Publishing.Postgres.Tests.Fixtures;

namespace Publishing.Postgres.Tests.ClosedSecond;

/// <summary>Writers, harvesters and a clock that is set about, all at once and at random, for some seconds.</summary>
/// <param name="repository">Where writers write.</param>
/// <param name="seed">What chance begins with.</param>
/// <param name="records">What the nodes that harvesters ask read from; the repository itself when none are given.</param>
internal sealed class Simulation(TestRepository repository, int seed, params IReadOnlyList<IRecordSource> records)
{
    private const int Writers = 8;
    private const int Articles = 40;

    // The database's clock runs so much faster than ours, so that a second of the test has many of its seconds.
    private const int Haste = 5;

    private static readonly string?[] Sections = [null, "reviews", "notes"];

    private static readonly TestCrosswalk[] Formats =
    [
        new("title"),

        // Says the first word only, so that it often stays as it is when the title changes; and cannot say some titles at all.
        new("picky", render: article => article.Article.PlainTitle.Contains('7') ? null : TestCrosswalk.Titled(article.Article.PlainTitle.Split(' ')[0])),
    ];

    private readonly DateTime _start = DateTime.UtcNow;

    private TestRepository _repository = repository;
    private Nodes _nodes = new(records.Count > 0 ? records : [repository.Records], Formats);

    private readonly List<Harvester> _harvesters =
    [
        .. from format in new[] { "title", "picky" }
        from set in new[] { null, "journal:reviews" }
        from goesOnFrom in Enum.GetValues<GoesOnFrom>()
        select new Harvester(format, set, goesOnFrom, seed),
    ];

    /// <summary>How many changes were committed.</summary>
    public int Changes;

    /// <summary>How many pages were harvested.</summary>
    public int Pages => _harvesters.Sum(harvester => harvester.Pages);

    /// <summary>What else goes on while it runs.</summary>
    public Func<Random, CancellationToken, Task> Meanwhile { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What has to be waited for before harvesters come for the last time.</summary>
    public Func<Task> Settled { get; set; } = () => Task.CompletedTask;

    /// <summary>Everybody goes over to another database, as when its standby takes the place of one that is lost.</summary>
    public void GoOverTo(TestRepository other)
    {
        (_repository, _nodes) = (other, new Nodes([other.Records], Formats));
        (Meanwhile, Settled) = ((_, _) => Task.CompletedTask, () => Task.CompletedTask);
    }

    /// <summary>Runs, lets things settle, and returns what harvesters have that the repository has not, and the other way round.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(TimeSpan duration, int longestDelay)
    {
        var ids = new List<long>();
        for (var i = 0; i < Articles; i++)
        {
            ids.Add((await _repository.DraftAsync($"Article {i}")).Id);
        }

        using var end = new CancellationTokenSource(duration);
        await Task.WhenAll(
        [
            .. Enumerable.Range(0, Writers).Select(i => Task.Run(() => WriteAsync(ids, new Random(seed + i), longestDelay, end.Token))),
            .. _harvesters.Select(harvester => Task.Run(() => HarvestAsync(harvester, end.Token))),
            Task.Run(() => SetClockAsync(new Random(seed - 1), end.Token)),
            Task.Run(() => Meanwhile(new Random(seed - 2), end.Token)),
        ]);

        // The clock is right again, and far enough on for all stamps to be shown; then each comes once more.
        await _repository.Database.SetClockAsync(TimeSpan.FromMinutes(5));
        await _repository.Records.CloseAsync();
        await Settled();
        foreach (var harvester in _harvesters)
        {
            await harvester.HarvestAsync(_nodes, dawdle: false);
        }

        var differences = new List<string>();
        foreach (var harvester in _harvesters)
        {
            var truth = (await _repository.HarvestAsync(harvester.Selection)).ToDictionary(record => TestRepository.Addresses.OaiIdentifier(record.Key.ArticleId), Harvester.Describe);
            differences.AddRange(truth.Keys.Union(harvester.Copy.Keys)
                .Where(id => truth.GetValueOrDefault(id) != harvester.Copy.GetValueOrDefault(id))
                .Select(id => $"{harvester}: {id} is {truth.GetValueOrDefault(id)}, but the copy says {harvester.Copy.GetValueOrDefault(id)}"));
        }

        return differences;
    }

    private async Task HarvestAsync(Harvester harvester, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await harvester.HarvestAsync(_nodes, dawdle: true);
        }
    }

    private async Task WriteAsync(List<long> ids, Random random, int longestDelay, CancellationToken end)
    {
        var publisher = _repository.Publisher(Formats, stamped: transaction => DisturbAsync(transaction, random, longestDelay));
        while (!end.IsCancellationRequested)
        {
            var id = ids[random.Next(ids.Count)];
            try
            {
                var outcome = await ChangeAsync(publisher, id, random);
                Interlocked.Add(ref Changes, outcome == ChangeOutcome.Done ? 1 : 0);
            }
            catch (Exception exception) when (exception is NpgsqlException or RolledBackException)
            {
                // As was to be.
            }

            await Task.Delay(random.Next(0, 40), CancellationToken.None);
        }
    }

    private async Task<ChangeOutcome> ChangeAsync(ArticlePublisher publisher, long id, Random random)
    {
        switch (random.Next(10))
        {
            case 0:
                return (await publisher.WithdrawAsync(id, null, null)).Outcome;
            case 1 or 2 or 3:
                return (await publisher.PublishAsync(id, null)).Outcome;
            case 4:
                return await publisher.PublishManyAsync([id, id + 1, id - 1]) > 0 ? ChangeOutcome.Done : ChangeOutcome.Unchanged;
            case 5:
                await _repository.Journals.ReplaceAsync("journal", TestRepository.Journal("journal", $"Journal {random.Next(3)}"), null);
                await publisher.RenderDueAsync(5);
                return ChangeOutcome.Unchanged;
            default:
                var draft = TestRepository.Draft($"Article{random.Next(3)} {random.Next(30)}", Sections[random.Next(Sections.Length)], sourceKey: $"{id}");
                return (await publisher.ReplaceAsync(id, draft, null)).Outcome;
        }
    }

    // Between stamp and commit: most go through at once, some take their time, some are rolled back, some lose their connection.
    private async Task DisturbAsync(NpgsqlTransaction transaction, Random random, int longestDelay)
    {
        var fate = random.Next(100);
        if (fate < 30)
        {
            await Task.Delay(random.Next(longestDelay));
        }

        if (fate % 10 == 0)
        {
            throw new RolledBackException();
        }

        if (fate == 1)
        {
            await _repository.Database.ScalarAsync<bool>($"select pg_terminate_backend({transaction.Connection!.ProcessID}, 1000)");
        }
    }

    private async Task SetClockAsync(Random random, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await _repository.Database.ExecuteAsync($"""
                create or replace function repository_clock() returns timestamptz language sql volatile
                as $$ select clock_timestamp() + {Haste - 1} * (clock_timestamp() - timestamptz '{_start:O}') + interval '{random.Next(-3000, 3000)} milliseconds' $$
                """);
            await Task.Delay(random.Next(100, 700), CancellationToken.None);
        }
    }

    private sealed class RolledBackException : Exception;
}
