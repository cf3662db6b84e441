using System.IO.Compression;
using System.Net;
using System.Text;

namespace Publishing.Server.Tests.Conformance;

/// <summary>Asks one base URL over HTTP, and checks of every response what must hold of each: status 200 and text/xml even for errors (A1, S1), a length that is right (K8), Vary (A7).</summary>
internal sealed class OaiClient(HttpClient http, string path)
{
    /// <summary>The path of the base URL.</summary>
    public string Path => path;

    /// <summary>The answer to a GET; the query goes out byte for byte.</summary>
    public async Task<OaiAnswer> GetAsync(string query)
    {
        using var response = await SendAsync(HttpMethod.Get, query);
        return await ReadAsync(response);
    }

    /// <summary>The answer to a POST of a form.</summary>
    public async Task<OaiAnswer> PostAsync(string form, string? contentType = "application/x-www-form-urlencoded", string query = "")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(form));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var response = await SendAsync(HttpMethod.Post, query, content);
        return await ReadAsync(response);
    }

    /// <summary>Whatever comes back.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string query = "", HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        var address = new Uri(http.BaseAddress!, path).AbsoluteUri + (query.Length > 0 ? "?" + query : "");
        var request = new HttpRequestMessage(method, new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>All pages of a list.</summary>
    public async Task<IReadOnlyList<OaiAnswer>> WalkAsync(string query)
    {
        var pages = new List<OaiAnswer> { await GetAsync(query) };
        while (pages[^1].Token is { } token)
        {
            Assert.True(pages.Count < 1000, "The list does not end.");
            pages.Add(await GetAsync($"{query.Split('&')[0]}&resumptionToken={token}"));
        }

        return pages;
    }

    /// <summary>The headers of all pages of a list.</summary>
    public async Task<OaiHeader[]> HeadersAsync(string query) => [.. (await WalkAsync(query)).SelectMany(page => page.Headers)];

    /// <summary>Checks a response and reads it, inflated when it is gzip.</summary>
    public static async Task<OaiAnswer> ReadAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/xml; charset=UTF-8", response.Content.Headers.NonValidated["Content-Type"].ToString());
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(response.Content.Headers.NonValidated["Content-Length"].ToString(), $"{bytes.Length}");
        var isGzip = response.Content.Headers.ContentEncoding.Contains("gzip");
        return OaiAnswer.Check(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(isGzip ? Gunzip(bytes) : bytes));
    }

    private static byte[] Gunzip(byte[] gzip)
    {
        using var plain = new MemoryStream();
        using var inflate = new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress);
        inflate.CopyTo(plain);
        return plain.ToArray();
    }
}
