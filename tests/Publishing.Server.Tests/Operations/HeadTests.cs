using System.Net;
using Microsoft.AspNetCore.Routing;
using Publishing.Postgres;
using Publishing.Server.Tests.Web.Pages;

namespace Publishing.Server.Tests.Operations;

/// <summary>HEAD is GET without its body (RFC 9110 §9.3.2), whatever is asked for.</summary>
public sealed class HeadTests(PressServer press) : IClassFixture<PressServer>
{
    // Of a body that is written bit by bit the server says how it comes, and of none there is nothing to say.
    private static readonly string[] OfOneAnswer = ["Date", "Transfer-Encoding"];

    [Fact]
    public async Task Every_address_answers_HEAD_with_the_headers_of_its_GET_and_no_body()
    {
        using var client = await press.Server.AsAsync(ApiKeyRole.Admin);
        var patterns = press.Server.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(IsRead).Select(endpoint => endpoint.RoutePattern.RawText!).Distinct().ToList();
        Assert.InRange(patterns.Count, 25, 200);

        foreach (var pattern in patterns)
        {
            await AssertAlikeAsync(client, Filled(pattern));
        }
    }

    [Theory]
    [InlineData("/oai?verb=Identify")]
    [InlineData("/oai?verb=ListRecords&metadataPrefix=jats")]
    [InlineData("/oai?verb=Nothing")]
    [InlineData("/journals/steppe/oai?verb=ListSets")]
    [InlineData("/journals/nothing/oai?verb=Identify")]
    [InlineData("/nothing")]
    [InlineData("/articles/999999")]
    [InlineData("/api/nothing")]
    [InlineData("/api/articles/999999")]
    [InlineData("/api/articles?limit=0")]
    [InlineData("/schemas/nothing.xsd")]
    public async Task So_do_verbs_and_refusals(string address) => await AssertAlikeAsync(press.Client, address);

    [Fact]
    public async Task HEAD_of_what_is_known_already_is_304()
    {
        using var get = await press.GetAsync("/schemas/dc/simpledc.xsd");
        using var request = new HttpRequestMessage(HttpMethod.Head, "/schemas/dc/simpledc.xsd");
        request.Headers.TryAddWithoutValidation("If-None-Match", get.Headers.ETag!.ToString());
        using var head = await press.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, head.StatusCode);
    }

    [Fact]
    public async Task HEAD_of_an_import_is_no_import() =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await AskAsync(press.Client, HttpMethod.Head, "/api/import", "identity")).Status);

    private static bool IsRead(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { } methods || methods.Contains("GET");

    private string Filled(string pattern) => "/" + pattern.TrimStart('/')
        .Replace("{slug}", "steppe", StringComparison.Ordinal)
        .Replace("{issue}", "5-2", StringComparison.Ordinal)
        .Replace("{id}", $"{press.Full}", StringComparison.Ordinal)
        .Replace("{number}", "1", StringComparison.Ordinal)
        .Replace("{documentName}", "v1", StringComparison.Ordinal)
        .Replace("{**path}", "dc/simpledc.xsd", StringComparison.Ordinal);

    private static async Task AssertAlikeAsync(HttpClient client, string address)
    {
        foreach (var coding in new[] { "identity", "gzip" })
        {
            var get = await AskAsync(client, HttpMethod.Get, address, coding);
            var head = await AskAsync(client, HttpMethod.Head, address, coding);

            Assert.True((int)get.Status < 500, $"{address}: {get.Status}");
            Assert.Equal((address, get.Status, 0), (address, head.Status, head.Length));
            Assert.Equal(get.Headers, head.Headers);
        }
    }

    private static async Task<(HttpStatusCode Status, string Headers, int Length)> AskAsync(HttpClient client, HttpMethod method, string address, string coding)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", coding);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => !OfOneAnswer.Contains(header.Key));
        return (response.StatusCode, $"{address}\n" + string.Join('\n', headers.Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal)), body.Length);
    }
}
