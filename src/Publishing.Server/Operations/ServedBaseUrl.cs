namespace Publishing.Server.Operations;

/// <summary>
/// The public base URL of the server that uses a private PostgreSQL, kept beside its data. It is part of every record's bytes: a verb of the command line that was given none
/// goes by this one, for with another the server would have to render its records again.
/// </summary>
internal static class ServedBaseUrl
{
    private const string Setting = "Publishing:BaseUrl";

    /// <summary>Keeps it for the verbs.</summary>
    public static void Keep(PublishingSettings settings)
    {
        // Whole or not at all: an empty one would be refused by every verb.
        var (file, unfinished) = (FileOf(settings.DataDirectory), FileOf(settings.DataDirectory) + ".new");
        File.WriteAllText(unfinished, settings.BaseUrl);
        File.Move(unfinished, file, overwrite: true);
    }

    /// <summary>Takes it as the setting, unless that is given or the database is not a private one.</summary>
    public static void Apply(IConfigurationManager configuration)
    {
        var directory = configuration["Publishing:DataDirectory"] ?? new PublishingSettings().DataDirectory;
        var isPrivate = configuration.GetConnectionString("Publishing") is null && configuration["Publishing:ConnectionStringFile"] is null;
        if (configuration[Setting] is null && isPrivate && Find(directory) is { } kept)
        {
            configuration.AddInMemoryCollection([new(Setting, kept)]);
        }
    }

    /// <summary>The one that is kept in a data folder; null when no server has served it.</summary>
    public static string? Find(string directory) => File.Exists(FileOf(directory)) ? File.ReadAllText(FileOf(directory)) : null;

    private static string FileOf(string directory) => Path.Combine(directory, "base-url");
}
