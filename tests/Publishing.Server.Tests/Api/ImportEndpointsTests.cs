using System.Net;
using System.Net.Sockets;
using System.Text;
using Publishing.Postgres;
using Publishing.Server.Tests.Ingest;
using Publishing.Server.Tests.Ingest.Archives;
using Publishing.Testing;

namespace Publishing.Server.Tests.Api;

public sealed class ImportEndpointsTests
{
    [Fact]
    public async Task A_source_may_be_the_body_as_it_is()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        var answer = await editor.CallAsync(HttpMethod.Post, "api/import?journal=steppe&publish=true&name=wells.xml", Body(Sources.Jats("Wells", "10.5555/1")));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var file = answer.Json["files"]![0]!;
        Assert.Equal(("wells.xml", "jats", "importedWithWarnings"), ((string?)file["name"], (string?)file["importer"], (string?)file["outcome"]));
        Assert.Equal("published", (string?)file["articles"]![0]!["state"]);
        Assert.True((bool?)file["articles"]![0]!["publishedNow"]);
        Assert.Equal((1, 1), ((int?)answer.Json["summary"]!["imported"], (int?)answer.Json["summary"]!["publishedNow"]));
        Assert.Equal(HttpStatusCode.OK, (await server.Client.ReadAsync($"api/articles/{file["articles"]![0]!["articleId"]}")).Status);

        var source = await editor.ReadAsync($"api/sources/{file["sourceId"]}/content");
        Assert.Equal(Sources.Jats("Wells", "10.5555/1"), source.Text);
        Assert.Equal("attachment", source.ContentHeaders.ContentDisposition!.DispositionType);
        Assert.Contains("sandbox", string.Join(' ', source.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        var again = await editor.CallAsync(HttpMethod.Post, "api/import?journal=steppe&publish=true", Body(Sources.Jats("Wells", "10.5555/1")));
        Assert.Equal("unchanged", (string?)again.Json["files"]![0]!["outcome"]);
        Assert.Single((await editor.ReadAsync("api/sources")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task What_curl_sends_without_being_told_a_kind_is_read_all_the_same()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        Assert.Equal(HttpStatusCode.OK, (await editor.CallAsync(HttpMethod.Post, "api/import?journal=steppe", Body(Sources.Jats("Wells"), "application/x-www-form-urlencoded"))).Status);
    }

    [Fact]
    public async Task Several_sources_come_as_a_form_and_each_has_its_outcome()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        using var form = new MultipartFormDataContent
        {
            { Body(Sources.Jats("Wells", "10.5555/1")), "file", "wells.xml" },
            { new StringContent("a field that is no file"), "comment" },
            { Body("junk"), "file", "junk.bin" },
            { Body(Sources.Jats("Құдықтар", "10.5555/2")), "file", "құдықтар.xml" },
        };

        var answer = await editor.CallAsync(HttpMethod.Post, "api/import?journal=steppe", form);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(["wells.xml", "junk.bin", "құдықтар.xml"], answer.Json["files"]!.AsArray().Select(file => (string?)file!["name"]));
        Assert.Equal(["importedWithWarnings", "rejected", "importedWithWarnings"], answer.Json["files"]!.AsArray().Select(file => (string?)file!["outcome"]));
    }

    [Fact]
    public async Task An_archive_gives_each_of_its_files_an_outcome_and_what_lies_beside_them_is_no_failure()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        using var body = new ByteArrayContent(Packed.Zip(("one.xml", Sources.Jats("Wells", "10.5555/1")), ("broken.xml", "<article><front>"), ("one.pdf", "%PDF-1.4")));
        var answer = await editor.CallAsync(HttpMethod.Post, "api/import?journal=steppe&name=issue.zip", body);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(
            [("issue.zip/broken.xml", "rejected"), ("issue.zip/one.xml", "importedWithWarnings"), ("issue.zip (other files)", "skipped")],
            answer.Json["files"]!.AsArray().Select(file => ((string?)file!["name"], (string?)file["outcome"])));
        Assert.Equal((2, 1, 1), ((int?)answer.Json["summary"]!["files"], (int?)answer.Json["summary"]!["rejectedFiles"], (int?)answer.Json["summary"]!["imported"]));

        using var form = new MultipartFormDataContent { { new ByteArrayContent(Packed.Gzip(Packed.Tar(("one.xml", Sources.Jats("Wells", "10.5555/1"))))), "file", "issue.tgz" } };
        var again = await editor.CallAsync(HttpMethod.Post, "api/import?journal=steppe", form);
        Assert.Equal(("issue.tgz/one.xml", "unchanged"), ((string?)again.Json["files"]![0]!["name"], (string?)again.Json["files"]![0]!["outcome"]));
    }

    [Theory]
    [InlineData("UTF-8''a%0D%0ASet-Cookie%3A%20b.xml", "a Set-Cookie: b.xml")]
    [InlineData("UTF-8''%E2%80%AElmx.a%00%1B%5B2J", "lmx.a [2J")]
    [InlineData("UTF-8''..%2F..%2Fb%2F", "../../b/")]
    [InlineData("UTF-8''%0A%E2%80%8B", "file")]
    public async Task The_name_of_a_source_is_one_line_that_can_be_seen(string sent, string kept)
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        var part = Body(Sources.Jats("Wells", "10.5555/1"));
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=file; filename*={sent}");
        using var form = new MultipartFormDataContent { part };
        var answer = await editor.CallAsync(HttpMethod.Post, "api/import?journal=steppe", form);

        var file = answer.Json["files"]![0]!;
        Assert.Equal(kept, (string?)file["name"]);
        Assert.Equal(kept, (string?)(await editor.ReadAsync($"api/sources/{file["sourceId"]}")).Json["name"]);
        var content = await editor.ReadAsync($"api/sources/{file["sourceId"]}/content");
        Assert.Equal((HttpStatusCode.OK, "attachment"), (content.Status, content.ContentHeaders.ContentDisposition?.DispositionType));
        Assert.False(content.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task When_nothing_could_be_taken_the_answer_is_an_error_that_has_the_report()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        var answer = await editor.CallAsync(HttpMethod.Post, "api/import?journal=steppe", Body("<article><front>"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "rejected"), (answer.Status, answer.Kind));
        Assert.Equal("malformed-xml", (string?)answer.Json["files"]![0]!["problems"]![0]!["code"]);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        var answer = await editor.CallAsync(HttpMethod.Post, "api/import?journal=steppe&dryRun=true", Body(Sources.Jats("Wells")));
        Assert.Equal((HttpStatusCode.OK, true), (answer.Status, (bool?)answer.Json["dryRun"]));
        Assert.Empty((await editor.ReadAsync("api/articles")).Json["items"]!.AsArray());
        Assert.Empty((await editor.ReadAsync("api/sources")).Json["items"]!.AsArray());
    }

    [Theory]
    [InlineData("api/import", "journal")]
    [InlineData("api/import?journal=steppe&format=word", "format")]
    [InlineData("api/import?journal=steppe&publish=yes", "publish")]
    [InlineData("api/import?journal=steppe&dry-run=true", "dry-run")]
    [InlineData("api/import?journal=steppe&name=a%0D%0ASet-Cookie:%20b.xml", "name")]
    [InlineData("api/import?journal=steppe&name=a%C2%85b.xml", "name")]
    public async Task A_wrong_parameter_is_named(string path, string name)
    {
        await using var server = await StartAsync();
        var answer = await (await server.AsAsync(ApiKeyRole.Editor)).CallAsync(HttpMethod.Post, path, Body("x"));
        Assert.Equal((HttpStatusCode.BadRequest, name), (answer.Status, Assert.Single(answer.Places)));
    }

    [Fact]
    public async Task It_needs_an_editor_and_a_journal_that_is_there()
    {
        await using var server = await StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Client.CallAsync(HttpMethod.Post, "api/import?journal=steppe", Body("x"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await server.AsAsync(ApiKeyRole.Reader)).CallAsync(HttpMethod.Post, "api/import?journal=steppe", Body("x"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.AsAsync(ApiKeyRole.Editor)).CallAsync(HttpMethod.Post, "api/import?journal=prairie", Body("x"))).Status);
    }

    [Theory]
    [InlineData("multipart/form-data", "names no boundary")]
    [InlineData("multipart/form-data; boundary=b", "The form")]
    public async Task A_form_that_is_none_is_refused(string type, string says)
    {
        await using var server = await StartAsync();
        var answer = await (await server.AsAsync(ApiKeyRole.Editor)).CallAsync(HttpMethod.Post, "api/import?journal=steppe", Body("nonsense", type));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(says, (string?)answer.Json["detail"], StringComparison.Ordinal);
        Assert.Empty(server.Logs.Entries);
    }

    [Fact]
    public async Task A_source_larger_than_is_read_is_413()
    {
        await using var server = await StartAsync(("MaxSourceBytes", "2048"));
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await editor.CallAsync(HttpMethod.Post, "api/import?journal=steppe", Body(new string('x', 5_000)))).Status);
        using var form = new MultipartFormDataContent { { Body(new string('x', 5_000)), "file", "a.xml" } };
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await editor.CallAsync(HttpMethod.Post, "api/import?journal=steppe", form)).Status);
    }

    [Fact]
    public async Task Slow_uploads_keep_nobody_from_importing()
    {
        await using var server = await StartAsync();
        var key = await server.KeyAsync(ApiKeyRole.Editor);
        using var done = new CancellationTokenSource();
        var uploads = Enumerable.Range(0, 12).Select(_ => TrickleAsync(server, key.Key, done.Token)).ToList();
        await Task.Delay(500, TestContext.Current.CancellationToken);

        var answer = await (await server.AsAsync(ApiKeyRole.Editor)).CallAsync(HttpMethod.Post, "api/import?journal=steppe", Body(Sources.Jats("Wells", "10.5555/1")));
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        Assert.DoesNotContain(uploads, upload => upload.IsCompleted);
        await done.CancelAsync();
        await Task.WhenAll(uploads);
    }

    [Fact]
    public async Task One_key_cannot_take_up_the_memory_of_all_uploads()
    {
        await using var server = await StartAsync(("MaxSourceBytes", "100000"));
        var key = await server.KeyAsync(ApiKeyRole.Editor);
        using var done = new CancellationTokenSource();
        var uploads = Enumerable.Range(0, 2).Select(_ => TrickleAsync(server, key.Key, done.Token, atOnce: 95_000)).ToList();
        await Task.Delay(500, TestContext.Current.CancellationToken);

        var source = Sources.Jats("Wells", "10.5555/1") + new string(' ', 20_000);
        var same = await (await server.AsAsync(ApiKeyRole.Editor)).CallAsync(HttpMethod.Post, "api/import?journal=steppe", Body(source));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unavailable", "10"), (same.Status, same.Kind, same.Headers.RetryAfter!.ToString()));
        var other = await (await server.AsAsync(ApiKeyRole.Admin)).CallAsync(HttpMethod.Post, "api/import?journal=steppe", Body(source));
        Assert.True(other.Status == HttpStatusCode.OK, other.Text);

        await done.CancelAsync();
        await Task.WhenAll(uploads);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        var again = await (await server.AsAsync(ApiKeyRole.Editor)).CallAsync(HttpMethod.Post, "api/import?journal=steppe", Body(source));
        Assert.True(again.Status == HttpStatusCode.OK, again.Text);
    }

    // An upload that never ends, just fast enough not to be cut off.
    private static async Task TrickleAsync(PublishingServer server, string key, CancellationToken done, int atOnce = 1)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("localhost", server.Address.Port, CancellationToken.None);
        await using var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"POST /api/import?journal=steppe HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\nContent-Type: application/xml\r\nTransfer-Encoding: chunked\r\n\r\n{atOnce:x}\r\n{new string(' ', atOnce)}\r\n"), CancellationToken.None);
        try
        {
            while (true)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"c8\r\n{new string(' ', 200)}\r\n"), done);
                await Task.Delay(400, done);
            }
        }
        catch (OperationCanceledException)
        {
            // Told to stop.
        }
    }

    [Fact]
    public async Task A_table_comes_with_its_mapping_and_the_rows_that_were_not_taken_come_back()
    {
        await using var server = await StartAsync();
        var editor = await server.AsAsync(ApiKeyRole.Editor);
        MultipartFormDataContent Form(string mapping) => new() { { Body("Heading,Who\nWells,Ann Roe\n,Carl Doe\n"), "file", "table.csv" }, { new StringContent(mapping), "mapping" } };

        using var form = Form("""{ "columns": { "Heading": "title", "Who": "authors" } }""");
        var answer = await editor.CallAsync(HttpMethod.Post, "api/import?journal=steppe", form);
        Assert.Equal(["importedWithWarnings", "rejected"], answer.Json["files"]![0]!["articles"]!.AsArray().Select(article => (string?)article!["outcome"]));
        Assert.Equal("\uFEFFreason,Heading,Who\r\nThe article has no title. Give the article a title.,,Carl Doe\r\n", (string?)answer.Json["files"]![0]!["rejectedRows"]);

        using var wrong = Form("""{ "columns": { "Heading": "titel" } }""");
        var refused = await editor.CallAsync(HttpMethod.Post, "api/import?journal=steppe", wrong);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("'titel' is no field of a table", refused.Text, StringComparison.Ordinal);
    }

    private static async Task<PublishingServer> StartAsync(params (string, string)[] settings)
    {
        var server = await PublishingServer.StartAsync(settings);
        await (await server.AsAsync(ApiKeyRole.Admin)).PostAsync("api/journals", Calls.Journal);
        return server;
    }

    private static ByteArrayContent Body(string text, string? type = null)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        if (type is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return content;
    }
}
