namespace Publishing.Readiness;

/// <summary>How many of a journal's articles a consumer would take.</summary>
/// <param name="Consumer">The word for the consumer.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="Ready">How many it takes as they are.</param>
/// <param name="WithWarnings">How many it takes but makes less of.</param>
/// <param name="NotReady">How many it does not take.</param>
/// <param name="Missing">What it misses, the most frequent first; ten at most.</param>
public sealed record ConsumerCount(string Consumer, string Title, int Ready, int WithWarnings, int NotReady, IReadOnlyList<FrequentLack> Missing);
