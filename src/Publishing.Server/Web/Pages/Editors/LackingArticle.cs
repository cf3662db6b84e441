using Publishing.Articles;
using Publishing.Postgres;
using Publishing.Readiness;

namespace Publishing.Server.Web.Pages.Editors;

/// <summary>An article in which a consumer misses something.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Article">The article.</param>
/// <param name="Refused">The titles of the consumers that do not take it.</param>
/// <param name="Lessened">The titles of those that take it but make less of it.</param>
public sealed record LackingArticle(long Id, Article Article, IReadOnlyList<string> Refused, IReadOnlyList<string> Lessened)
{
    /// <summary>The article with those who miss something in it; null when nobody does.</summary>
    /// <param name="stored">The article.</param>
    /// <param name="readiness">What every consumer says to it.</param>
    /// <param name="consumer">The one consumer that matters; all of them when null.</param>
    public static LackingArticle? Of(StoredArticle stored, IReadOnlyList<ConsumerReadiness> readiness, string? consumer)
    {
        var asked = readiness.Where(one => consumer is null || one.Consumer == consumer).ToList();
        string[] refused = [.. asked.Where(one => !one.Ready).Select(one => one.Title)];
        string[] lessened = [.. asked.Where(one => one.Ready && one.Problems.Any(problem => problem.Severity == ProblemSeverity.Warning)).Select(one => one.Title)];
        return refused.Length + lessened.Length == 0 ? null : new LackingArticle(stored.Id, stored.Article, refused, lessened);
    }
}
