using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Publishing.Postgres;
using Publishing.Server.Tests.Ingest;
using Publishing.Testing;

namespace Publishing.Server.Tests.Api;

public sealed class ImportJobsTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_in_the_background_is_watched_to_its_end_and_undone_as_one()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        using var form = new MultipartFormDataContent
        {
            { Body(Sources.Jats("Wells", "10.5555/1")), "file", "wells.xml" },
            { Body("junk"), "file", "junk.bin" },
            { Body(Sources.Several(Sources.Jats("Rivers", "10.5555/2"), Sources.Jats("Lakes", "10.5555/3"))), "file", "two.xml" },
        };

        var asked = await editor.CallAsync(HttpMethod.Post, "api/imports?journal=steppe&publish=true", form);
        Assert.Equal(HttpStatusCode.Accepted, asked.Status);
        Assert.EndsWith($"/api/imports/{asked.Json["id"]}", asked.Headers.Location!.ToString(), StringComparison.Ordinal);

        var done = await EndOfAsync(editor, (long)asked.Json["id"]!);
        Assert.Equal(("done", 3, 3, 3), ((string?)done["state"], (int?)done["files"], (int?)done["filesDone"], (int?)done["articlesDone"]));
        Assert.Equal((3, 1, 3), ((int?)done["summary"]!["imported"], (int?)done["summary"]!["rejectedFiles"], (int?)done["summary"]!["publishedNow"]));
        var files = (await editor.ReadAsync($"api/imports/{done["id"]}/files")).Json["items"]!.AsArray();
        Assert.Equal(["wells.xml", "junk.bin", "two.xml"], files.Select(file => (string?)file!["name"]));
        Assert.Equal(["importedWithWarnings", "rejected", "importedWithWarnings"], files.Select(file => (string?)file!["report"]!["outcome"]));
        Assert.Equal([(long)done["id"]!], (await editor.ReadAsync("api/imports?journal=steppe")).Json["items"]!.AsArray().Select(import => (long)import!["id"]!));

        var trial = await editor.CallAsync(HttpMethod.Post, $"api/imports/{done["id"]}/undo?dryRun=true", null);
        Assert.Equal((HttpStatusCode.OK, 3), (trial.Status, (int?)trial.Json["withdrawn"]));
        Assert.Equal(HttpStatusCode.OK, (await server.Client.ReadAsync("api/articles/1")).Status);
        var undone = await editor.CallAsync(HttpMethod.Post, $"api/imports/{done["id"]}/undo", null);
        Assert.Equal((3, 0), ((int?)undone.Json["withdrawn"], undone.Json["left"]!.AsArray().Count));
        Assert.Equal("undone", (string?)(await editor.ReadAsync($"api/imports/{done["id"]}")).Json["state"]);
    }

    [Fact]
    public async Task An_import_that_a_stop_cut_short_goes_on_after_it_and_makes_nothing_twice()
    {
        const int all = 40;
        var first = await StartAsync();
        var editor = await first.AsAsync(ApiKeyRole.Editor);
        using var form = new MultipartFormDataContent();
        for (var number = 0; number < all; number++)
        {
            form.Add(Body(Sources.Several(Enumerable.Range(0, 10).Select(article => Sources.Jats($"Wells {number} {article}", $"10.5555/{number}.{article}")))), "file", $"{number}.xml");
        }

        var id = (long)(await editor.CallAsync(HttpMethod.Post, "api/imports?journal=steppe", form)).Json["id"]!;
        while ((int)(await editor.ReadAsync($"api/imports/{id}")).Json["filesDone"]! == 0)
        {
            await Task.Delay(5, Cancel);
        }

        await first.StopAsync();
        Assert.Equal("running", await first.Database.ScalarAsync<string>($"select state from imports where id = {id}"));

        await using var second = await PublishingServer.StartAsync(first.Database, null);
        var done = await EndOfAsync(await second.AsAsync(ApiKeyRole.Reader), id);
        Assert.Equal(("done", all), ((string?)done["state"], (int?)done["filesDone"]));
        Assert.Equal(10L * all, await second.Database.ScalarAsync<long>("select count(*) from articles"));
        Assert.Equal(10L * all, await second.Database.ScalarAsync<long>($"select count(*) from import_changes where import = {id}"));
    }

    [Fact]
    public async Task How_far_a_large_file_is_can_be_seen_before_it_is_done_and_its_report_is_one()
    {
        const int all = 20_000;
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        var padding = new string('x', 300);
        var sheet = string.Concat(Enumerable.Range(1, all).Select(row => $"10.5555/{row},{(row % 5_000 == 0 ? "" : $"Wells {row}")},{padding}\n").Prepend("doi,title,abstract\n"));
        using var form = new MultipartFormDataContent { { Body(sheet), "file", "large.csv" } };

        var id = (long)(await editor.CallAsync(HttpMethod.Post, "api/imports?journal=steppe", form)).Json["id"]!;
        var seen = 0;
        JsonNode now;
        while ((int)(now = (await editor.ReadAsync($"api/imports/{id}")).Json)["filesDone"]! == 0)
        {
            seen = Math.Max(seen, (int)now["articlesDone"]!);
            await Task.Delay(50, Cancel);
        }

        Assert.InRange(seen, 1, all - 1);
        var done = await EndOfAsync(editor, id);
        Assert.Equal((1, all, all - 4, 4), ((int?)done["filesDone"], (int?)done["articlesDone"], (int?)done["summary"]!["imported"], (int?)done["summary"]!["rejected"]));
        var report = (await editor.ReadAsync($"api/imports/{id}/files")).Json["items"]![0]!["report"]!;
        var rejected = report["articles"]!.AsArray().Where(article => (string?)article!["outcome"] == "rejected");
        Assert.Equal(4, rejected.Count());
        Assert.Equal(5, ((string)report["rejectedRows"]!).TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task An_import_that_is_called_off_ends_and_what_it_did_can_be_undone()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        using var form = new MultipartFormDataContent();
        for (var number = 0; number < 200; number++)
        {
            form.Add(Body(Sources.Several(Enumerable.Range(0, 20).Select(article => Sources.Jats($"Wells {number} {article}", $"10.5555/{number}.{article}")))), "file", $"{number}.xml");
        }

        var id = (long)(await editor.CallAsync(HttpMethod.Post, "api/imports?journal=steppe", form)).Json["id"]!;
        Assert.Equal("wrong-state", (await editor.CallAsync(HttpMethod.Post, $"api/imports/{id}/undo", null)).Kind);
        Assert.Equal(HttpStatusCode.OK, (await editor.CallAsync(HttpMethod.Post, $"api/imports/{id}/cancel", null)).Status);

        var ended = await EndOfAsync(editor, id);
        Assert.Equal("cancelled", (string?)ended["state"]);
        Assert.InRange((int)ended["filesDone"]!, 0, 199);
        Assert.Equal("wrong-state", (await editor.CallAsync(HttpMethod.Post, $"api/imports/{id}/cancel", null)).Kind);
        Assert.Equal(HttpStatusCode.OK, (await editor.CallAsync(HttpMethod.Post, $"api/imports/{id}/undo", null)).Status);
        Assert.Equal(0L, await server.Database.ScalarAsync<long>("select count(*) from articles"));
    }

    [Fact]
    public async Task A_dry_run_in_the_background_writes_no_article()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        var asked = await editor.CallAsync(HttpMethod.Post, "api/imports?journal=steppe&dryRun=true", Body(Sources.Jats("Wells", "10.5555/1")));

        var done = await EndOfAsync(editor, (long)asked.Json["id"]!);
        Assert.Equal(("done", 1), ((string?)done["state"], (int?)done["summary"]!["imported"]));
        Assert.Equal(0L, await server.Database.ScalarAsync<long>("select count(*) from articles"));
    }

    [Fact]
    public async Task Readers_look_and_editors_act_and_what_is_not_there_is_said()
    {
        await using var server = await StartAsync();
        var (reader, editor) = (await server.AsAsync(ApiKeyRole.Reader), await server.AsAsync(ApiKeyRole.Editor));

        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Client.ReadAsync("api/imports")).Status);
        Assert.Equal(HttpStatusCode.OK, (await reader.ReadAsync("api/imports")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.CallAsync(HttpMethod.Post, "api/imports?journal=steppe", Body("x"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.CallAsync(HttpMethod.Post, "api/imports/1/undo", null)).Status);
        foreach (var path in new[] { "api/imports/1", "api/imports/x", "api/imports/1/files", "api/imports?journal=nowhere" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await reader.ReadAsync(path)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await editor.CallAsync(HttpMethod.Post, "api/imports/1/undo", null)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.CallAsync(HttpMethod.Post, "api/imports?journal=nowhere", Body("x"))).Status);
    }

    [Fact]
    public async Task What_is_imported_at_once_or_by_the_command_line_can_be_undone_too()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        using var folder = new TemporaryFolder();
        (string, string)[] settings = [("ConnectionStrings__Publishing", server.Database.ConnectionString)];
        var one = (await editor.CallAsync(HttpMethod.Post, "api/import?journal=steppe", Body(Sources.Jats("Wells", "10.5555/1")))).Json["import"];
        var other = await ServerProcess.RunAsync(["import", folder.Write("a.xml", Sources.Jats("Rivers", "10.5555/2")), "--journal", "steppe"], settings);
        Assert.Matches(@"Undo with: .*imports undo \d+", other.Output);

        var list = await ServerProcess.RunAsync(["imports", "list"], settings);
        Assert.Equal(0, list.ExitCode);
        Assert.Equal(3, list.Output.TrimEnd().Split('\n').Length);
        var undone = await ServerProcess.RunAsync(["imports", "undo", one!.ToString()], settings);
        Assert.Equal((0, $"Import {one}: 1 drafts deleted, 0 published articles withdrawn, 0 restored, 0 left as they are."), (undone.ExitCode, undone.Output.TrimEnd()));
        Assert.Equal("Rivers", await server.Database.ScalarAsync<string>("select document -> 'titles' -> 0 ->> 'text' from articles"));
    }

    [Fact]
    public async Task What_an_update_changes_is_said_field_by_field_before_it_is_done_and_when_it_is()
    {
        await using var server = await StartAsync();
        using var folder = new TemporaryFolder();
        (string, string)[] settings = [("ConnectionStrings__Publishing", server.Database.ConnectionString)];
        Assert.Equal(0, (await ServerProcess.RunAsync(["import", folder.Write("a.xml", Sources.Jats("Wells", "10.5555/1")), "--journal", "steppe"], settings)).ExitCode);
        var file = folder.Write("b.xml", Sources.Jats("Deep wells", "10.5555/1", "<volume>7</volume>"));

        foreach (var verb in (string[][])[["--dry-run"], []])
        {
            var ended = await ServerProcess.RunAsync(["import", file, "--journal", "steppe", .. verb], settings);
            Assert.Equal(0, ended.ExitCode);
            Assert.Contains("    title: 'Wells' becomes 'Deep wells'", ended.Output, StringComparison.Ordinal);
            Assert.Contains("    volume: nothing becomes '7'", ended.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task All_drafts_are_published_but_those_that_their_own_journal_has_not_published()
    {
        await using var server = await StartAsync();
        using var folder = new TemporaryFolder();
        (string, string)[] settings = [("ConnectionStrings__Publishing", server.Database.ConnectionString)];
        await ServerProcess.RunAsync(["import", folder.Write("export.xml", Checkout.Read("tests/data/sources/ojs-native/3.3-articles.xml")), "--journal", "steppe"], settings);

        var ended = await ServerProcess.RunAsync(["articles", "publish", "--all", "--journal", "steppe"], settings);
        Assert.Equal(0, ended.ExitCode);
        Assert.Matches(@"stay drafts, .*not-published-there\): \d", ended.Output);
        Assert.Equal(0L, await server.Database.ScalarAsync<long>("select count(*) from articles where state = 'published' and problems @> '[{\"code\": \"not-published-there\"}]'"));
        Assert.NotEqual(0L, await server.Database.ScalarAsync<long>("select count(*) from articles where state = 'published'"));
    }

    [Fact]
    public async Task A_file_for_rejected_rows_that_is_there_is_not_written_over()
    {
        await using var server = await StartAsync();
        using var folder = new TemporaryFolder();
        var sheet = folder.Write("sheet.csv", "title,doi\nWells,10.5555/1\n,10.5555/2\n");
        (string, string)[] settings = [("ConnectionStrings__Publishing", server.Database.ConnectionString)];

        var ended = await ServerProcess.RunAsync(["import", sheet, "--journal", "steppe", "--rejected", sheet, "--dry-run"], settings);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("is there already", ended.Errors, StringComparison.Ordinal);
        Assert.StartsWith("title,doi", await File.ReadAllTextAsync(sheet, Cancel), StringComparison.Ordinal);
    }

    private static async Task<JsonNode> EndOfAsync(HttpClient client, long id)
    {
        for (var attempt = 0; ; attempt++)
        {
            var import = (await client.ReadAsync($"api/imports/{id}")).Json;
            if ((string?)import["state"] is not ("waiting" or "running"))
            {
                return import;
            }

            Assert.True(attempt < 600, $"Import {id} comes to no end: {import}");
            await Task.Delay(100, Cancel);
        }
    }

    private static async Task<PublishingServer> StartAsync()
    {
        var server = await PublishingServer.StartAsync();
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        Assert.Equal(HttpStatusCode.Created, (await admin.PostAsync("api/journals", Calls.Journal)).Status);
        return server;
    }

    private static ByteArrayContent Body(string text) => new(Encoding.UTF8.GetBytes(text));
}
