using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Publishing.Articles;
using Publishing.Deposits;
using Publishing.Identifiers;
using Publishing.Postgres;
using Publishing.Server.Deposits;

namespace Publishing.Server.Api;

/// <summary><c>/api/deposits</c>: published articles as the files in which they are registered or deposited with others.</summary>
internal static class DepositEndpoints
{
    public static void MapDeposits(this IEndpointRouteBuilder api)
    {
        api.MapGet("/deposits", () => new JsonAnswer(DepositRegistry.All.Select(DepositResource.Of).ToList())).Documented<IReadOnlyList<DepositResource>>("Lists the deposits", "The files in which published articles are registered or deposited with others; docs/deposits.md says where each is sent.");
        api.MapGet("/deposits/{name}", FileAsync).Requires(ApiKeyRole.Editor).Documented("Writes a deposit", "The file for the published articles of a journal, of one of its issues, or for some by their numbers. An article that the consumer would refuse is left out: ask for the problems beside it. When none is left the answer is 422 with all of them.", StatusCodes.Status200OK);
        api.MapGet("/deposits/{name}/problems", ProblemsAsync).Requires(ApiKeyRole.Editor).Documented<DepositReport>("Tells what is wrong with a deposit", "Which of the articles would be in the file, and what the consumer would refuse or like to have, without the file.");
    }

    private static async Task<IResult> FileAsync(
        string name,
        HttpRequest request,
        DepositArticles articles,
        Depositor who,
        RepositoryAddresses addresses,
        [FromQuery, Description("The slug of a journal: its published articles.")] string? journal,
        [FromQuery, Description("The slug of an issue, with 'journal': only its articles.")] string? issue,
        [FromQuery, Description("Numbers of articles with commas between them, in place of a journal.")] string? article,
        [FromQuery, Description("Who deposits; the setting Publishing__DepositorName when it is not given.")] string? depositor,
        [FromQuery, Description("Where the consumer sends its answer; the setting Publishing__DepositorEmail when it is not given.")] string? email)
    {
        var (deposit, file, _, refusal) = await WriteAsync(name, new Asked(journal, issue, article, depositor, email), articles, who, request.HttpContext.RequestAborted);
        if (refusal is not null)
        {
            return refusal;
        }

        if (file!.Content is null)
        {
            return new ProblemAnswer(ProblemType.Invalid, $"{deposit!.Title} can take none of these articles so; 'errors' says why.", [.. file.Problems.Where(found => found.Problem.Severity == Problems.ProblemSeverity.Error).Take(100).Select(MistakeOf)]);
        }

        request.HttpContext.Response.Headers.CacheControl = "private, no-cache";
        request.HttpContext.Response.Headers.Append("Link", $"<{addresses.Path($"api/deposits/{deposit!.Name}/problems")}{request.QueryString}>; rel=\"describedby\"; type=\"application/json\"");
        return Results.Bytes(file.Content, deposit.MediaType, $"{string.Join('-', new[] { journal ?? "articles", issue }.OfType<string>())}.{deposit.Suffix}");
    }

    private static async Task<IResult> ProblemsAsync(
        string name,
        HttpRequest request,
        DepositArticles articles,
        Depositor who,
        [FromQuery, Description("The slug of a journal: its published articles.")] string? journal,
        [FromQuery, Description("The slug of an issue, with 'journal': only its articles.")] string? issue,
        [FromQuery, Description("Numbers of articles with commas between them, in place of a journal.")] string? article,
        [FromQuery, Description("Who deposits; the setting Publishing__DepositorName when it is not given.")] string? depositor,
        [FromQuery, Description("Where the consumer sends its answer; the setting Publishing__DepositorEmail when it is not given.")] string? email)
    {
        var (_, file, asked, refusal) = await WriteAsync(name, new Asked(journal, issue, article, depositor, email), articles, who, request.HttpContext.RequestAborted);
        return refusal ?? (IResult)new JsonAnswer(new DepositReport(file!.Content is not null, file.Articles, [.. asked!.Select(each => each.Id).Except(file.Articles)], file.Problems));
    }

    private static async Task<(Deposit? Deposit, DepositFile? File, IReadOnlyList<PublishedArticle>? Asked, ProblemAnswer? Refusal)> WriteAsync(string name, Asked asked, DepositArticles articles, Depositor who, CancellationToken cancel)
    {
        if (DepositRegistry.Find(name) is not { } deposit)
        {
            return (null, null, null, ProblemAnswer.NotFound($"There is no deposit '{(name.Length > 60 ? name[..60] + "…" : name)}': use {string.Join(", ", DepositRegistry.All.Select(each => each.Name))}."));
        }

        if (asked.Selection is not { } selection)
        {
            return Refused("article", asked.Article, "Give numbers with commas between them, such as 41,42.");
        }

        if (selection.Mistake is { } mistake)
        {
            return Refused(selection.Issue is null ? "journal" : "issue", null, mistake);
        }

        if (!string.IsNullOrWhiteSpace(asked.Email) && !DepositorAddress.IsValid(asked.Email))
        {
            return Refused("email", asked.Email, "Give an e-mail address, such as deposits@press.example.org.");
        }

        var (found, refusal) = await articles.FindAsync(selection, cancel);
        return refusal is null ? (deposit, deposit.Write(found, who.Context(asked.Depositor, asked.Email)), found, null) : (null, null, null, ProblemAnswer.NotFound(refusal));
    }

    private static (Deposit?, DepositFile?, IReadOnlyList<PublishedArticle>?, ProblemAnswer?) Refused(string parameter, string? value, string rule) =>
        (null, null, null, new ProblemAnswer(ProblemType.BadParameter, rule, [Mistake.InParameter(parameter, value, rule)]));

    private static Mistake MistakeOf(DepositProblem found) =>
        Mistake.From(found.Problem, found.Article is { } number ? string.Create(CultureInfo.InvariantCulture, $"/articles/{number}") : "");

    private sealed record Asked(string? Journal, string? Issue, string? Article, string? Depositor, string? Email)
    {
        // Null when the numbers are none.
        public DepositSelection? Selection
        {
            get
            {
                var numbers = new List<long>();
                foreach (var text in (Article ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    {
                        return null;
                    }

                    numbers.Add(number);
                }

                return new DepositSelection(Journal, Issue, numbers);
            }
        }
    }
}

/// <summary>A kind of deposit.</summary>
/// <param name="Name">The name by which it is asked for.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="MediaType">The media type of its file.</param>
/// <param name="Suffix">The end of the file's name.</param>
public sealed record DepositResource(string Name, string Title, string MediaType, string Suffix)
{
    /// <summary>A deposit as it is listed.</summary>
    public static DepositResource Of(Deposit deposit) => new(deposit.Name, deposit.Title, deposit.MediaType, deposit.Suffix);
}

/// <summary>What became of the articles of a deposit.</summary>
/// <param name="IsWritten">Whether there is a file.</param>
/// <param name="Articles">The numbers of the articles that are in it.</param>
/// <param name="LeftOut">The numbers of those that are not.</param>
/// <param name="Problems">What is wrong, by article; without one for what concerns the whole file.</param>
public sealed record DepositReport(bool IsWritten, IReadOnlyList<long> Articles, IReadOnlyList<long> LeftOut, IReadOnlyList<DepositProblem> Problems);
