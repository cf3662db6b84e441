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

    /// <summary>The same in lines to be copied into a terminal that may stand in any folder.</summary>
    public static string FromAnywhere(string verb, string options, PublishingSettings settings, bool isPrivate)
    {
        // A long path has a line to itself, so that a narrow box shows what is done.
        string[] program = IsHosted ? [$"dotnet {Quoted(Assembly)}", verb] : [$"publishing {verb}"];
        var data = isPrivate ? $"--data {Quoted(Path.GetFullPath(settings.DataDirectory))}" : "";
        return string.Join(" \\\n  ", program.Append(options).Append(data).Where(line => line.Length > 0));
    }

    // By the framework's own executable, and not by one of our name.
    private static bool IsHosted => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";

    private static string Assembly => typeof(Invocation).Assembly.Location;

    private static string Find()
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, Assembly);
        return IsHosted ? $"dotnet {Quoted(relative.StartsWith("..", StringComparison.Ordinal) ? Assembly : relative)}" : "publishing";
    }

    // As a shell reads it.
    private static string Quoted(string path) =>
        path.All(letter => char.IsLetterOrDigit(letter) || "/._-+".Contains(letter, StringComparison.Ordinal)) ? path : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
