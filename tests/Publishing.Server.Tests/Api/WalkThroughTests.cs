using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Publishing.Server.Api.OpenApi;
using Publishing.Testing;

namespace Publishing.Server.Tests.Api;

/// <summary>Runs <c>docs/api.md</c>: every command that stands there, in their order, in one shell, in a folder as <c>./run</c> leaves it.</summary>
public sealed partial class WalkThroughTests
{
    private const string Elision = "…";

    private static readonly string Page = Checkout.Read("docs/api.md");

    [Fact]
    public async Task Every_command_of_the_page_works_as_it_stands_there_and_prints_what_the_page_says()
    {
        await using var server = await PublishingServer.StartAsync();

        var blocks = await RunAsync(server);

        Assert.Equal(10, blocks.Count);
        Assert.All(blocks.Where(block => block.Expected is not null), block => AssertPrinted(block.Expected!, block.Output));
        Assert.Equal(8, blocks.Count(block => block.Expected is not null));
        Assert.All(blocks.SkipLast(1), block => Assert.DoesNotContain("problem-types#", block.Output, StringComparison.Ordinal));
        AssertIsTheErrorOfThePage(blocks[^1].Output);
        Assert.Equal("Roads of the Steppe", (string?)Assert.Single((await server.Client.ReadAsync("api/articles")).Json["items"]!.AsArray())!["title"]);
        Assert.Empty(server.Logs.Entries);
    }

    [Fact]
    public void The_error_of_the_page_is_the_one_of_the_reference()
    {
        var shown = Fenced("json").Single().Replace("http://localhost:8080/", "https://press.example.org/", StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(ApiExamples.Problem), JsonNode.Parse(shown)), shown);
    }

    private static void AssertIsTheErrorOfThePage(string output)
    {
        var (shown, came) = (JsonNode.Parse(Fenced("json").Single())!.AsObject(), JsonNode.Parse(output)!.AsObject());
        Assert.Equal(shown.Select(member => member.Key).Order(StringComparer.Ordinal), came.Select(member => member.Key).Order(StringComparer.Ordinal));
        foreach (var name in new[] { "type", "title", "status", "detail", "remedy", "errors" })
        {
            Assert.True(JsonNode.DeepEquals(shown[name], came[name]), $"{name}: {came[name]}");
        }
    }

    // What stands between two elisions must come, in that order.
    private static void AssertPrinted(string expected, string output)
    {
        var at = 0;
        foreach (var part in expected.Split(Elision, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(part => part.Split('\n')))
        {
            var found = output.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' is not printed:\n{output}");
            at = found + part.Length;
        }
    }

    private static async Task<List<Block>> RunAsync(PublishingServer server)
    {
        const string end = "--- end of block ---";
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "artifacts"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "artifacts", "publishing"), Path.GetDirectoryName(typeof(Program).Assembly.Location)!);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "samples"), Path.Combine(Checkout.Root, "samples"));
        var blocks = Blocks().Matches(Page).Select(match => (Commands: match.Groups["commands"].Value, Expected: match.Groups["expected"])).ToList();
        var script = string.Join($"\necho '{end}'\n", blocks.Select(block => block.Commands).Prepend("set -euo pipefail"));

        var start = new ProcessStartInfo("bash", ["-c", AtServer(script, server)]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__Publishing"] = server.Database.ConnectionString;
        using var shell = Process.Start(start)!;
        var errors = shell.StandardError.ReadToEndAsync();
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        Assert.True(shell.ExitCode == 0, $"{output}\n{await errors}");

        var outputs = output.Replace(server.Address.ToString(), "http://localhost:8080/", StringComparison.Ordinal).Split(end).Skip(1);
        return [.. blocks.Zip(outputs, (block, printed) => new Block(block.Expected.Success ? block.Expected.Value : null, printed))];
    }

    private static string AtServer(string text, PublishingServer server) => text.Replace("http://localhost:8080", server.Address.ToString().TrimEnd('/'), StringComparison.Ordinal);

    private static IEnumerable<string> Fenced(string language) =>
        Regex.Matches(Page, $@"^```{language}\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline).Select(block => block.Groups[1].Value);

    [GeneratedRegex(@"^```sh\n(?<commands>.*?)^```\n(?:```text\n(?<expected>.*?)^```$)?", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    private sealed record Block(string? Expected, string Output);
}
