namespace Publishing.Ingest;

/// <summary>Every kind of source that can be read. One line each; a test fails when one is forgotten.</summary>
public static class ImporterRegistry
{
    private static readonly JatsImporter s_jats = new();

    /// <summary>All importers; of two that are equally sure the first wins.</summary>
    public static IReadOnlyList<Importer> All { get; } =
    [
        s_jats,
        new CrossrefXmlImporter(),
        new CrossrefJsonImporter(),
        new DataCiteXmlImporter(),
        new DataCiteJsonImporter(),
        new DoajXmlImporter(),
        new DoajJsonImporter(),
        new PubmedImporter(),
        new RsciImporter(),
        new ArticleJsonImporter(),
        new OjsNativeImporter(),
        new XlsxImporter(),
        new CsvImporter(),
        new OaiDcImporter(),
        new DspaceSafImporter(),
        new BepressImporter(),
        new JanewayJsonImporter(),
        new OjsArticlePageImporter(),
        new RisImporter(),
        new BibtexImporter(),
        new CslJsonImporter(),
        new EndNoteImporter(),
        new EndNoteXmlImporter(),
        new IsiImporter(),
        new ModsImporter(),
        new MarcImporter(),
        new OaiPmhImporter(),
        new HtmlPageImporter(),
        new SchemaOrgImporter(),
    ];

    private static string Names { get; } = string.Join(", ", All.Select(importer => importer.Name));

    /// <summary>Which kinds of source can be read, in a sentence for whoever gave another.</summary>
    internal static string Readable { get; } = $"What is read: {Names} (docs/sources.md and GET /api/importers say what each is).";

    /// <summary>The refusal of a source that none recognizes and that is of no other kind that is known by sight.</summary>
    public static Problem Unknown { get; } = Problem.Of(ProblemCodes.NotRecognized, $"Nothing in it shows what it is. {Readable}") with
    {
        Remedy = "Give the article as one of these; if it is one already, name the format (--format NAME at the command line, format=NAME in the API), and what is wrong with it is said.",
    };

    /// <summary>The importer that is surest of the source, or null when none knows it.</summary>
    public static Importer? Recognize(SourceFile source)
    {
        // JATS that says so itself is most of what comes. Nothing else is surer of a document that begins with article, so the others, each of which would look at it anew, need not be asked.
        if (s_jats.Recognize(source) >= JatsImporter.Certain)
        {
            return s_jats;
        }

        return MostCertain(source);
    }

    /// <summary>The importer that is surest of the source when every one of them is asked, or null.</summary>
    internal static Importer? MostCertain(SourceFile source)
    {
        var best = All.Select(importer => (Importer: importer, Confidence: importer.Recognize(source))).OrderByDescending(candidate => candidate.Confidence).FirstOrDefault();
        return best.Confidence > 0 ? best.Importer : null;
    }

    /// <summary>The importer of that name, or null.</summary>
    public static Importer? Find(string name) => All.FirstOrDefault(importer => string.Equals(importer.Name, name, StringComparison.OrdinalIgnoreCase));
}
