using Publishing.Postgres;
using Publishing.Server.Tests.Api;
using Publishing.Testing;

namespace Publishing.Server.Tests.Web.Pages.Articles;

/// <summary>What a reader and a program are told of an article that was retracted here.</summary>
public sealed class NoticesTests
{
    [Fact]
    public async Task A_retracted_article_says_so_for_as_long_as_its_retraction_is_published()
    {
        await using var server = await PublishingServer.StartAsync();
        await (await server.AsAsync(ApiKeyRole.Admin)).PostAsync("api/journals", Calls.Journal);
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        await editor.PostAsync("api/articles", Calls.Article("Wells", """, "doi": "10.5555/wells" """));
        await editor.PostAsync("api/articles", Calls.Article("Retraction: Wells", """, "type": "retraction", "doi": "10.5555/notice", "relatedArticles": [{"kind": "retracted-article", "doi": "10.5555/wells"}]"""));
        await editor.ChangeAsync(HttpMethod.Post, "api/articles/1/publish", "*");
        var before = await server.Client.ReadAsync("articles/1");
        Assert.DoesNotContain("Related articles", before.Text, StringComparison.Ordinal);

        await editor.ChangeAsync(HttpMethod.Post, "api/articles/2/publish", "*");

        var page = await server.Client.ReadAsync("articles/1");
        Assert.Matches("class=\"notice\"[^§]*Retracted by:[^§]*https://doi.org/10.5555/notice", page.Text);
        Assert.NotEqual(before.Tag, page.Tag);
        Assert.Contains("This retracts", (await server.Client.ReadAsync("articles/2")).Text, StringComparison.Ordinal);
        Assert.Contains("retraction-forward", (await server.Client.ReadAsync("articles/1.jats.xml")).Text, StringComparison.Ordinal);
        var read = await editor.ReadAsync("api/articles/1");
        Assert.Equal("""[{"article":2,"kind":"retraction-forward","doi":"10.5555/notice"}]""", read.Json["notices"]!.ToJsonString());
        Assert.Contains(read.Json["problems"]!.AsArray(), problem => (string?)problem!["code"] == "crec-retracted-title");
        Assert.NotNull((await server.Client.ReadAsync("api/articles/1")).Json["notices"]);

        // What was read may be sent back: the notices are not the article's own.
        Assert.Equal(read.Tag, (await editor.PutAsync("api/articles/1", read.Text, read.Tag)).Tag);

        await editor.ChangeAsync(HttpMethod.Post, "api/articles/2/withdraw", "*");
        Assert.DoesNotContain("Retracted by", (await server.Client.ReadAsync("articles/1")).Text, StringComparison.Ordinal);
        Assert.Empty(server.Logs.Entries);
    }
}
