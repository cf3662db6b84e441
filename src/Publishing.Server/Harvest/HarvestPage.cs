using Publishing.Ingest.Harvested;
using Publishing.Postgres;

namespace Publishing.Server.Harvest;

/// <summary>A page of a list that is harvested.</summary>
/// <param name="Records">Its records.</param>
/// <param name="Lost">Those that could not be had, and why.</param>
/// <param name="Place">How far the harvest is when these are stored.</param>
internal sealed record HarvestPage(IReadOnlyList<HarvestedRecord> Records, IReadOnlyList<(HarvestedHeader Header, Problem Problem)> Lost, HarvestPlace Place)
{
    /// <summary>How long the list is, when the repository says so.</summary>
    public long? CompleteListSize { get; init; }

    /// <summary>What was found on the way.</summary>
    public IReadOnlyList<Problem> Notes { get; init; } = [];

    /// <summary>Why the list cannot be read further; null when it can, or is at its end.</summary>
    public Problem? Failure { get; init; }

    /// <summary>Whether it is the last one.</summary>
    public bool IsLast { get; init; }

    /// <summary>The list cannot be read further.</summary>
    public static HarvestPage Failed(HarvestPlace place, Problem why) => new([], [], place) { Failure = why, IsLast = true };
}
