using System.Globalization;
using System.Text.RegularExpressions;

namespace Publishing.Postgres.Local;

/// <summary>An installed PostgreSQL: the folder of <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>, and its major version.</summary>
/// <param name="Folder">The folder of the programs.</param>
/// <param name="Version">The major version.</param>
public sealed partial record PostgresBinaries(string Folder, int Version)
{
    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    // Where Debian, Red Hat, Homebrew and Postgres.app put them; none of these is on the PATH by itself.
    private static readonly (string Root, string Below)[] UsualPlaces =
    [
        ("/usr/lib/postgresql", "bin"),
        ("/usr", "bin"),
        ("/opt/homebrew/opt", "bin"),
        ("/usr/local/opt", "bin"),
        ("/Applications/Postgres.app/Contents/Versions", "bin"),
    ];

    /// <summary>The path of one of the programs.</summary>
    public string Program(string name) => Path.Combine(Folder, name);

    /// <summary>Every installation that can be found, the newest first; none older than the schema needs.</summary>
    public static async Task<IReadOnlyList<PostgresBinaries>> FindAsync(CancellationToken cancel = default)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in Candidates().Distinct(StringComparer.Ordinal).Where(folder => Programs.All(program => File.Exists(Path.Combine(folder, program)))))
        {
            var (exitCode, output) = await ServerUser.Current.RunAsync(Path.Combine(folder, "postgres"), ["--version"], cancel);
            if (exitCode == 0 && VersionLine().Match(output) is { Success: true } match)
            {
                found.Add(new PostgresBinaries(folder, int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)));
            }
        }

        return [.. found.Where(binaries => binaries.Version >= Migrator.OldestPostgres).OrderByDescending(binaries => binaries.Version)];
    }

    /// <summary>What to do when there are none, for this system.</summary>
    internal static string InstallHint => OperatingSystem.IsMacOS()
        ? "brew install postgresql@17"
        : "sudo apt-get install postgresql (Debian, Ubuntu) or sudo dnf install postgresql-server (Fedora, Red Hat)";

    private static IEnumerable<string> Candidates()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathFullyQualified))
        {
            yield return RealFolder(folder);
        }

        foreach (var (root, below) in UsualPlaces.Where(place => Directory.Exists(place.Root)))
        {
            foreach (var folder in Directory.EnumerateDirectories(root).Where(folder => root != "/usr" || Path.GetFileName(folder).StartsWith("pgsql-", StringComparison.Ordinal)))
            {
                yield return Path.Combine(folder, below);
            }
        }
    }

    // A link such as /usr/local/bin/postgres leads to the folder that holds the other programs too.
    private static string RealFolder(string folder)
    {
        var program = Path.Combine(folder, "postgres");
        return File.Exists(program) && File.ResolveLinkTarget(program, returnFinalTarget: true) is { } target ? Path.GetDirectoryName(target.FullName)! : folder;
    }

    [GeneratedRegex(@"\(PostgreSQL\) ([0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex VersionLine();
}
