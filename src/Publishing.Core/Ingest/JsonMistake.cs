namespace Publishing.Ingest;

/// <summary>A place where a JSON document is not what its schema asks for.</summary>
/// <param name="Place">The place, a JSON Pointer (RFC 6901): <c>/article/titles/0/text</c>; empty for the whole document.</param>
/// <param name="Value">What stands there, as JSON, shortened to 200 characters; null when nothing does.</param>
/// <param name="Rule">One sentence: what must stand there.</param>
public sealed record JsonMistake(string Place, string? Value, string Rule);
