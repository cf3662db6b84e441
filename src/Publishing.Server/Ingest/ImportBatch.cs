using System.Text.Json;
using Npgsql;
using Publishing.Articles;
using Publishing.Postgres;

namespace Publishing.Server.Ingest;

/// <summary>One import with its number; what it changes is noted by the database as its doing. A dry run has no number, for there is nothing to undo.</summary>
public sealed class ImportBatch : IAsyncDisposable
{
    private readonly NpgsqlDataSource? _connections;
    private readonly ImportTurn? _turn;

    internal ImportBatch(long? id, ImportRun run, NpgsqlDataSource? connections = null, ImportTurn? turn = null) => (Id, Run, _connections, _turn) = (id, run, connections, turn);

    /// <summary>Its number; null for a dry run.</summary>
    public long? Id { get; }

    /// <summary>What imports.</summary>
    public ImportRun Run { get; }

    /// <summary>Notes how it ended.</summary>
    /// <param name="imports">Where that is noted.</param>
    /// <param name="summary">The import in numbers.</param>
    /// <param name="isWhole">Whether it came to its end, or was cut short.</param>
    public async Task EndAsync(ImportStore imports, ImportSummary summary, bool isWhole)
    {
        ArgumentNullException.ThrowIfNull(imports);
        if (Id is { } id)
        {
            // Whoever asked for it may have gone: it is noted all the same.
            await imports.EndAsync(id, isWhole ? ImportState.Done : ImportState.Cancelled, JsonSerializer.Serialize(summary, ArticleJson.Options), cancel: CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_connections is not null)
        {
            await _connections.DisposeAsync();
        }

        if (_turn is not null)
        {
            await _turn.DisposeAsync();
        }
    }
}
