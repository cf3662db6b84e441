using Publishing.Ingest;
using Publishing.Postgres;

namespace Publishing.Server.Ingest;

/// <summary>A source whose articles are being stored, and what has become of them so far.</summary>
internal sealed class SourceProgress(ReadSource source)
{
    private readonly ArticleReport?[] _reports = new ArticleReport?[source.Articles.Count];
    private readonly IReadOnlyList<ImportedArticle> _read = [.. source.Articles.Select(article => article.Imported)];
    private int _open = source.Articles.Count;

    /// <summary>What is to be kept of it, until it is.</summary>
    public NewSource? Kept { get; set; } = source.Kept;

    /// <summary>Why it could not be kept; null when it could.</summary>
    public Problem? Refusal { get; set; }

    /// <summary>Under which number it is kept; null when it is not, or not yet.</summary>
    public long? SourceId { get; set; }

    /// <summary>Whether it is whole, or the first part of a large one.</summary>
    public bool IsBeginning => source.Part is null or { Number: 1 };

    /// <summary>Whether it is known of every article what became of it.</summary>
    public bool IsDone => _open == 0;

    /// <summary>What tells of one of its articles.</summary>
    public ArticleSource SourceOf(int article)
    {
        var imported = source.Articles[article].Imported;
        return new ArticleSource(SourceKind.Of(source.Importer!, imported.ReadBy, source.Name), imported.LandingPage);
    }

    /// <summary>What became of one of its articles.</summary>
    public ArticleReport this[int article]
    {
        get => _reports[article]!;
        set
        {
            _open -= _reports[article] is null ? 1 : 0;
            _reports[article] = value;
        }
    }

    /// <summary>The report of the whole.</summary>
    /// <param name="lacks">What the sources of articles say of their journal that it does not know of itself.</param>
    /// <param name="isNews">Whether a problem of the source as a whole has not been said of a part before.</param>
    public FileReport Report(Func<IEnumerable<ImportedArticle>, IEnumerable<Problem>> lacks, Func<Problem, bool> isNews)
    {
        var report = Report(lacks);
        return source.Part is null ? report : report with { Part = source.Part, Problems = [.. report.Problems.Where(isNews)] };
    }

    // A table has no column for its journal, and says so in every row: then it is said of the file.
    private static FileReport Folded(FileReport file) => file.Articles.Count > 1 && file.Articles.All(article => article.Problems.Any(IsNoJournal))
        ? file with
        {
            Problems = [.. file.Problems, Problem.Of(ProblemCodes.NoJournal, "None of its articles names a journal.", "sourceJournal")],
            Articles = [.. file.Articles.Select(article => article with { Problems = [.. article.Problems.Where(problem => !IsNoJournal(problem))] })],
        }
        : file;

    private static bool IsNoJournal(Problem problem) => problem.Code == ProblemCodes.NoJournal.Code;

    private FileReport Report(Func<IEnumerable<ImportedArticle>, IEnumerable<Problem>> lacks) => source.NotFound is { } notFound ? FileReport.None(notFound)
        : _reports.Length == 0 ? FileReport.Rejected(source.Name, source.Importer, source.Problems)
        : Folded(FileReport.Of(source.Name, source.Importer!, [.. source.Problems, .. lacks(_read)], [.. _reports.Select(report => report!)], SourceId)) with { RejectedRows = RejectedTable.Of(source.Table, _read, _reports!) };
}
