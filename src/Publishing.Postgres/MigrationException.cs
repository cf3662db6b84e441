namespace Publishing.Postgres;

/// <summary>The database cannot be brought to this program's schema. The message is a sentence for the person who operates it.</summary>
public sealed class MigrationException(string message, Exception? inner = null) : Exception(message, inner);
