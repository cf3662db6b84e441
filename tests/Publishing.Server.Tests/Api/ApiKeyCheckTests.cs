using System.Net;
using Publishing.Postgres;
using Publishing.Testing;

namespace Publishing.Server.Tests.Api;

public sealed class ApiKeyCheckTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Fact]
    public async Task Without_a_key_nothing_can_be_changed_and_the_answer_says_how_to_get_one()
    {
        await using var server = await PublishingServer.StartAsync();

        var refused = await server.Client.PostAsync("api/journals", Calls.Journal);
        Assert.Equal((HttpStatusCode.Unauthorized, "key-missing"), (refused.Status, refused.Kind));
        Assert.Equal("Bearer realm=\"Publishing\"", refused.Headers.WwwAuthenticate.ToString());
        Assert.Contains("publishing keys create", (string?)refused.Json["remedy"], StringComparison.Ordinal);
        Assert.Empty((await server.Client.ReadAsync("api/journals")).Json["items"]!.AsArray());
    }

    [Theory]
    [InlineData("sources")]
    [InlineData("sources/1")]
    [InlineData("sources/1/content")]
    [InlineData("problems")]
    [InlineData("articles/1/problems")]
    [InlineData("articles/1/readiness")]
    [InlineData("journals/steppe/readiness")]
    [InlineData("articles?state=draft")]
    [InlineData("articles?state=withdrawn")]
    public async Task What_editors_alone_may_know_needs_a_key(string path)
    {
        var server = shared.Server;
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Client.ReadAsync("api/" + path)).Status);
        Assert.NotEqual(HttpStatusCode.Unauthorized, (await (await server.AsAsync(ApiKeyRole.Reader)).ReadAsync("api/" + path)).Status);
    }

    [Fact]
    public async Task Each_role_may_do_what_those_before_it_may()
    {
        await using var server = await PublishingServer.StartAsync();
        var (reader, editor, admin) = (await server.AsAsync(ApiKeyRole.Reader), await server.AsAsync(ApiKeyRole.Editor), await server.AsAsync(ApiKeyRole.Admin));

        foreach (var low in new[] { reader, editor })
        {
            var refused = await low.PostAsync("api/journals", Calls.Journal);
            Assert.Equal((HttpStatusCode.Forbidden, "role-too-low"), (refused.Status, refused.Kind));
        }

        Assert.Equal(HttpStatusCode.Created, (await admin.PostAsync("api/journals", Calls.Journal)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsync("api/articles", Calls.Article())).Status);
        Assert.Equal(HttpStatusCode.Created, (await editor.PostAsync("api/articles", Calls.Article("One"))).Status);
        Assert.Equal(HttpStatusCode.Created, (await admin.PostAsync("api/articles", Calls.Article("Two"))).Status);
    }

    [Theory]
    [InlineData("Authorization", "Bearer pub_nonsense")]
    [InlineData("Authorization", "Basic YTpi")]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("X-Api-Key", "' or 1=1 --")]
    public async Task A_key_that_is_not_ours_is_refused_even_where_none_is_needed(string header, string value)
    {
        var server = shared.Server;
        var refused = await server.Client.ReadAsync("api/journals", (header, value));
        Assert.Equal((HttpStatusCode.Unauthorized, "key-refused"), (refused.Status, refused.Kind));
    }

    [Fact]
    public async Task A_key_may_come_in_a_header_of_its_own()
    {
        var server = shared.Server;
        var key = await server.KeyAsync(ApiKeyRole.Reader);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.ReadAsync("api/sources", ("X-Api-Key", key.Key))).Status);
    }

    [Fact]
    public async Task A_revoked_key_is_refused_at_once()
    {
        await using var server = await PublishingServer.StartAsync();
        var reader = await server.AsAsync(ApiKeyRole.Reader);
        Assert.Equal(HttpStatusCode.OK, (await reader.ReadAsync("api/sources")).Status);

        await server.Service<ApiKeyStore>().RevokeAsync((await server.KeyAsync(ApiKeyRole.Reader)).Entry.Prefix);
        Assert.Equal(HttpStatusCode.Unauthorized, (await reader.ReadAsync("api/sources")).Status);
    }

    [Fact]
    public async Task Caches_are_told_that_the_answer_depends_on_the_key()
    {
        var server = shared.Server;
        var answer = await server.Client.ReadAsync("api/articles");
        Assert.Contains("Authorization", answer.Headers.Vary);
        Assert.Contains("X-Api-Key", answer.Headers.Vary);
        Assert.True(answer.Headers.CacheControl!.Private);
    }
}
