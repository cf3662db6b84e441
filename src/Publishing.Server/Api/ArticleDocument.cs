using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Postgres;

namespace Publishing.Server.Api;

/// <summary>Makes a draft out of what a client sent, by the same checks that imported articles go through.</summary>
internal static class ArticleDocument
{
    private static readonly string[] Writable = ["journal", "issue", "section", "article"];

    private static readonly string[] ReadOnly =
        [.. typeof(ArticleResource).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Except(Writable)];

    /// <summary>The draft of a new article.</summary>
    public static (ArticleDraft? Draft, ProblemAnswer? Refusal) New(JsonNode? json) => Draft(json, current: null, stored: null);

    /// <summary>The draft that an existing article is to become.</summary>
    /// <param name="json">What the client sent.</param>
    /// <param name="current">The article as the client could read it.</param>
    /// <param name="stored">The article as it lies in the database.</param>
    public static (ArticleDraft? Draft, ProblemAnswer? Refusal) Changed(JsonNode? json, ArticleResource current, StoredArticle stored)
    {
        var (draft, refusal) = Draft(json, JsonSerializer.SerializeToNode(current, ArticleJson.Options) as JsonObject, stored);
        return draft is null ? (null, refusal)
            : draft.Journal != stored.Journal ? (null, ProblemAnswer.Invalid([Mistake.InField("/journal", draft.Journal, $"Must be '{stored.Journal}': an article cannot be moved. Withdraw it there and make it anew here.")]))
            : (draft with { SourceId = stored.SourceId }, null);
    }

    private static (ArticleDraft?, ProblemAnswer?) Draft(JsonNode? json, JsonObject? current, StoredArticle? stored)
    {
        var frozen = TakeReadOnly(json, current);
        var (body, refusal) = RequestDocument.Convert<ArticleBody>(json);
        if (refusal is not null || frozen.Count > 0)
        {
            return (null, ProblemAnswer.Invalid([.. frozen, .. refusal?.Mistakes ?? []]));
        }

        // An importer leaves out what cannot be and warns; who writes to the API is there to be told.
        var edited = CopyEditor.Edit(body!.Article);
        var problems = RemainingProblems.Of(edited.Article, stored);
        var mistakes = edited.Problems.Select(Refused).Concat(problems.Where(problem => problem.Severity == ProblemSeverity.Error)).Select(problem => Mistake.From(problem, "/article")).ToList();
        return mistakes.Count > 0
            ? (null, ProblemAnswer.Invalid(mistakes))
            : (new ArticleDraft(body.Journal, edited.Article, body.Issue, body.Section, problems), null);
    }

    private static Problem Refused(Problem problem) => problem with { Message = problem.Message.Replace("; it was left out.", ".", StringComparison.Ordinal) };

    // What was read may be sent back, but not changed: a state that was edited must not be quietly ignored.
    private static List<Mistake> TakeReadOnly(JsonNode? json, JsonObject? current)
    {
        var mistakes = new List<Mistake>();
        if (json is not JsonObject sent)
        {
            return mistakes;
        }

        foreach (var name in ReadOnly.Where(sent.ContainsKey))
        {
            var value = sent[name];
            if (!JsonNode.DeepEquals(value, current?[name]))
            {
                var rule = name == "state" ? "Is changed by POST …/publish and …/withdraw alone." : "Is given by the repository: leave it out, or send it as it was read.";
                mistakes.Add(Mistake.InField("/" + name, value?.ToJsonString(ArticleJson.Options) ?? "null", rule));
            }

            sent.Remove(name);
        }

        return mistakes;
    }
}
