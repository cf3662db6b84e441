using Publishing.Articles;

namespace Publishing.Readiness;

/// <summary>BASE, Bielefeld Academic Search Engine, which harvests <c>oai_dc</c>: identifier, title, date, type and creator are its minimum; of these the repository itself gives the identifier and the type.</summary>
public sealed class BaseConsumer : Consumer
{
    private const string Refused = "It is part of the least that BASE asks for.";

    /// <inheritdoc/>
    public override string Name => "base";

    /// <inheritdoc/>
    public override string Title => "BASE";

    /// <inheritdoc/>
    protected override IEnumerable<Problem?> Missing(PublishedArticle article)
    {
        var lacks = new ArticleLacks(article);
        return
        [
            lacks.Title(ProblemSeverity.Error, Refused),
            lacks.Authors(ProblemSeverity.Error, Refused),
            lacks.Date(ProblemSeverity.Error, Refused),
            lacks.Access(ProblemSeverity.Warning, "BASE does not show the article as open access."),
            lacks.License(ProblemSeverity.Warning, "BASE does not find the article by its license."),
            lacks.Language(ProblemSeverity.Warning, "BASE does not find the article by its language."),
            lacks.Abstract(ProblemSeverity.Warning, "BASE searches its words."),
        ];
    }
}
