using System.Text.Json;

namespace Publishing.Ingest.Values;

/// <summary>One record of a JSON source.</summary>
/// <param name="Value">The record; undefined when it could not be read.</param>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Problem">Why it could not be read; null when it could.</param>
public sealed record JsonRecord(JsonElement Value, int Line, Problem? Problem = null);
