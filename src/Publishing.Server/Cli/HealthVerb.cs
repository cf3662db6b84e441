using System.CommandLine;
using System.Globalization;
using Publishing.Text;

namespace Publishing.Server.Cli;

/// <summary><c>publishing health</c>: for a container's HEALTHCHECK, where there is no curl.</summary>
internal static class HealthVerb
{
    private static readonly Option<Uri?> Url = new("--url")
    {
        Description = "What to ask (default: /health/ready of the server on this machine, on the port that the environment names, else 8080).",
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
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var url = parsed.GetValue(Url) ?? Default();
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var response = await client.GetAsync(url, cancel);
            await parsed.InvocationConfiguration.Output.WriteLineAsync((await response.Content.ReadAsStringAsync(cancel)).TrimEnd());
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return Verb.Fail(parsed, $"Nothing answers at {url}: {exception.Message}");
        }
    }

    private static Uri Default()
    {
        var port = FirstPort(Environment.GetEnvironmentVariable("ASPNETCORE_URLS"), url => url.Split(':')[^1].TrimEnd('/'))
            ?? FirstPort(Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS"), port => port)
            ?? 8080;
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/health/ready"));
    }

    private static int? FirstPort(string? list, Func<string, string> portOf) =>
        (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() is { } first && int.TryParse(portOf(first), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : null;
}
