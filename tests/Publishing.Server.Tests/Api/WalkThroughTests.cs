using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Publishing.Postgres;
using Publishing.Server.Api.OpenApi;
using Publishing.Server.Tests.Ingest;
using Publishing.Testing;

namespace Publishing.Server.Tests.Api;

/// <summary>Runs <c>docs/api.md</c>: every command that stands there, in their order, in one shell.</summary>
public sealed partial class WalkThroughTests
{
    private static readonly string Page = Checkout.Read("docs/api.md");

    [Fact]
    public async Task Every_command_of_the_page_works_as_it_stands_there()
    {
        await using var server = await PublishingServer.StartAsync();
        using var folder = new TemporaryFolder();
        folder.Write("a.xml", Sources.Jats("Roads", "10.5555/roads"));
        folder.Write("b.txt", "This is no article.");

        var outputs = await RunAsync(server, folder.Path);

        Assert.Equal("steppe-studies", (string?)JsonNode.Parse(outputs[1])!["slug"]);
        var draft = JsonNode.Parse(outputs[2])!;
        Assert.Equal("draft", (string?)draft["state"]);
        Assert.Equal(["no-abstract", "no-doi"], draft["problems"]!.AsArray().Select(problem => (string?)problem!["code"]).Order(StringComparer.Ordinal));
        Assert.Equal(("11", "24"), ((string?)JsonNode.Parse(outputs[3])!["article"]!["firstPage"], (string?)JsonNode.Parse(outputs[3])!["article"]!["lastPage"]));
        Assert.Contains("\"state\":\"published\"", outputs[4], StringComparison.Ordinal);
        Assert.Contains("<record>", outputs[4], StringComparison.Ordinal);
        Assert.Contains("Betpak-Dala", outputs[4], StringComparison.Ordinal);
        Assert.Equal(("withdrawn", "Published twice by mistake."), ((string?)JsonNode.Parse(outputs[5])!["state"], (string?)JsonNode.Parse(outputs[5])!["withdrawalReason"]));
        Assert.Equal(2, Regex.Count(outputs[6], "\"files\":\\["));
        Assert.Single((await server.Client.ReadAsync("api/articles")).Json["items"]!.AsArray());
        Assert.Empty(server.Logs.Entries);
    }

    [Fact]
    public async Task The_error_of_the_page_is_the_one_that_comes()
    {
        await using var server = await PublishingServer.StartAsync();
        var shown = Blocks("json").Single().Replace("http://localhost:8080/", "https://press.example.org/", StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(ApiExamples.Problem), JsonNode.Parse(shown)), shown);

        await (await server.AsAsync(ApiKeyRole.Admin)).PostAsync("api/journals", """{"slug": "steppe-studies", "titles": [{"text": "Steppe Studies"}]}""");
        var answer = await (await server.AsAsync(ApiKeyRole.Editor)).PostAsync("api/articles", """{"journal": "steppe-studies", "article": {"titles": [{}], "doi": "eleven"}}""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(
            JsonNode.Parse(shown)!["errors"]!.AsArray().Select(error => error!.ToJsonString()).Order(StringComparer.Ordinal),
            answer.Json["errors"]!.AsArray().Select(error => error!.ToJsonString()).Order(StringComparer.Ordinal));
    }

    // What each block of commands wrote. curl says with its exit code that something went wrong, and the shell stops there.
    private static async Task<List<string>> RunAsync(PublishingServer server, string folder)
    {
        const string end = "--- end of block ---";
        var commands = string.Join($"\necho '{end}'\n", Blocks("sh")).Replace("http://localhost:8080", server.Address.ToString().TrimEnd('/'), StringComparison.Ordinal);
        var script = $$"""
            set -euo pipefail
            publishing() { dotnet exec '{{typeof(Program).Assembly.Location}}' "$@"; }
            curl() { command curl --fail-with-body "$@"; }
            {{commands}}
            """;
        var start = new ProcessStartInfo("bash", ["-c", script]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__Publishing"] = server.Database.ConnectionString;
        using var shell = Process.Start(start)!;
        var errors = shell.StandardError.ReadToEndAsync();
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        Assert.True(shell.ExitCode == 0, $"{output}\n{await errors}");
        return [.. output.Split(end)];
    }

    private static List<string> Blocks(string language) => [.. Fenced().Matches(Page).Where(block => block.Groups[1].Value == language).Select(block => block.Groups[2].Value)];

    [GeneratedRegex(@"^```(\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
