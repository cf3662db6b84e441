namespace Publishing.Testing;

/// <summary>A folder of a test's own, gone with all that is in it when it is disposed of.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its path. Everybody may enter it: PostgreSQL does not run as root.</summary>
    public string Path { get; } = Directory.CreateDirectory(System.IO.Path.Combine(System.IO.Path.GetTempPath(), "publishing-" + Guid.NewGuid().ToString("n")[..12])).FullName;

    /// <summary>Writes a file in it and returns its path.</summary>
    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
