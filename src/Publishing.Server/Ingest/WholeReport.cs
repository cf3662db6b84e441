namespace Publishing.Server.Ingest;

/// <summary>The reports about the parts of a file, put together as one about the file. Of a file with very many articles it lists those that were not taken.</summary>
internal sealed class WholeReport
{
    private const int MostListed = 10_000;

    private FileReport? _whole;
    private int _articles;

    /// <summary>Puts in the report about the next part.</summary>
    public void Add(FileReport part)
    {
        _articles += part.Articles.Count;
        _whole = _whole is not { } before ? part with { Part = null } : before with
        {
            Importer = before.Importer ?? part.Importer,
            Outcome = FileReport.Gravest(before.Outcome, part.Outcome),
            Problems = [.. before.Problems, .. part.Problems],
            Articles = [.. Listed(before.Articles), .. Listed(part.Articles)],
            SourceId = before.SourceId ?? part.SourceId,
            RejectedRows = before.RejectedRows is null ? part.RejectedRows : part.RejectedRows is null ? before.RejectedRows : before.RejectedRows + RejectedTable.WithoutHeadings(part.RejectedRows),
        };
    }

    /// <summary>The report about the file; the next one begins anew.</summary>
    public FileReport Take()
    {
        var whole = _whole!;
        (_whole, _articles) = (null, 0);
        return whole;
    }

    private IEnumerable<ArticleReport> Listed(IReadOnlyList<ArticleReport> articles) => _articles <= MostListed ? articles : articles.Where(article => article.Outcome == ImportOutcome.Rejected);
}
