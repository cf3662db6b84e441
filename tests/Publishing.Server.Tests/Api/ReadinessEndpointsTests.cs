using System.Net;
using System.Text.Json.Nodes;
using Publishing.Postgres;
using Publishing.Readiness;
using Publishing.Testing;

namespace Publishing.Server.Tests.Api;

public sealed class ReadinessEndpointsTests
{
    [Fact]
    public async Task An_article_is_told_who_would_take_it_and_what_they_miss_also_as_a_draft()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        await editor.PostAsync("api/articles", Calls.Article("Wells"));

        var report = await editor.ReadAsync("api/articles/1/readiness");

        Assert.Equal((HttpStatusCode.OK, "draft", "Wells"), (report.Status, (string?)report.Json["state"], (string?)report.Json["title"]));
        Assert.Equal(ConsumerRegistry.All.Select(consumer => consumer.Name), report.Json["consumers"]!.AsArray().Select(consumer => (string?)consumer!["consumer"]));
        var openAire = One(report.Json, "openaire");
        Assert.False((bool)openAire["ready"]!);
        var lack = openAire["problems"]![0]!;
        Assert.Equal(("no-access", "error", "permissions"), ((string?)lack["code"], (string?)lack["severity"], (string?)lack["field"]));
        Assert.True((bool)One(report.Json, "base")["ready"]!);
        Assert.DoesNotContain("aru@example.org", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_is_counted_over_its_published_articles()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        for (var i = 1; i <= 3; i++)
        {
            await editor.PostAsync("api/articles", Calls.Article($"Number {i}", i == 3 ? """, "permissions": {"freeToRead": {}}""" : ""));
        }

        await editor.ChangeAsync(HttpMethod.Post, "api/articles/2/publish", "*");
        await editor.ChangeAsync(HttpMethod.Post, "api/articles/3/publish", "*");

        var report = (await editor.ReadAsync("api/journals/steppe/readiness")).Json;
        Assert.Equal((2, true), ((int)report["articles"]!, (bool)report["complete"]!));
        var openAire = One(report, "openaire");
        Assert.Equal((0, 1, 1), ((int)openAire["ready"]!, (int)openAire["withWarnings"]!, (int)openAire["notReady"]!));
        var access = openAire["missing"]!.AsArray().Single(lack => (string?)lack!["code"] == "no-access")!;
        Assert.Equal((1, 2), ((int)access["articles"]!, (int)access["example"]!));

        var newest = (await editor.ReadAsync("api/journals/steppe/readiness?limit=1")).Json;
        Assert.Equal((1, false, 0), ((int)newest["articles"]!, (bool)newest["complete"]!, (int)One(newest, "openaire")["notReady"]!));
        Assert.True((bool)(await editor.ReadAsync("api/journals/steppe/readiness?limit=2")).Json["complete"]!);
    }

    [Fact]
    public async Task A_text_in_the_source_counts_as_full_text_before_and_after_the_article_is_published()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        await editor.CallAsync(HttpMethod.Post, "api/import?journal=steppe&name=wells.xml", Calls.Json("""
            <article><front><article-meta><title-group><article-title>Wells</article-title></title-group>
            <permissions><license license-type="open-access" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://creativecommons.org/licenses/by/4.0/"><license-p>CC BY</license-p></license></permissions>
            </article-meta></front><body><p>They are deep.</p></body></article>
            """, "application/xml"));

        var draft = (await editor.ReadAsync("api/articles/1/readiness")).Json;
        Assert.DoesNotContain(One(draft, "pmc")["problems"]!.AsArray(), problem => (string?)problem!["code"] == "no-full-text-xml");
        Assert.StartsWith("It is a draft", (string?)draft["note"], StringComparison.Ordinal);

        await editor.ChangeAsync(HttpMethod.Post, "api/articles/1/publish", "*");
        var published = (await editor.ReadAsync("api/articles/1/readiness")).Json;
        Assert.DoesNotContain(One(published, "pmc")["problems"]!.AsArray(), problem => (string?)problem!["code"] == "no-full-text-xml");
        Assert.Null(published["note"]);
        Assert.DoesNotContain((await editor.ReadAsync("api/journals/steppe/readiness")).Json["consumers"]!.AsArray().Single(one => (string?)one!["consumer"] == "pmc")!["missing"]!.AsArray(), lack => (string?)lack!["code"] == "no-full-text-xml");
    }

    [Fact]
    public async Task A_withdrawn_article_says_that_it_is_withdrawn()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        await editor.PostAsync("api/articles", Calls.Article("Wells"));
        await editor.ChangeAsync(HttpMethod.Post, "api/articles/1/publish", "*");
        await editor.ChangeAsync(HttpMethod.Post, "api/articles/1/withdraw", "*");

        var report = (await editor.ReadAsync("api/articles/1/readiness")).Json;
        Assert.Equal("withdrawn", (string?)report["state"]);
        Assert.StartsWith("It is withdrawn", (string?)report["note"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_without_a_key_learns_it_and_what_is_not_there_is_not_found()
    {
        await using var server = await StartAsync();
        var reader = await server.AsAsync(ApiKeyRole.Reader);

        foreach (var path in new[] { "api/articles/1/readiness", "api/articles/x/readiness", "api/journals/prairie/readiness", "api/journals/steppe/readiness?issue=5-2" })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await server.Client.ReadAsync(path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await reader.ReadAsync(path)).Status);
        }
    }

    [Fact]
    public async Task An_article_s_problems_have_what_JATS4R_recommends_and_its_page_has_none_of_it()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        await editor.PostAsync("api/articles", Calls.Article("Wells", """, "permissions": {"copyrightStatement": "All of us"}"""));
        await editor.ChangeAsync(HttpMethod.Post, "api/articles/1/publish", "*");

        var problems = await editor.ReadAsync("api/articles/1/problems");
        Assert.Contains(problems.Json["items"]!.AsArray(), item => (string?)item!["problem"]!["code"] == "jats4r-copyright-year");
        Assert.Single((await editor.ReadAsync("api/problems?code=jats4r-copyright-year")).Json["items"]!.AsArray());
        Assert.DoesNotContain("jats4r", (await server.Client.ReadAsync("articles/1")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("jats4r", (await server.Client.ReadAsync("api/articles/1")).Text, StringComparison.OrdinalIgnoreCase);

        // It goes with its cause.
        await editor.PatchAsync("api/articles/1", """{"article": {"permissions": null}}""", "*");
        Assert.Empty((await editor.ReadAsync("api/problems?code=jats4r-copyright-year")).Json["items"]!.AsArray());
    }

    private static JsonNode One(JsonNode report, string consumer) => report["consumers"]!.AsArray().Single(one => (string?)one!["consumer"] == consumer)!;

    private static async Task<PublishingServer> StartAsync()
    {
        var server = await PublishingServer.StartAsync();
        await (await server.AsAsync(ApiKeyRole.Admin)).PostAsync("api/journals", Calls.Journal);
        return server;
    }
}
