using Npgsql;
using Publishing.Postgres.Tests.Fixtures;
using Publishing.Testing;

namespace Publishing.Postgres.Tests.ClosedSecond;

/// <summary>A hot standby serves harvests as well as its primary does, however far it lags, and when it takes the primary's place.</summary>
public sealed class StandbyTests : IAsyncLifetime
{
    private TestCluster _cluster = null!;
    private TestRepository _primary = null!;
    private TestStandby _standby = null!;
    private TestRepository _replica = null!;

    public async ValueTask InitializeAsync()
    {
        _cluster = await TestCluster.StartAsync("-c", "wal_level=replica", "-c", "max_wal_senders=4");
        _primary = await TestRepository.CreateAsync(await TestDatabase.CreateMigratedAsync(_cluster));
        _standby = await TestStandby.StartAsync(_cluster);
        _replica = TestRepository.Of(_standby.Database(_primary.Database.Name));
    }

    public async ValueTask DisposeAsync()
    {
        await _replica.DataSource.DisposeAsync();
        await _standby.DisposeAsync();
        await _primary.DataSource.DisposeAsync();
        await _cluster.DisposeAsync();
    }

    [Fact]
    public async Task Harvests_from_primary_and_standby_page_by_page_lose_nothing_though_the_standby_stands_still_at_times_and_then_takes_over()
    {
        var seed = Random.Shared.Next();
        var simulation = new Simulation(_primary, seed, _primary.Records, _replica.Records) { Meanwhile = StandStillAsync, Settled = CaughtUpAsync };

        var differences = await simulation.RunAsync(TimeSpan.FromSeconds(6), longestDelay: 250);
        Assert.True(differences.Count == 0, $"Seed {seed}, {simulation.Changes} changes, {differences.Count} differences:\n{string.Join('\n', differences.Take(10))}");

        await _cluster.DisposeAsync();
        await _standby.PromoteAsync();
        simulation.GoOverTo(_replica);
        var before = simulation.Changes;
        differences = await simulation.RunAsync(TimeSpan.FromSeconds(3), longestDelay: 250);

        Assert.True(differences.Count == 0, $"After the change, seed {seed}, {differences.Count} differences:\n{string.Join('\n', differences.Take(10))}");
        Assert.True(before > 10 && simulation.Changes > before, $"Only {before} and {simulation.Changes - before} changes: nothing was put to the test.");
    }

    [Fact]
    public async Task A_standby_that_lags_says_up_to_when_it_knows_and_never_answers_who_was_shown_more()
    {
        await _primary.PublishedAsync("First");
        await _primary.Database.SetClockAsync(TimeSpan.FromSeconds(5));
        await _primary.Records.CloseAsync();

        // Minutes later, by the clock of both.
        await _primary.Database.SetClockAsync(TimeSpan.FromMinutes(10));
        await CaughtUpAsync();
        await _replica.Database.ScalarAsync<object>("select pg_wal_replay_pause()");
        await _primary.PublishedAsync("Second");
        await Task.Delay(2100);
        var ahead = await _primary.Records.ListAsync(new("title"), null, null, 10, int.MaxValue, withMetadata: true);
        var behind = await _replica.Records.ListAsync(new("title"), null, null, 10, int.MaxValue, withMetadata: true);

        Assert.Equal((2, 1), (ahead.Records.Count, behind.Records.Count));
        Assert.True(ahead.Closed - behind.Closed > TimeSpan.FromMinutes(9));
        Assert.All(behind.Records, record => Assert.True(record.Key.Datestamp <= behind.Closed));
        await Assert.ThrowsAsync<NpgsqlException>(() => _replica.Records.ListAsync(new("title"), behind.Records[0].Key, ahead.Closed, 10, int.MaxValue, withMetadata: true));

        // Who asks up to a second that is over goes on behind it: half of it would be a loss.
        await Assert.ThrowsAsync<NpgsqlException>(() => _replica.Records.ListAsync(new("title", Until: ahead.Closed), null, null, 10, int.MaxValue, withMetadata: true));
        Assert.Single((await _replica.Records.ListAsync(new("title", Until: behind.Closed), null, null, 10, int.MaxValue, withMetadata: true)).Records);
        Assert.Single((await _replica.Records.ListAsync(new("title", Until: ahead.Closed.AddDays(1)), null, null, 10, int.MaxValue, withMetadata: true)).Records);

        await _replica.Database.ScalarAsync<object>("select pg_wal_replay_resume()");
        var next = await _replica.Records.ListAsync(new("title"), behind.Records[0].Key, ahead.Closed, 10, int.MaxValue, withMetadata: true);
        Assert.Equal(ahead.Records[1].Key, Assert.Single(next.Records).Key);
    }

    [Fact]
    public async Task What_was_published_is_seen_on_the_standby_though_nobody_reads_from_the_primary()
    {
        await _primary.PublishedAsync("First");
        await CaughtUpAsync();
        Assert.Empty((await _replica.Records.ListAsync(new("title"), null, null, 10, int.MaxValue, withMetadata: true)).Records);

        await Task.Delay(1100);
        await _primary.Records.TickAsync();
        await CaughtUpAsync();
        await _replica.Records.TickAsync();

        Assert.Single((await _replica.Records.ListAsync(new("title"), null, null, 10, int.MaxValue, withMetadata: true)).Records);
    }

    private async Task StandStillAsync(Random random, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await _replica.Database.ScalarAsync<object>("select pg_wal_replay_pause()");
            await Task.Delay(random.Next(100, 1500), CancellationToken.None);
            await _replica.Database.ScalarAsync<object>("select pg_wal_replay_resume()");
            await Task.Delay(random.Next(50, 400), CancellationToken.None);
        }
    }

    private async Task CaughtUpAsync()
    {
        var written = await _primary.Database.ScalarAsync<string>("select pg_current_wal_insert_lsn()::text");
        for (var attempt = 0; !await _replica.Database.ScalarAsync<bool>($"select pg_last_wal_replay_lsn() >= '{written}'"); attempt++)
        {
            Assert.True(attempt < 1500, "The standby has not caught up within half a minute.");
            await Task.Delay(20);
        }
    }
}
