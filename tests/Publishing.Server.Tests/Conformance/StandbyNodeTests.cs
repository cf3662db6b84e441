using System.Net;
using System.Net.Http.Json;
using Publishing.Articles;
using Publishing.Journals;
using Publishing.Postgres;
using Publishing.Testing;
using Publishing.Text;

namespace Publishing.Server.Tests.Conformance;

/// <summary>Two nodes, one on the primary and one on its hot standby, as one repository.</summary>
public sealed class StandbyNodeTests
{
    private static readonly (string Name, string Value)[] Settings = [("BaseUrl", "https://press.example.org"), ("IdentifierDomain", "press.example.org"), ("AdminEmail", "oai@press.example.org"), ("PageSize", "4"), ("RenderIntervalSeconds", "1")];

    [Fact]
    public async Task A_node_on_a_standby_answers_what_the_other_began_and_refuses_to_write()
    {
        await using var cluster = await TestCluster.StartAsync("-c", "wal_level=replica", "-c", "max_wal_senders=4");
        await using var primary = await PublishingServer.StartAsync(await TestDatabase.CreateMigratedAsync(cluster), null, Settings);
        await PublishAsync(primary, 18);

        // Made long before it is used: a standby learns of a key as late as of anything else.
        var key = await primary.KeyAsync(ApiKeyRole.Admin);
        await using var standby = await TestStandby.StartAsync(cluster);
        await using var second = await PublishingServer.StartAsync(standby.Database(primary.Database.Name), null, Settings);

        // Nobody has read from the primary yet: its own tick has to close the second.
        await Task.Delay(3000, TestContext.Current.CancellationToken);
        OaiClient[] nodes = [new(primary.Client, "/oai"), new(second.Client, "/oai")];
        var page = await nodes[1].GetAsync("verb=ListRecords&metadataPrefix=jats");
        var identifiers = page.Identifiers.ToList();
        for (var i = 0; page.Token is { } token; i++)
        {
            page = await nodes[i % 2].GetAsync($"verb=ListRecords&resumptionToken={token}");
            identifiers.AddRange(page.Identifiers);
        }

        Assert.Equal((18, 18), (identifiers.Count, identifiers.Distinct().Count()));
        foreach (var path in new[] { "/", "/articles/1", "/articles/1.jats.xml", "/health/ready", "/api/articles", "/oai?verb=Identify", "/oai?verb=ListSets" })
        {
            using var response = await second.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        }

        // The renderer has looked more than once meanwhile, and found nothing that it would have to write.
        await Task.Delay(2500, TestContext.Current.CancellationToken);
        Assert.Empty(second.Logs.Entries);

        using var editor = await second.AsAsync(key);
        using var refused = await editor.PostAsJsonAsync("/api/journals", new { slug = "other", titles = new[] { new { text = "Other" } } }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains("standby", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task PublishAsync(PublishingServer server, int count)
    {
        await server.Service<JournalStore>().CreateAsync(new Journal { Slug = "mining", Titles = [new LocalizedText("Mining")] });
        var ids = new List<long>();
        for (var i = 1; i <= count; i++)
        {
            ids.Add((await server.Service<ArticleStore>().CreateAsync(new ArticleDraft("mining", new Article { Titles = [new Title(RichText.Plain($"Article {i}"))] }))).Value!.Id);
        }

        await server.Service<ArticlePublisher>().PublishManyAsync(ids);
    }
}
