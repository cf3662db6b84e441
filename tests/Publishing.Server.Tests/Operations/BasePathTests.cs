using System.Net;
using Publishing.Postgres;
using Publishing.Server.Tests.Api;
using Publishing.Testing;

namespace Publishing.Server.Tests.Operations;

/// <summary>Behind a proxy, below a path.</summary>
public sealed class BasePathTests
{
    [Theory]
    [InlineData("https://press.example.org/press", "press/")]
    [InlineData("https://press.example.org/press", "")]
    [InlineData("https://press.example.org/journals/", "journals/")]
    [InlineData("https://press.example.org/journals/", "")]
    [InlineData("https://press.example.org/a/oai", "a/oai/")]
    public async Task It_answers_below_its_public_path_whether_the_proxy_leaves_the_path_or_takes_it_away(string publicUrl, string sent)
    {
        await using var server = await PublishingServer.StartAsync(("BaseUrl", publicUrl));
        await (await server.AsAsync(ApiKeyRole.Admin)).PostAsync(sent + "api/journals", Calls.Journal);

        Assert.Equal("live", (string?)(await server.Client.ReadAsync(sent + "health/live")).Json["status"]);
        Assert.Equal("steppe", (string?)(await server.Client.ReadAsync(sent + "api/journals/steppe")).Json["slug"]);
        Assert.Equal((HttpStatusCode)404, (await server.Client.ReadAsync(sent + "api/journals/prairie")).Status);

        var oai = await server.Client.ReadAsync(sent + "journals/steppe/oai?verb=Identify");
        Assert.Contains($"<baseURL>{publicUrl.TrimEnd('/')}/journals/steppe/oai</baseURL>", oai.Text, StringComparison.Ordinal);
        var whole = await server.Client.ReadAsync(sent + "oai?verb=Identify");
        Assert.Contains($"<baseURL>{publicUrl.TrimEnd('/')}/oai</baseURL>", whole.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_proxy_or_client_says_of_host_and_scheme_changes_no_address()
    {
        await using var server = await PublishingServer.StartAsync(("BaseUrl", "https://press.example.org/press"));
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        (string, string)[] lies = [("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "ftp"), ("X-Forwarded-Prefix", "/evil"), ("Forwarded", "host=evil.example;proto=ftp"), ("X-Original-URL", "/evil")];

        var made = await admin.PostAsync("press/api/journals", Calls.Journal, lies);
        Assert.Equal("https://press.example.org/press/api/journals/steppe", made.Headers.Location!.ToString());
        await admin.PostAsync("api/journals", """{"slug": "b", "titles": [{"text": "B"}]}""");
        foreach (var path in new[] { "press/api/journals?limit=1", "press/api", "api/nothing", "press/openapi/v1.json", "press/oai?verb=Identify", "press/oai?verb=ListSets" })
        {
            var answer = await server.Client.ReadAsync(path, lies);
            Assert.DoesNotContain("evil", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("localhost:", answer.Text, StringComparison.Ordinal);
            Assert.Contains("https://press.example.org/press", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_public_address_with_the_identifiers_of_a_trial_is_warned_of_at_the_start()
    {
        await using var server = await PublishingServer.StartAsync(("BaseUrl", "https://press.example.org"));
        await using var own = await PublishingServer.StartAsync(("BaseUrl", "https://press.example.org"), ("IdentifierDomain", "press.example.org"), ("AdminEmail", "oai@press.example.org"));

        Assert.Contains("Publishing__IdentifierDomain is 'localhost.localdomain'", Assert.Single(server.Logs.Entries).Message, StringComparison.Ordinal);
        Assert.Empty(own.Logs.Entries);
    }
}
