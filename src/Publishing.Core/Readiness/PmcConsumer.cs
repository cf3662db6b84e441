using Publishing.Articles;

namespace Publishing.Readiness;

/// <summary>PubMed Central, to which a journal that it has accepted delivers JATS with the full text: the records of <c>jats_full</c>, or XML that lies elsewhere. Metadata alone are not enough.</summary>
public sealed class PmcConsumer : Consumer
{
    private const string Refused = "PMC refuses the file.";

    /// <inheritdoc/>
    public override string Name => "pmc";

    /// <inheritdoc/>
    public override string Title => "PubMed Central";

    /// <inheritdoc/>
    protected override IEnumerable<Problem?> Missing(PublishedArticle article)
    {
        var lacks = new ArticleLacks(article);
        return
        [
            lacks.Title(ProblemSeverity.Error, Refused),
            lacks.Issn(ProblemSeverity.Error, Refused),
            lacks.Publisher(ProblemSeverity.Error, Refused),
            lacks.Copyright(ProblemSeverity.Error, Refused),
            lacks.License(ProblemSeverity.Error, Refused),
            lacks.OwnDate(ProblemSeverity.Error, Refused),
            lacks.Volume(ProblemSeverity.Error, Refused),
            lacks.Pages(ProblemSeverity.Error, Refused),
            lacks.FullTextXml(ProblemSeverity.Error, "PMC takes articles with their full text only."),
            lacks.Authors(ProblemSeverity.Warning, "PMC asks back."),
            lacks.Doi(ProblemSeverity.Warning, "PMC links to the article by it."),
            lacks.Pdf(ProblemSeverity.Warning, "PMC wants the PDF beside the XML."),
        ];
    }
}
