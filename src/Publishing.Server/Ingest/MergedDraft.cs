using System.Globalization;
using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Ingest.Merging;
using Publishing.Postgres;

namespace Publishing.Server.Ingest;

/// <summary>What an article becomes of which another kind of source tells again (decision 0010).</summary>
internal static class MergedDraft
{
    /// <summary>The draft with what the article has and the draft's source does not tell, and what is to be said of that.</summary>
    public static (ArticleDraft Draft, IReadOnlyList<Problem> Kept) Of(StoredArticle before, ArticleDraft draft)
    {
        var merged = ArticleMerge.Of(before.Article, draft.Article);
        if (draft.Section is not null)
        {
            merged = merged with { SectionTitle = null };
        }

        var kept = ArticleMerge.KeptFields(draft.Article, merged);
        var whole = kept.Where(field => ArticleMerge.IsEmpty(draft.Article, field)).ToHashSet(StringComparer.Ordinal);
        return (
            draft with { Article = merged, Problems = Problems(before, draft, merged, whole) },
            kept.Count == 0 ? [] : [Problem.Of(ProblemCodes.KeptFromBefore, $"What this source does not tell stays as it was: {string.Join(", ", kept.Select(field => Words(merged, field)))}.", value: string.Join(' ', kept))]);
    }

    // What the new source lacks is no fault of the article; what was wrong with a field that stays is so still.
    private static List<Problem> Problems(StoredArticle before, ArticleDraft draft, Article merged, HashSet<string> whole)
    {
        var missing = ArticleChecks.Missing(draft.Article).Except(ArticleChecks.Missing(merged)).ToHashSet(StringComparer.Ordinal);
        var problems = draft.Problems!.Where(problem => !missing.Contains(problem.Code)).ToList();
        problems.AddRange(before.Problems.Where(problem => problem.Field is { } field && whole.Contains(field.Split('/')[0]) && !problems.Contains(problem)));
        return problems;
    }

    private static string Words(Article merged, string field)
    {
        var count = field switch
        {
            "references" => merged.References.Count,
            "contributors" => merged.Contributors.Count,
            "affiliations" => merged.Affiliations.Count,
            _ => 0,
        };
        return count == 0 ? field : string.Create(CultureInfo.InvariantCulture, $"{field} ({count})");
    }
}
