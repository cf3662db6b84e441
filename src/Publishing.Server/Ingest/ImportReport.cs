namespace Publishing.Server.Ingest;

/// <summary>What became of an import.</summary>
/// <param name="DryRun">Whether nothing was written.</param>
/// <param name="Summary">The import in numbers.</param>
/// <param name="Files">What became of each file, in the order given.</param>
public sealed record ImportReport(bool DryRun, ImportSummary Summary, IReadOnlyList<FileReport> Files);
