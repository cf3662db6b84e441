using System.Diagnostics;
using Npgsql;
using Publishing.Postgres.Local;

namespace Publishing.Testing;

/// <summary>
/// A PostgreSQL of this test process's own, started when the first test asks for it. It writes nothing through to the disk, listens on a Unix socket alone,
/// and is gone with its folder when the process ends, however it ends.
/// </summary>
public sealed class TestCluster : IAsyncDisposable
{
    private static readonly Lazy<Task<TestCluster>> Shared = new(() => Task.Run(() => StartAsync("-c", "wal_level=minimal", "-c", "max_wal_senders=0")));

    // Killed processes cannot clean up. But the pipe to this script closes when they die, and then it does.
    private const string Script = """
        trap '' INT TERM HUP
        folder=$(mktemp -d "${TMPDIR:-/tmp}/publishing-test-XXXXXX") || exit 1
        trap 'rm -rf "$folder"' EXIT
        bin=$1 locale=$2
        shift 2
        "$bin/initdb" -D "$folder/data" -U postgres --auth=trust --encoding=UTF8 --locale="$locale" --no-sync >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log"; exit 1; }
        "$bin/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c max_connections=400 -c shared_buffers=64MB \
            -c fsync=off -c synchronous_commit=off -c full_page_writes=off "$@" >"$folder/server.log" 2>&1 &
        server=$!
        echo "$folder"
        read -r end
        kill -QUIT "$server"
        wait "$server"
        """;

    private readonly Process _watchdog;
    private int _databases;

    private TestCluster(Process watchdog, string folder) => (_watchdog, Folder) = (watchdog, folder);

    /// <summary>Where its data, its socket and its log lie.</summary>
    public string Folder { get; }

    /// <summary>The process's one cluster, running.</summary>
    public static Task<TestCluster> RunningAsync() => Shared.Value;

    /// <summary>How to reach one of its databases.</summary>
    public string ConnectionString(string database, bool pooling = true) => new NpgsqlConnectionStringBuilder
    {
        Host = Folder,
        Username = "postgres",
        Database = database,
        Pooling = pooling,
        MaxPoolSize = 40,
    }.ConnectionString;

    /// <summary>A name that no database has.</summary>
    internal string NextName() => $"test_{Interlocked.Increment(ref _databases)}";

    /// <summary>Runs a statement in the database <c>postgres</c>.</summary>
    internal async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres", pooling: false));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>One of a test's own, with options of its own; gone when it is disposed of.</summary>
    /// <param name="options">Options of the program <c>postgres</c>.</param>
    public static async Task<TestCluster> StartAsync(params string[] options)
    {
        var installed = await PostgresBinaries.FindAsync();
        if (installed.Count == 0)
        {
            throw new InvalidOperationException("These tests need PostgreSQL's programs (initdb, postgres) in version 15 or later; install the package postgresql.");
        }

        var locale = OperatingSystem.IsLinux() ? "C.UTF-8" : "C";
        var watchdog = Process.Start(ServerUser.Current.StartInfo("/bin/sh", ["-c", Script, "sh", installed[0].Folder, locale, .. options]))!;
        var folder = await watchdog.StandardOutput.ReadLineAsync();
        var cluster = new TestCluster(watchdog, folder ?? "");
        await cluster.WaitAsync();
        return cluster;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // The script reads to the end of its input, and then stops the server.
        if (!_watchdog.HasExited)
        {
            _watchdog.StandardInput.Close();
            await _watchdog.WaitForExitAsync();
        }
    }

    private async Task WaitAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await ExecuteAsync("select 1");
                return;
            }
            catch (NpgsqlException) when (attempt < 1000 && !_watchdog.HasExited)
            {
                await Task.Delay(20);
            }
        }
    }
}
