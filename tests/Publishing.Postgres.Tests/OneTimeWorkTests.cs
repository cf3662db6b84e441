using Publishing.Testing;

namespace Publishing.Postgres.Tests;

public sealed class OneTimeWorkTests
{
    [Fact]
    public async Task What_is_done_is_never_taken_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        var work = new OneTimeWork(database.DataSource);
        await using (var turn = await work.TakeAsync("a"))
        {
            Assert.False(turn!.WasBegun);
            await turn.BeginAsync();
            await turn.FinishAsync();
        }

        Assert.Null(await work.TakeAsync("a"));
        await using var other = await work.TakeAsync("b");
        Assert.NotNull(other);
    }

    [Fact]
    public async Task What_was_begun_and_not_done_is_taken_up_again_and_says_so()
    {
        await using var database = await TestDatabase.CreateAsync();
        var work = new OneTimeWork(database.DataSource);
        await using (var turn = await work.TakeAsync("a"))
        {
            await turn!.BeginAsync();
        }

        await using var again = await work.TakeAsync("a");
        Assert.True(again!.WasBegun);
    }

    [Fact]
    public async Task What_was_looked_at_and_not_begun_leaves_no_trace()
    {
        await using var database = await TestDatabase.CreateAsync();
        var work = new OneTimeWork(database.DataSource);
        await using (await work.TakeAsync("a"))
        {
        }

        await using var again = await work.TakeAsync("a");
        Assert.False(again!.WasBegun);
    }

    [Fact]
    public async Task One_at_a_time_does_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        var work = new OneTimeWork(database.DataSource);
        await using (await work.TakeAsync("a"))
        {
            Assert.Null(await work.TakeAsync("a"));
        }

        await using var again = await work.TakeAsync("a");
        Assert.NotNull(again);
    }
}
