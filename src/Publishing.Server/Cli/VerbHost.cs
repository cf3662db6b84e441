using System.CommandLine;
using Npgsql;
using Publishing.Server.Operations;

namespace Publishing.Server.Cli;

/// <summary>What every verb that needs the database has around it.</summary>
internal static class VerbHost
{
    /// <summary>How long a verb waits for a database that does not answer; somebody is watching.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Runs the work of a verb on the opened and migrated database; what stands in the way of that is a sentence on standard error, and exit code 1. A folder without a repository
    /// is refused: there is nothing in a new one that the verb could show or change, and it would only hide that the folder is the wrong one.
    /// </summary>
    public static Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancel) => RunAsync(parsed, work, makes: false, cancel);

    /// <summary>Runs the work of a verb that begins something, as <see cref="RunAsync(ParseResult, Func{IServiceProvider, CancellationToken, Task{int}}, CancellationToken)"/> does; in a folder without a repository one is made.</summary>
    public static Task<int> MakeAsync(ParseResult parsed, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancel) => RunAsync(parsed, work, makes: true, cancel);

    private static async Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, CancellationToken, Task<int>> work, bool makes, CancellationToken cancel)
    {
        try
        {
            await using var services = Services(parsed);
            var database = services.GetRequiredService<Database>();
            if (database.IsPrivate && !Directory.Exists(Path.Combine(services.GetRequiredService<PublishingSettings>().DataDirectory, "postgres")))
            {
                var folder = services.GetRequiredService<PublishingSettings>().DataDirectory;
                if (!makes)
                {
                    return Fail(parsed, $"There is no repository in {folder}{(Path.IsPathRooted(folder) ? "" : $" (in {Environment.CurrentDirectory})")}. Name the folder of your server's data with --data DIR, or begin one here with: {services.Advice("journals create --slug SLUG --title TITLE")}");
                }

                await parsed.InvocationConfiguration.Error.WriteLineAsync($"There is no repository in {folder} yet: a new one is made. If your server keeps its data elsewhere, name that folder with --data.");
            }

            await database.OpenAsync(Patience, cancel);
            await database.MigrateAsync(services.GetRequiredService<PublishingSettings>().MigrateOnStart, cancel);
            return await work(services, cancel);
        }
        catch (StartRefusedException exception)
        {
            return Fail(parsed, exception.Message);
        }
        catch (NpgsqlException exception) when (Failures.IsDatabaseAway(exception))
        {
            return Fail(parsed, $"The database cannot be reached: {exception.Message}");
        }
        catch (OperationCanceledException)
        {
            return Fail(parsed, "Stopped.");
        }
    }

    /// <summary>The services of a verb.</summary>
    public static ServiceProvider Services(ParseResult parsed)
    {
        var builder = Configured(parsed);
        builder.AddLogs(isVerb: true);
        builder.Services.AddPublishing(builder.Configuration);
        return builder.Services.BuildServiceProvider();
    }

    /// <summary>The configuration that the server has, and the data folder of the command line.</summary>
    public static HostApplicationBuilder Configured(ParseResult parsed)
    {
        var builder = Host.CreateApplicationBuilder(parsed.GetValue(CommandLine.Data) is { } data ? ["--Publishing:DataDirectory=" + data] : []);
        ServedBaseUrl.Apply(builder.Configuration);
        return builder;
    }

    /// <summary>Says on standard error why it did not go well.</summary>
    public static int Fail(ParseResult parsed, string sentence)
    {
        parsed.InvocationConfiguration.Error.WriteLine(sentence);
        return 1;
    }

    /// <summary>The command to advise, as this program was called.</summary>
    public static string Advice(this IServiceProvider services, string verb) =>
        Invocation.For(verb, services.GetRequiredService<PublishingSettings>(), services.GetRequiredService<Database>().IsPrivate);
}
