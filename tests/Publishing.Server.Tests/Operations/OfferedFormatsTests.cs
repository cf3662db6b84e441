using System.Text;
using Npgsql;
using Publishing.Ingest;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.Postgres;
using Publishing.Server.Ingest;
using Publishing.Server.Tests.Ingest;
using Publishing.Testing;

namespace Publishing.Server.Tests.Operations;

/// <summary>Formats that are chosen, not chosen, and chosen again, from one start of the server to the next.</summary>
public sealed class OfferedFormatsTests
{
    private static readonly (string, string)[] Usual = [("BaseUrl", "https://press.example.org"), ("RenderIntervalSeconds", "1")];

    [Fact]
    public async Task A_format_that_is_chosen_again_is_offered_when_none_of_its_records_is_older_than_its_article_and_moves_no_other()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var first = new Stopped(await PublishingServer.StartAsync(database, null, Usual)))
        {
            await first.Server.Service<JournalStore>().CreateAsync(new Journal { Slug = "steppe", Titles = [new("Steppe Studies")] });
            await ImportAsync(first.Server, Text("Wells", "10.5555/1"));
            await ImportAsync(first.Server, Text("Roads", "10.5555/2"));
            await database.SetClockAsync(TimeSpan.FromSeconds(5));
            Assert.Contains("The text of Wells.", await RecordAsync(first.Server, 1), StringComparison.Ordinal);
        }

        // Without the format the first article is closed: nobody may be given its text any more.
        await using (var second = new Stopped(await PublishingServer.StartAsync(database, null, [.. Usual, ("Formats", "oai_dc,jats")])))
        {
            await UntilAsync(async () => await second.Server.Service<ArticlePublisher>().RenderDueAsync(10) == 0);
            var stored = (await second.Server.Service<ArticleStore>().FindAsync(1))!;
            await second.Server.Service<ArticlePublisher>().ReplaceAsync(1, new ArticleDraft("steppe", stored.Article with { Permissions = new Permissions() }), null);
            await database.SetClockAsync(TimeSpan.FromSeconds(10));
            Assert.Equal("jats oai_dc", await FormatsAsync(second.Server));
        }

        var stamps = await StampsAsync(database);
        await using var renders = await HoldRenderingAsync(database);
        await using var third = new Stopped(await PublishingServer.StartAsync(database, null, Usual));

        // Of nlm, which needs a journal with an ISSN, there are no records that could be too old.
        Assert.Equal("jats nlm oai_dc", await FormatsAsync(third.Server));
        Assert.Contains("cannotDisseminateFormat", await RecordAsync(third.Server, 1), StringComparison.Ordinal);
        Assert.Contains("cannotDisseminateFormat", await third.Server.Client.GetStringAsync("oai?verb=ListRecords&metadataPrefix=jats_full"), StringComparison.Ordinal);

        await renders.DisposeAsync();
        await UntilAsync(async () => (await FormatsAsync(third.Server)).Contains("jats_full", StringComparison.Ordinal));
        await database.SetClockAsync(TimeSpan.FromSeconds(15));
        Assert.Contains("status=\"deleted\"", await RecordAsync(third.Server, 1), StringComparison.Ordinal);
        Assert.Contains("The text of Roads.", await RecordAsync(third.Server, 2), StringComparison.Ordinal);
        var now = await StampsAsync(database);
        Assert.All(stamps.Where(stamp => stamp.Key.StartsWith("2 ", StringComparison.Ordinal) || stamp.Key is "1 oai_dc" or "1 jats"), stamp => Assert.Equal(stamp.Value, now[stamp.Key]));
        Assert.NotEqual(stamps["1 jats_full"], now["1 jats_full"]);
    }

    [Fact]
    public async Task A_format_that_is_new_to_a_repository_is_offered_while_its_records_come()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var first = new Stopped(await PublishingServer.StartAsync(database, null, [.. Usual, ("Formats", "oai_dc,jats")])))
        {
            await first.Server.Service<JournalStore>().CreateAsync(new Journal { Slug = "steppe", Titles = [new("Steppe Studies")] });
            await ImportAsync(first.Server, Text("Wells", "10.5555/1"));
        }

        await using var renders = await HoldRenderingAsync(database);
        await using var second = new Stopped(await PublishingServer.StartAsync(database, null, [.. Usual, ("Formats", "oai_dc,jats,jats_full")]));
        Assert.Equal("jats jats_full oai_dc", await FormatsAsync(second.Server));
    }

    private static string Text(string title, string doi) => Sources.Jats(title, doi, Sources.CcBy).Replace("</front>", $"</front><body><p>The text of {title}.</p></body>", StringComparison.Ordinal);

    private static async Task ImportAsync(PublishingServer server, string source) =>
        await (await server.Service<SourceImport>().BeginAsync(new ImportOptions("steppe", Publish: true)))!.ImportAsync(new SourceFile("a.xml", Encoding.UTF8.GetBytes(source)));

    private static Task<string> RecordAsync(PublishingServer server, long article) => server.Client.GetStringAsync($"oai?verb=GetRecord&metadataPrefix=jats_full&identifier={server.Addresses.OaiIdentifier(article)}");

    private static async Task<string> FormatsAsync(PublishingServer server)
    {
        var answer = System.Xml.Linq.XElement.Parse(await server.Client.GetStringAsync("oai?verb=ListMetadataFormats"));
        return string.Join(' ', answer.Descendants().Where(element => element.Name.LocalName == "metadataPrefix").Select(element => element.Value).Order(StringComparer.Ordinal));
    }

    private static async Task<Dictionary<string, DateTime>> StampsAsync(TestDatabase database)
    {
        var stamps = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        await using var command = database.DataSource.CreateCommand("select article || ' ' || format, stamp from records");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            stamps.Add(reader.GetString(0), reader.GetDateTime(1));
        }

        return stamps;
    }

    // As another node does that is rendering.
    private static async Task<NpgsqlConnection> HoldRenderingAsync(TestDatabase database)
    {
        var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select pg_advisory_lock(x'72656e646572'::bigint)", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var deadline = TimeProvider.System.GetUtcNow().AddMinutes(1); !await condition(); await Task.Delay(100))
        {
            Assert.True(TimeProvider.System.GetUtcNow() < deadline, "It did not come about within a minute.");
        }
    }

    // The next start goes on with its database.
    private sealed class Stopped(PublishingServer server) : IAsyncDisposable
    {
        public PublishingServer Server => server;

        public async ValueTask DisposeAsync() => await server.StopAsync();
    }
}
