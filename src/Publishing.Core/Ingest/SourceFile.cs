namespace Publishing.Ingest;

/// <summary>What was given, as it was given: a file, standard input, or the body of a request.</summary>
/// <param name="Name">The name it was given under, for messages.</param>
/// <param name="Bytes">All of it.</param>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Bytes);
