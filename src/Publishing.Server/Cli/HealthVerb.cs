using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Server.Operations;
using Publishing.Text;

namespace Publishing.Server.Cli;

/// <summary><c>publishing health</c>: for a container's HEALTHCHECK, where there is no curl.</summary>
internal static class HealthVerb
{
    private const string ReadyPath = "/health/ready";
    private const int LongestAnswer = 1 << 20;

    private static readonly Option<Uri?> Url = new("--url")
    {
        Description = "The base URL of the server; its /health/ready is asked. With --data DIR it is the server of that private PostgreSQL; with neither, the one on this machine on the port that the environment names, else 8080.",
        HelpName = "URL",
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (WebAddress.IsOne(text))
            {
                return new Uri(text);
            }

            result.AddError($"--url is '{text}': give an absolute http or https address.");
            return null;
        },
    };

    public static Command Make()
    {
        var command = new Command("health", "Asks a running server whether it is ready; exit code 0 when it is.") { Url };
        command.Validators.Add(result =>
        {
            if (result.GetResult(Url) is not null && result.GetResult(CommandLine.Data) is not null)
            {
                result.AddError("--url and --data both say which server is asked: give one of them.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        if (Asked(parsed) is not { } url)
        {
            return VerbHost.Fail(parsed, $"No server has served {parsed.GetValue(CommandLine.Data)} yet, or it is the folder of none: give the --data that the server was given, or its address with --url.");
        }

        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5), MaxResponseContentBufferSize = LongestAnswer };
        try
        {
            using var response = await client.GetAsync(url, cancel);
            var said = (await response.Content.ReadAsStringAsync(cancel)).TrimEnd();
            if (StatusIn(said) is not { } status)
            {
                return VerbHost.Fail(parsed, $"What answers at {url} (HTTP {(int)response.StatusCode}, {response.Content.Headers.ContentType?.MediaType ?? "of no type"}) is not the health of a Publishing server: give the server's base URL with --url, such as http://localhost:8080.");
            }

            await parsed.InvocationConfiguration.Output.WriteLineAsync(said);
            return status == HealthReport.Ready ? 0 : 1;
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return VerbHost.Fail(parsed, $"What answers at {url} is too long to be the health of a Publishing server: give the server's base URL with --url, such as http://localhost:8080.");
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return VerbHost.Fail(parsed, $"Nothing answers at {url}: {exception.Message}");
        }
    }

    // Any page answers 200; only this one says whether the server is ready.
    private static string? StatusIn(string answer)
    {
        try
        {
            var status = (string?)(JsonNode.Parse(answer) as JsonObject)?["status"];
            return status is HealthReport.Ready or HealthReport.NotReady ? status : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Uri? Asked(ParseResult parsed) => (parsed.GetValue(Url), parsed.GetValue(CommandLine.Data)) switch
    {
        ({ } url, _) => ReadyAt(url),
        (null, { } folder) => ServedBaseUrl.Find(folder) is { } url ? ReadyAt(new Uri(url)) : null,
        _ => ReadyAt(Default()),
    };

    private static Uri ReadyAt(Uri server)
    {
        var path = server.AbsolutePath.TrimEnd('/');
        return new UriBuilder(server) { Path = path.EndsWith(ReadyPath, StringComparison.Ordinal) ? path : path + ReadyPath, Query = "", Fragment = "" }.Uri;
    }

    private static Uri Default()
    {
        var port = FirstPort(Environment.GetEnvironmentVariable("ASPNETCORE_URLS"), url => url.Split(':')[^1].TrimEnd('/'))
            ?? FirstPort(Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS"), port => port)
            ?? 8080;
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"));
    }

    private static int? FirstPort(string? list, Func<string, string> portOf) =>
        (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() is { } first && int.TryParse(portOf(first), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : null;
}
