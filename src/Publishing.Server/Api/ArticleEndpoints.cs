using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Postgres;

namespace Publishing.Server.Api;

/// <summary><c>/api/articles</c>: reading, and what may be done to an article that is there.</summary>
internal static class ArticleEndpoints
{
    public static void MapArticles(this IEndpointRouteBuilder api)
    {
        api.MapGet("/articles", ListAsync).Documented<ListPage<ArticleSummary>>("Lists articles", "By number. Without a key only published ones.");
        api.MapPost("/articles", CreateAsync).Requires(ApiKeyRole.Editor).Takes<ArticleBody>().Documented<ArticleResource>("Makes an article", "It is a draft until it is published.", StatusCodes.Status201Created);
        api.MapGet("/articles/{id}", ReadAsync).Documented<ArticleResource>("Reads an article", "A draft is seen with a key only; without one a withdrawn article is 410, with the reason.").HasVersion();
        api.MapPut("/articles/{id}", ReplaceAsync).Requires(ApiKeyRole.Editor).Takes<ArticleBody>().Documented<ArticleResource>("Replaces an article", "A published one is rendered at once; only records whose bytes change get a new datestamp.").ChangesVersion();
        api.MapPatch("/articles/{id}", PatchAsync).Requires(ApiKeyRole.Editor).TakesPatch<ArticleBody>().Documented<ArticleResource>("Changes an article", "By a merge patch: members replace, null takes away, lists are replaced whole.").ChangesVersion();
        api.MapDelete("/articles/{id}", DeleteAsync).Requires(ApiKeyRole.Editor).Documented("Deletes a draft", "Only one that was never published: what harvesters have seen is withdrawn.", StatusCodes.Status204NoContent).ChangesVersion();
        api.MapPost("/articles/{id}/publish", PublishAsync).Requires(ApiKeyRole.Editor).Documented<ArticleResource>("Publishes an article", "Rendered in every format and held against its schema; 'formats' has the verdicts.").ChangesVersion();
        api.MapPost("/articles/{id}/withdraw", WithdrawAsync).Requires(ApiKeyRole.Editor).Takes<Withdrawal>().Documented<ArticleResource>("Withdraws an article", "Harvesters are told that its records were deleted, for as long as it is not published again.").ChangesVersion();
        api.MapGet("/articles/{id}/problems", ProblemsAsync).Requires(ApiKeyRole.Reader).Documented<ListPage<ArticleProblem>>("Lists an article's problems", "What its editor should know, each with what to do.");
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request,
        Caller caller,
        ArticleStore articles,
        RepositoryAddresses addresses,
        [FromQuery, Description("The slug of a journal: only its articles.")] string? journal,
        [FromQuery, Description("The slug of an issue, with 'journal': only its articles.")] string? issue,
        [FromQuery, Description("Only articles in this state; any but 'published' needs a key."), Words(typeof(ArticleState))] string? state,
        [FromQuery, Description("The number behind which the page begins.")] long? after,
        [FromQuery, Description("By number downwards.")] bool newestFirst = false,
        [FromQuery, Range(1, ListPage.Most), Description("How many at most.")] int limit = ListPage.Usual)
    {
        if (issue is not null && journal is null)
        {
            return new ProblemAnswer(ProblemType.BadParameter, "'issue' needs 'journal' beside it.", [Mistake.InParameter("issue", issue, "Needs 'journal' beside it.")]);
        }

        var wanted = WordsAttribute.Read<ArticleState>(state);
        if (!caller.SeesDrafts && wanted is not (null or ArticleState.Published))
        {
            return new ProblemAnswer(ProblemType.KeyMissing, "Without a key only published articles are listed.", [Mistake.InParameter("state", state, "Needs a key.")]);
        }

        ArticleState[]? states = wanted is { } one ? [one] : caller.SeesDrafts ? null : [ArticleState.Published];
        var found = await articles.ListAsync(new ArticleSelection(journal, issue, states, newestFirst), after, limit + 1, request.HttpContext.RequestAborted);
        return ListPage.Of(request, found, limit, stored => stored.Id, stored => ArticleSummary.Of(stored, addresses, caller));
    }

    private static async Task<IResult> ReadAsync(string id, Caller caller, ArticleStore articles, RepositoryAddresses addresses, CancellationToken cancel) =>
        (await FindAsync(id, articles, cancel), caller.SeesDrafts) switch
        {
            (null, true) => Unknown(id),
            (null or { State: ArticleState.Draft }, false) => Number(id) is null ? Unknown(id) : ProblemAnswer.NotFound($"There is no article {id} that may be seen without a key."),
            ({ State: ArticleState.Withdrawn } gone, false) => Tombstone(gone),
            (var stored, _) => Answer(stored!, addresses, caller),
        };

    private static async Task<IResult> CreateAsync(HttpRequest request, Caller caller, ArticleStore articles, JournalStore journals, RepositoryAddresses addresses)
    {
        var (json, refusal) = await RequestDocument.ReadJsonAsync(request, "application/json");
        if (refusal is not null)
        {
            return refusal;
        }

        var (draft, wrong) = await ArticleDocument.NewAsync(json, journals, request.HttpContext.RequestAborted);
        if (wrong is not null)
        {
            return wrong;
        }

        var made = await articles.CreateAsync(draft!, request.HttpContext.RequestAborted);
        return made.Outcome switch
        {
            ChangeOutcome.NotFound => NoSuchPlace(draft!),
            ChangeOutcome.Duplicate => new ProblemAnswer(ProblemType.Duplicate, $"The journal has this article already: it is number {made.Value!.Id}.") { More = Existing(made.Value, addresses) },
            _ => Answer(made.Value!, addresses, caller) with { Status = StatusCodes.Status201Created, Location = Address(made.Value!, addresses) },
        };
    }

    private static async Task<IResult> ReplaceAsync(string id, HttpRequest request, Caller caller, ArticleStore articles, JournalStore journals, ArticlePublisher publisher, RepositoryAddresses addresses) =>
        await ChangeAsync(id, request, ["application/json"], (_, sent) => sent, caller, articles, journals, publisher, addresses);

    private static async Task<IResult> PatchAsync(string id, HttpRequest request, Caller caller, ArticleStore articles, JournalStore journals, ArticlePublisher publisher, RepositoryAddresses addresses) =>
        await ChangeAsync(id, request, [MergePatch.MediaType, "application/json"], MergePatch.Apply, caller, articles, journals, publisher, addresses);

    private static async Task<IResult> ChangeAsync(
        string id,
        HttpRequest request,
        string[] mediaTypes,
        Func<JsonNode?, JsonNode?, JsonNode?> apply,
        Caller caller,
        ArticleStore articles,
        JournalStore journals,
        ArticlePublisher publisher,
        RepositoryAddresses addresses)
    {
        var (version, precondition) = VersionTag.Expected(request);
        if (precondition is not null)
        {
            return precondition;
        }

        var (sent, refusal) = await RequestDocument.ReadJsonAsync(request, mediaTypes);
        if (refusal is not null)
        {
            return refusal;
        }

        if (await FindAsync(id, articles, request.HttpContext.RequestAborted) is not { } stored)
        {
            return Unknown(id);
        }

        var current = ArticleResource.Of(stored, addresses, caller);
        var next = apply(JsonSerializer.SerializeToNode(current, ArticleJson.Options), sent);
        var (draft, wrong) = await ArticleDocument.ChangedAsync(next, current, stored, journals, request.HttpContext.RequestAborted);
        if (wrong is not null)
        {
            // A stale copy is told so first: what it says of read-only members would only mislead.
            return version is not null && version != stored.Version ? ChangeAnswer.Refusal(ChangeOutcome.VersionConflict, $"article {id}")! : wrong;
        }

        var changed = await publisher.ReplaceAsync(stored.Id, draft!, version ?? stored.Version, request.HttpContext.RequestAborted);
        return changed.Outcome switch
        {
            ChangeOutcome.NotFound when changed.Value is not null || await FindAsync(id, articles, request.HttpContext.RequestAborted) is not null => NoSuchPlace(draft!),
            ChangeOutcome.Duplicate => new ProblemAnswer(ProblemType.Duplicate, $"Another article of the journal has the same DOI or bibliographic data{(changed.Value is null ? "" : $": number {changed.Value.Id}")}."),
            _ => ChangeAnswer.Refusal(changed.Outcome, $"article {id}", "A withdrawn article cannot be edited: publish it again first.") ?? (IResult)Answer(changed.Value!, addresses, caller),
        };
    }

    private static async Task<IResult> DeleteAsync(string id, HttpRequest request, ArticleStore articles)
    {
        var (version, precondition) = VersionTag.Expected(request);
        if (precondition is not null || Number(id) is not { } number)
        {
            return precondition ?? Unknown(id);
        }

        var gone = await articles.DeleteDraftAsync(number, version, request.HttpContext.RequestAborted);
        return ChangeAnswer.Refusal(gone.Outcome, $"article {id}", "Only a draft that was never published can be deleted; withdraw it.") ?? Results.NoContent();
    }

    private static async Task<IResult> PublishAsync(string id, HttpRequest request, Caller caller, ArticlePublisher publisher, RepositoryAddresses addresses)
    {
        var (version, precondition) = VersionTag.Expected(request);
        if (precondition is not null || Number(id) is not { } number)
        {
            return precondition ?? Unknown(id);
        }

        var published = await publisher.PublishAsync(number, version, request.HttpContext.RequestAborted);
        return ChangeAnswer.Refusal(published.Outcome, $"article {id}") ?? (IResult)Answer(published.Value!, addresses, caller);
    }

    private static async Task<IResult> WithdrawAsync(string id, HttpRequest request, Caller caller, ArticlePublisher publisher, RepositoryAddresses addresses)
    {
        var (version, precondition) = VersionTag.Expected(request);
        if (precondition is not null || Number(id) is not { } number)
        {
            return precondition ?? Unknown(id);
        }

        var (withdrawal, refusal) = request.ContentLength is null or 0 && request.ContentType is null
            ? (new Withdrawal(null), null)
            : await RequestDocument.ReadAsync<Withdrawal>(request);
        if (refusal is not null)
        {
            return refusal;
        }

        if (withdrawal!.Reason is { Length: > 2_000 } long_)
        {
            return ProblemAnswer.Invalid([Mistake.InField("/reason", long_, "Must have at most 2000 characters.")]);
        }

        var withdrawn = await publisher.WithdrawAsync(number, withdrawal.Reason, version, request.HttpContext.RequestAborted);
        return ChangeAnswer.Refusal(withdrawn.Outcome, $"article {id}", "A draft was never published and cannot be withdrawn: delete it.") ?? (IResult)Answer(withdrawn.Value!, addresses, caller);
    }

    private static async Task<IResult> ProblemsAsync(string id, ArticleStore articles, RepositoryAddresses addresses, CancellationToken cancel) =>
        await FindAsync(id, articles, cancel) is { } stored
            ? new JsonAnswer(new ListPage<ArticleProblem>([.. EditorProblems.Of(stored).Select(problem => ArticleProblem.Of(stored, problem, addresses))], null))
            : Unknown(id);

    private static async Task<StoredArticle?> FindAsync(string id, ArticleStore articles, CancellationToken cancel) =>
        Number(id) is { } number ? await articles.FindAsync(number, cancel) : null;

    private static long? Number(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static JsonAnswer Answer(StoredArticle stored, RepositoryAddresses addresses, Caller caller) =>
        new(ArticleResource.Of(stored, addresses, caller), stored.Version) { LastModified = stored.UpdatedAt };

    private static string Address(StoredArticle stored, RepositoryAddresses addresses) => addresses.Path($"api/articles/{stored.Id}");

    private static Dictionary<string, object> Existing(StoredArticle stored, RepositoryAddresses addresses) => new() { ["existing"] = Address(stored, addresses) };

    private static ProblemAnswer Unknown(string id) => ProblemAnswer.NotFound(
        Number(id) is null ? $"There is no article '{(id.Length > 60 ? id[..60] + "…" : id)}': articles have numbers." : $"There is no article {id}.");

    // Journals and issues stay for ever; a section can be taken away just after it was looked for.
    private static ProblemAnswer NoSuchPlace(ArticleDraft draft) =>
        ProblemAnswer.Invalid([Mistake.InField("/section", draft.Section, $"The journal '{draft.Journal}' has no section '{draft.Section}' any more: name another.")]);

    private static ProblemAnswer Tombstone(StoredArticle stored) => new(ProblemType.Withdrawn, stored.WithdrawalReason is { Length: > 0 } reason ? $"Withdrawn: {reason}" : "It was withdrawn; no reason was given.")
    {
        More = new Dictionary<string, object> { ["id"] = stored.Id, ["articleTitle"] = stored.Article.PlainTitle, ["withdrawnAt"] = stored.WithdrawnAt ?? stored.UpdatedAt },
    };
}
