using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Publishing.Crosswalks;
using Publishing.Postgres;
using Publishing.Postgres.Local;
using Publishing.Testing;

namespace Publishing.Server.Tests.Operations;

/// <summary>Whatever is killed at whatever moment of an import, a publishing and a harvest: what was committed is whole, and what was not can be done again.</summary>
public sealed class CrashTests
{
    private const int Articles = 60;
    private const int Rounds = 5;

    [Fact]
    public async Task No_record_is_torn_no_article_half_published_and_no_datestamp_goes_back()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        using var files = new TemporaryFolder();
        await WriteAsync(files.Path, "");
        Dictionary<(string, long), (DateTime, string)> before = [];
        await RunAsync(folder.Path, ["journals", "create", "--slug", "steppe", "--title", "Steppe"]);
        for (var round = 0; round < Rounds; round++)
        {
            // Each time some words are others, so that records change as well as come.
            await WriteAsync(files.Path, round == 0 ? "" : $" again {round}");
            await KillAsync(folder.Path, files.Path, random);
            before = await CheckAsync(folder.Path, before, $"Seed {seed}, round {round}");
        }

        var last = await RunAsync(folder.Path, ["import", files.Path, "--journal", "steppe", "--publish"]);
        Assert.True(last.ExitCode == 0, last.Output + last.Errors);
        var after = await CheckAsync(folder.Path, before, $"Seed {seed}, in the end");
        Assert.Equal(after.Keys.Select(record => record.Item1).Distinct().Count() * Articles, after.Count);
        Assert.Superset(new HashSet<string>(["jats", "oai_dc"]), after.Keys.Select(record => record.Item1).ToHashSet());
    }

    // A server, an import and a harvester are at work when one of server, import and PostgreSQL is killed.
    private static async Task KillAsync(string folder, string files, Random random)
    {
        var port = ServerRunTests.FreePort();
        await using var server = ServerProcess.Start(["--port", port, "--data", folder]);
        await server.WaitForAsync("Now listening on");
        await using var import = ServerProcess.Start(["import", files, "--journal", "steppe", "--publish", "--data", folder]);
        using var end = new CancellationTokenSource();
        var harvest = HarvestAsync(new Uri($"http://localhost:{port}/oai"), end.Token);

        await Task.Delay(random.Next(500, 5000));
        switch (random.Next(3))
        {
            case 0:
                await server.SignalAsync("KILL");
                break;
            case 1:
                await import.SignalAsync("KILL");
                break;
            default:
                var postmaster = (await File.ReadAllLinesAsync(Path.Combine(folder, "postgres", "postmaster.pid")))[0];
                await Process.Start("kill", ["-KILL", postmaster]).WaitForExitAsync();
                break;
        }

        await import.SignalAsync("KILL");
        await import.ExitAsync();
        await server.SignalAsync("KILL");
        await server.ExitAsync();
        await end.CancelAsync();
        await harvest;
    }

    private static async Task HarvestAsync(Uri oai, CancellationToken cancel)
    {
        using var client = new HttpClient();
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await client.GetStringAsync(new Uri(oai, "?verb=ListRecords&metadataPrefix=jats"), cancel);
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
            {
                // The server is away, as it was to be.
            }
        }
    }

    /// <summary>Looks at the database after the crash, with a PostgreSQL that recovers it, and returns every record's datestamp and content.</summary>
    private static async Task<Dictionary<(string, long), (DateTime, string)>> CheckAsync(string folder, Dictionary<(string, long), (DateTime, string)> before, string when)
    {
        await using var postgres = await LocalPostgres.StartAsync(folder);
        await using var database = PublishingDatabase.Create(postgres.ConnectionString);
        var after = new Dictionary<(string, long), (DateTime, string)>();
        var closed = default(DateTime);
        foreach (var prefix in CrosswalkRegistry.All.Select(crosswalk => crosswalk.Format.Prefix))
        {
            var page = await new RecordQueries(database).ListAsync(new(prefix), null, null, 1000, int.MaxValue, withMetadata: true);
            closed = page.Closed;
            foreach (var record in page.Records)
            {
                // Throws when the bytes are not those that their checksum was made of.
                after.Add((prefix, record.Key.ArticleId), (record.Key.Datestamp, Convert.ToHexString(record.Metadata!.Inflate())));
            }
        }

        foreach (var (key, (stamp, text)) in before)
        {
            Assert.True(after.TryGetValue(key, out var now), $"{when}: record {key} is gone");
            Assert.True(now.Item1 > stamp || (now.Item1 == stamp && now.Item2 == text), $"{when}: record {key} was of {stamp:u} and is of {now.Item1:u}");
        }

        Assert.All(after, record => Assert.True(record.Value.Item1 <= closed));
        Assert.Equal(0, await CountAsync(database, "select count(*) from articles where state = 'published' and (select count(*) from records where article = articles.id) <> (select count(distinct format) from records)"));
        Assert.Equal(0, await CountAsync(database, "select count(*) from records join articles on articles.id = records.article where state <> 'published'"));
        Assert.Equal(0, await CountAsync(database, "select count(*) from (select article, format, stamp, unnest(set_specs) as set_spec from records) as listed full join record_sets using (set_spec, format, stamp, article) where listed.article is null or record_sets.article is null"));
        Assert.Equal(0, await CountAsync(database, "select count(*) from record_counts join (select format, count(*) as found from records group by format) as counted using (format) where set_spec = '' and records <> found"));
        Assert.Equal(await CountAsync(database, "select count(*) from articles"), await CountAsync(database, "select count(distinct document ->> 'titles') from articles"));
        return after;
    }

    private static async Task<long> CountAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    // An article is known again by its DOI.
    private static async Task WriteAsync(string folder, string words)
    {
        for (var i = 1; i <= Articles; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            await File.WriteAllTextAsync(Path.Combine(folder, $"{i:000}.json"), $$"""
                { "titles": [ { "text": "Well {{number}}{{(i % 2 == 0 ? words : "")}}" } ], "doi": "10.5555/well.{{number}}",
                  "contributors": [ { "names": [ { "surname": "Okafor", "givenNames": "Chidi" } ] } ] }
                """);
        }
    }

    private static async Task<ServerProcess.Finished> RunAsync(string folder, string[] arguments) => await ServerProcess.RunAsync([.. arguments, "--data", folder]);
}
