using System.Diagnostics;
using System.Text.Json;
using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Server.Api;

/// <summary>An error as the API answers it: <c>application/problem+json</c> (RFC 9457), with every mistake of the request at once.</summary>
/// <param name="Kind">What kind of error it is.</param>
/// <param name="Detail">What happened this time, in a sentence or two.</param>
/// <param name="Mistakes">What is wrong with the request, place by place.</param>
public sealed record ProblemAnswer(ProblemType Kind, string Detail, IReadOnlyList<Mistake>? Mistakes = null) : IResult
{
    /// <summary>The media type of an error.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>After how many seconds somebody who was answered with 503 may try again.</summary>
    public const string RetryAfter = "10";

    // So many are enough to begin with; a document of nothing but mistakes must not make an answer larger than itself.
    private const int MostMistakes = 100;

    /// <summary>What else belongs to this kind of error, by member.</summary>
    public IReadOnlyDictionary<string, object> More { get; init; } = new Dictionary<string, object>();

    /// <summary>A document that breaks its rules.</summary>
    public static ProblemAnswer Invalid(IReadOnlyList<Mistake> mistakes) => new(
        ProblemType.Invalid,
        mistakes.Count switch
        {
            1 => $"{Named(mistakes[0])}: {mistakes[0].Rule}",
            <= MostMistakes => $"{mistakes.Count} fields break their rules; 'errors' names each.",
            var count => $"{count} fields break their rules; 'errors' names the first {MostMistakes}.",
        },
        [.. mistakes.Take(MostMistakes)]);

    /// <summary>There is no such thing.</summary>
    public static ProblemAnswer NotFound(string detail) => new(ProblemType.NotFound, detail);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var addresses = httpContext.RequestServices.GetRequiredService<RepositoryAddresses>();
        var body = new Dictionary<string, object>(More)
        {
            ["type"] = addresses.Path("api/problem-types#" + Kind.Name),
            ["title"] = Kind.Title,
            ["status"] = Kind.Status,
            ["detail"] = Detail,
            ["remedy"] = Kind.Remedy,
            ["traceId"] = Activity.Current?.Id ?? httpContext.TraceIdentifier,
        };
        if (Mistakes is { Count: > 0 })
        {
            body["errors"] = Mistakes;
        }

        // Serialized before the first byte is sent, so that the answer has its length.
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, ArticleJson.Options);
        httpContext.Response.StatusCode = Kind.Status;
        httpContext.Response.ContentType = MediaType;
        httpContext.Response.ContentLength = bytes.Length;
        httpContext.Response.Headers.CacheControl = "no-store";
        if (Kind.Status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = RetryAfter;
        }

        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    private static string Named(Mistake mistake) => mistake.Parameter ?? (string.IsNullOrEmpty(mistake.Place) ? "The document" : mistake.Place);
}
