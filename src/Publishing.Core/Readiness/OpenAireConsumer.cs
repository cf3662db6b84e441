using Publishing.Articles;

namespace Publishing.Readiness;

/// <summary>OpenAIRE (Guidelines for Literature Repositories v3 and v4): what they call mandatory is an error, what is mandatory if applicable or recommended a warning.</summary>
public sealed class OpenAireConsumer : Consumer
{
    private const string Refused = "OpenAIRE's guidelines call it mandatory.";
    private const string Wanted = "OpenAIRE's guidelines ask for it.";

    /// <inheritdoc/>
    public override string Name => "openaire";

    /// <inheritdoc/>
    public override string Title => "OpenAIRE";

    /// <inheritdoc/>
    protected override IEnumerable<Problem?> Missing(PublishedArticle article)
    {
        var lacks = new ArticleLacks(article);
        return
        [
            lacks.Title(ProblemSeverity.Error, Refused),
            lacks.Authors(ProblemSeverity.Error, Refused),
            lacks.Date(ProblemSeverity.Error, Refused),
            lacks.Access(ProblemSeverity.Error, Refused),
            lacks.License(ProblemSeverity.Warning, Wanted),
            lacks.Abstract(ProblemSeverity.Warning, Wanted),
            lacks.Language(ProblemSeverity.Warning, Wanted),
            lacks.Publisher(ProblemSeverity.Warning, Wanted),
            lacks.Issn(ProblemSeverity.Warning, Wanted),
            lacks.GivesText ? lacks.FullText(ProblemSeverity.Info, "OpenAIRE takes it from a link.") : lacks.FullText(ProblemSeverity.Warning, Wanted),
            lacks.Doi(ProblemSeverity.Warning, "OpenAIRE merges copies of one article by it."),
        ];
    }
}
