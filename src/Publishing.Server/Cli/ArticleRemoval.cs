using System.CommandLine;
using Publishing.Postgres;

namespace Publishing.Server.Cli;

/// <summary><c>publishing articles withdraw</c> and <c>delete</c>: each article by itself, so that one that cannot go keeps no other.</summary>
internal static class ArticleRemoval
{
    /// <summary>Withdraws published articles.</summary>
    public static Task<int> WithdrawAsync(ParseResult parsed, IServiceProvider services, long[] numbers, string? reason, CancellationToken cancel) => EachAsync(parsed, numbers, async number =>
    {
        var withdrawn = await services.GetRequiredService<ArticlePublisher>().WithdrawAsync(number, reason, null, cancel);
        return withdrawn.Outcome switch
        {
            ChangeOutcome.Done => (true, $"Article {number} is withdrawn. To publish it again: {services.Advice($"articles publish {number}")}"),
            ChangeOutcome.Unchanged => (true, $"Article {number} was withdrawn already, {Table.Time(withdrawn.Value!.WithdrawnAt!.Value)}, {(withdrawn.Value.WithdrawalReason is { } before ? $"with the reason '{before}'" : "without a reason")}. Nothing was changed."),
            ChangeOutcome.NotFound => (false, ArticleVerbs.Unknown(services, number)),
            _ => (false, $"Article {number} is a draft: only what was published can be withdrawn. Delete it with: {services.Advice($"articles delete {number}")}"),
        };
    });

    /// <summary>Deletes drafts.</summary>
    public static Task<int> DeleteAsync(ParseResult parsed, IServiceProvider services, long[] numbers, CancellationToken cancel) => EachAsync(parsed, numbers, async number =>
    {
        var deleted = await services.GetRequiredService<ArticleStore>().DeleteDraftAsync(number, null, cancel);
        return deleted.Outcome switch
        {
            ChangeOutcome.Done => (true, $"Article {number}, a draft, is deleted."),
            ChangeOutcome.NotFound => (false, ArticleVerbs.Unknown(services, number)),
            _ => (false, $"Article {number} was published, and harvesters have it: withdraw it with: {services.Advice($"articles withdraw {number}")}"),
        };
    });

    private static async Task<int> EachAsync(ParseResult parsed, long[] numbers, Func<long, Task<(bool Done, string Says)>> remove)
    {
        var code = 0;
        foreach (var number in numbers.Distinct())
        {
            var (done, says) = await remove(number);
            if (done)
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync(says);
            }
            else
            {
                code = VerbHost.Fail(parsed, says);
            }
        }

        return code;
    }
}
