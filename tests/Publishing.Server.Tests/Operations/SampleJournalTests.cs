using System.Net;
using System.Text.RegularExpressions;
using Publishing.Crosswalks;
using Publishing.Deposits;
using Publishing.Postgres;
using Publishing.Server.Tests.Api;
using Publishing.Server.Tests.Ingest;
using Publishing.Testing;

namespace Publishing.Server.Tests.Operations;

public sealed class SampleJournalTests
{
    [Fact]
    public async Task A_repository_without_a_journal_gets_the_sample_once()
    {
        using var folder = Sample();
        await using var database = await TestDatabase.CreateAsync();
        (string, string)[] settings = [("ConnectionStrings__Publishing", database.ConnectionString), ("SampleDirectory", folder.Path), ("ASPNETCORE_URLS", "http://127.0.0.1:0")];

        await StartAndStopAsync(settings);
        Assert.Equal("published:Wells withdrawn:Roads", await StateAsync(database));
        var stamps = await StampsAsync(database);

        folder.Write("articles/03-more.xml", Sources.Jats("More"));
        await StartAndStopAsync(settings);
        Assert.Equal("published:Wells withdrawn:Roads", await StateAsync(database));
        Assert.Equal(stamps, await StampsAsync(database));
    }

    [Fact]
    public async Task What_a_start_that_was_killed_has_left_undone_the_next_one_does()
    {
        const int all = 80;
        using var folder = Sample();
        for (var i = 3; i <= all; i++)
        {
            folder.Write($"articles/{i:00}-more{(i % 2 == 0 ? ".withdrawn.json" : ".xml")}", Sources.Jats($"More {i}"));
        }

        await using var database = await TestDatabase.CreateAsync();
        (string, string)[] settings = [("ConnectionStrings__Publishing", database.ConnectionString), ("SampleDirectory", folder.Path), ("ASPNETCORE_URLS", "http://127.0.0.1:0")];
        await using (var server = ServerProcess.Start([], settings))
        {
            while (await CountAsync(database, "withdrawn") < 3)
            {
                await Task.Delay(5);
            }

            await server.SignalAsync("KILL");
            await server.ExitAsync();
        }

        Assert.InRange(await database.ScalarAsync<long>("select count(*) from articles"), 3, all - 1);
        await StartAndStopAsync(settings);
        Assert.Equal((all / 2, all / 2), (await CountAsync(database, "published"), await CountAsync(database, "withdrawn")));

        // And then it is done.
        folder.Write("articles/99-more.xml", Sources.Jats("More 99"));
        await StartAndStopAsync(settings);
        Assert.Equal(all, await database.ScalarAsync<long>("select count(*) from articles"));
    }

    [Fact]
    public async Task The_sample_that_comes_with_the_program_is_published_whole_in_every_format()
    {
        await using var server = await PublishingServer.StartAsync(("SampleDirectory", Path.Combine(Checkout.Root, "samples")));
        Assert.Empty(server.Logs.Entries);
        var files = Directory.GetFiles(Path.Combine(Checkout.Root, "samples", "articles"));
        Assert.Equal(files.Length, await server.Database.ScalarAsync<long>("select count(*) from articles where state <> 'draft'"));
        Assert.Equal(files.Count(file => file.Contains(".withdrawn.", StringComparison.Ordinal)), await server.Database.ScalarAsync<long>("select count(*) from articles where state = 'withdrawn'"));
        foreach (var format in CrosswalkRegistry.All.Where(crosswalk => crosswalk.Needs is null).Select(crosswalk => crosswalk.Format.Prefix))
        {
            Assert.Equal((format, files.Length), (format, (int)await server.Database.ScalarAsync<long>($"select count(*) from records where format = '{format}'")));
        }

        // Those that cannot say every article have some all the same, and an article that is corrected says so from its first record on.
        foreach (var format in CrosswalkRegistry.All.Where(crosswalk => crosswalk.Needs is not null).Select(crosswalk => crosswalk.Format.Prefix))
        {
            Assert.InRange((int)await server.Database.ScalarAsync<long>($"select count(*) from records where format = '{format}' and not deleted"), 1, files.Length);
        }

        var corrected = await server.Client.GetStringAsync("articles/9.jats.xml", TestContext.Current.CancellationToken);
        Assert.Contains("related-article-type=\"correction-forward\"", corrected, StringComparison.Ordinal);
        Assert.Contains("<body>", await server.Client.GetStringAsync("articles/9.full.jats.xml", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        foreach (var deposit in DepositRegistry.All)
        {
            var file = await (await server.AsAsync(ApiKeyRole.Editor)).ReadAsync($"api/deposits/{deposit.Name}?article=9&depositor=Sample&email=a@press.example.org");
            Assert.True(file.Status == HttpStatusCode.OK, $"{deposit.Name}: {file.Text}");
        }

        var seed = (await server.Client.ReadAsync("api/articles/1")).Json["article"]!;
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", (string?)seed["permissions"]!["licenses"]![0]!["url"]);
        Assert.Equal((7, 19), (seed["keywords"]![0]!["keywords"]!.AsArray().Count, seed["references"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_repository_that_has_a_journal_is_left_alone()
    {
        using var folder = Sample();
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync("""insert into journals (slug, document) values ('own', '{"slug": "own", "titles": [{"text": "Own"}]}')""");
        await StartAndStopAsync([("ConnectionStrings__Publishing", database.ConnectionString), ("SampleDirectory", folder.Path), ("ASPNETCORE_URLS", "http://127.0.0.1:0")]);
        Assert.Equal(1, await database.ScalarAsync<long>("select count(*) from journals"));
    }

    [Fact]
    public async Task A_wrong_sample_is_refused_at_its_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("journal.json", """{"slug": "A B", "titles": []}""");
        await using var database = await TestDatabase.CreateAsync();
        var ended = await ServerProcess.RunAsync([], [("ConnectionStrings__Publishing", database.ConnectionString), ("SampleDirectory", folder.Path)]);
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("journal.json, /slug: Must be 1 to 64", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("journal.json, /titles: Must have one title", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_that_is_printed_at_the_start_leads_somewhere()
    {
        using var folder = Sample();
        await using var database = await TestDatabase.CreateAsync();
        (string, string)[] settings = [("ConnectionStrings__Publishing", database.ConnectionString), ("SampleDirectory", folder.Path), ("Welcome", "true")];
        await using var server = ServerProcess.Start(["--port", ServerRunTests.FreePort()], settings);
        await server.WaitForAsync("Ctrl-C stops the server.");

        var links = Regex.Matches(server.Output, "^  [A-Z].*  (http://\\S+)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(7, links.Count);
        Assert.Contains("Import a file:", server.Output, StringComparison.Ordinal);
        Assert.Contains("import FILE --journal sample --publish", server.Output, StringComparison.Ordinal);
        using var client = new HttpClient();
        foreach (var link in links)
        {
            var answer = await client.ReadAsync(link);
            Assert.True(answer.Status == HttpStatusCode.OK, $"{link}: {answer.Status} {answer.Text}");
        }

        // What is printed is for people, and the logs are elsewhere.
        await server.SignalAsync();
        var ended = await server.ExitAsync();
        Assert.DoesNotContain("Now listening on", ended.Output, StringComparison.Ordinal);
        Assert.Matches("^[0-9:]{8} info: .*Now listening on", string.Join('\n', ended.Errors.Split('\n').Where(line => line.Contains("listening", StringComparison.Ordinal))));
    }

    private static TemporaryFolder Sample()
    {
        var folder = new TemporaryFolder();
        folder.Write("journal.json", """{"slug": "sample", "titles": [{"text": "Sample"}]}""");
        folder.Write("articles/01-wells.xml", Sources.Jats("Wells"));
        folder.Write("articles/02-roads.withdrawn.json", Sources.Jats("Roads"));
        return folder;
    }

    private static async Task StartAndStopAsync((string, string)[] settings)
    {
        await using var server = ServerProcess.Start([], settings);
        await server.WaitForAsync("Now listening on");
        await server.SignalAsync();
        Assert.Equal(0, (await server.ExitAsync()).ExitCode);
    }

    private static async Task<int> CountAsync(TestDatabase database, string state) => (int)await database.ScalarAsync<long>($"select count(*) from articles where state = '{state}'");

    private static Task<string?> StateAsync(TestDatabase database) =>
        database.ScalarAsync<string>("select string_agg(state || ':' || (document #>> '{titles,0,text}'), ' ' order by id) from articles");

    private static Task<string?> StampsAsync(TestDatabase database) =>
        database.ScalarAsync<string>("select string_agg(concat_ws(' ', article, format, stamp), ';' order by article, format) from records");
}
