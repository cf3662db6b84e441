using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Publishing.Postgres.Local;

/// <summary>
/// The private PostgreSQL of a program that was given no connection string: made from the installed binaries at first, kept in a folder, reached by a Unix socket alone.
/// Processes that share the folder share the server; the last one out stops it. One that outlived a crash is taken over.
/// </summary>
public sealed class LocalPostgres : IAsyncDisposable
{
    private const string DatabaseName = "publishing";

    // Linux allows 107 bytes for the name of a socket, macOS 103; "/.s.PGSQL.5432" takes 14.
    private const int LongestSocketFolder = 89;

    private readonly string _root;
    private readonly PostgresBinaries _binaries;
    private FileStream? _lease;

    private LocalPostgres(string root, PostgresBinaries binaries, FileStream lease, string connectionString) =>
        (_root, _binaries, _lease, ConnectionString) = (root, binaries, lease, connectionString);

    /// <summary>How to reach the database.</summary>
    public string ConnectionString { get; }

    private string DataFolder => DataFolderOf(_root);

    /// <summary>Starts the server whose data lie in the folder, or takes over one that runs; makes folder, server and database when there are none.</summary>
    /// <exception cref="LocalPostgresException">There are no binaries, or they do not fit the data, or the folder cannot be used.</exception>
    public static async Task<LocalPostgres> StartAsync(string dataDirectory, CancellationToken cancel = default)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new LocalPostgresException("A private PostgreSQL is not started on Windows: install PostgreSQL and set ConnectionStrings__Publishing.");
        }

        var root = Path.GetFullPath(dataDirectory);
        CreateRoot(root);
        using var turn = await FolderLock.ExclusiveAsync(LockFile(root), TimeSpan.FromSeconds(90), cancel);
        var lease = FolderLock.TryShared(LeaseFile(root)) ?? throw new LocalPostgresException($"The lease {LeaseFile(root)} cannot be had: another program holds the file.");
        try
        {
            var binaries = await ChooseAsync(root, cancel);
            await InitializeAsync(root, binaries, cancel);
            var server = await AdoptAsync(root, cancel) ?? await LaunchAsync(root, binaries, cancel);
            await CreateDatabaseAsync(server, cancel);
            return new LocalPostgres(root, binaries, lease, ConnectionStringOf(server, DatabaseName));
        }
        catch
        {
            await lease.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns when the server breaks off its connections, as one does that dies: at once, and without asking again and again.</summary>
    public async Task UntilGoneAsync(CancellationToken cancel)
    {
        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancel);
            while (true)
            {
                await connection.WaitAsync(cancel);
            }
        }
        catch (NpgsqlException)
        {
            // It is gone.
        }
    }

    /// <summary>Starts the server again when it runs no longer. Unlike <see cref="StartAsync"/> it never makes a new one: data that have gone away must not be replaced by none.</summary>
    /// <returns>Whether it had to be started; false when it runs, because it has recovered by itself or another process was faster.</returns>
    /// <exception cref="LocalPostgresException">It does not start; the message says why.</exception>
    public async Task<bool> RestartAsync(CancellationToken cancel = default)
    {
        if (!Directory.Exists(DataFolder))
        {
            throw new LocalPostgresException($"The folder {DataFolder} is gone: bring it back.");
        }

        using var turn = await FolderLock.ExclusiveAsync(LockFile(_root), TimeSpan.FromSeconds(90), cancel);
        if (await AdoptAsync(_root, cancel) is not null)
        {
            return false;
        }

        await LaunchAsync(_root, _binaries, cancel);
        return true;
    }

    /// <summary>Leaves the server, and stops it when nobody else uses it.</summary>
    /// <returns>How it was left; null when that had been done before.</returns>
    /// <exception cref="LocalPostgresException">It does not stop.</exception>
    public async Task<LocalPostgresEnd?> StopAsync()
    {
        if (Interlocked.Exchange(ref _lease, null) is not { } lease)
        {
            return null;
        }

        using var turn = await FolderLock.ExclusiveAsync(LockFile(_root), TimeSpan.FromSeconds(90), CancellationToken.None);
        await lease.DisposeAsync();
        using var alone = FolderLock.TryExclusive(LeaseFile(_root));
        if (alone is null)
        {
            return LocalPostgresEnd.StillUsed;
        }

        var end = await StopServerAsync();
        if (SocketFolder(_root) is var sockets && sockets != DataFolder)
        {
            await ServerUser.Current.RunAsync("rmdir", [sockets]);
        }

        return end;
    }

    /// <inheritdoc cref="StopAsync"/>
    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task<LocalPostgresEnd> StopServerAsync()
    {
        // pg_ctl signals whatever process has the number by now.
        PostmasterFile.ForgetStranger(DataFolder, SocketFolder(_root));
        var (exitCode, output) = await ServerUser.Current.RunAsync(_binaries.Program("pg_ctl"), ["stop", "-D", DataFolder, "-m", "fast", "-w", "-t", "30", "-s"]);
        if (exitCode == 0)
        {
            return LocalPostgresEnd.Stopped;
        }

        // A server that ends as it should takes its file along; one that was killed leaves it.
        return PostmasterFile.Read(DataFolder) is { } server && server.Listens()
            ? throw new LocalPostgresException($"The private PostgreSQL in {DataFolder} did not stop: {output}")
            : LocalPostgresEnd.WasDead;
    }

    private static string DataFolderOf(string root) => Path.Combine(root, "postgres");

    private static string LockFile(string root) => Path.Combine(root, "postgres.lock");

    private static string LeaseFile(string root) => Path.Combine(root, "postgres.lease");

    private static string LogFile(string root) => Path.Combine(DataFolderOf(root), "server.log");

    private static void CreateRoot(string root)
    {
        try
        {
            Directory.CreateDirectory(root);
            FolderLock.TryExclusive(LockFile(root))?.Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalPostgresException($"No ConnectionStrings__Publishing is set, and the folder {root}, where a PostgreSQL of its own would be kept, cannot be written. "
                + "Set ConnectionStrings__Publishing to a PostgreSQL, such as Host=db;Database=publishing;Username=publishing;Password=…, or name another folder with --data.");
        }
    }

    private static async Task<PostgresBinaries> ChooseAsync(string root, CancellationToken cancel)
    {
        var installed = await PostgresBinaries.FindAsync(cancel);
        var versionFile = Path.Combine(DataFolderOf(root), "PG_VERSION");
        if (!File.Exists(versionFile))
        {
            return installed.Count > 0
                ? installed[0]
                : throw new LocalPostgresException($"No PostgreSQL {Migrator.OldestPostgres} or later is installed here. Install one with: {PostgresBinaries.InstallHint}; or set ConnectionStrings__Publishing to one that runs elsewhere.");
        }

        // A data folder can be read by the major version that made it and by no other.
        var made = int.Parse((await File.ReadAllTextAsync(versionFile, cancel)).Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
        return installed.FirstOrDefault(binaries => binaries.Version == made)
            ?? throw new LocalPostgresException(
                $"The data in {DataFolderOf(root)} were made by PostgreSQL {made}, and "
                + (installed.Count == 0 ? "no PostgreSQL is" : $"only {string.Join(", ", installed.Select(binaries => binaries.Version))} is")
                + $" installed. Install PostgreSQL {made} again, or move the data with pg_upgrade.");
    }

    private static async Task InitializeAsync(string root, PostgresBinaries binaries, CancellationToken cancel)
    {
        var data = DataFolderOf(root);
        if (Directory.Exists(data))
        {
            return;
        }

        // Made under another name and then renamed: what bears the name is whole.
        var unfinished = data + ".new";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        Directory.CreateDirectory(unfinished);
        await GiveToServerUserAsync(root, unfinished, cancel);
        var locale = OperatingSystem.IsLinux() ? "C.UTF-8" : "C";
        var (exitCode, output) = await ServerUser.Current.RunAsync(
            binaries.Program("initdb"),
            ["-D", unfinished, "-U", "postgres", "--auth=trust", "--encoding=UTF8", $"--locale={locale}"],
            cancel);
        if (exitCode != 0)
        {
            throw new LocalPostgresException($"PostgreSQL could not make its data folder {data}: {output}");
        }

        await File.AppendAllTextAsync(Path.Combine(unfinished, "postgresql.conf"), "\ninclude = 'publishing.conf'\n", cancel);
        Directory.Move(unfinished, data);
    }

    private static async Task GiveToServerUserAsync(string root, string folder, CancellationToken cancel)
    {
        var user = ServerUser.Current;
        if (!user.IsOther)
        {
            return;
        }

        // .NET has no chown.
        var (exitCode, output) = await new ServerUser(Name: null).RunAsync("chown", [user.Name!, folder], cancel);
        if (exitCode != 0)
        {
            throw new LocalPostgresException($"The folder {folder} could not be given to the user {user.Name}, who runs PostgreSQL because root must not: {output}");
        }

        if ((await user.RunAsync("test", ["-w", folder], cancel)).ExitCode != 0)
        {
            throw new LocalPostgresException(
                $"The folder {root} cannot be reached by the user {user.Name}, who runs PostgreSQL because root must not: one of the folders above it is closed to others. "
                + "Name a folder elsewhere with --data, such as /var/lib/publishing.");
        }
    }

    /// <summary>The server that runs on the data already, once it takes connections; null when none does.</summary>
    private static async Task<PostmasterFile?> AdoptAsync(string root, CancellationToken cancel)
    {
        var data = DataFolderOf(root);
        PostmasterFile.ForgetStranger(data, SocketFolder(root));
        if (PostmasterFile.Read(data) is not { } server)
        {
            return null;
        }

        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionStringOf(server, "postgres"));
                await connection.OpenAsync(cancel);
                await using var command = new NpgsqlCommand("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::integer", connection);
                return (int?)await command.ExecuteScalarAsync(cancel) == server.ProcessId ? server : null;
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.CannotConnectNow)
            {
                // It is starting, recovering or stopping.
                await Task.Delay(100, cancel);
            }
            catch (NpgsqlException exception) when (exception is not PostgresException)
            {
                return null;
            }
        }

        throw new LocalPostgresException($"The private PostgreSQL in {data} has been starting or stopping for a minute; see {LogFile(root)}.");
    }

    private static async Task<PostmasterFile> LaunchAsync(string root, PostgresBinaries binaries, CancellationToken cancel)
    {
        var data = DataFolderOf(root);
        await PrepareSocketFolderAsync(root, cancel);
        await File.WriteAllTextAsync(Path.Combine(data, "publishing.conf"), Configuration(root), cancel);
        var logged = LogLength(root);
        var (exitCode, output) = await ServerUser.Current.RunAsync(binaries.Program("pg_ctl"), ["start", "-D", data, "-l", LogFile(root), "-w", "-t", "60", "-s"], cancel);
        return exitCode == 0 && PostmasterFile.Read(data) is { } server
            ? server
            : throw new LocalPostgresException($"PostgreSQL did not start in {data}: {LastWords(root, logged) ?? output.ReplaceLineEndings(" ")}{FullDisk(root)}");
    }

    private static string Configuration(string root)
    {
        // Twice quoted: once as one of a list of folders, once as a setting.
        var folder = '"' + SocketFolder(root).Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        return $"""
            # Written anew at every start. Put settings of your own behind the include in postgresql.conf.
            listen_addresses = ''
            port = 5432
            unix_socket_directories = '{folder.Replace("'", "''", StringComparison.Ordinal)}'
            unix_socket_permissions = 0700
            max_connections = 100
            shared_buffers = '{SharedMegabytes}MB'
            log_min_messages = warning
            timezone = 'UTC'
            log_timezone = 'UTC'

            """;
    }

    // An eighth of the memory that there is: with PostgreSQL's own 128 MB, the indexes of a million records do not stay in memory.
    private static long SharedMegabytes => Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (8 * 1024 * 1024), 128, 512);

    private static long LogLength(string root) => File.Exists(LogFile(root)) ? new FileInfo(LogFile(root)).Length : 0;

    // Of this start alone: what stands before has been mended long ago.
    private static string? LastWords(string root, long from)
    {
        if (LogLength(root) <= from)
        {
            return null;
        }

        using var log = new StreamReader(File.OpenRead(LogFile(root)));
        log.BaseStream.Position = from;
        var lines = log.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var grave = lines.Where(line => line.Contains("FATAL", StringComparison.Ordinal) || line.Contains("PANIC", StringComparison.Ordinal)).ToArray();
        return string.Join(' ', (grave.Length > 0 ? grave : lines).TakeLast(4));
    }

    // On a full disk PostgreSQL cannot even write down why it ends.
    private static string FullDisk(string root)
    {
        var free = new DriveInfo(root).AvailableFreeSpace >> 20;
        return free < 64 ? string.Create(CultureInfo.InvariantCulture, $"; the disk is full ({free} MB free): make room") : "";
    }

    /// <summary>Beside the data, which are closed to others; in the temporary folder when that name would be too long for a socket.</summary>
    private static string SocketFolder(string root)
    {
        var data = DataFolderOf(root);
        return Encoding.UTF8.GetByteCount(data) <= LongestSocketFolder && !data.Contains(',', StringComparison.Ordinal)
            ? data
            : Path.Combine(Path.GetTempPath(), "publishing-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..16]);
    }

    private static async Task PrepareSocketFolderAsync(string root, CancellationToken cancel)
    {
        var folder = SocketFolder(root);
        if (folder == DataFolderOf(root))
        {
            return;
        }

        // Its name can be guessed, so somebody else may have made it to lie in wait.
        var user = ServerUser.Current;
        await user.RunAsync("mkdir", ["-m", "700", folder], cancel);
        if ((await user.RunAsync("test", ["-O", folder, "-a", "!", "-L", folder], cancel)).ExitCode != 0
            || (await user.RunAsync("chmod", ["700", folder], cancel)).ExitCode != 0)
        {
            throw new LocalPostgresException($"The folder {folder}, where PostgreSQL is to listen, belongs to somebody else. Remove it, or name a shorter folder with --data.");
        }
    }

    private static async Task CreateDatabaseAsync(PostmasterFile server, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(ConnectionStringOf(server, "postgres"));
        await connection.OpenAsync(cancel);
        await using var find = new NpgsqlCommand($"select 1 from pg_database where datname = '{DatabaseName}'", connection);
        if (await find.ExecuteScalarAsync(cancel) is null)
        {
            await using var create = new NpgsqlCommand($"create database {DatabaseName}", connection);
            await create.ExecuteNonQueryAsync(cancel);
        }
    }

    private static string ConnectionStringOf(PostmasterFile server, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = server.SocketFolder,
        Port = server.Port,
        Username = "postgres",
        Database = database,
        Pooling = database == DatabaseName,
    }.ConnectionString;
}
