using System.Text.Json;
using Publishing.Articles;
using Publishing.Postgres;
using Publishing.Server.Ingest;

namespace Publishing.Server.Api;

/// <summary>An import that can be watched.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Journal">The slug of the journal that it imports into.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Publish">Whether articles are published at once.</param>
/// <param name="DryRun">Whether nothing is written.</param>
/// <param name="Format">The kind of source that was named; absent when they are recognized.</param>
/// <param name="StartedBy">The first part of the key that asked for it; absent for the command line.</param>
/// <param name="Files">How many files there are; 0 when it is not known before the end.</param>
/// <param name="FilesDone">How many of them are done.</param>
/// <param name="ArticlesDone">How many articles are done.</param>
/// <param name="SecondsRemaining">How much longer it will take, from what it has taken; only while it runs.</param>
/// <param name="Summary">The import in numbers, up to now.</param>
/// <param name="Failure">Why it could not go on.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="UndoneAt">When it was undone; absent when it was not.</param>
public sealed record ImportResource(
    long Id,
    string Journal,
    ImportState State,
    bool Publish,
    bool DryRun,
    string? Format,
    string? StartedBy,
    int Files,
    int FilesDone,
    int ArticlesDone,
    int? SecondsRemaining,
    ImportSummary? Summary,
    string? Failure,
    DateTime CreatedAt,
    DateTime? EndedAt,
    DateTime? UndoneAt = null)
{
    internal static ImportResource Of(StoredImport import, DateTime now)
    {
        var options = ImportBatches.Read(import.Options);
        var summary = import.Summary is null ? null : JsonSerializer.Deserialize<ImportSummary>(import.Summary, ArticleJson.Options);
        var remaining = import is { State: ImportState.Running, FilesDone: > 0 and var done }
            ? (int?)Math.Max(0, Math.Ceiling((now - import.CreatedAt).TotalSeconds / done * (import.Files - done)))
            : null;
        return new(
            import.Id, import.Journal, import.State, options.Publish, options.DryRun, options.Importer, import.StartedBy, import.Files, import.FilesDone, import.ArticlesDone,
            remaining, summary, import.Failure, import.CreatedAt, import.EndedAt, import.UndoneAt);
    }
}

/// <summary>A file of an import.</summary>
/// <param name="Place">Which file it is, from 0.</param>
/// <param name="Name">The name it was given under.</param>
/// <param name="Report">What became of it; absent while nothing has.</param>
public sealed record ImportedFile(int Place, string Name, FileReport? Report)
{
    internal static ImportedFile Of(ImportFile file) =>
        new(file.Place, file.Name, file.Report is null ? null : JsonSerializer.Deserialize<FileReport>(file.Report, ArticleJson.Options));
}
