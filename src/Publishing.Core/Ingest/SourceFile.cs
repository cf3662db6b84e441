using Publishing.Ingest.Tables;

namespace Publishing.Ingest;

/// <summary>What was given, as it was given: a file, standard input, or the body of a request.</summary>
/// <param name="Name">The name it was given under, for messages.</param>
/// <param name="Bytes">All of it.</param>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What somebody says of the columns, when it is a table.</summary>
    public TableMapping? Mapping { get; init; }

    /// <summary>What the whole tells of its rows, when this is a part of a larger table.</summary>
    public TableEvidence? Evidence { get; init; }
}
