using Publishing.Postgres;
using Publishing.Server.Tests.Api;
using Publishing.Testing;

namespace Publishing.Server.Tests.Cli;

/// <summary><c>publishing issues …</c>, and a journal's abbreviated title.</summary>
public sealed class IssueVerbsTests
{
    [Fact]
    public async Task An_issue_is_made_listed_changed_and_published_from_the_command_line()
    {
        await using var server = await StartAsync();

        var none = await RunAsync(server, "issues", "list", "--journal", "steppe");
        Assert.Equal((0, ""), (none.ExitCode, none.Output));
        Assert.Contains("issues create SLUG --journal steppe", none.Errors, StringComparison.Ordinal);

        var made = await RunAsync(server, "issues", "create", "5-2", "--journal", "steppe", "--volume", "5", "--number", "2", "--date", "2024-06", "--title", "Snow", "--title", "ru:Снег");
        Assert.Equal((0, $"The issue '5-2' of 'steppe' was made: {server.Addresses.Issue("steppe", "5-2")}"), (made.ExitCode, made.Output));
        await RunAsync(server, "issues", "create", "5-10", "--journal", "steppe", "--volume", "5", "--number", "10", "--date", "2024");

        var editor = await server.AsAsync(ApiKeyRole.Editor);
        await editor.PostAsync("api/articles", Calls.Article().Replace("\"journal\": \"steppe\",", "\"journal\": \"steppe\", \"issue\": \"5-2\",", StringComparison.Ordinal));
        await editor.PostAsync("api/articles", Calls.Article("Roads"));
        Assert.Equal(
            [
                "SLUG  VOLUME  NUMBER  DATE     DRAFTS  PUBLISHED  WITHDRAWN  TITLE",
                "5-2   5       2       2024-06  1       0          0          Snow",
                "5-10  5       10      2024     0       0          0",
            ],
            Lines(await RunAsync(server, "issues", "list", "--journal", "steppe")));

        Assert.Equal("1 published.", (await RunAsync(server, "articles", "publish", "--all", "--journal", "steppe", "--issue", "5-2")).Output);
        Assert.Contains("5-2   5       2       2024-06  0       1 ", (await RunAsync(server, "issues", "list", "--journal", "steppe")).Output, StringComparison.Ordinal);
        Assert.Equal(["1"], Lines(await RunAsync(server, "articles", "list", "--journal", "steppe", "--issue", "5-2")).Skip(1).Select(line => line.Split(' ')[0]));

        var changed = await RunAsync(server, "issues", "change", "5-2", "--journal", "steppe", "--date", "2024-06-30", "--title", "ru:Снега");
        Assert.StartsWith("The issue '5-2' of 'steppe' was changed", changed.Output, StringComparison.Ordinal);
        var issue = (await server.Client.ReadAsync("api/journals/steppe/issues/5-2")).Json;
        Assert.Equal(("5", "2024-06-30", "Snow", "Снега"), ((string?)issue["volume"], (string?)issue["published"], (string?)issue["titles"]![0]!["text"], (string?)issue["titles"]![1]!["text"]));
        Assert.Contains("was so already", (await RunAsync(server, "issues", "change", "5-2", "--journal", "steppe", "--volume", "5")).Output, StringComparison.Ordinal);
        Assert.StartsWith("[{\"slug\":", (await RunAsync(server, "issues", "list", "--journal", "steppe", "--json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_by_the_option_that_was_given()
    {
        await using var server = await StartAsync();
        await RunAsync(server, "issues", "create", "5-2", "--journal", "steppe", "--volume", "5", "--number", "2");

        await AssertRefusedAsync("--date is \"June\"", "issues", "create", "5-3", "--journal", "steppe", "--date", "June");
        await AssertRefusedAsync("SLUG is A B", "issues", "create", "A B", "--journal", "steppe");
        await AssertRefusedAsync("There is an issue '5-2' of 'steppe' already: 'Volume 5, issue 2'", "issues", "create", "5-2", "--journal", "steppe");
        await AssertRefusedAsync("There is no journal 'prairie'", "issues", "create", "5-2", "--journal", "prairie");
        await AssertRefusedAsync("There is no journal 'prairie'", "issues", "list", "--journal", "prairie");
        await AssertRefusedAsync("There is no issue '5-9' of a journal 'steppe'", "issues", "change", "5-9", "--journal", "steppe", "--volume", "5");
        await AssertRefusedAsync("--contact-email is nobody", "journals", "change", "steppe", "--contact-email", "nobody");
        await AssertRefusedAsync("--url is \"here\"", "journals", "change", "steppe", "--url", "here");

        async Task AssertRefusedAsync(string says, params string[] line)
        {
            var ended = await RunAsync(server, line);
            Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
            Assert.StartsWith(says, ended.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_journal_gets_its_abbreviated_title_address_and_contact()
    {
        await using var server = await StartAsync();

        await RunAsync(server, "journals", "change", "steppe", "--abbreviated-title", "Steppe Stud.", "--url", "https://steppe.example.org/", "--contact-email", "office@example.org");

        var journal = (await server.Client.ReadAsync("api/journals/steppe")).Json;
        Assert.Equal(("Steppe Stud.", "https://steppe.example.org/", "office@example.org", "Steppe Studies"), ((string?)journal["abbreviatedTitle"], (string?)journal["url"], (string?)journal["contactEmail"], (string?)journal["titles"]![0]!["text"]));
    }

    private static string[] Lines(ServerProcess.Finished ended) => [.. ended.Output.Split('\n').Select(line => line.TrimEnd())];

    private static Task<ServerProcess.Finished> RunAsync(PublishingServer server, params string[] arguments) =>
        ServerProcess.RunAsync(arguments, [("ConnectionStrings__Publishing", server.Database.ConnectionString), ("BaseUrl", server.Address.ToString().TrimEnd('/'))]);

    private static async Task<PublishingServer> StartAsync()
    {
        var server = await PublishingServer.StartAsync();
        await (await server.AsAsync(ApiKeyRole.Admin)).PostAsync("api/journals", Calls.Journal);
        return server;
    }
}
