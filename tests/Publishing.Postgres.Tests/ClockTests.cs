using System.Globalization;
using Publishing.Testing;

namespace Publishing.Postgres.Tests;

/// <summary>The closed second in the database itself (migrations/0001_create_clock.sql), with a clock that stands where the test puts it.</summary>
public sealed class ClockTests : IAsyncLifetime
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
            update clock set closed = '2026-03-01T11:00:00Z', stamped = '2026-03-01T11:00:00Z', moved_at = '2026-03-01T11:00:00Z';
            """);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_stamp_is_the_second_after_the_present_one_which_is_closed_by_it()
    {
        await SetAsync(Noon.AddMilliseconds(999));

        Assert.Equal(Noon.AddSeconds(1), await StampAsync());
        Assert.Equal(Noon, await CloseAsync());
    }

    [Fact]
    public async Task A_second_that_a_reader_was_shown_is_never_stamped_again()
    {
        await SetAsync(Noon);
        Assert.Equal(Noon, await CloseAsync());

        Assert.Equal(Noon.AddSeconds(1), await StampAsync());
        Assert.Equal(Noon.AddSeconds(1), await StampAsync());
        await SetAsync(Noon.AddSeconds(1));
        Assert.Equal(Noon.AddSeconds(1), await CloseAsync());
        Assert.Equal(Noon.AddSeconds(2), await StampAsync());
    }

    [Fact]
    public async Task A_clock_that_is_set_back_takes_nothing_back()
    {
        await SetAsync(Noon);
        await CloseAsync();
        await SetAsync(Noon.AddHours(-1));

        Assert.Equal(Noon, await CloseAsync());
        Assert.Equal(Noon.AddSeconds(1), await StampAsync());
        Assert.Equal(Noon, await CloseAsync());
    }

    [Fact]
    public async Task After_that_stamps_are_shown_at_half_the_speed_of_time_until_it_has_caught_up()
    {
        await SetAsync(Noon);
        await CloseAsync();
        var back = Noon.AddSeconds(-4);
        await SetAsync(back);
        await StampAsync();
        await CloseAsync();

        var shown = new List<DateTime>();
        for (var second = 1; second <= 10; second++)
        {
            await SetAsync(back.AddSeconds(second));
            shown.Add(await CloseAsync());
            await StampAsync();
        }

        Assert.Equal([0, 1, 1, 2, 2, 3, 3, 4, 5, 6], shown.Select(closed => (int)(closed - Noon).TotalSeconds));
    }

    [Fact]
    public async Task Nothing_moves_while_nothing_waits_to_be_shown()
    {
        await SetAsync(Noon);
        await CloseAsync();
        await SetAsync(Noon.AddSeconds(-100));
        await CloseAsync();
        await SetAsync(Noon.AddSeconds(-50));

        Assert.Equal(Noon, await CloseAsync());
    }

    private Task SetAsync(DateTime at) => _database.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"update hands set at = '{at:O}'"));

    private Task<DateTime> StampAsync() => _database.ScalarAsync<DateTime>("select next_stamp()");

    private Task<DateTime> CloseAsync() => _database.ScalarAsync<DateTime>("select close_second()");
}
