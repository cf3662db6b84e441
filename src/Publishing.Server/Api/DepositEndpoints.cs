using System.Globalization;
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

    private static async Task<IResult> FileAsync([AsParameters] DepositRequest asked, RepositoryAddresses addresses)
    {
        var (deposit, file, _, refusal) = await WriteAsync(asked);
        if (refusal is not null)
        {
            return refusal;
        }

        if (file!.Content is null)
        {
            return new ProblemAnswer(ProblemType.Invalid, $"{deposit!.Title} can take none of these articles so; 'errors' says why.", [.. file.Problems.Where(found => found.Problem.Severity == Problems.ProblemSeverity.Error).Take(100).Select(MistakeOf)]);
        }

        var response = asked.Http.HttpContext.Response;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Append("Link", $"<{addresses.Path($"api/deposits/{deposit!.Name}/problems")}{asked.Http.QueryString}>; rel=\"describedby\"; type=\"application/json\"");
        return Results.Bytes(file.Content, deposit.MediaType, $"{string.Join('-', new[] { asked.Journal ?? "articles", asked.Issue }.OfType<string>())}.{deposit.Suffix}");
    }

    private static async Task<IResult> ProblemsAsync([AsParameters] DepositRequest asked)
    {
        var (_, file, articles, refusal) = await WriteAsync(asked);
        return refusal ?? (IResult)new JsonAnswer(new DepositReport(file!.Content is not null, file.Articles, [.. articles!.Select(each => each.Id).Except(file.Articles)], file.Problems));
    }

    private static async Task<(Deposit? Deposit, DepositFile? File, IReadOnlyList<PublishedArticle>? Articles, ProblemAnswer? Refusal)> WriteAsync(DepositRequest asked)
    {
        if (DepositRegistry.Find(asked.Name) is not { } deposit)
        {
            return (null, null, null, ProblemAnswer.NotFound($"There is no deposit '{(asked.Name.Length > 60 ? asked.Name[..60] + "…" : asked.Name)}': use {string.Join(", ", DepositRegistry.All.Select(each => each.Name))}."));
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

        var (found, refusal) = await asked.Articles.FindAsync(selection, deposit.TakesText, asked.Http.HttpContext.RequestAborted);
        return refusal is null ? (deposit, deposit.Write(found, await asked.Who.ContextAsync(asked.DepositorName, asked.Email, asked.Http.HttpContext.RequestAborted)), found, null) : (null, null, null, ProblemAnswer.NotFound(refusal));
    }

    private static (Deposit?, DepositFile?, IReadOnlyList<PublishedArticle>?, ProblemAnswer?) Refused(string parameter, string? value, string rule) =>
        (null, null, null, new ProblemAnswer(ProblemType.BadParameter, rule, [Mistake.InParameter(parameter, value, rule)]));

    private static Mistake MistakeOf(DepositProblem found) =>
        Mistake.From(found.Problem, found.Article is { } number ? string.Create(CultureInfo.InvariantCulture, $"/articles/{number}") : "");
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
