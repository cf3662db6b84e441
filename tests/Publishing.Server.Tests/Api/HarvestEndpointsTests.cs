using System.Net;
using System.Text.Json.Nodes;
using Publishing.Postgres;
using Publishing.Server.Tests.Harvest;
using Publishing.Testing;

namespace Publishing.Server.Tests.Api;

public sealed class HarvestEndpointsTests
{
    [Fact]
    public async Task A_repository_is_harvested_in_the_background_and_can_be_watched()
    {
        await using var server = await StartAsync();
        var people = string.Concat(Enumerable.Range(1, 15).Select(number => $"""<contrib contrib-type="author"><contrib-id contrib-id-type="orcid">https://orcid.org/{number}</contrib-id><name><surname>Author {number}</surname></name></contrib>"""));
        var doubtful = Oai.Record(1).Replace("</contrib-group>", people + "</contrib-group>", StringComparison.Ordinal);
        await using var there = new OddRepository((query, _) => Oai.Opening(query) ?? Oai.Page(null, doubtful, Oai.Record(2, "<title/>")));
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        var begun = await admin.PostAsync("api/harvests", Body(there));
        Assert.Equal(HttpStatusCode.Accepted, begun.Status);
        Assert.Equal(("running", "jats", there.Address.ToString()), ((string?)begun.Json["state"], (string?)begun.Json["prefix"], (string?)begun.Json["url"]));

        var done = await UntilAsync(admin, begun.Headers.Location!.ToString(), "complete");
        Assert.Equal((2, 1, 1), ((int)done["counts"]!["records"]!, (int)done["counts"]!["imported"]!, (int)done["counts"]!["rejected"]!));
        Assert.Equal(Oai.Began, (string?)done["nextFrom"]);
        var rejected = (await admin.ReadAsync((string)done["links"]!["rejected"]!)).Json["items"]!.AsArray();
        Assert.Equal(("oai:x:2", "no-title"), ((string?)rejected.Single()!["identifier"], (string?)rejected.Single()!["problems"]![0]!["code"]));

        // What an editor should look at of those that were taken; what is only good to know is with the article.
        var imported = (await admin.ReadAsync("api/harvests/1/records?outcome=imported")).Json["items"]!.AsArray().Single()!;
        var problems = imported["problems"]!.AsArray();
        Assert.Equal("oai:x:1", (string?)imported["identifier"]);
        Assert.Equal(10, problems.Count);
        Assert.Contains(problems, problem => (string?)problem!["code"] == "invalid-value");
        Assert.All(problems, problem => Assert.Equal("warning", (string?)problem!["severity"]));
        Assert.Equal(1, (int)(await admin.ReadAsync("api/harvests")).Json["items"]!.AsArray().Single()!["id"]!);
        Assert.Equal("wrong-state", (await admin.CallAsync(HttpMethod.Post, "api/harvests/1/stop", null)).Kind);
    }

    [Fact]
    public async Task Every_mistake_of_a_request_is_named_and_what_is_no_repository_too()
    {
        await using var server = await StartAsync();
        await using var page = new OddRepository((_, _) => "<html/>");
        var (editor, admin) = (await server.AsAsync(ApiKeyRole.Editor), await server.AsAsync(ApiKeyRole.Admin));
        Assert.Equal(["/url", "/from", "/until"], (await editor.PostAsync("api/harvests", """{"url": "ftp://x", "journal": "steppe", "from": "2024", "until": "now"}""")).Places);
        Assert.Equal(["/journal"], (await editor.PostAsync("api/harvests", """{"url": "http://x.example.org/", "journal": "none"}""")).Places);

        var inside = await editor.PostAsync("api/harvests", $$"""{"url": "{{page.Address}}", "journal": "steppe"}""");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "private-address"), (inside.Status, (string?)inside.Json["errors"]![0]!["code"]));
        Assert.Equal("role-too-low", (await editor.PostAsync("api/harvests", Body(page))).Kind);
        Assert.Equal("not-a-repository", (string?)(await admin.PostAsync("api/harvests", Body(page))).Json["errors"]![0]!["code"]);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.ReadAsync("api/harvests/1")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await server.AsAsync(ApiKeyRole.Reader)).PostAsync("api/harvests", Body(page))).Status);
    }

    [Fact]
    public async Task A_harvest_is_stopped_and_goes_on_where_it_was_when_it_is_asked_for_again()
    {
        await using var server = await StartAsync();
        var isBusy = true;
        await using var there = new OddRepository((query, _) => Oai.Opening(query) ?? query switch
        {
            "verb=ListRecords&metadataPrefix=jats" => Oai.Page("2", Oai.Record(1)),
            _ when isBusy => new OddRepository.Reply("", 503, "Retry-After: 600\r\n"),
            _ => Oai.Page(null, Oai.Record(2)),
        });
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        await admin.PostAsync("api/harvests", Body(there));
        await UntilAsync(admin, "api/harvests/1", harvest => (int)harvest["counts"]!["imported"]! == 1);
        Assert.Equal("wrong-state", (await admin.PostAsync("api/harvests", Body(there))).Kind);
        Assert.Equal(HttpStatusCode.Accepted, (await admin.CallAsync(HttpMethod.Post, "api/harvests/1/stop", null)).Status);
        await UntilAsync(admin, "api/harvests/1", "stopped");

        isBusy = false;
        await UntilAsync(() => admin.PostAsync("api/harvests", Body(there)), answer => answer.Status == HttpStatusCode.Accepted);
        await UntilAsync(admin, "api/harvests/1", "complete");
        Assert.Equal(1, there.Asked.Count(query => query == "verb=ListRecords&metadataPrefix=jats"));
        Assert.Equal(2, (await admin.ReadAsync("api/articles")).Json["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_the_server_was_at_goes_on_after_a_restart()
    {
        var database = await TestDatabase.CreateAsync();
        var isBusy = true;
        await using var there = new OddRepository((query, _) => Oai.Opening(query) ?? query switch
        {
            "verb=ListRecords&metadataPrefix=jats" => Oai.Page("2", Oai.Record(1)),
            _ when isBusy => new OddRepository.Reply("", 503, "Retry-After: 600\r\n"),
            _ => Oai.Page(null, Oai.Record(2)),
        });
        var first = await PublishingServer.StartAsync(database, null);
        var admin = await first.AsAsync(ApiKeyRole.Admin);
        var key = await first.KeyAsync(ApiKeyRole.Admin);
        await admin.PostAsync("api/journals", Calls.Journal);
        await admin.PostAsync("api/harvests", Body(there));
        await UntilAsync(admin, "api/harvests/1", harvest => (int)harvest["counts"]!["imported"]! == 1);
        await first.StopAsync();

        isBusy = false;
        await using var second = await PublishingServer.StartAsync(database, null);
        var done = await UntilAsync(await second.AsAsync(key), "api/harvests/1", "complete");
        Assert.Equal(1, (int)done["counts"]!["imported"]!);
        Assert.Equal(1, there.Asked.Count(query => query == "verb=ListRecords&metadataPrefix=jats"));
    }

    private static string Body(OddRepository there) => $$"""{"url": "{{there.Address}}", "journal": "steppe", "allowPrivate": true}""";

    private static async Task<PublishingServer> StartAsync()
    {
        var server = await PublishingServer.StartAsync();
        await (await server.AsAsync(ApiKeyRole.Admin)).PostAsync("api/journals", Calls.Journal);
        return server;
    }

    private static Task<JsonNode> UntilAsync(HttpClient client, string path, string state) => UntilAsync(client, path, harvest => (string?)harvest["state"] == state);

    private static async Task<JsonNode> UntilAsync(HttpClient client, string path, Func<JsonNode, bool> wanted) =>
        (await UntilAsync(() => client.ReadAsync(path), answer => wanted(answer.Json))).Json;

    private static async Task<Calls.Answer> UntilAsync(Func<Task<Calls.Answer>> call, Func<Calls.Answer, bool> wanted)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await call();
            if (wanted(answer) || attempt == 300)
            {
                Assert.True(wanted(answer), answer.Text);
                return answer;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
