using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Publishing.Postgres;
using Publishing.Server.Operations;
using Publishing.Server.Tests.Api;
using Publishing.Testing;

namespace Publishing.Server.Tests.Operations;

public sealed class RendererTests
{
    [Fact]
    public async Task When_a_journal_changes_its_records_follow_by_themselves_and_a_record_that_says_nothing_of_it_does_not()
    {
        await using var server = await PublishingServer.StartAsync(("RenderIntervalSeconds", "1"));
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        await admin.PostAsync("api/journals", Calls.Journal);
        await admin.PostAsync("api/articles", Calls.Article());
        Assert.Equal(HttpStatusCode.OK, (await admin.ChangeAsync(HttpMethod.Post, "api/articles/1/publish", "*")).Status);

        // Until somebody has been shown a record it may change within its second.
        Assert.Contains("Steppe Studies", (await RecordAsync(server)).Text, StringComparison.Ordinal);
        var before = await StampsAsync(server);

        await admin.PatchAsync("api/journals/steppe", """{"titles": [{"text": "Prairie Studies", "language": "en"}]}""", "*");
        await UntilAsync(async () => (await RecordAsync(server)).Text.Contains("Prairie Studies", StringComparison.Ordinal));
        Assert.NotEqual(before, await StampsAsync(server));

        // What no record says moves no datestamp.
        var after = await StampsAsync(server);
        await admin.PatchAsync("api/journals/steppe", """{"contactEmail": "office@example.org"}""", "*");
        await UntilAsync(async () => await server.Database.ScalarAsync<bool>("select bool_and(articles.rendered_journal = journals.version) from articles join journals on journals.id = articles.journal"));
        Assert.Equal(after, await StampsAsync(server));
        Assert.Empty(server.Logs.Entries);
    }

    [Fact]
    public async Task When_an_embargo_ends_record_page_and_linked_data_say_so_by_themselves()
    {
        Assert.InRange(new PublishingSettings().RenderIntervalSeconds, 1, 30);
        var clock = new SetClock { Now = new DateTimeOffset(2026, 3, 3, 23, 59, 58, TimeSpan.Zero) };
        await using var server = await PublishingServer.StartAsync(services => services.AddSingleton<TimeProvider>(clock), ("RenderIntervalSeconds", "1"));
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        await admin.PostAsync("api/journals", Calls.Journal);
        await admin.PostAsync("api/articles", Calls.Article(more: """, "fullText": [{"url": "https://files.example.org/1.pdf", "mediaType": "application/pdf"}], "permissions": {"freeToRead": {"start": "2026-03-04"}}"""));
        Assert.Equal(HttpStatusCode.OK, (await admin.ChangeAsync(HttpMethod.Post, "api/articles/1/publish", "*")).Status);
        var embargoed = await server.Client.ReadAsync("articles/1");
        Assert.Contains("\"isAccessibleForFree\":false", embargoed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("citation_pdf_url", embargoed.Text, StringComparison.Ordinal);
        Assert.Contains("embargoedAccess", (await RecordAsync(server, "oai_dc")).Text, StringComparison.Ordinal);
        var before = await StampsAsync(server);

        clock.Now = new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero);
        await UntilAsync(async () => (await RecordAsync(server, "oai_dc")).Text.Contains("info:eu-repo/semantics/openAccess", StringComparison.Ordinal));
        Assert.NotEqual(before, await StampsAsync(server));
        var open = await server.Client.ReadAsync("articles/1");
        Assert.Contains("\"isAccessibleForFree\":true", open.Text, StringComparison.Ordinal);
        Assert.Contains("citation_pdf_url", open.Text, StringComparison.Ordinal);
        Assert.NotEqual(embargoed.Tag, open.Tag);
        Assert.Empty(server.Logs.Entries);
    }

    [Fact]
    public async Task After_an_outage_it_goes_on_and_says_so_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var line = new DatabaseLine(database);
        await using var server = await PublishingServer.StartAsync(("ConnectionStrings:Publishing", line.ConnectionString), ("RenderIntervalSeconds", "1"));
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        await admin.PostAsync("api/journals", Calls.Journal);
        await admin.PostAsync("api/articles", Calls.Article());
        await admin.ChangeAsync(HttpMethod.Post, "api/articles/1/publish", "*");

        line.Cut();
        await UntilAsync(() => Task.FromResult(server.Logs.Entries.Any(entry => entry.Message.StartsWith("Articles that are due wait", StringComparison.Ordinal))));
        await Task.Delay(TimeSpan.FromSeconds(3));
        line.Mend();

        await admin.PatchAsync("api/journals/steppe", """{"titles": [{"text": "Prairie Studies"}]}""", "*");
        await UntilAsync(async () => (await RecordAsync(server)).Text.Contains("Prairie Studies", StringComparison.Ordinal));
        Assert.Single(server.Logs.Entries, entry => entry.Category.EndsWith("Renderer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_article_that_cannot_be_rendered_is_told_once_and_harvesters_keep_it()
    {
        await using var server = await PublishingServer.StartAsync(("RenderIntervalSeconds", "1"));
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        await admin.PostAsync("api/journals", Calls.Journal);
        await admin.PostAsync("api/articles", Calls.Article());
        await admin.ChangeAsync(HttpMethod.Post, "api/articles/1/publish", "*");
        await server.Database.ScalarAsync<int>("""with spoilt as (update articles set document = '{"titles": 5}' returning id) select count(*)::integer from spoilt""");

        await admin.PatchAsync("api/journals/steppe", """{"titles": [{"text": "Prairie Studies"}]}""", "*");
        await UntilAsync(() => Task.FromResult(server.Logs.Entries.Any(entry => entry.Category.EndsWith("RenderFailures", StringComparison.Ordinal))));
        await Task.Delay(TimeSpan.FromSeconds(3));

        var entry = Assert.Single(server.Logs.Entries);
        Assert.StartsWith("Article 1 was passed over", entry.Message, StringComparison.Ordinal);
        Assert.NotNull(entry.Exception);
        Assert.Contains("<article-title>", (await RecordAsync(server)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_it_fails_another_kind_of_failure_is_told_as_well()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var line = new DatabaseLine(database);
        await using var server = await PublishingServer.StartAsync(("ConnectionStrings:Publishing", line.ConnectionString), ("RenderIntervalSeconds", "1"));

        line.Cut();
        await UntilAsync(() => Task.FromResult(OfRenderer().Any()));
        await ExecuteAsync("alter table issues rename to issues_of_before");
        line.Mend();
        await UntilAsync(() => Task.FromResult(OfRenderer().Any(entry => entry.Exception is PostgresException)));
        await Task.Delay(TimeSpan.FromSeconds(3));
        await ExecuteAsync("alter table issues_of_before rename to issues");

        Assert.Equal([null, PostgresErrorCodes.UndefinedTable], OfRenderer().Select(entry => (entry.Exception as PostgresException)?.SqlState));

        IEnumerable<LogBook.Entry> OfRenderer() => server.Logs.Entries.Where(entry => entry.Category.EndsWith("Renderer", StringComparison.Ordinal));

        async Task ExecuteAsync(string sql)
        {
            await using var command = database.DataSource.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static Task<Calls.Answer> RecordAsync(PublishingServer server, string prefix = "jats") => server.Client.ReadAsync($"oai?verb=GetRecord&metadataPrefix={prefix}&identifier=oai:localhost.localdomain:articles/1");

    private static Task<string?> StampsAsync(PublishingServer server) => server.Database.ScalarAsync<string>("select string_agg(concat_ws(' ', format, stamp), ';' order by format) from records");

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var deadline = TimeProvider.System.GetUtcNow().AddMinutes(1); !await condition(); await Task.Delay(100))
        {
            Assert.True(TimeProvider.System.GetUtcNow() < deadline, "It did not come about within a minute.");
        }
    }

    // Timers run as they do; only what time it is, is what the test says.
    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
