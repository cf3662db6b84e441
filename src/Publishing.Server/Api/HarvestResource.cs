using Publishing.Identifiers;
using Publishing.Postgres;

namespace Publishing.Server.Api;

/// <summary>A harvest as it is read.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Url">The base URL of the repository.</param>
/// <param name="Journal">The slug of the journal that the articles are put in.</param>
/// <param name="Prefix">The metadataPrefix.</param>
/// <param name="Set">The set; null for all.</param>
/// <param name="Until">Up to which datestamp; null for all.</param>
/// <param name="Publish">Whether the articles are published at once.</param>
/// <param name="State">How it stands.</param>
/// <param name="From">From which datestamp the list is that is under way; null for all of it.</param>
/// <param name="NextFrom">When the last list that was completed began; the next one brings what changed since. Null when none was.</param>
/// <param name="Counts">What became of the records of the last run.</param>
/// <param name="Problem">Why it failed; null when it did not.</param>
/// <param name="CreatedAt">When it was first run.</param>
/// <param name="UpdatedAt">When it last moved.</param>
/// <param name="CompletedAt">When it was last completed.</param>
/// <param name="Links">Where the records are that were rejected, and those that could not be had.</param>
public sealed record HarvestResource(
    long Id, string Url, string Journal, string Prefix, string? Set, string? Until, bool Publish, HarvestState State, string? From, string? NextFrom, HarvestCounts Counts, Problem? Problem,
    DateTime CreatedAt, DateTime UpdatedAt, DateTime? CompletedAt, IReadOnlyDictionary<string, string> Links)
{
    /// <summary>A harvest as it lies in the database.</summary>
    public static HarvestResource Of(StoredHarvest stored, RepositoryAddresses addresses) => new(
        stored.Id,
        stored.Plan.BaseUrl,
        stored.Plan.Journal,
        stored.Plan.Prefix,
        stored.Plan.Set.Length > 0 ? stored.Plan.Set : null,
        stored.Plan.Until,
        stored.Plan.Publish,
        stored.State,
        stored.Place.ListFrom,
        stored.Place.NextFrom,
        stored.Counts,
        stored.Problem,
        stored.CreatedAt,
        stored.UpdatedAt,
        stored.CompletedAt,
        new Dictionary<string, string>
        {
            ["rejected"] = addresses.Path($"api/harvests/{stored.Id}/records") + "?outcome=rejected",
            ["unavailable"] = addresses.Path($"api/harvests/{stored.Id}/records") + "?outcome=unavailable",
        });
}
