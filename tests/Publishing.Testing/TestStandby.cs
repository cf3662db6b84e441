using System.Diagnostics;
using Npgsql;
using Publishing.Postgres.Local;

namespace Publishing.Testing;

/// <summary>A hot standby of a <see cref="TestCluster"/>: a copy that PostgreSQL's own streaming replication keeps up to date, and that can be read.</summary>
public sealed class TestStandby : IAsyncDisposable
{
    private const string Script = """
        trap '' INT TERM HUP
        folder=$(mktemp -d "${TMPDIR:-/tmp}/publishing-standby-XXXXXX") || exit 1
        trap 'rm -rf "$folder"' EXIT
        "$1/pg_basebackup" -h "$2" -U postgres -D "$folder/data" --write-recovery-conf --wal-method=stream --checkpoint=fast --no-sync >"$folder/backup.log" 2>&1 || { cat "$folder/backup.log"; exit 1; }
        "$1/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c max_connections=400 -c shared_buffers=64MB -c fsync=off -c wal_level=replica -c max_wal_senders=4 \
            -c hot_standby_feedback=on >"$folder/server.log" 2>&1 &
        server=$!
        echo "$folder"
        read -r end
        kill -QUIT "$server"
        wait "$server"
        """;

    private readonly TestCluster _primary;
    private readonly Process _watchdog;
    private readonly string _folder;

    private TestStandby(TestCluster primary, Process watchdog, string folder) => (_primary, _watchdog, _folder) = (primary, watchdog, folder);

    /// <summary>A standby of that primary, which was started with <c>wal_level=replica</c>.</summary>
    public static async Task<TestStandby> StartAsync(TestCluster primary)
    {
        var installed = await PostgresBinaries.FindAsync();
        var watchdog = Process.Start(ServerUser.Current.StartInfo("/bin/sh", ["-c", Script, "sh", installed[0].Folder, primary.Folder]))!;
        var standby = new TestStandby(primary, watchdog, await watchdog.StandardOutput.ReadLineAsync() ?? "");
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await standby.ExecuteAsync("select 1");
                return standby;
            }
            catch (NpgsqlException) when (attempt < 1000 && !watchdog.HasExited)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>The copy of one of the primary's databases.</summary>
    public TestDatabase Database(string name) => new(_primary, name, ConnectionString(name));

    /// <summary>Makes it a primary of its own.</summary>
    public Task PromoteAsync() => ExecuteAsync("select pg_promote()");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _watchdog.StandardInput.Close();
        await _watchdog.WaitForExitAsync();
        _watchdog.Dispose();
    }

    private string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder { Host = _folder, Username = "postgres", Database = database, MaxPoolSize = 40 }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
