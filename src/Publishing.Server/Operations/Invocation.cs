namespace Publishing.Server.Operations;

/// <summary>How this program is called, so that what it advises can be copied and run.</summary>
public static class Invocation
{
    /// <summary>The command, such as <c>publishing</c> or <c>dotnet artifacts/publishing/publishing.dll</c>.</summary>
    public static string Command { get; } = Find();

    /// <summary>The command with a verb, and with the data folder when it is a private PostgreSQL's that is not where it would be looked for.</summary>
    public static string For(string verb, PublishingSettings settings, bool isPrivate)
    {
        var elsewhere = isPrivate && Path.GetFullPath(settings.DataDirectory) != Path.GetFullPath(new PublishingSettings().DataDirectory);
        return $"{Command} {verb}{(elsewhere ? $" --data {Quoted(settings.DataDirectory)}" : "")}";
    }

    private static string Find()
    {
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) != "dotnet")
        {
            return "publishing";
        }

        var assembly = typeof(Invocation).Assembly.Location;
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, assembly);
        return $"dotnet {Quoted(relative.StartsWith("..", StringComparison.Ordinal) ? assembly : relative)}";
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"'{path}'" : path;
}
