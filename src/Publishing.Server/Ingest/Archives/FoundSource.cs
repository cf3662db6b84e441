using Publishing.Ingest;
using Publishing.Ingest.Tables;

namespace Publishing.Server.Ingest.Archives;

/// <summary>What was found where sources were looked for: a source, or why there is none.</summary>
/// <param name="Name">Where it was found, such as <c>exports.zip/2021/one.xml</c>.</param>
/// <param name="Source">The source; null when there is none.</param>
/// <param name="Problem">Why there is none; one that is no error is about files that were left alone because they are no metadata.</param>
public sealed record FoundSource(string Name, SourceFile? Source, Problem? Problem)
{
    /// <summary>Which part of a larger source it is; null when it is whole.</summary>
    public SourcePart? Part { get; init; }

    /// <summary>A source.</summary>
    public static FoundSource Of(string name, ReadOnlyMemory<byte> bytes) => new(name, new SourceFile(name, bytes), null);

    /// <summary>The same, with what somebody says of the columns of tables.</summary>
    public FoundSource ReadWith(TableMapping? mapping) => mapping is null || Source is null ? this : this with { Source = Source with { Mapping = mapping } };

    /// <summary>No source.</summary>
    public static FoundSource None(string name, Problem problem) => new(name, null, problem);
}
