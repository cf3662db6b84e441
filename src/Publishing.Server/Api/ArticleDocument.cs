using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Postgres;

namespace Publishing.Server.Api;

/// <summary>Makes a draft out of what a client sent, by the same checks that imported articles go through.</summary>
internal static class ArticleDocument
{
    private const string Root = "/article";

    private static readonly string[] Writable = ["journal", "issue", "section", "article"];

    private static readonly string[] ReadOnly =
        [.. typeof(ArticleResource).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Except(Writable)];

    /// <summary>The draft of a new article.</summary>
    public static Task<(ArticleDraft? Draft, ProblemAnswer? Refusal)> NewAsync(JsonNode? json, JournalStore journals, CancellationToken cancel) =>
        DraftAsync(json, current: null, stored: null, journals, cancel);

    /// <summary>The draft that an existing article is to become.</summary>
    /// <param name="json">What the client sent.</param>
    /// <param name="current">The article as the client could read it.</param>
    /// <param name="stored">The article as it lies in the database.</param>
    /// <param name="journals">The journals that there are.</param>
    /// <param name="cancel">When nobody waits any more.</param>
    public static async Task<(ArticleDraft? Draft, ProblemAnswer? Refusal)> ChangedAsync(JsonNode? json, ArticleResource current, StoredArticle stored, JournalStore journals, CancellationToken cancel)
    {
        var (draft, refusal) = await DraftAsync(json, JsonSerializer.SerializeToNode(current, ArticleJson.Options) as JsonObject, stored, journals, cancel);
        return (draft is null ? null : draft with { SourceId = stored.SourceId }, refusal);
    }

    private static async Task<(ArticleDraft?, ProblemAnswer?)> DraftAsync(JsonNode? json, JsonObject? current, StoredArticle? stored, JournalStore journals, CancellationToken cancel)
    {
        var mistakes = TakeReadOnly(json, current);
        mistakes.AddRange(await PlaceRules.CheckAsync(json, stored?.Journal, journals, cancel));
        var (body, unread) = RequestDocument.Convert<ArticleBody>(json);
        mistakes.AddRange(unread);

        // An importer leaves out what cannot be and warns; who writes to the API is there to be told.
        var edited = CopyEditor.Edit(body?.Article ?? Readable(json, unread));
        var problems = RemainingProblems.Of(edited.Article, stored);
        var refused = edited.Problems.Select(Refused).Concat(problems.Where(problem => problem.Severity == ProblemSeverity.Error)).Select(problem => Mistake.From(problem, Root));
        mistakes.AddRange(refused.Where(mistake => !unread.Any(other => IsOfOneField(mistake.Place!, other.Place!))));
        return mistakes.Count > 0
            ? (null, ProblemAnswer.Invalid(mistakes))
            : (new ArticleDraft(body!.Journal, edited.Article, body.Issue, body.Section, problems), null);
    }

    // What can be read of an article is looked at as well, without the fields that cannot: one answer is to name all that is wrong.
    private static Article Readable(JsonNode? json, IReadOnlyList<Mistake> unread)
    {
        if ((json as JsonObject)?["article"] is not JsonObject sent)
        {
            return new Article();
        }

        var rest = (JsonObject)sent.DeepClone();
        foreach (var name in sent.Select(member => member.Key).Where(name => unread.Any(mistake => IsOfOneField(mistake.Place!, Root + JsonMistakes.Step(name)))))
        {
            rest.Remove(name);
        }

        return RequestDocument.Convert<Article>(rest).Value ?? new Article();
    }

    private static bool IsOfOneField(string place, string other)
    {
        var (field, otherField) = (place.Split('/').Take(3), other.Split('/').Take(3));
        return field.Zip(otherField).All(pair => pair.First == pair.Second);
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
