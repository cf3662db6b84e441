using Publishing.Jats;

namespace Publishing.Ingest;

/// <summary>What becomes of one article of JATS.</summary>
/// <param name="Doi">Its DOI.</param>
/// <param name="Title">Its title; empty when it has none.</param>
/// <param name="Differences">Every place in which what was written differs from what was read.</param>
/// <param name="Faults">What is wrong with what was written, by its schema.</param>
public sealed record JatsRoundTripArticle(string? Doi, string Title, IReadOnlyList<RoundTripDifference> Differences, IReadOnlyList<string> Faults)
{
    /// <summary>Whether nothing is lost, nothing is added, and what was written is valid.</summary>
    public bool IsKept => Faults.Count == 0 && Differences.All(difference => difference.Kind == RoundTripKind.Normalized);
}
