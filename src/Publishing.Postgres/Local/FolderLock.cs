namespace Publishing.Postgres.Local;

/// <summary>A lock file shared by processes; the system releases it when its holder dies, however it dies.</summary>
internal static class FolderLock
{
    /// <summary>Takes the lock for oneself alone; waits.</summary>
    public static async Task<FileStream> ExclusiveAsync(string path, TimeSpan patience, CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (TryExclusive(path) is { } held)
            {
                return held;
            }

            if (waited > patience)
            {
                throw new LocalPostgresException($"Another process has been starting or stopping the private PostgreSQL for {patience.TotalSeconds:0} seconds. End it, then try again (lock file: {path}).");
            }

            await Task.Delay(Pause, cancel);
        }
    }

    /// <summary>Takes the lock for oneself alone, or returns null when anybody holds it.</summary>
    // On Unix .NET asks flock for an exclusive lock when nothing may be shared, for a shared one when only reading is.
    public static FileStream? TryExclusive(string path) => TryOpen(path, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Takes a share of the lock, or returns null when somebody holds it alone.</summary>
    public static FileStream? TryShared(string path)
    {
        if (!File.Exists(path))
        {
            TryExclusive(path)?.Dispose();
        }

        return TryOpen(path, FileAccess.Read, FileShare.Read);
    }

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private static FileStream? TryOpen(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(path, access == FileAccess.Read ? FileMode.Open : FileMode.OpenOrCreate, access, share);
        }
        catch (IOException exception) when (exception is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}
