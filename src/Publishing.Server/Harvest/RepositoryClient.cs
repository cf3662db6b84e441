using System.Text;
using System.Text.RegularExpressions;
using Publishing.Ingest.Harvested;

namespace Publishing.Server.Harvest;

/// <summary>Asks another repository the verbs of OAI-PMH, and asks again when the answer is late, cut off or broken.</summary>
/// <param name="http">The connection.</param>
/// <param name="baseUrl">The base URL.</param>
/// <param name="patience">How often and how long.</param>
/// <param name="waits">Told of every wait, and why.</param>
internal sealed partial class RepositoryClient(HarvestHttp http, Uri baseUrl, HarvestPatience patience, Action<string> waits)
{
    private static readonly string[] OwnArguments = ["verb", "metadataPrefix", "set", "from", "until", "identifier", "resumptionToken"];

    /// <summary>The base URL.</summary>
    public Uri BaseUrl => baseUrl;

    /// <summary>The base URL that somebody means who gives an address, which may be that of a request.</summary>
    public static Uri BaseUrlOf(Uri given)
    {
        var query = given.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !OwnArguments.Contains(pair.Split('=')[0], StringComparer.Ordinal));
        return new UriBuilder(given) { Query = string.Join('&', query), Fragment = "" }.Uri;
    }

    /// <summary>The answer to a verb.</summary>
    public async Task<RepositoryAnswer> AskAsync(string verb, IEnumerable<(string Name, string? Value)> arguments, CancellationToken cancel)
    {
        var address = Address(verb, arguments);
        for (int failures = 0, broken = 0, busy = 0; ;)
        {
            var reply = await http.GetAsync(address, cancel);
            if (reply.Problem is not null)
            {
                return new RepositoryAnswer(null, [], reply.Problem);
            }

            var response = reply.Body is null ? null : HarvestedResponse.Read(reply.Body);
            if (response is { Break: null, IsResponse: true })
            {
                return new RepositoryAnswer(response, reply.Body!, null);
            }

            if (reply.IsBusy)
            {
                if (++busy > patience.MostBusy || reply.RetryAfter > patience.LongestAsked)
                {
                    return RepositoryAnswer.Of(Unreachable($"{reply.Trouble}{(reply.RetryAfter is { } wanted ? $", and wants {wanted.TotalMinutes:F0} minutes of patience" : "")}."));
                }

                await WaitAsync(reply.Trouble!, reply.RetryAfter ?? patience.Before(busy), cancel);
            }
            else if (response is not null)
            {
                if (++broken >= patience.AttemptsOfBroken)
                {
                    return new RepositoryAnswer(response, reply.Body!, response.IsResponse || response.Break is not null && Mentions(reply.Body!) ? null : NotARepository(address));
                }

                await WaitAsync($"{address.Host} gave an answer that is {(response.Break is null ? "none of OAI-PMH" : "cut off or not well-formed")}", patience.Before(broken), cancel);
            }
            else
            {
                // A name that nobody knows is most often a mistake, and not trouble that passes.
                if (++failures >= (reply.IsFound ? patience.Attempts : 2))
                {
                    return new RepositoryAnswer(null, [], Unreachable($"{reply.Trouble}."), IsTrouble: reply.IsFound);
                }

                await WaitAsync(reply.Trouble!, patience.Before(failures), cancel);
            }
        }
    }

    // A page of the web may speak of OAI-PMH, and link to it. Something else before the root element is what a program in trouble writes there.
    private static bool Mentions(byte[] body)
    {
        var beginning = Encoding.Latin1.GetString(body.AsSpan(0, Math.Min(body.Length, 16 * 1024)));
        return body.AsSpan().IndexOf("OAI-PMH"u8) >= 0 && !(Root().Match(beginning) is { Success: true } root && root.Groups["name"].Value.Equals("html", StringComparison.OrdinalIgnoreCase));
    }

    // Past the declaration, comments and the DOCTYPE.
    [GeneratedRegex(@"<(?<name>[A-Za-z][\w.:-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Root();

    private static Problem Unreachable(string message) => Problem.Of(ProblemCodes.RepositoryUnreachable, message);

    private static Problem NotARepository(Uri address) => Problem.Of(ProblemCodes.NotARepository, $"{address} gives no answer of OAI-PMH.", value: address.ToString());

    private async Task WaitAsync(string why, TimeSpan wait, CancellationToken cancel)
    {
        waits($"{why}: asked again in {Math.Ceiling(wait.TotalSeconds)} s");
        await Task.Delay(wait, cancel);
    }

    private Uri Address(string verb, IEnumerable<(string Name, string? Value)> arguments)
    {
        var query = arguments.Where(argument => !string.IsNullOrEmpty(argument.Value)).Select(argument => $"{argument.Name}={Uri.EscapeDataString(argument.Value!)}").Prepend("verb=" + verb);
        return new UriBuilder(baseUrl) { Query = string.Join('&', query.Prepend(baseUrl.Query.TrimStart('?')).Where(part => part.Length > 0)) }.Uri;
    }
}

/// <summary>The answer to a verb.</summary>
/// <param name="Response">What was read of it; null when there is none.</param>
/// <param name="Bytes">What came.</param>
/// <param name="Problem">Why there is none of use.</param>
/// <param name="IsTrouble">Whether the repository is there and fails over this very request, again and again.</param>
internal sealed record RepositoryAnswer(HarvestedResponse? Response, byte[] Bytes, Problem? Problem, bool IsTrouble = false)
{
    public static RepositoryAnswer Of(Problem problem) => new(null, [], problem);

    /// <summary>Whether it says this error of the protocol.</summary>
    public bool Says(string code) => Response is not null && Response.Errors.Any(error => error.Code == code);
}
