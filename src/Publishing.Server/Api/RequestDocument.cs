using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Publishing.Articles;
using Publishing.Ingest;

namespace Publishing.Server.Api;

/// <summary>Reads a JSON document out of a request, and names everything that is wrong with it at once.</summary>
internal static class RequestDocument
{
    /// <summary>The body as JSON, whatever it means.</summary>
    public static async Task<(JsonNode? Json, ProblemAnswer? Refusal)> ReadJsonAsync(HttpRequest request, params string[] mediaTypes)
    {
        if (await RequestBody.RefuseAsync(request, RequestBody.MaxDocumentBytes, mediaTypes) is { } refusal)
        {
            return (null, refusal);
        }

        var (bytes, failed) = await RequestBody.ReadAsync(request, RequestBody.MaxDocumentBytes);
        return bytes is null ? (null, failed) : Parse(bytes);
    }

    /// <summary>The body as a document of that type.</summary>
    public static async Task<(T? Value, ProblemAnswer? Refusal)> ReadAsync<T>(HttpRequest request)
        where T : class
    {
        var (json, refusal) = await ReadJsonAsync(request, "application/json");
        if (refusal is not null)
        {
            return (null, refusal);
        }

        var (value, mistakes) = Convert<T>(json);
        return (value, value is null ? ProblemAnswer.Invalid(mistakes) : null);
    }

    /// <summary>JSON as a document of that type; null when there are mistakes.</summary>
    public static (T? Value, IReadOnlyList<Mistake> Mistakes) Convert<T>(JsonNode? json)
        where T : class
    {
        var element = JsonSerializer.SerializeToElement(json, ArticleJson.Options);
        var mistakes = JsonMistakes.Find<T>(element).Select(Mistake.From).ToList();
        return (mistakes.Count > 0 ? null : element.Deserialize<T>(ArticleJson.Options), mistakes);
    }

    private static int? FirstInvalid(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text))
        {
            return null;
        }

        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private static (JsonNode?, ProblemAnswer?) Parse(byte[] bytes)
    {
        ReadOnlySpan<byte> text = bytes;
        if (text.StartsWith("\uFEFF"u8))
        {
            text = text[3..];
        }

        if (FirstInvalid(text) is { } at)
        {
            return (null, new ProblemAnswer(ProblemType.MalformedJson, $"The body cannot be read as JSON: byte {at + 1} is no UTF-8."));
        }

        try
        {
            var options = new JsonDocumentOptions { MaxDepth = ArticleJson.Options.MaxDepth };
            using var document = JsonDocument.Parse(bytes.AsMemory(bytes.Length - text.Length), options);

            // Before anything else is done with them, for half a surrogate pair cannot be copied, nor compared with other names.
            return UnstorableJson.Mistakes(document.RootElement) is { Count: > 0 } mistakes
                ? (null, ProblemAnswer.Invalid(mistakes))
                : (JsonNode.Parse(text, documentOptions: options with { AllowDuplicateProperties = false }), null);
        }
        catch (JsonException exception)
        {
            var place = exception.LineNumber is { } line ? $" at line {line + 1}, byte {exception.BytePositionInLine + 1}" : "";
            var reason = exception.Message.Split(" LineNumber:")[0].Split(" Path:")[0].TrimEnd('.');
            return (null, new ProblemAnswer(ProblemType.MalformedJson, $"The body cannot be read as JSON{place}: {reason}."));
        }
    }
}
