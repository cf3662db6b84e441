namespace Publishing.Server.Ingest;

/// <summary>How sources are to be imported.</summary>
/// <param name="Journal">The slug of the journal that the articles are put in.</param>
/// <param name="Publish">Whether drafts are published at once.</param>
/// <param name="DryRun">Whether everything is done but the writing.</param>
/// <param name="Importer">The importer to read with; null to go by what the source looks like.</param>
public sealed record ImportOptions(string Journal, bool Publish = false, bool DryRun = false, string? Importer = null);
