using Publishing.Articles;

namespace Publishing.Readiness;

/// <summary>CORE, which harvests <c>oai_dc</c> and then fetches the PDF that an identifier leads to: the file itself, at the host of the repository.</summary>
public sealed class CoreConsumer : Consumer
{
    private const string NoText = "CORE keeps the metadata and finds no full text.";

    /// <inheritdoc/>
    public override string Name => "core";

    /// <inheritdoc/>
    public override string Title => "CORE";

    /// <inheritdoc/>
    protected override IEnumerable<Problem?> Missing(PublishedArticle article)
    {
        var lacks = new ArticleLacks(article);
        return
        [
            lacks.Title(ProblemSeverity.Error, "CORE does not take the article."),
            lacks.Pdf(ProblemSeverity.Warning, NoText),
            lacks.PdfAddress(ProblemSeverity.Warning, NoText),
            lacks.Open(ProblemSeverity.Warning, NoText),
            lacks.License(ProblemSeverity.Warning, "CORE shows the article without its license."),
            lacks.Authors(ProblemSeverity.Warning, "CORE shows the article without them."),
            lacks.Date(ProblemSeverity.Warning, "CORE shows the article without it."),
        ];
    }
}
