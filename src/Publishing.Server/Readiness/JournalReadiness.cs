using Publishing.Readiness;

namespace Publishing.Server.Readiness;

/// <summary>How many of a journal's published articles each consumer would take, and what they miss most.</summary>
/// <param name="Journal">The journal's slug.</param>
/// <param name="Issue">The issue's slug, when only that was looked at.</param>
/// <param name="Articles">How many published articles were looked at, the newest first.</param>
/// <param name="Complete">Whether these are all.</param>
/// <param name="Consumers">The consumers.</param>
public sealed record JournalReadiness(string Journal, string? Issue, int Articles, bool Complete, IReadOnlyList<ConsumerCount> Consumers);
