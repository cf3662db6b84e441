namespace Publishing.Postgres.Local;

/// <summary>A private PostgreSQL cannot be had here. The message says why and what to do, for the person who started the program.</summary>
public sealed class LocalPostgresException(string message) : Exception(message);
