using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.DataCite;

/// <summary>What a record is of: by its general type and, where that says no more than "text", by its own word for itself.</summary>
/// <param name="Type">The sort of article; null when it is none.</param>
/// <param name="Name">What it is, with its article: "a data set"; null for an article.</param>
/// <param name="IsCertain">Whether the record says so, and it is not only taken for an article.</param>
internal sealed partial record DataCiteKind(ArticleType? Type, string? Name = null, bool IsCertain = true)
{
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Audiovisual"] = "a film or recording", ["Award"] = "an award", ["Book"] = "a book", ["BookChapter"] = "a chapter of a book", ["Collection"] = "a collection", ["ComputationalNotebook"] = "a computational notebook",
        ["ConferenceProceeding"] = "the proceedings of a conference", ["Dataset"] = "a data set", ["Dissertation"] = "a dissertation", ["Event"] = "an event", ["Film"] = "a film", ["Image"] = "a picture", ["Instrument"] = "an instrument",
        ["InteractiveResource"] = "an interactive resource", ["Journal"] = "a journal", ["Model"] = "a model", ["OutputManagementPlan"] = "a plan for the management of data", ["PeerReview"] = "a peer review", ["PhysicalObject"] = "a physical object",
        ["Poster"] = "a poster", ["Presentation"] = "a presentation", ["Project"] = "a project", ["Report"] = "a report", ["Service"] = "a service", ["Software"] = "software", ["Sound"] = "a sound recording", ["Standard"] = "a standard",
        ["StudyRegistration"] = "the registration of a study", ["Workflow"] = "a workflow",
    };

    private static readonly (Regex Words, string Name)[] OtherTexts =
    [
        (Thesis(), "a dissertation"), (Chapter(), "a chapter of a book"), (Book(), "a book"), (Poster(), "a poster"), (Presentation(), "a presentation"),
        (Report(), "a report"), (Proceedings(), "the proceedings of a conference"), (Review(), "a peer review"), (Data(), "a data set"), (Software(), "software"),
        (Manual(), "a manual"), (Blog(), "a post in a blog"), (Issue(), "an issue of a journal"), (Correspondence(), "a document of an archive"),
    ];

    /// <summary>The kind of a record.</summary>
    public static DataCiteKind Of(DataCiteWork work)
    {
        var (general, words) = (work.GeneralType?.Replace(" ", "", StringComparison.Ordinal) ?? "", (work.Type ?? "").Trim());
        if (general.Length > 0 && Others.TryGetValue(general, out var name))
        {
            return new DataCiteKind(null, name);
        }

        return general.ToLowerInvariant() switch
        {
            "journalarticle" => new(ArticleTypeWords.TryRead(words) ?? ArticleType.ResearchArticle),
            "conferencepaper" => new(new ArticleType("conference-paper")),
            "preprint" => new(new ArticleType("preprint")),
            "datapaper" => new(new ArticleType("data-paper")),
            _ => OfWords(work, words),
        };
    }

    private static DataCiteKind OfWords(DataCiteWork work, string words)
    {
        var spaced = Hump().Replace(words, " $1").Replace('_', ' ').Replace('-', ' ');
        if (Preprint().IsMatch(spaced))
        {
            return new(new ArticleType("preprint"));
        }

        if (ConferencePaper().IsMatch(spaced))
        {
            return new(new ArticleType("conference-paper"));
        }

        if (OtherTexts.FirstOrDefault(other => other.Words.IsMatch(spaced)).Name is { } name)
        {
            return new(null, name);
        }

        var type = ArticleTypeWords.TryRead(spaced);
        var isArticle = type is not null || Article().IsMatch(spaced) || work.CiteprocType is "article-journal" or "paper-conference";
        return work.GeneralType is { Length: > 0 } general && !general.Equals("Text", StringComparison.OrdinalIgnoreCase) && !isArticle
            ? new(null, $"a work of DataCite's type {general}")
            : new(type ?? ArticleType.ResearchArticle, IsCertain: isArticle);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex("(?<=[a-z])([A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Hump();

    [GeneratedRegex(@"\b(?:article|paper|artikel|artigo|artículo|articulo|articolo|aufsatz|zeitschriftenbeitrag|makale|artykuł|journal|statya|publication|manuscript|essay|review|editorial)|стать|мақала", Options)]
    private static partial Regex Article();

    [GeneratedRegex(@"\b(?:pre ?print|e ?print|working paper|discussion paper)|препринт", Options)]
    private static partial Regex Preprint();

    [GeneratedRegex(@"\b(?:conference|proceedings?|konferenz|congress|workshop) ?(?:paper|article|contribution|beitrag|abstract|object|item)|inproceedings", Options)]
    private static partial Regex ConferencePaper();

    [GeneratedRegex(@"\b(?:ph\.?d|doctoral|doctorate|master'?s?|bachelor'?s?|licentiate)?\s?(?:thesis|theses|dissertation|tesis|tese|thèse|habilitation|diplomarbeit|masterarbeit|bachelorarbeit|hochschulschrift)\b|диссертац", Options)]
    private static partial Regex Thesis();

    [GeneratedRegex(@"\b(?:book|monograph) ?(?:chapter|part|section)|\bchapter|buchkapitel|incollection|\bглава", Options)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"\b(?:e?book|monograph|buch|libro|livre|livro)\b(?! review)|монограф", Options)]
    private static partial Regex Book();

    [GeneratedRegex(@"\bposter", Options)]
    private static partial Regex Poster();

    [GeneratedRegex(@"\b(?:presentation|slides?|lecture|talk|vortrag|keynote)", Options)]
    private static partial Regex Presentation();

    [GeneratedRegex(@"\b(?:(?:technical|research|project|annual|final|white) ?(?:report|paper)|report|bericht|deliverable|policy brief|rapport|data management plan)\b(?! article)", Options)]
    private static partial Regex Report();

    [GeneratedRegex(@"\b(?:conference )?proceedings$", Options)]
    private static partial Regex Proceedings();

    [GeneratedRegex(@"\bpeer ?review|referee report|decision letter", Options)]
    private static partial Regex Review();

    [GeneratedRegex(@"\b(?:data ?set|database|questionnaire|codebook)\b", Options)]
    private static partial Regex Data();

    [GeneratedRegex(@"\b(?:software|source code|computer program)", Options)]
    private static partial Regex Software();

    [GeneratedRegex(@"\b(?:manual|handbook|user guide|documentation|standard|patent|protocol registration)\b", Options)]
    private static partial Regex Manual();

    [GeneratedRegex(@"\bblog|web ?page|website|social media", Options)]
    private static partial Regex Blog();

    [GeneratedRegex(@"\b(?:journal|periodical|newspaper|magazine) ?(?:issue|volume)|^(?:journal|periodical|issue)$", Options)]
    private static partial Regex Issue();

    [GeneratedRegex(@"\b(?:manuscript letter|archival|archive material|transcript|interview transcript|musical score|sheet music|map|photograph)\b", Options)]
    private static partial Regex Correspondence();
}
