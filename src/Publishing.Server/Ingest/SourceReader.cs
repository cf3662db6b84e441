using Publishing.Ingest;
using Publishing.Postgres;
using Publishing.Server.Ingest.Archives;

namespace Publishing.Server.Ingest;

/// <summary>Recognizes sources, reads them and puts their articles in their places: all that is work for a processor and none for the database, so that several can be read side by side.</summary>
internal sealed partial class SourceReader(Placement placement, ImportOptions options, int maxSourceBytes, ILogger logger)
{
    /// <summary>Reads a source. Whatever is wrong with it is in the result.</summary>
    public ReadSource Read(FoundSource found) => ReadAsFound(found) with { Part = found.Part };

    private ReadSource ReadAsFound(FoundSource found)
    {
        var name = SourceName.Of(found.Name);
        if (found.Source is not { } given)
        {
            return ReadSource.Rejected(name, null, found.Problem!) with { NotFound = found };
        }

        var source = given with { Name = name };
        if (Refuse(source) is { } refusal)
        {
            return ReadSource.Rejected(name, null, refusal);
        }

        var (importer, read) = Read(source, found.Part);
        if (importer is null)
        {
            return ReadSource.Rejected(name, null, read.Problems);
        }

        if (read.Articles.Count == 0)
        {
            var problems = read.Problems.Count > 0 ? read.Problems : [Problem.Of(ProblemCodes.NotAnArticle, "There is no article in it.")];

            // The importer that called it by its name does not read it: it is of none of our kinds. One that found nothing in it knows it all the same.
            var isOther = options.Importer is null && read.Problems.Any(problem => problem.Code == ProblemCodes.NotRecognized.Code || problem.Code == ProblemCodes.NotAnArticle.Code);
            return ReadSource.Rejected(name, isOther ? null : importer.Name, problems);
        }

        var kept = read.Articles.Any(article => article.Accepted)
            ? new NewSource(name, importer.MediaType, ReadBy(importer, source, read), importer.Version, source.Bytes) { HasText = read.Articles.Any(article => article.HasText) }
            : null;
        return new ReadSource(name, importer.Name, read.Problems, [.. read.Articles.Select(Prepare)], kept) { Table = read.Articles[0].Rows is null ? null : source };
    }

    private static string ReadBy(Importer importer, SourceFile source, ImportResult read) =>
        SourceKind.Kept(importer.Name, read.Articles.Select(article => article.ReadBy).OfType<string>(), source.Mapping?.Fingerprint);

    private ReadArticle Prepare(ImportedArticle imported, int place)
    {
        if (!imported.Accepted)
        {
            return new ReadArticle(imported, [], null);
        }

        var placed = placement.Place(imported);
        var draft = new ArticleDraft(options.Journal, placed.Article, placed.Issue, placed.Section, placed.Problems, SourceId: null, imported.SourceKey, place);
        return new ReadArticle(imported, ArticleKeys.Of(placed.Article, imported.SourceKey), PreparedDraft.Of(draft));
    }

    // An importer makes a problem of everything that is wrong with a source. One that throws all the same has a bug, which must not cost the other files of the batch.
    private (Importer? Importer, ImportResult Result) Read(SourceFile source, SourcePart? part)
    {
        Importer? importer = null;
        try
        {
            importer = options.Importer is { } name ? ImporterRegistry.Find(name) : ImporterRegistry.Recognize(source);
            return (importer, Placed(importer?.Read(source) ?? ImportResult.Rejected(ImporterRegistry.Unknown), part));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            LogFailure(logger, exception, importer?.Name ?? "recognition", source.Name);
            return (importer, ImportResult.Rejected(Problem.Of(ProblemCodes.ImporterFailed, "The importer broke down over it.")));
        }
    }

    private static ImportResult Placed(ImportResult read, SourcePart? part) => part is null || part.Number == 1 ? read : new ImportResult(
        [.. read.Articles.Select(article => article with { Problems = [.. article.Problems.Select(part.Place)] })],
        [.. read.Problems.Select(part.Place)]);

    private Problem? Refuse(SourceFile source) =>
        source.Bytes.IsEmpty ? Problem.Of(ProblemCodes.EmptyFile, "The file is empty.")
        : source.Bytes.Length > maxSourceBytes ? Problem.Of(ProblemCodes.TooLarge, $"The file has {source.Bytes.Length} bytes; {maxSourceBytes} at most are read.")
        : null;

    [LoggerMessage(Level = LogLevel.Error, Message = "{Importer} broke down over {Source}")]
    private static partial void LogFailure(ILogger logger, Exception exception, string importer, string source);
}
