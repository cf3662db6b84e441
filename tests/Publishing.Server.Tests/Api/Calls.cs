using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Publishing.Server.Tests.Api;

/// <summary>Calls of the API as a client makes them.</summary>
internal static class Calls
{
    public const string Journal = """{"slug": "steppe", "titles": [{"text": "Steppe Studies", "language": "en"}], "sections": [{"slug": "history", "titles": [{"text": "History"}]}]}""";

    public static Task<Answer> ReadAsync(this HttpClient client, string path, params (string Name, string Value)[] headers) => client.CallAsync(HttpMethod.Get, path, null, headers);

    public static Task<Answer> PostAsync(this HttpClient client, string path, string json, params (string Name, string Value)[] headers) => client.CallAsync(HttpMethod.Post, path, Json(json), headers);

    public static Task<Answer> PutAsync(this HttpClient client, string path, string json, string? tag) => client.CallAsync(HttpMethod.Put, path, Json(json), IfMatch(tag));

    public static Task<Answer> PatchAsync(this HttpClient client, string path, string json, string? tag) => client.CallAsync(HttpMethod.Patch, path, Json(json, "application/merge-patch+json"), IfMatch(tag));

    /// <summary>A change without a body: <c>publish</c>, <c>withdraw</c>, or DELETE.</summary>
    public static Task<Answer> ChangeAsync(this HttpClient client, HttpMethod method, string path, string? tag) => client.CallAsync(method, path, null, IfMatch(tag));

    public static async Task<Answer> CallAsync(this HttpClient client, HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.RelativeOrAbsolute)) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request);
        return new Answer(response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsByteArrayAsync());
    }

    public static StringContent Json(string json, string mediaType = "application/json") => new(json, Encoding.UTF8, mediaType);

    /// <summary>A whole article of the journal <c>steppe</c>, as it is sent.</summary>
    public static string Article(string title = "Wells", string more = "") =>
        $$$"""{"journal": "steppe", "article": {"language": "en", "titles": [{"text": "{{{title}}}"}], "contributors": [{"names": [{"surname": "Zhansaya", "givenNames": "Aru"}], "email": "aru@example.org"}], "pubDates": [{"date": "2022-06"}]{{{more}}}}}""";

    private static (string, string)[] IfMatch(string? tag) => tag is null ? [] : [("If-Match", tag)];

    internal sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, byte[] Body)
    {
        public string Text => Encoding.UTF8.GetString(Body);

        public JsonNode Json => JsonNode.Parse(Body)!;

        public string? Tag => Headers.ETag?.ToString();

        /// <summary>The kind of error, by the name at the end of its type.</summary>
        public string? Kind => ((string?)Json["type"])?.Split('#')[^1];

        /// <summary>The places of the mistakes, in order.</summary>
        public IEnumerable<string?> Places => Json["errors"]!.AsArray().Select(error => (string?)(error!["pointer"] ?? error["parameter"]));
    }
}
