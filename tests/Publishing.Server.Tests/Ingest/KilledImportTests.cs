using System.Text.Json.Nodes;
using Publishing.Testing;

namespace Publishing.Server.Tests.Ingest;

/// <summary>An import that is cut short in a way that leaves it no time for anything.</summary>
public sealed class KilledImportTests
{
    [Fact]
    public async Task What_it_stored_is_published_up_to_a_point_and_the_next_run_publishes_the_rest_and_says_so()
    {
        const int all = 500;
        await using var database = await TestDatabase.CreateAsync();
        using var folder = new TemporaryFolder();
        var file = folder.Write("all.xml", Sources.Several(Enumerable.Range(1, all).Select(number => Sources.Jats($"Wells {number}", $"10.5555/{number}"))));
        (string, string)[] settings = [("ConnectionStrings__Publishing", database.ConnectionString)];
        Assert.Equal(0, (await ServerProcess.RunAsync(["journals", "create", "--slug", "steppe", "--title", "Steppe"], settings)).ExitCode);
        string[] import = ["import", file, "--journal", "steppe", "--publish", "--json"];

        await using (var verb = ServerProcess.Start(import, settings))
        {
            while (await CountAsync(database, "published") == 0)
            {
                await Task.Delay(10);
            }

            await verb.SignalAsync("KILL");
            Assert.NotEqual(0, (await verb.ExitAsync()).ExitCode);
        }

        // What was on its way to the database when the process died is done or dropped by then.
        await Task.Delay(TimeSpan.FromSeconds(1));
        var (published, drafts) = (await CountAsync(database, "published"), await CountAsync(database, "draft"));
        Assert.InRange(published, 1, all - 1);
        Assert.InRange(drafts, 0, 100);

        var again = await ServerProcess.RunAsync(import, settings);
        Assert.True(again.ExitCode == 0, again.Errors);
        var articles = JsonNode.Parse(again.Output)!["files"]![0]!["articles"]!.AsArray();
        Assert.Equal(all, articles.Count);
        Assert.Equal(drafts, articles.Count(article => (string?)article!["outcome"] == "unchanged" && (bool?)article["publishedNow"] == true));
        Assert.Equal(published, articles.Count(article => (string?)article!["outcome"] == "unchanged" && (bool?)article["publishedNow"] == false));
        Assert.Equal(all - published, articles.Count(article => (bool?)article!["publishedNow"] == true));
        Assert.Equal((all, 0), (await CountAsync(database, "published"), await CountAsync(database, "draft")));
    }

    private static async Task<int> CountAsync(TestDatabase database, string state) => (int)await database.ScalarAsync<long>($"select count(*) from articles where state = '{state}'");
}
