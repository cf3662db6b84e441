using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Publishing.Bench;

/// <summary>A harvester that is bounded in what it asks for and throws away what it gets.</summary>
internal sealed partial class Harvester : IDisposable
{
    // A token stands within so many bytes of the end.
    private const int EndLength = 2048;

    private readonly HttpClient _client;

    public Harvester(string baseUrl, bool gzip)
    {
        _client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(baseUrl), Timeout = TimeSpan.FromSeconds(30) };
        if (gzip)
        {
            _client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        }
    }

    /// <summary>Goes through a whole list once and returns the address of each of its pages, with the number of records: a page asked for again is the same page.</summary>
    public async Task<(List<string> Pages, long Records)> WalkAsync(string path, string query, string element)
    {
        var pages = new List<string>();
        var records = 0L;
        var next = $"{path}?{query}";
        var verb = query[..query.IndexOf('&', StringComparison.Ordinal)];
        while (next is not null)
        {
            pages.Add(next);
            var body = await PlainAsync(next).ConfigureAwait(false);
            records += Count(body, Encoding.UTF8.GetBytes(element));
            var token = Token().Match(Encoding.UTF8.GetString(body.AsSpan(Math.Max(0, body.Length - EndLength))));
            next = token.Success && token.Groups[1].Length > 0 ? $"{path}?{verb}&resumptionToken={token.Groups[1].Value}" : null;
        }

        return (pages, records);
    }

    /// <summary>Asks for pages, reads them to the end, and returns how long each took in milliseconds and how many bytes came.</summary>
    public async Task<(List<double> Milliseconds, long Bytes)> ReadAsync(IEnumerable<string> pages)
    {
        var times = new List<double>();
        var bytes = 0L;
        var buffer = new byte[256 * 1024];
        foreach (var page in pages)
        {
            var start = Stopwatch.GetTimestamp();
            using var response = await _client.GetAsync(new Uri(page, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"{page} was answered with {response.StatusCode}: {await response.Content.ReadAsStringAsync().ConfigureAwait(false)}");
            }

            await using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
            for (int read; (read = await stream.ReadAsync(buffer).ConfigureAwait(false)) > 0;)
            {
                bytes += read;
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return (times, bytes);
    }

    /// <summary>The datestamp of the first record of a page.</summary>
    public async Task<string> FirstDatestampAsync(string page) => Datestamp().Match(Encoding.UTF8.GetString(await PlainAsync(page).ConfigureAwait(false))).Groups[1].Value;

    /// <summary>A page's bytes as they travel.</summary>
    public async Task<byte[]> BytesAsync(string page) => await _client.GetByteArrayAsync(new Uri(page, UriKind.Relative)).ConfigureAwait(false);

    public void Dispose() => _client.Dispose();

    private async Task<byte[]> PlainAsync(string page)
    {
        using var response = await _client.GetAsync(new Uri(page, UriKind.Relative)).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        await using var plain = response.Content.Headers.ContentEncoding.Contains("gzip") ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var body = new MemoryStream();
        await plain.CopyToAsync(body).ConfigureAwait(false);
        return body.ToArray();
    }

    private static int Count(ReadOnlySpan<byte> body, ReadOnlySpan<byte> element)
    {
        var count = 0;
        for (int at; (at = body.IndexOf(element)) >= 0; body = body[(at + element.Length)..])
        {
            count++;
        }

        return count;
    }

    [GeneratedRegex("<datestamp>([^<]*)</datestamp>", RegexOptions.CultureInvariant)]
    private static partial Regex Datestamp();

    [GeneratedRegex("<resumptionToken[^>]*>([^<]*)</resumptionToken>", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
