using Npgsql;

namespace Publishing.Server.Operations;

/// <summary>Which database is used.</summary>
/// <param name="Text">The connection string; null for a private PostgreSQL.</param>
public sealed record DatabaseConnection(string? Text)
{
    /// <summary>How it is named in messages: never with the password.</summary>
    public string Shown => Text is null ? "the private PostgreSQL" : Show(new NpgsqlConnectionStringBuilder(Text));

    /// <inheritdoc/>
    public override string ToString() => Shown;

    private static string Show(NpgsqlConnectionStringBuilder parts) => $"Host={parts.Host};Port={parts.Port};Database={parts.Database ?? parts.Username}";
}
