using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Postgres;

namespace Publishing.Server.Api;

/// <summary>What an editor should know of an article after a change: what is missing now, and what the importer found of fields that are as they were.</summary>
internal static class RemainingProblems
{
    // What is looked for anew at every change. Not whether a journal is named: who writes to the API has named it.
    private static readonly HashSet<string> Checked = new(
        new[] { ProblemCodes.NoTitle, ProblemCodes.NoAuthors, ProblemCodes.NoDoi, ProblemCodes.NoPubDate, ProblemCodes.NoAbstract, ProblemCodes.NoLicense, ProblemCodes.TooLarge }.Select(code => code.Code),
        StringComparer.Ordinal);

    /// <summary>The problems, in the order in which they were, new ones last; a problem about a field is done with when the field was changed.</summary>
    /// <param name="article">The article as it is to be.</param>
    /// <param name="stored">The article as it was; null for a new one.</param>
    public static IReadOnlyList<Problem> Of(Article article, StoredArticle? stored)
    {
        var found = ArticleChecks.Of(article).Where(problem => problem.Code != ProblemCodes.NoJournal.Code).ToList();
        if (stored is null)
        {
            return found;
        }

        var (before, after) = (Document(stored.Article), Document(article));
        var kept = stored.Problems.Where(problem => Checked.Contains(problem.Code) ? found.Contains(problem) : JsonNode.DeepEquals(At(before, problem.Field), At(after, problem.Field))).ToList();
        return [.. kept, .. found.Except(kept)];
    }

    private static JsonNode? Document(Article article) => JsonSerializer.SerializeToNode(article, ArticleJson.Options);

    // A problem about the whole is about no field, and remains.
    private static JsonNode? At(JsonNode? document, string? field) => field is null ? null : field.Split('/').Aggregate(document, (node, step) => node switch
    {
        JsonObject members => members[step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)],
        JsonArray items when int.TryParse(step, out var index) && index >= 0 && index < items.Count => items[index],
        _ => null,
    });
}
