using Publishing.Postgres;

namespace Publishing.Server.Harvest;

/// <summary>What somebody wants harvested.</summary>
/// <param name="Address">The base URL of the repository, or an address at it.</param>
/// <param name="Journal">The slug of the journal to put the articles in.</param>
/// <param name="Prefix">The metadataPrefix; null for the best on offer.</param>
/// <param name="Set">The setSpec; null for all.</param>
/// <param name="From">From which datestamp; null to go on where the last harvest ended.</param>
/// <param name="Until">Up to which datestamp; null for all.</param>
/// <param name="Publish">Whether to publish the articles at once.</param>
/// <param name="DryRun">Whether to do everything but the writing.</param>
/// <param name="AllowPrivate">Whether the address may be of a private network.</param>
/// <param name="AskedBy">Who asks.</param>
public sealed record HarvestRequest(Uri Address, string Journal, string? Prefix = null, string? Set = null, string? From = null, string? Until = null, bool Publish = false, bool DryRun = false, bool AllowPrivate = false, HarvestAsker AskedBy = HarvestAsker.Command);
