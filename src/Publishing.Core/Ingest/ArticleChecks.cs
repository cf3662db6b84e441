using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Ingest;

/// <summary>What an editor should know of any article, whichever way it came in: what is missing, and what cannot be stored.</summary>
public static class ArticleChecks
{
    /// <summary>A title longer than this many characters is something else: the longest known ones stay below three thousand.</summary>
    public const int LongestTitle = 10_000;

    /// <summary>A list longer than this is something else: the most authors that an article is known to have are some six thousand, the most references some five thousand.</summary>
    public const int LongestList = 10_000;

    /// <summary>What is missing or cannot be; an error means that the article is not to be stored.</summary>
    public static IReadOnlyList<Problem> Of(Article article)
    {
        var problems = new List<Problem>();
        AddMissing(problems, article);
        for (var i = 0; i < article.Titles.Count; i++)
        {
            var title = article.Titles[i].Text.ToPlainText();
            var length = title.Length;
            if (PlaceholderTitle.Is(title))
            {
                problems.Add(Problem.Of(ProblemCodes.PlaceholderTitle, $"The title '{title}' looks like one of a template that nobody has filled in.", $"titles/{i}/text", title));
            }

            if (length > LongestTitle)
            {
                problems.Add(new Problem(
                    ProblemCodes.TooLarge.Code,
                    ProblemCodes.TooLarge.Severity,
                    $"The title has {length} characters, {LongestTitle} at most.",
                    "Shorten the title.",
                    $"titles/{i}/text"));
            }
        }

        problems.AddRange(Lists(article).Where(list => list.Count > LongestList).Select(list => new Problem(
            ProblemCodes.TooLarge.Code,
            ProblemCodes.TooLarge.Severity,
            $"The article has {list.Count} {list.Name}, {LongestList} at most.",
            "Leave out what does not belong to it.",
            list.Field)));
        return problems;
    }

    /// <summary>The codes of all that is missing.</summary>
    public static IReadOnlyList<string> Missing(Article article)
    {
        var problems = new List<Problem>();
        AddMissing(problems, article);
        return [.. problems.Select(problem => problem.Code)];
    }

    private static void AddMissing(List<Problem> problems, Article article)
    {
        Missing(problems, !VisibleText.IsIn(article.PlainTitle), ProblemCodes.NoTitle, "The article has no title.", "titles");
        Missing(problems, article.Contributors.Count == 0, ProblemCodes.NoAuthors, "The article names no authors.", "contributors");
        Missing(problems, article.Doi is null, ProblemCodes.NoDoi, "The article gives no DOI.", "doi");
        Missing(problems, article.SourceJournal is null, ProblemCodes.NoJournal, "The source names no journal.", "sourceJournal");
        Missing(problems, article.PubDates.Count == 0, ProblemCodes.NoPubDate, "The article gives no date of publication.", "pubDates");
        Missing(problems, article.Abstracts.Count == 0, ProblemCodes.NoAbstract, "The article has no abstract.", "abstracts");
        Missing(problems, article.Permissions.Licenses.Count == 0, ProblemCodes.NoLicense, "The article names no license.", "permissions/licenses");
    }

    private static (string Field, string Name, int Count)[] Lists(Article article) =>
    [
        ("titles", "titles", article.Titles.Count),
        ("abstracts", "abstracts", article.Abstracts.Count),
        ("keywords", "keywords", article.Keywords.Sum(group => group.Keywords.Count)),
        ("subjects", "subjects", article.Subjects.Sum(group => group.Subjects.Count)),
        ("contributors", "contributors", article.Contributors.Count),
        ("affiliations", "affiliations", article.Affiliations.Count),
        ("pubDates", "dates of publication", article.PubDates.Count),
        ("history", "dates", article.History.Count),
        ("identifiers", "identifiers", article.Identifiers.Count),
        ("permissions/licenses", "licenses", article.Permissions.Licenses.Count),
        ("awards", "awards", article.Awards.Count),
        ("references", "references", article.References.Count),
        ("relatedArticles", "related articles", article.RelatedArticles.Count),
        ("fullText", "links to the full text", article.FullText.Count),
        ("fragments", "pieces of JATS that are kept as they are", article.Fragments.Count),
    ];

    private static void Missing(List<Problem> problems, bool isMissing, ProblemCode code, string message, string field)
    {
        if (isMissing)
        {
            problems.Add(Problem.Of(code, message, field));
        }
    }
}
