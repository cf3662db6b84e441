namespace Publishing.Server.Ingest;

/// <summary>What became of an import.</summary>
/// <param name="DryRun">Whether nothing was written.</param>
/// <param name="Summary">The import in numbers.</param>
/// <param name="Files">What became of each file, in the order given.</param>
/// <param name="Import">The import's number, by which it can be undone; absent for a dry run.</param>
public sealed record ImportReport(bool DryRun, ImportSummary Summary, IReadOnlyList<FileReport> Files, long? Import = null);
