using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Publishing.Server.Tests.Conformance;

/// <summary>HTTP embedding of requests and responses (OAI-PMH §3.1).</summary>
[Collection<ConformanceCollection>]
public sealed partial class HttpTests(ConformanceRepository repository)
{
    private static readonly HttpMethod[] Methods = [HttpMethod.Get, HttpMethod.Post];

    [Theory] // A1, S1
    [InlineData("verb=Identify")]
    [InlineData("verb=ListMetadataFormats")]
    [InlineData("verb=ListSets")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:press.example.org:articles/1")]
    [InlineData("verb=ListIdentifiers&metadataPrefix=oai_dc")]
    [InlineData("verb=ListRecords&metadataPrefix=jats")]
    [InlineData("verb=Nothing")]
    [InlineData("verb=ListRecords")]
    [InlineData("verb=ListRecords&metadataPrefix=none")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc&set=none")]
    [InlineData("verb=ListRecords&resumptionToken=none")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=none")]
    public Task Every_answer_errors_included_is_text_xml_with_status_200(string query) => repository.Oai.GetAsync(query);

    [Theory] // A2
    [InlineData("verb=Identify")]
    [InlineData("verb=ListMetadataFormats")]
    [InlineData("verb=ListSets")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai%3Apress.example.org%3Aarticles%2F1")]
    [InlineData("verb=ListIdentifiers&metadataPrefix=oai_dc&set=mining%3Ageology&from=2024-01-01")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc")]
    [InlineData("verb=Nothing")]
    public async Task POST_gives_what_GET_gives(string arguments)
    {
        var expected = Undated((await repository.Oai.GetAsync(arguments)).Text);

        Assert.Equal(expected, Undated((await repository.Oai.PostAsync(arguments)).Text));
        Assert.Equal(expected, Undated((await repository.Oai.PostAsync(arguments, "application/x-www-form-urlencoded; charset=UTF-8")).Text));
        Assert.Equal(expected, Undated((await repository.Oai.PostAsync(arguments, "Application/X-WWW-Form-URLencoded;charset=\"utf-8\"")).Text));
    }

    [Fact] // A2
    public async Task A_list_goes_on_by_POST()
    {
        var first = await repository.Oai.PostAsync("verb=ListRecords&metadataPrefix=oai_dc");
        var second = await repository.Oai.PostAsync($"verb=ListRecords&resumptionToken={first.Token}");

        Assert.Equal(10, second.Headers.Length);
        Assert.Empty(first.Identifiers.Intersect(second.Identifiers));
    }

    [Fact] // A2, B4
    public async Task Arguments_of_query_and_body_both_count()
    {
        Assert.Empty((await repository.Oai.PostAsync("metadataPrefix=oai_dc", query: "verb=ListIdentifiers")).Errors);
        Assert.Equal(["badVerb"], (await repository.Oai.PostAsync("verb=Identify", query: "verb=Identify")).Errors);
        Assert.Equal(["badArgument"], (await repository.Oai.PostAsync("metadataPrefix=oai_dc", query: "verb=ListIdentifiers&metadataPrefix=oai_dc")).Errors);
    }

    [Theory] // A9
    [InlineData(null)]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    public async Task An_empty_POST_is_badVerb(string? contentType) => Assert.Equal(["badVerb"], (await repository.Oai.PostAsync("", contentType)).Errors);

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task A_body_of_another_type_is_told_which_one_is_read(string? contentType)
    {
        using var content = new ByteArrayContent("verb=Identify"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var response = await repository.Oai.SendAsync(HttpMethod.Post, content: content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("application/x-www-form-urlencoded", await SentenceAsync(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_longer_than_any_request_is_refused(bool chunked)
    {
        using var content = new StreamContent(new MemoryStream(Encoding.ASCII.GetBytes("verb=" + new string('x', 1_000_000))));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        content.Headers.ContentLength = chunked ? null : 1_000_005;
        using var response = await repository.Oai.SendAsync(HttpMethod.Post, content: content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        await SentenceAsync(response);
    }

    [Theory] // A3
    [InlineData("text/html,application/xhtml+xml")]
    [InlineData("application/json")]
    [InlineData("image/png;q=0")]
    [InlineData("*/*")]
    [InlineData("nonsense")]
    public async Task Whatever_is_accepted_the_answer_is_the_same_XML(string accept)
    {
        using var response = await repository.Oai.SendAsync(HttpMethod.Get, "verb=Identify", headers: ("Accept", accept));

        Assert.Equal("Example Press", (await OaiClient.ReadAsync(response)).Value("repositoryName"));
    }

    [Theory] // A4, A5
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("gzip", true)]
    [InlineData("GZIP", true)]
    [InlineData("x-gzip", true)]
    [InlineData("deflate, gzip;q=0.5", true)]
    [InlineData("gzip;q=0", false)]
    [InlineData("gzip;q=0.000, *", false)]
    [InlineData("*", true)]
    [InlineData("*;q=0", false)]
    [InlineData("br, deflate, identity", false)]
    [InlineData("identity, gzip;q=0.5", false)]
    [InlineData("identity;q=0.5, gzip", true)]
    [InlineData("identity;q=0", false)]
    [InlineData("identity;q=0, *;q=0", false)]
    [InlineData("gzip;q=nonsense;;,", false)]
    public async Task Only_a_client_that_offers_gzip_gets_it(string? offer, bool gzip)
    {
        (string, string)[] headers = offer is null ? [] : [("Accept-Encoding", offer)];
        using var response = await repository.Oai.SendAsync(HttpMethod.Get, "verb=ListRecords&metadataPrefix=jats", headers: headers);

        Assert.Equal(gzip ? ["gzip"] : [], response.Content.Headers.ContentEncoding);
        Assert.Equal(10, (await OaiClient.ReadAsync(response)).Headers.Length);
    }

    [Theory] // A5
    [InlineData("verb=Identify")]
    [InlineData("verb=Nothing")]
    [InlineData("verb=ListIdentifiers&metadataPrefix=oai_dc")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc")]
    [InlineData("verb=ListRecords&metadataPrefix=jats")]
    [InlineData("verb=GetRecord&metadataPrefix=jats&identifier=oai:press.example.org:articles/1")]
    public async Task A_compressed_answer_is_the_same_answer(string query)
    {
        using var plain = await repository.Oai.SendAsync(HttpMethod.Get, query);
        using var gzip = await repository.Oai.SendAsync(HttpMethod.Get, query, headers: ("Accept-Encoding", "gzip"));

        Assert.True(gzip.Content.Headers.ContentLength < plain.Content.Headers.ContentLength);
        Assert.Equal(Undated((await OaiClient.ReadAsync(plain)).Text), Undated((await OaiClient.ReadAsync(gzip)).Text));
    }

    [Fact] // A6
    public async Task Identify_lists_the_compressions_that_are_served() => Assert.Equal(["gzip"], (await repository.Oai.GetAsync("verb=Identify")).Values("compression"));

    [Fact]
    public async Task HEAD_gives_the_headers_of_GET_and_no_body()
    {
        using var get = await repository.Oai.SendAsync(HttpMethod.Get, "verb=ListRecords&metadataPrefix=oai_dc");
        using var head = await repository.Oai.SendAsync(HttpMethod.Head, "verb=ListRecords&metadataPrefix=oai_dc");

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory] // A8
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("PROPFIND")]
    public async Task Another_method_is_405_and_told_which_ones_there_are(string method)
    {
        using var response = await repository.Oai.SendAsync(new HttpMethod(method), "verb=Identify");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], response.Content.Headers.Allow);
        await SentenceAsync(response);
    }

    [Theory]
    [InlineData("/journals/none/oai")]
    [InlineData("/journals/Mining/oai")]
    [InlineData("/journals/%D0%A8/oai")]
    [InlineData("/journals/mining%20/oai")]
    public async Task A_journal_that_is_not_there_has_no_base_URL(string path)
    {
        using var response = await new OaiClient(repository.Http, path).SendAsync(HttpMethod.Get, "verb=Identify");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        await SentenceAsync(response);
    }

    [Theory] // J2, I15
    [InlineData("GET /oai?verb=Identify\0 HTTP/1.1")]
    [InlineData("GET /oai\0?verb=Identify HTTP/1.1")]
    [InlineData("GET /journals/%00/oai?verb=Identify HTTP/1.1")]
    [InlineData("GET /oai?verb=GetRecord&identifier=\u00ff\u00fe&metadataPrefix=oai_dc HTTP/1.1")]
    [InlineData("GET /oai?verb=GetRecord&identifier=\"<>&metadataPrefix=oai_dc HTTP/1.1")]
    [InlineData("GET /oai?%00=%00 HTTP/1.1")]
    [InlineData("GET /oai?verb=Identify&%ZZ HTTP/1.1")]
    public async Task No_bytes_on_the_line_make_the_server_fail(string requestLine)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(repository.Http.BaseAddress!.Host, repository.Http.BaseAddress.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        var answer = await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Matches(@"\AHTTP/1\.1 (200|400|404) ", answer);
    }

    [Theory]
    [InlineData("gzip", 415)]
    [InlineData("br", 415)]
    [InlineData("gzip, identity", 415)]
    [InlineData("identity", 200)]
    public async Task A_body_that_is_compressed_is_415(string coding, int status)
    {
        using var content = new ByteArrayContent("verb=Identify"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        using var response = await repository.Oai.SendAsync(HttpMethod.Post, "", content);

        Assert.Equal(status, (int)response.StatusCode);
        if (status != 200)
        {
            Assert.Contains(coding, await SentenceAsync(response), StringComparison.Ordinal);
            Assert.Equal("identity", response.Headers.NonValidated["Accept-Encoding"].ToString());
        }
    }

    [Fact]
    public async Task A_body_that_does_not_come_is_408()
    {
        var head = $"POST {repository.Oai.Path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 13\r\n\r\nverb=";
        using var client = new TcpClient();
        await client.ConnectAsync(repository.Http.BaseAddress!.Host, repository.Http.BaseAddress.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head), TestContext.Current.CancellationToken);
        var answer = await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Contains("too slowly", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_is_never_taken_from_a_cache_without_asking()
    {
        foreach (var method in Methods)
        {
            using var response = await repository.Oai.SendAsync(method, "verb=Identify");
            Assert.True(response.Headers.CacheControl?.NoCache);
        }
    }

    [Fact]
    public async Task A_browser_finds_the_stylesheet_that_a_response_names()
    {
        var text = (await repository.Oai.GetAsync("verb=Identify")).Text;
        using var response = await repository.Http.GetAsync("/oai.css", TestContext.Current.CancellationToken);

        Assert.Contains("""<?xml-stylesheet type="text/css" href="/lib/oai.css"?>""", text, StringComparison.Ordinal);
        Assert.Equal("text/css", response.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<string> SentenceAsync(HttpResponseMessage response)
    {
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        var sentence = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.InRange(sentence.Length, 10, 200);
        return sentence;
    }

    // Two answers differ in the second in which they were given, and in what depends on it.
    [Theory]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task A_page_in_the_middle_of_a_list_is_not_sent_again_to_who_has_it(string encoding)
    {
        var token = (await repository.Oai.GetAsync("verb=ListRecords&metadataPrefix=jats")).Token;
        var query = $"verb=ListRecords&resumptionToken={token}";
        using var first = await repository.Oai.SendAsync(HttpMethod.Get, query, headers: ("Accept-Encoding", encoding));
        var tag = first.Headers.ETag!.ToString();

        using var other = await repository.Oai.SendAsync(HttpMethod.Get, query, headers: ("Accept-Encoding", encoding == "gzip" ? "identity" : "gzip"));
        using var again = await repository.Oai.SendAsync(HttpMethod.Get, query, headers: ("Accept-Encoding", encoding));
        using var known = await repository.Oai.SendAsync(HttpMethod.Get, query, headers: [("Accept-Encoding", encoding), ("If-None-Match", $"\"other\", W/{tag}")]);
        using var unknown = await repository.Oai.SendAsync(HttpMethod.Get, query, headers: [("Accept-Encoding", encoding), ("If-None-Match", "\"other\"")]);

        Assert.NotEqual(tag, other.Headers.ETag!.ToString());
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal((HttpStatusCode.NotModified, tag), (known.StatusCode, known.Headers.ETag!.ToString()));
        Assert.Empty(await known.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Accept-Encoding", known.Headers.Vary);
        Assert.Equal(HttpStatusCode.OK, unknown.StatusCode);
    }

    [Theory]
    [InlineData("verb=Identify")]
    [InlineData("verb=ListRecords&metadataPrefix=jats")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:press.example.org:articles/1")]
    public async Task What_is_dated_when_it_is_asked_for_has_no_entity_tag(string query)
    {
        using var response = await repository.Oai.SendAsync(HttpMethod.Get, query);

        Assert.Null(response.Headers.ETag);
        Assert.True(response.Headers.CacheControl!.NoCache);
    }

    private static string Undated(string text) => Times().Replace(text, "");

    [GeneratedRegex(@"<responseDate>[^<]*|expirationDate=""[^""]*""|(?<=cursor=""\d+"">)[\w-]+")]
    private static partial Regex Times();
}
