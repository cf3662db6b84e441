using Publishing.Articles;

namespace Publishing.Readiness;

/// <summary>Google Scholar, which reads the <c>citation_*</c> tags of the article's page (inclusion guidelines, "Indexing"): title, authors and date are required, and an abstract or the full text must be there to read.</summary>
public sealed class GoogleScholarConsumer : Consumer
{
    private const string Refused = "Google Scholar does not list the article.";

    /// <inheritdoc/>
    public override string Name => "google-scholar";

    /// <inheritdoc/>
    public override string Title => "Google Scholar";

    /// <inheritdoc/>
    protected override IEnumerable<Problem?> Missing(PublishedArticle article)
    {
        var lacks = new ArticleLacks(article);
        var hasAbstract = lacks.Abstract(ProblemSeverity.Error, Refused) is null;
        return
        [
            lacks.Title(ProblemSeverity.Error, Refused),
            lacks.Authors(ProblemSeverity.Error, Refused),
            lacks.OwnDate(ProblemSeverity.Error, Refused),
            hasAbstract ? null : lacks.FullText(ProblemSeverity.Error, "With neither an abstract nor a full text to read, " + Refused),
            lacks.Abstract(ProblemSeverity.Warning, "Google Scholar wants an abstract or the first page to be seen without a click."),
            lacks.Pdf(ProblemSeverity.Warning, "Google Scholar lists the abstract and does not find the full text."),
            lacks.Open(ProblemSeverity.Warning, "Google Scholar is shown the abstract alone."),
            lacks.Volume(ProblemSeverity.Warning, "Citations of the article are matched less well."),
            lacks.Pages(ProblemSeverity.Warning, "Citations of the article are matched less well."),
            lacks.Issn(ProblemSeverity.Warning, "Citations of the article are matched less well."),
        ];
    }
}
