using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Publishing.Schemas;
using Publishing.Server.Web;

namespace Publishing.Server.Tests.Web;

/// <summary>The schemas over real HTTP, served by nothing but their own endpoint.</summary>
public sealed class SchemaEndpointTests : IAsyncLifetime
{
    private readonly WebApplication _app;
    private readonly HttpClient _client = new();

    public SchemaEndpointTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapSchemas();
    }

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Every_embedded_schema_is_served_as_it_is()
    {
        Assert.NotEmpty(SchemaFiles.All);
        foreach (var file in SchemaFiles.All)
        {
            var response = await GetAsync(file.Path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(file.Path.EndsWith(".dtd", StringComparison.Ordinal) ? "application/xml-dtd" : "application/xml", response.Content.Headers.ContentType?.MediaType);
            await using var stream = file.Open();
            Assert.Equal(stream.Length, response.Content.Headers.ContentLength);
            Assert.Equal(stream.Length, (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length);
            Assert.True(response.Headers.CacheControl is { Public: true, MaxAge: { TotalHours: > 24 } });
        }
    }

    [Fact]
    public async Task What_a_schema_includes_is_found_at_its_relative_address()
    {
        // What is held against them: responses, downloads, deposits.
        string[] roots = ["oai-pmh/response.xsd", "jats/publishing-1.3/jats-publishing.xsd", .. SchemaFiles.All.Select(file => file.Path).Where(path => path.StartsWith("deposits/", StringComparison.Ordinal) && path.EndsWith(".xsd", StringComparison.Ordinal))];
        var pending = new Queue<Uri>(roots.Select(root => new Uri(_client.BaseAddress!, "schemas/" + root)));
        var seen = new HashSet<Uri>(pending);
        while (pending.TryDequeue(out var address))
        {
            var schema = XElement.Parse(await _client.GetStringAsync(address, TestContext.Current.CancellationToken));
            foreach (var location in schema.Elements().Attributes("schemaLocation"))
            {
                var target = new Uri(address, location.Value);
                if (seen.Add(target))
                {
                    pending.Enqueue(target);
                }
            }
        }

        Assert.Equal(SchemaFiles.All.Count(file => !file.IsDtd), seen.Count);
    }

    [Fact]
    public async Task A_schema_that_the_client_has_is_not_sent_again()
    {
        var first = await GetAsync("niso/ali.xsd");
        var tag = Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag);
        Assert.False(tag.IsWeak);

        var again = await GetAsync("niso/ali.xsd", request => request.Headers.IfNoneMatch.Add(tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        var other = await GetAsync("w3c/xml.xsd", request => request.Headers.IfNoneMatch.Add(tag));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("oai-pmh")]
    [InlineData("oai-pmh/")]
    [InlineData("OAI-PMH/oai-pmh.xsd")]
    [InlineData("README.md")]
    [InlineData("generate.sh")]
    [InlineData("niso//ali.xsd")]
    [InlineData("niso%2Fali.xsd")]
    [InlineData("niso%5Cali.xsd")]
    [InlineData("x/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("..%2f..%2fappsettings.json")]
    public async Task Nothing_else_is_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(path)).StatusCode);

    [Fact]
    public async Task A_schema_can_only_be_read() =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await GetAsync("niso/ali.xsd", request => request.Method = HttpMethod.Post)).StatusCode);

    private async Task<HttpResponseMessage> GetAsync(string path, Action<HttpRequestMessage>? prepare = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{_client.BaseAddress}schemas/{path}"));
        prepare?.Invoke(request);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
