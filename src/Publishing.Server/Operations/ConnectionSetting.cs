using Npgsql;

namespace Publishing.Server.Operations;

/// <summary>Which PostgreSQL is used: <c>ConnectionStrings__Publishing</c>, or the same from a file, or none for a private one.</summary>
public static class ConnectionSetting
{
    /// <summary>What the setting is called in the environment.</summary>
    public const string Name = "ConnectionStrings__Publishing";

    private const string Example = "Host=db;Database=publishing;Username=publishing;Password=…";

    /// <summary>The connection string; null when none is given and a private PostgreSQL is to be used.</summary>
    /// <exception cref="StartRefusedException">It is given but wrong. The sentence never repeats it, because it holds a password.</exception>
    public static string? Read(IConfiguration configuration, PublishingSettings settings)
    {
        // A misspelled one would quietly end in an empty private database.
        var others = configuration.GetSection("ConnectionStrings").GetChildren().Select(child => child.Key).Where(name => !string.Equals(name, "Publishing", StringComparison.OrdinalIgnoreCase));
        if (others.FirstOrDefault(name => Nearest.To(name, ["Publishing"]) is not null) is { } misspelled)
        {
            throw new StartRefusedException($"ConnectionStrings__{misspelled} is no setting: did you mean {Name}?");
        }

        var given = configuration.GetConnectionString("Publishing");
        var file = settings.ConnectionStringFile;
        return (given, file) switch
        {
            (null, null) => null,
            ({ }, { }) => throw new StartRefusedException($"{Name} and {SettingsReader.NameOf("ConnectionStringFile")} are both given: take one of them away."),
            ({ }, null) => Checked(given, Name),
            (null, { }) => Checked(ReadFile(file), $"What stands in {file} ({SettingsReader.NameOf("ConnectionStringFile")})"),
        };
    }

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"{SettingsReader.NameOf("ConnectionStringFile")} is '{path}', which cannot be read ({exception.Message.TrimEnd('.')}): give a file with a connection string such as {Example}.");
        }
    }

    private static string Checked(string text, string name)
    {
        if (text.Length == 0)
        {
            // Not taken for "none": a forgotten secret must never end in an empty private database.
            throw new StartRefusedException($"{name} is empty: give a connection string such as {Example}, or take the setting away to use a private PostgreSQL.");
        }

        try
        {
            if (new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 })
            {
                return text;
            }
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException)
        {
            // Said below in our own words; the exception's may repeat the password.
        }

        throw new StartRefusedException($"{name} is no connection string that can be used: write it as {Example} (no postgres:// address).");
    }
}
