using System.Text.Json.Serialization;
using Publishing.Ingest;

namespace Publishing.Server.Api;

/// <summary>One thing that is wrong with a request.</summary>
public sealed record Mistake
{
    /// <summary>The field of the body, a JSON Pointer (RFC 6901), such as <c>/article/doi</c>; absent when it is not about the body.</summary>
    [JsonPropertyName("pointer")]
    public string? Place { get; init; }

    /// <summary>The query parameter or header, when it is about one.</summary>
    public string? Parameter { get; init; }

    /// <summary>What was given, shortened to 200 characters; absent when nothing was.</summary>
    public string? Value { get; init; }

    /// <summary>What must be given, in a sentence.</summary>
    public required string Rule { get; init; }

    /// <summary>The code of the problem, when it is one that importers find too.</summary>
    public string? Code { get; init; }

    /// <summary>A field that breaks its rule.</summary>
    public static Mistake InField(string place, string? value, string rule) => new() { Place = place, Value = Shortened(value), Rule = rule };

    /// <summary>A parameter that breaks its rule.</summary>
    public static Mistake InParameter(string name, string? value, string rule) => new() { Parameter = name, Value = Shortened(value), Rule = rule };

    /// <summary>A mistake found in the JSON of the body.</summary>
    public static Mistake From(JsonMistake mistake) => InField(mistake.Place, mistake.Value, mistake.Rule) with { Code = mistake.IsOfValue ? mistake.Code.Code : null };

    /// <summary>A problem found in a document that stands at <paramref name="root"/> of the body.</summary>
    public static Mistake From(Problem problem, string root = "") => new()
    {
        Place = problem.Field is null ? root : $"{root}/{problem.Field}",
        Value = problem.Value,
        Rule = problem.Remedy is null ? problem.Message : $"{problem.Message} {problem.Remedy}",
        Code = problem.Code,
    };

    private static string? Shortened(string? value) => value is { Length: > 200 } ? value[..200] + "…" : value;
}
