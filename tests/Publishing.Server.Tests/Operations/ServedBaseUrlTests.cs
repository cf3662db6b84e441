using Publishing.Server.Tests.Api;
using Publishing.Testing;

namespace Publishing.Server.Tests.Operations;

/// <summary>The verbs of the command line beside a server with a private PostgreSQL: how they find it, and by which address they go.</summary>
public sealed class ServedBaseUrlTests
{
    private static readonly string[] Make = ["journals", "create", "--slug", "steppe", "--title", "Steppe"];

    [Fact]
    public async Task A_verb_goes_by_the_address_of_the_server_whose_data_it_works_on_and_no_record_is_rendered_twice()
    {
        using var folder = new TemporaryFolder();
        var port = ServerRunTests.FreePort();
        var home = $"http://localhost:{port}";
        await using var server = ServerProcess.Start(["--port", port, "--data", folder.Path], [("RenderIntervalSeconds", "1")]);
        await server.WaitForAsync("Application started");

        await VerbAsync(folder, Make);
        await VerbAsync(folder, ["import", folder.Write("wells.xml", Ingest.Sources.Jats("Wells", "10.5555/1")), "--journal", "steppe", "--publish"]);
        Assert.Contains($"page: {home}/articles/1", (await VerbAsync(folder, ["articles", "show", "1"])).Output, StringComparison.Ordinal);

        using var client = new HttpClient { BaseAddress = new Uri(home) };
        Assert.Contains($"{home}/articles/1", (await client.ReadAsync("oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost.localdomain:articles/1")).Text, StringComparison.Ordinal);

        // Had the verb gone by another address, the server would find the record due and render it with its own.
        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.DoesNotContain("rendered anew", server.Output, StringComparison.Ordinal);

        await server.SignalAsync();
        Assert.Equal(0, (await server.ExitAsync()).ExitCode);
        Assert.Contains($"page: {home}/articles/1", (await VerbAsync(folder, ["articles", "show", "1"])).Output, StringComparison.Ordinal);
        Assert.Contains("page: https://press.example.org/articles/1", (await VerbAsync(folder, ["articles", "show", "1"], ("BaseUrl", "https://press.example.org"))).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ConnectionStrings__Publishing")]
    [InlineData("ConnectionStringFile")]
    public async Task What_lies_in_a_data_folder_says_nothing_of_a_database_elsewhere(string setting)
    {
        using var folder = new TemporaryFolder();
        await using var database = await TestDatabase.CreateAsync();
        folder.Write(".data/base-url", "https://another.example.org");
        var value = setting == "ConnectionStringFile" ? folder.Write("connection", database.ConnectionString) : database.ConnectionString;
        await RunAsync(folder, Make, (setting, value));
        await RunAsync(folder, ["import", folder.Write("wells.xml", Ingest.Sources.Jats("Wells", "10.5555/1")), "--journal", "steppe"], (setting, value));

        Assert.Contains("page: http://localhost:8080/articles/1", (await RunAsync(folder, ["articles", "show", "1"], (setting, value))).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("journals list")]
    [InlineData("articles list")]
    [InlineData("articles list --json")]
    [InlineData("articles show 1")]
    [InlineData("articles publish 1")]
    [InlineData("articles withdraw 1")]
    [InlineData("keys list")]
    [InlineData("keys revoke pub_x")]
    [InlineData("import - --journal steppe --dry-run")]
    [InlineData("import - --journal steppe --publish")]
    public async Task A_verb_that_has_nothing_to_do_in_a_new_repository_makes_none_and_says_how_to_name_one(string line)
    {
        using var folder = new TemporaryFolder();
        foreach (var way in new[] { "", $" --data {folder.Path}/nowhere" })
        {
            var ended = await ServerProcess.RunAsync((line + way).Split(' '), folder: folder.Path);
            Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
            Assert.StartsWith($"There is no repository in {(way.Length == 0 ? $".data (in {folder.Path})" : folder.Path + "/nowhere")}. Name the folder of your server's data with --data DIR, or ", ended.Errors, StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        }
    }

    [Fact]
    public async Task A_verb_that_finds_no_repository_says_that_it_makes_a_new_one_and_how_to_name_another()
    {
        using var folder = new TemporaryFolder();
        var first = await RunAsync(folder, Make);
        Assert.Equal("There is no repository in .data yet: a new one is made. If your server keeps its data elsewhere, name that folder with --data.", first.Errors.Split('\n')[0]);

        // The one that was made is found from then on, and from elsewhere by its name.
        Assert.Equal("", (await RunAsync(folder, ["journals", "list"])).Errors);
        using var elsewhere = new TemporaryFolder();
        var named = await RunAsync(elsewhere, ["journals", "list", "--data", Path.Combine(folder.Path, ".data")]);
        Assert.Equal("", named.Errors);
        Assert.Contains("steppe", named.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere.Path));
    }

    private static Task<ServerProcess.Finished> VerbAsync(TemporaryFolder folder, string[] arguments, params (string, string)[] settings) =>
        RunAsync(folder, [.. arguments, "--data", folder.Path], settings);

    private static async Task<ServerProcess.Finished> RunAsync(TemporaryFolder folder, string[] arguments, params (string, string)[] settings)
    {
        var ended = await ServerProcess.RunAsync(arguments, settings, folder: folder.Path);
        Assert.True(ended.ExitCode == 0, ended.Errors);
        return ended;
    }
}
