namespace Publishing.Ingest;

/// <summary>A place where a JSON document is not what its schema asks for.</summary>
/// <param name="Place">The place, a JSON Pointer (RFC 6901): <c>/article/titles/0/text</c>; empty for the whole document.</param>
/// <param name="Value">What stands there, as JSON, shortened to 200 characters; null when nothing does.</param>
/// <param name="Rule">One sentence: what must stand there.</param>
public sealed record JsonMistake(string Place, string? Value, string Rule)
{
    /// <summary>Whether the JSON is as its schema asks and only the value cannot be: a DOI that is none, a date that no calendar has.</summary>
    public bool IsOfValue { get; init; }

    /// <summary>The code that says which of the two it is.</summary>
    public ProblemCode Code => IsOfValue ? ProblemCodes.InvalidValue : ProblemCodes.MalformedJson;
}
