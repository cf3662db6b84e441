using System.Xml.Linq;
using Npgsql;
using Publishing.Postgres;
using Publishing.Schemas;

namespace Publishing.Server.Operations;

/// <summary>Whether this node can do its work.</summary>
public sealed class Health(NpgsqlDataSource database)
{
    // A probe that waits longer is taken for dead by whoever sent it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lazy<string?> _schemas = new(CompileSchemas);

    /// <summary>Looks at everything that an answer needs.</summary>
    public async Task<HealthReport> LookAsync(CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        var (reach, migrations) = await DatabaseAsync(patience.Token);
        return HealthReport.Of(("database", reach), ("migrations", migrations), ("schemas", _schemas.Value));
    }

    /// <summary>Why the schemas that records are validated with cannot be used; null when they can. Compiles them, which takes a second the first time.</summary>
    public static string? CompileSchemas()
    {
        try
        {
            foreach (var schema in Enum.GetValues<RecordSchema>())
            {
                _ = RecordSchemas.Faults(schema, new XElement("nothing"));
            }

            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return "The schemas cannot be compiled: " + exception.Message;
        }
    }

    private async Task<(string? Reach, string? Migrations)> DatabaseAsync(CancellationToken cancel)
    {
        try
        {
            var status = await new Migrator(database).StatusAsync(cancel);
            var pending = status.Pending.ToList();
            return (null, status.Refusal ?? (pending.Count == 0 ? null : $"Not applied: {string.Join(", ", pending.Select(step => step.Name))}; run 'publishing migrate'."));
        }
        catch (MigrationException exception)
        {
            return (null, exception.Message);
        }
        catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException)
        {
            return ("The database cannot be reached.", "Not known while the database cannot be reached.");
        }
    }
}

/// <summary>What was found.</summary>
/// <param name="Status"><c>ready</c> or <c>not ready</c>.</param>
/// <param name="Checks">Each thing that was looked at: <c>ok</c>, or what is wrong.</param>
public sealed record HealthReport(string Status, IReadOnlyDictionary<string, string> Checks)
{
    /// <summary>The status of a node that can do its work.</summary>
    public const string Ready = "ready";

    /// <summary>The status of one that cannot.</summary>
    public const string NotReady = "not ready";

    /// <summary>Whether requests may be sent here.</summary>
    public bool IsReady => Status == Ready;

    /// <summary>A report of checks, each with what is wrong or null.</summary>
    public static HealthReport Of(params (string Name, string? Wrong)[] checks) =>
        new(checks.All(check => check.Wrong is null) ? Ready : NotReady, checks.ToDictionary(check => check.Name, check => check.Wrong ?? "ok"));
}
