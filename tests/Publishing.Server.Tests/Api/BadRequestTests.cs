using System.Net;
using System.Net.Sockets;
using System.Text;
using Publishing.Postgres;
using Publishing.Testing;

namespace Publishing.Server.Tests.Api;

/// <summary>Requests that no client should send, and some do.</summary>
public sealed class BadRequestTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Fact]
    public async Task A_body_that_is_no_JSON_is_refused_where_it_breaks()
    {
        var server = shared.Server;
        var admin = await server.AsAsync(ApiKeyRole.Admin);

        foreach (var (body, says) in new (byte[] Body, string Says)[]
        {
            ([], "at line 1, byte 1"),
            ("{"u8.ToArray(), "at line 1, byte 2"),
            ("{\n  \"slug\": \"a\",\n}"u8.ToArray(), "at line 3, byte 1"),
            ("{} {}"u8.ToArray(), "at line 1"),
            ("not json"u8.ToArray(), "at line 1, byte 2"),
            ([.. "{\"slug\": \""u8, 0xC3, 0x28, .. "\"}"u8], "byte 11 is no UTF-8"),
            ("{\"slug\": \"a\u0001\"}"u8.ToArray(), "at line 1"),
            ("{\"slug\": \"a\", \"slug\": \"b\"}"u8.ToArray(), "uplicate"),
            (Encoding.UTF8.GetBytes(new string('[', 10_000)), "depth of 64"),
            (Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 10_000))), "depth of 64"),
        })
        {
            var answer = await admin.CallAsync(HttpMethod.Post, "api/journals", Content(body, "application/json"));
            Assert.True(answer.Status == HttpStatusCode.BadRequest, Encoding.UTF8.GetString(body[..Math.Min(50, body.Length)]) + answer.Text);
            Assert.Equal("malformed-json", answer.Kind);
            Assert.Contains(says, (string?)answer.Json["detail"], StringComparison.Ordinal);
        }

        Assert.Empty(server.Logs.Entries);
    }

    [Fact]
    public async Task Text_that_XML_cannot_hold_is_refused_at_its_place()
    {
        var server = shared.Server;
        var admin = await server.AsAsync(ApiKeyRole.Admin);

        foreach (var (json, place) in new[]
        {
            ("""{"slug": "a", "titles": [{"text": "a\u0000b"}]}""", "/titles/0/text"),
            ("""{"slug": "a", "titles": [{"text": "A"}], "description": "\ud800"}""", "/description"),
            ("""{"slug": "a", "titles": [{"text": ["A", {"italic": ["\udc00"]}]}]}""", "/titles/0/text/1/italic/0"),
            ("""{"slug": "a", "titles": [{"text": "A"}], "publisher": {"name": "\u001b[31m"}}""", "/publisher/name"),
            ("""{"slug": "a", "titles": [{"text": "A"}], "description": "\uffff"}""", "/description"),
        })
        {
            var answer = await admin.PostAsync("api/journals", json);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Equal(place, answer.Places.First());
        }

        Assert.Empty(server.Logs.Entries);
    }

    [Fact]
    public async Task A_name_that_is_no_Unicode_is_refused_at_its_place()
    {
        await using var server = await PublishingServer.StartAsync();
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        await admin.PostAsync("api/journals", Calls.Journal);
        var made = await admin.PostAsync("api/articles", Calls.Article());
        var path = $"api/articles/{made.Json["id"]}";

        foreach (var (json, place) in new[]
        {
            ("""{"\ud800": 1}""", ""),
            ("""{"journal": "steppe", "article": {"titles": [{"text": "A", "a\udc00": 1, "\ud83d\ude00": 2}]}}""", "/article/titles/0"),
            ("""{"article": {"counts": {"\ud800": 1, "\ud801": 2}}}""", "/article/counts"),
        })
        {
            foreach (var answer in new[] { await admin.PostAsync("api/articles", json), await admin.PatchAsync(path, json, made.Tag), await admin.PutAsync(path, json, made.Tag), await admin.PostAsync("api/journals", json) })
            {
                Assert.True(answer.Status == HttpStatusCode.UnprocessableEntity, json + answer.Text);
                Assert.Equal(place, answer.Places.First());
                Assert.Contains("\\ud", (string?)answer.Json["errors"]![0]!["value"], StringComparison.Ordinal);
            }
        }

        Assert.Empty(server.Logs.Entries);
    }

    [Theory]
    [InlineData("/url", """ "url": "\\\\\u200e" """)]
    [InlineData("/defaultLicense/url", """ "defaultLicense": {"url": "\\\\\u200e"} """)]
    [InlineData("/url", """ "url": "//\u200f/a" """)]
    [InlineData("/url", """ "url": "http://" """)]
    public async Task An_address_that_NET_cannot_even_look_at_is_refused_at_its_place(string place, string member)
    {
        var server = shared.Server;
        var answer = await (await server.AsAsync(ApiKeyRole.Admin)).PostAsync("api/journals", $$"""{"slug": "a", "titles": [{"text": "A"}], {{member}} }""");
        Assert.True(answer.Status == HttpStatusCode.UnprocessableEntity, answer.Text);
        Assert.Equal(place, Assert.Single(answer.Places));
        Assert.Empty(server.Logs.Entries);
    }

    [Fact]
    public async Task A_list_longer_than_any_article_has_is_refused_at_its_place()
    {
        await using var server = await PublishingServer.StartAsync();
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        await admin.PostAsync("api/journals", Calls.Journal);
        var most = await admin.PostAsync("api/articles", $$"""{"journal": "steppe", "article": {"titles": [{"text": "Most"}], "contributors": [{{People(10_000)}}] } }""");
        Assert.True(most.Status == HttpStatusCode.Created, most.Text);

        foreach (var (place, list) in new[]
        {
            ("/article/contributors", $$""" "contributors": [{{People(10_001)}}] """),
            ("/article/keywords/0/keywords", $$""" "keywords": [{"keywords": [{{Repeated(10_001, "\"a\"")}}]}] """),
            ("/article/titles/0/text", $$""" "titles": [{"text": [{{Repeated(10_001, "{\"sup\": [\"a\"]}")}}]}] """),
            ("/article/references", $$""" "references": [{{Repeated(100_000, "{}")}}] """),
            ("/article/counts", $$""" "counts": { {{string.Join(',', Enumerable.Range(0, 10_001).Select(i => $"\"c{i}\": 1"))}} } """),
        })
        {
            foreach (var answer in new[]
            {
                await admin.PostAsync("api/articles", $$"""{"journal": "steppe", "article": { {{list}} } }"""),
                await admin.PatchAsync($"api/articles/{most.Json["id"]}", $$"""{"article": { {{list}} } }""", most.Tag),
            })
            {
                Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
                Assert.Equal(place, Assert.Single(answer.Places));
                Assert.Contains("at most 10000", (string?)answer.Json["detail"], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task An_answer_never_names_more_than_a_hundred_mistakes()
    {
        var admin = await AdminOfSteppeAsync();
        var strangers = string.Join(',', Enumerable.Range(0, 5_000).Select(i => $$"""{"names": [{"surname": "A"}], "affiliationIds": ["no{{i}}"]}"""));
        var answer = await admin.PostAsync("api/articles", $$"""{"journal": "steppe", "article": {"titles": [{"text": "A"}], "contributors": [{{strangers}}] } }""");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 100), (answer.Status, answer.Places.Count()));
        Assert.StartsWith("5000 fields break their rules; 'errors' names the first 100.", (string?)answer.Json["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"italic": null}]""", "null")]
    [InlineData("""[{"bold": [{"italic": null}]}]""", "null")]
    [InlineData("""[{"link": "https://example.org/", "text": null}]""", "null")]
    [InlineData("""[{"link": 5, "text": "a"}]""", "A link is")]
    [InlineData("""[{"link": null, "text": "a"}]""", "A link is")]
    [InlineData("""[{"math": 5}]""", "'math' must hold")]
    [InlineData("""[{"math": null}]""", "'math' must hold")]
    [InlineData("""[{"-5": "a"}]""", "'-5' is no kind of run")]
    [InlineData("""[{"+1": "a"}]""", "'+1' is no kind of run")]
    [InlineData("""[{"sup, monospace": "a"}]""", "is no kind of run")]
    [InlineData("""[{" italic": "a"}]""", "is no kind of run")]
    [InlineData("""[{"": "a"}]""", "is no kind of run")]
    public async Task A_run_of_text_that_is_none_is_told_what_one_is(string text, string says)
    {
        var server = shared.Server;
        var answer = await (await AdminOfSteppeAsync()).PostAsync("api/articles", $$"""{"journal": "steppe", "article": {"titles": [{"text": {{text}} }] } }""");
        Assert.True(answer.Status == HttpStatusCode.UnprocessableEntity, answer.Text);
        Assert.Equal("/article/titles/0/text", Assert.Single(answer.Places));
        Assert.Contains(says, (string?)answer.Json["detail"], StringComparison.Ordinal);
        Assert.Empty(server.Logs.Entries);
    }

    [Theory]
    [InlineData("99")]
    [InlineData("-1")]
    [InlineData("1")]
    [InlineData("\"99\"")]
    [InlineData("\"doi, url\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public async Task A_word_of_a_list_is_one_of_its_words(string kind)
    {
        var server = shared.Server;
        var answer = await (await AdminOfSteppeAsync()).PostAsync("api/articles", $$"""{"journal": "steppe", "article": {"titles": [{"text": "A"}], "references": [{"id": "R1", "citation": [{"text": "a", "kind": {{kind}} }]}] } }""");
        Assert.True(answer.Status == HttpStatusCode.UnprocessableEntity, answer.Text);
        Assert.Equal("/article/references/0/citation/0/kind", Assert.Single(answer.Places));
        Assert.Empty(server.Logs.Entries);
    }

    [Theory]
    [InlineData("1e99999999999")]
    [InlineData("-1E+2147483648")]
    [InlineData("1e-99999999999")]
    public async Task A_number_that_is_too_large_to_compare_is_another_number(string number)
    {
        await using var server = await PublishingServer.StartAsync();
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        await admin.PostAsync("api/journals", Calls.Journal);
        var made = await admin.PostAsync("api/articles", Calls.Article());

        var changed = await admin.PatchAsync($"api/articles/{made.Json["id"]}", $$"""{"id": {{number}} }""", made.Tag);
        Assert.True(changed.Status == HttpStatusCode.UnprocessableEntity, changed.Text);
        Assert.Equal("/id", Assert.Single(changed.Places));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await admin.PostAsync("api/articles", $$"""{"journal": "steppe", "version": {{number}}, "article": {"counts": {"page-count": {{number}} } } }""")).Status);
        Assert.Empty(server.Logs.Entries);
    }

    [Theory]
    [InlineData("text/plain", "application/json")]
    [InlineData("application/x-www-form-urlencoded", "application/json")]
    [InlineData("application/json; charset=utf-16", "JSON is UTF-8")]
    [InlineData("nonsense", "application/json")]
    [InlineData(null, "missing")]
    public async Task A_body_of_another_kind_is_refused_with_the_kind_that_is_wanted(string? type, string says)
    {
        var server = shared.Server;
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        var answer = await admin.CallAsync(HttpMethod.Post, "api/journals", Content("{}"u8.ToArray(), type));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "unsupported-media-type"), (answer.Status, answer.Kind));
        Assert.Contains(says, (string?)answer.Json["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compressed_body_is_refused()
    {
        var server = shared.Server;
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        var content = Content([0x1f, 0x8b], "application/json");
        content.Headers.ContentEncoding.Add("gzip");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await admin.CallAsync(HttpMethod.Post, "api/journals", content)).Status);
    }

    [Fact]
    public async Task A_body_that_does_not_come_is_408()
    {
        var server = shared.Server;
        var key = await server.KeyAsync(ApiKeyRole.Admin);
        var answer = await RawAsync(server, "POST /api/journals HTTP/1.1", $"Authorization: Bearer {key.Key}\r\nContent-Type: application/json\r\nContent-Length: 20\r\n");
        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Contains("#too-slow", answer, StringComparison.Ordinal);
        Assert.Empty(server.Logs.Entries);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_is_413_whether_it_says_its_length_or_not(bool says)
    {
        var server = shared.Server;
        var admin = await server.AsAsync(ApiKeyRole.Admin);
        var json = Encoding.UTF8.GetBytes(Calls.Article(new string('x', 10_000_000)));
        using HttpContent content = says ? new ByteArrayContent(json) : new StreamContent(new UnknownLength(json));
        content.Headers.ContentType = new("application/json");

        var answer = await admin.CallAsync(HttpMethod.Post, "api/articles", content);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), (answer.Status, answer.Kind));
    }

    [Theory]
    [InlineData("api/journals?limit=0", "limit")]
    [InlineData("api/journals?limit=201", "limit")]
    [InlineData("api/journals?limit=x", "limit")]
    [InlineData("api/journals?limit=99999999999999999999", "limit")]
    [InlineData("api/journals?limit=1&limit=2", "limit")]
    [InlineData("api/journals?limt=1", "limt")]
    [InlineData("api/journals?after=%00", "after")]
    [InlineData("api/journals?after=%ED%A0%80%00", "after")]
    [InlineData("api/articles?after=99999999999999999999", "after")]
    [InlineData("api/articles?state=gone", "state")]
    [InlineData("api/articles?state=1", "state")]
    [InlineData("api/articles?newestFirst=maybe", "newestFirst")]
    [InlineData("api/formats?x=1", "x")]
    public async Task A_wrong_parameter_is_named(string path, string name)
    {
        var server = shared.Server;
        var answer = await server.Client.ReadAsync(path);
        Assert.Equal((HttpStatusCode.BadRequest, "bad-parameter"), (answer.Status, answer.Kind));
        Assert.Equal(name, Assert.Single(answer.Places));
        Assert.Empty(server.Logs.Entries);
    }

    [Theory]
    [InlineData("GET /api/journals/a%00b HTTP/1.1", "400")]
    [InlineData("GET /api/journals/%zz HTTP/1.1", "404")]
    [InlineData("GET /api/../../etc/passwd HTTP/1.1", "404")]
    [InlineData("G\u0001T / HTTP/1.1", "400")]
    public async Task A_request_line_that_cannot_be_is_answered_all_the_same(string line, string status)
    {
        var server = shared.Server;
        Assert.Contains($"HTTP/1.1 {status}", await RawAsync(server, line), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.ReadAsync("api/journals")).Status);
    }

    [Fact]
    public async Task A_request_line_that_never_ends_is_cut_off()
    {
        var server = shared.Server;
        Assert.Contains("HTTP/1.1 414", await RawAsync(server, $"GET /{new string('a', 20_000)} HTTP/1.1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_and_a_wrong_method_are_told_in_the_same_form()
    {
        var server = shared.Server;
        var nothing = await server.Client.ReadAsync("api/nothing");
        Assert.Equal((HttpStatusCode.NotFound, "not-found", "application/problem+json"), (nothing.Status, nothing.Kind, nothing.ContentHeaders.ContentType!.MediaType));

        var method = await server.Client.CallAsync(HttpMethod.Delete, "api/journals", null);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "method-not-allowed"), (method.Status, method.Kind));
        Assert.Equal(["GET", "HEAD", "POST"], method.ContentHeaders.Allow.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task HEAD_is_GET_without_its_body()
    {
        var server = shared.Server;
        var get = await server.Client.ReadAsync("api/formats");
        var head = await server.Client.CallAsync(HttpMethod.Head, "api/formats", null);
        Assert.Equal((HttpStatusCode.OK, 0, get.ContentHeaders.ContentLength), (head.Status, head.Body.Length, head.ContentHeaders.ContentLength));
    }

    private async Task<HttpClient> AdminOfSteppeAsync()
    {
        var admin = await shared.Server.AsAsync(ApiKeyRole.Admin);
        Assert.Contains((await admin.PostAsync("api/journals", Calls.Journal)).Status, new[] { HttpStatusCode.Created, HttpStatusCode.Conflict });
        return admin;
    }

    private static string People(int count) => Repeated(count, """{"names": [{"surname": "A"}]}""");

    private static string Repeated(int count, string item) => string.Join(',', Enumerable.Repeat(item, count));

    private static ByteArrayContent Content(byte[] body, string? type)
    {
        var content = new ByteArrayContent(body);
        if (type is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return content;
    }

    private static async Task<string> RawAsync(PublishingServer server, string line, string headers = "")
    {
        using var client = new TcpClient();
        await client.ConnectAsync("localhost", server.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{line}\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private sealed class UnknownLength(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
