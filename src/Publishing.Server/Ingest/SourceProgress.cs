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

    private FileReport Report(Func<IEnumerable<ImportedArticle>, IEnumerable<Problem>> lacks) => source.NotFound is { } notFound ? FileReport.None(notFound)
        : _reports.Length == 0 ? FileReport.Rejected(source.Name, source.Importer, source.Problems)
        : FileReport.Of(source.Name, source.Importer!, [.. source.Problems, .. lacks(_read)], [.. _reports.Select(report => report!)], SourceId) with { RejectedRows = RejectedTable.Of(source.Table, _read, _reports!) };
}
