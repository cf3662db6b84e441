namespace Publishing.Ingest;

/// <summary>Every kind of source that can be read. One line each; a test fails when one is forgotten.</summary>
public static class ImporterRegistry
{
    /// <summary>All importers; of two that are equally sure the first wins.</summary>
    public static IReadOnlyList<Importer> All { get; } =
    [
        new JatsImporter(),
        new ArticleJsonImporter(),
        new OjsArticlePageImporter(),
    ];

    /// <summary>The importer that is surest of the source, or null when none knows it.</summary>
    public static Importer? Recognize(SourceFile source)
    {
        var best = All.Select(importer => (Importer: importer, Confidence: importer.Recognize(source))).OrderByDescending(candidate => candidate.Confidence).FirstOrDefault();
        return best.Confidence > 0 ? best.Importer : null;
    }

    /// <summary>The importer of that name, or null.</summary>
    public static Importer? Find(string name) => All.FirstOrDefault(importer => string.Equals(importer.Name, name, StringComparison.OrdinalIgnoreCase));
}
