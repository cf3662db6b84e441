using Publishing.Testing;

namespace Publishing.Postgres.Tests;

/// <summary>The moments of deposits (migrations/0019_create_deposit_clock.sql).</summary>
public sealed class DepositClockTests : IAsyncLifetime
{
    private static readonly DateTime Noon = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.ExecuteAsync("""
            create table hands (at timestamptz not null);
            insert into hands values ('2026-03-01T12:00:00Z');
            create or replace function repository_clock() returns timestamptz language sql volatile as $$ select at from hands $$;
            update deposit_clock set moment = '2026-03-01T11:00:00Z';
            """);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_moment_is_the_present_one_of_the_database_and_never_given_twice()
    {
        var clock = new DepositClock(_database.DataSource);

        Assert.Equal([Noon, Noon.AddMilliseconds(1), Noon.AddMilliseconds(2)], [await clock.NextAsync(), await clock.NextAsync(), await clock.NextAsync()]);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_takes_no_moment_back()
    {
        var clock = new DepositClock(_database.DataSource);
        var before = await clock.NextAsync();
        await _database.ExecuteAsync("update hands set at = '2026-02-01T00:00:00Z'");

        Assert.Equal(before.AddMilliseconds(1), await clock.NextAsync());
    }

    [Fact]
    public async Task Nodes_that_ask_at_the_same_time_are_given_different_moments()
    {
        var moments = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => new DepositClock(_database.DataSource).NextAsync()));

        Assert.Equal(8, moments.Distinct().Count());
    }
}
