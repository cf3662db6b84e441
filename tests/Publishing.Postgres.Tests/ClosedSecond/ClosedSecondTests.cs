using System.Globalization;
using Publishing.Postgres.Tests.Fixtures;

namespace Publishing.Postgres.Tests.ClosedSecond;

/// <summary>A harvester that comes again never misses a change, whatever commits late and whatever the clock does.</summary>
public sealed class ClosedSecondTests
{
    /// <summary>How often the simulation runs, each time with another seed: <c>make harvest-test RUNS=1000</c>.</summary>
    private static readonly int Runs = int.Parse(Environment.GetEnvironmentVariable("HARVEST_RUNS") ?? "3", CultureInfo.InvariantCulture);

    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("HARVEST_SEED") ?? $"{Random.Shared.Next()}", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Every_harvester_s_copy_equals_the_repository()
    {
        var (changes, pages) = (0, 0);
        for (var seed = Seed; seed < Seed + Runs; seed++)
        {
            await using var repository = await TestRepository.CreateAsync();
            var simulation = new Simulation(repository, seed);

            var differences = await simulation.RunAsync(TimeSpan.FromSeconds(3), longestDelay: 250);

            Assert.True(differences.Count == 0, $"Seed {seed} (HARVEST_SEED), {simulation.Changes} changes, {differences.Count} differences:\n{string.Join('\n', differences.Take(10))}");
            await AssertListingsAsync(repository);
            changes += simulation.Changes;
            pages += simulation.Pages;
        }

        Assert.True(changes > 10 * Runs && pages > 100 * Runs, $"Only {changes} changes and {pages} pages: nothing was put to the test.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{Runs} runs from seed {Seed} on: {changes} changes, {pages} pages, nothing lost");
    }

    // What most repositories do: the datestamp is the present time when the change is made, and readers see all that is committed.
    private const string TimeOfTheWriter = """
        create or replace function next_stamp() returns timestamptz language sql volatile
        as $$ select date_trunc('second', now() + (repository_clock() - clock_timestamp())) $$;

        create or replace function close_second() returns timestamptz language sql volatile
        as $$
            update clock
            set closed = date_trunc('second', repository_clock()), stamped = date_trunc('second', repository_clock())
            returning closed
        $$;
        """;

    // Nearly right: the order of commits, but in a second that readers may have been shown.
    private const string SecondThatWasShown = """
        create or replace function next_stamp() returns timestamptz language sql volatile
        as $$
            update clock
            set closed = greatest(closed, date_trunc('second', repository_clock())), stamped = greatest(closed, date_trunc('second', repository_clock()))
            returning stamped
        $$;
        """;

    // Kept to show that the test above can fail.
    [Theory]
    [InlineData(TimeOfTheWriter)]
    [InlineData(SecondThatWasShown)]
    public async Task With_another_stamp_the_same_harvesters_lose_changes(string otherStamp)
    {
        var differences = 0;
        for (var attempt = 0; attempt < 3 && differences == 0; attempt++)
        {
            await using var repository = await TestRepository.CreateAsync();
            await repository.Database.ExecuteAsync(otherStamp);
            differences = (await new Simulation(repository, Random.Shared.Next()).RunAsync(TimeSpan.FromSeconds(3), longestDelay: 1000)).Count;
        }

        Assert.NotEqual(0, differences);
    }

    /// <summary>Every record is listed once in each of its sets, present and past, under its own stamp, and the sizes of the lists are right.</summary>
    private static async Task AssertListingsAsync(TestRepository repository)
    {
        Assert.Equal(0, await repository.Database.ScalarAsync<long>("""
            select count(*)
            from (
                select spec, format, stamp, article from records, unnest(set_specs || former_sets) as spec
            ) as wanted
            full join record_sets on (set_spec, record_sets.format, record_sets.stamp, record_sets.article) = (spec, wanted.format, wanted.stamp, wanted.article)
            where set_spec is null or spec is null
            """));
        Assert.Equal(0, await repository.Database.ScalarAsync<long>("""
            select count(*)
            from (
                select '' as set_spec, format, count(*) as records from records group by format
                union all
                select set_spec, format, count(*) from record_sets group by set_spec, format
            ) as counted
            full join record_counts using (set_spec, format)
            where counted.records is distinct from record_counts.records
            """));
        Assert.Equal(0, await repository.Database.ScalarAsync<long>("select count(*) from records, clock where stamp > closed"));
    }
}
