using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Publishing.Postgres;
using Publishing.Server.Tests.Api;
using Publishing.Testing;

namespace Publishing.Server.Tests.Cli;

/// <summary><c>publishing export</c>, run as people run it.</summary>
public sealed class ExportVerbTests
{
    private static readonly XNamespace Crossref = "http://www.crossref.org/schema/5.4.0";

    [Fact]
    public async Task What_the_consumer_takes_is_in_the_file_and_what_it_would_refuse_is_told()
    {
        await using var server = await PublishingServer.StartAsync();
        var (good, bare) = await FillAsync(server);
        using var folder = new TemporaryFolder();

        var ended = await RunAsync(server, folder, "export", "crossref", "--journal", "steppe", "--out", "steppe.xml", "--depositor", "Example Press", "--email", "deposits@press.example.org");

        // One of the two articles was left out.
        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Contains($"article {bare}: error deposit-incomplete: Crossref takes no article without a DOI.", ended.Errors, StringComparison.Ordinal);
        Assert.EndsWith("Crossref deposit 5.4.0: 1 of 2 articles in steppe.xml.", ended.Errors, StringComparison.Ordinal);
        var batch = XElement.Load(Path.Combine(folder.Path, "steppe.xml"));
        Assert.Equal("10.5555/steppe.1", batch.Descendants(Crossref + "doi").Single().Value);
        Assert.EndsWith($"/articles/{good}", batch.Descendants(Crossref + "resource").First().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_deposit_has_a_greater_timestamp()
    {
        await using var server = await PublishingServer.StartAsync();
        var (good, _) = await FillAsync(server);
        using var folder = new TemporaryFolder();
        var stamps = new List<long>();
        for (var i = 0; i < 2; i++)
        {
            var ended = await RunAsync(server, folder, "export", "crossref", "--article", $"{good}", "--depositor", "Example Press", "--email", "deposits@press.example.org");
            Assert.Equal(0, ended.ExitCode);
            stamps.Add(long.Parse(XElement.Parse(ended.Output).Descendants(Crossref + "timestamp").Single().Value, CultureInfo.InvariantCulture));
        }

        Assert.True(stamps[0] < stamps[1], string.Join(" ", stamps));
    }

    [Fact]
    public async Task Without_a_depositor_Crossref_gets_no_file_and_the_settings_say_who_it_is()
    {
        await using var server = await PublishingServer.StartAsync();
        var (good, _) = await FillAsync(server);
        using var folder = new TemporaryFolder();

        var refused = await RunAsync(server, folder, "export", "crossref", "--article", $"{good}", "--out", "a.xml");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("error no-depositor: Crossref wants to know who deposits", refused.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "a.xml")));

        var told = await ServerProcess.RunAsync(["export", "crossref", "--article", $"{good}", "--out", "a.xml"], [.. Settings(server), ("DepositorName", "Press"), ("DepositorEmail", "deposits@press.example.org")], folder: folder.Path);
        Assert.Equal(0, told.ExitCode);
        Assert.Equal("Press", XElement.Load(Path.Combine(folder.Path, "a.xml")).Descendants(Crossref + "depositor_name").Single().Value);
    }

    [Fact]
    public async Task Drafts_are_never_deposited_and_a_file_in_UTF_16_is_written_as_it_is()
    {
        await using var server = await PublishingServer.StartAsync();
        await FillAsync(server);
        using var editor = await server.AsAsync(ApiKeyRole.Editor);
        var draft = (long)(await editor.PostAsync("api/articles", Calls.Article("Drafts"))).Json["id"]!;
        using var folder = new TemporaryFolder();

        var refused = await RunAsync(server, folder, "export", "rsci", "--article", $"{draft}");
        Assert.Equal((1, $"There is no published article {draft}: drafts and withdrawn articles are not deposited."), (refused.ExitCode, refused.Errors));
        Assert.Equal((1, "There is no journal 'nowhere'."), await Said(server, folder, "export", "rsci", "--journal", "nowhere"));

        Assert.Equal(0, (await RunAsync(server, folder, "export", "rsci", "--journal", "steppe", "--issue", "5-2", "--out", "issue.xml")).ExitCode);
        var bytes = await File.ReadAllBytesAsync(Path.Combine(folder.Path, "issue.xml"), TestContext.Current.CancellationToken);
        Assert.Equal([0xFF, 0xFE], bytes.Take(2));
        Assert.Contains("<langPubl>ENG</langPubl>", Encoding.Unicode.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_for_DOAJ_goes_to_standard_output()
    {
        await using var server = await PublishingServer.StartAsync();
        var (good, _) = await FillAsync(server);
        using var folder = new TemporaryFolder();

        var ended = await RunAsync(server, folder, "export", "doaj", "--article", $"{good}");

        Assert.Equal(0, ended.ExitCode);
        Assert.Equal("10.5555/steppe.1", (string?)JsonNode.Parse(ended.Output)![0]!["bibjson"]!["identifier"]![0]!["id"]);
    }

    // One article that everybody takes, and one without a DOI.
    private static async Task<(long Good, long Bare)> FillAsync(PublishingServer server)
    {
        using var admin = await server.AsAsync(ApiKeyRole.Admin);
        await admin.PostAsync("api/journals", """{"slug": "steppe", "titles": [{"text": "Steppe Studies", "language": "en"}], "electronicIssn": "2345-6787"}""");
        using var editor = await server.AsAsync(ApiKeyRole.Editor);
        await editor.PostAsync("api/journals/steppe/issues", """{"slug": "5-2", "volume": "5", "number": "2", "published": "2022-06"}""");
        var numbers = new List<long>();
        foreach (var more in new[] { """, "doi": "10.5555/steppe.1", "firstPage": "1", "lastPage": "9", "fullText": [{"url": "https://press.example.org/1.pdf", "mediaType": "application/pdf"}] """, """, "firstPage": "10" """ })
        {
            var made = await editor.PostAsync("api/articles", Calls.Article("Wells " + numbers.Count, more).Replace("\"journal\": \"steppe\"", "\"journal\": \"steppe\", \"issue\": \"5-2\"", StringComparison.Ordinal));
            Assert.True(made.Status == HttpStatusCode.Created, made.Text);
            numbers.Add((long)made.Json["id"]!);
            await editor.ChangeAsync(HttpMethod.Post, $"api/articles/{numbers[^1]}/publish", made.Tag);
        }

        return (numbers[0], numbers[1]);
    }

    private static Task<ServerProcess.Finished> RunAsync(PublishingServer server, TemporaryFolder folder, params string[] arguments) => ServerProcess.RunAsync(arguments, Settings(server), folder: folder.Path);

    private static async Task<(int ExitCode, string Errors)> Said(PublishingServer server, TemporaryFolder folder, params string[] arguments)
    {
        var ended = await RunAsync(server, folder, arguments);
        return (ended.ExitCode, ended.Errors);
    }

    private static (string, string)[] Settings(PublishingServer server) => [("ConnectionStrings__Publishing", server.Database.ConnectionString), ("BaseUrl", server.Address.ToString())];
}
