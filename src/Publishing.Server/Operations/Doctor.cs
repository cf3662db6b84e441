using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Publishing.Postgres;
using Publishing.Postgres.Local;

namespace Publishing.Server.Operations;

/// <summary>Examines an installation from the outside in, and says of each thing how it is and what to do.</summary>
public sealed class Doctor(IConfiguration configuration)
{
    private const long LeastFreeBytes = 1L << 30;

    /// <summary>Something that was looked at.</summary>
    /// <param name="What">What it is.</param>
    /// <param name="IsFine">Whether it is as it should be.</param>
    /// <param name="Says">How it is, and what to do when it is wrong.</param>
    public sealed record Finding(string What, bool IsFine, string Says);

    /// <summary>Looks at one thing after the other, as far as one needs what came before.</summary>
    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        yield return new Finding("runtime", true, $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}");
        var (settings, mistakes) = SettingsReader.TryRead(configuration);
        foreach (var mistake in mistakes)
        {
            yield return new Finding("settings", false, mistake);
        }

        if (mistakes.Count == 0)
        {
            yield return Settings(settings);
        }

        yield return Schemas();
        var (connection, wrong) = Connection(settings);
        if (connection is null)
        {
            yield return new Finding("database", false, wrong!);
            yield break;
        }

        if (connection.Text is null)
        {
            yield return Disk(settings.DataDirectory);
            var (programs, made) = await PrivateAsync(settings.DataDirectory, cancel);
            yield return programs;
            if (!programs.IsFine || !made)
            {
                yield break;
            }
        }

        await using var database = new Database(connection, settings, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger<Database>.Instance);
        if (await OpenAsync(database, cancel) is { } refusal)
        {
            yield return new Finding("database", false, refusal);
            yield break;
        }

        var facts = await DatabaseFacts.ReadAsync(database.Source, cancel);
        yield return new Finding("database", true, $"{connection.Shown} answers, PostgreSQL {facts.Version}");
        yield return await MigrationsAsync(database, cancel);
        yield return Clock(facts);
    }

    private static Finding Settings(PublishingSettings settings) => SettingsRules.Warn(settings) is { } warning
        ? new Finding("settings", false, warning)
        : new Finding("settings", true, $"{settings.RepositoryName} at {settings.BaseUrl}, identifiers oai:{settings.IdentifierDomain}:…{(new Uri(settings.BaseUrl).IsLoopback ? " (for trial on this machine)" : "")}");

    private static Finding Schemas() => Health.CompileSchemas() is { } wrong
        ? new Finding("schemas", false, wrong + " The program is not whole: install it again.")
        : new Finding("schemas", true, "compiled");

    private (DatabaseConnection? Connection, string? Wrong) Connection(PublishingSettings settings)
    {
        try
        {
            return (new DatabaseConnection(ConnectionSetting.Read(configuration, settings)), null);
        }
        catch (StartRefusedException exception)
        {
            return (null, exception.Message);
        }
    }

    private static Finding Disk(string folder)
    {
        var full = Path.GetFullPath(folder);
        var existing = full;
        while (!Directory.Exists(existing))
        {
            existing = Path.GetDirectoryName(existing)!;
        }

        var free = new DriveInfo(existing).AvailableFreeSpace;
        var shown = string.Create(CultureInfo.InvariantCulture, $"{full}, {free / (double)(1 << 30):0.0} GiB free");
        return free >= LeastFreeBytes
            ? new Finding("disk", true, shown)
            : new Finding("disk", false, shown + ": make room, or name another folder with --data.");
    }

    // Asked for before it is opened, because opening one that is not there would make it.
    private static async Task<(Finding Programs, bool Made)> PrivateAsync(string folder, CancellationToken cancel)
    {
        var installed = await PostgresBinaries.FindAsync(cancel);
        var made = Directory.Exists(Path.Combine(folder, "postgres"));
        return installed.Count == 0
            ? (new Finding("database", false, $"no PostgreSQL {Migrator.OldestPostgres} or later is installed for a private database: install it (Debian, Ubuntu: sudo apt-get install postgresql; macOS: brew install postgresql@17), or set {ConnectionSetting.Name}."), made)
            : (new Finding("programs", true, $"PostgreSQL {string.Join(", ", installed.Select(binaries => binaries.Version))} is installed{(made ? "" : "; the first start makes the private database")}"), made);
    }

    private static async Task<string?> OpenAsync(Database database, CancellationToken cancel)
    {
        try
        {
            await database.OpenAsync(TimeSpan.Zero, cancel);
            return null;
        }
        catch (StartRefusedException exception)
        {
            return exception.Message;
        }
    }

    private static async Task<Finding> MigrationsAsync(Database database, CancellationToken cancel)
    {
        try
        {
            var status = await new Migrator(database.Source).StatusAsync(cancel);
            var pending = status.Pending.Select(step => step.Name).ToList();
            return status.Refusal is { } refusal ? new Finding("migrations", false, refusal)
                : pending.Count > 0 ? new Finding("migrations", false, $"not applied: {string.Join(", ", pending)}; run 'publishing migrate', or start the server, which does it.")
                : new Finding("migrations", true, $"{status.Steps.Count} applied");
        }
        catch (MigrationException exception)
        {
            return new Finding("migrations", false, exception.Message);
        }
    }

    // Datestamps are the database's; ours are in logs. Far apart they confuse people, though nothing is lost.
    private static Finding Clock(DatabaseFacts facts)
    {
        var apart = TimeProvider.System.GetUtcNow().UtcDateTime - facts.Clock;
        return apart.Duration() < TimeSpan.FromSeconds(5)
            ? new Finding("clock", true, "the database's and ours agree")
            : new Finding("clock", false, string.Create(CultureInfo.InvariantCulture, $"the database's is {apart.TotalSeconds:0} s from ours: let both follow a time server."));
    }
}
