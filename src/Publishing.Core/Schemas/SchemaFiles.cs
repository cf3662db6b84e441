using System.Collections.Frozen;

namespace Publishing.Schemas;

/// <summary>Every schema that the assembly holds: the whole of <c>schemas/</c>.</summary>
public static class SchemaFiles
{
    internal const string Folder = "schemas/";

    private static readonly FrozenDictionary<string, SchemaFile> s_byPath = typeof(SchemaFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => new SchemaFile(name[Folder.Length..]))
        .ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);

    /// <summary>All of them, by path.</summary>
    public static IReadOnlyList<SchemaFile> All { get; } = [.. s_byPath.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>The general entities that JATS documents use, and nothing else: read in place of any JATS DTD, it adds no attribute to the document.</summary>
    public static SchemaFile JatsEntities { get; } = Find("jats/jats-entities.dtd")!;

    /// <summary>The schema at a path below <c>schemas/</c>; null when there is none. Only the exact path is one: nothing is resolved or decoded.</summary>
    public static SchemaFile? Find(string path) => s_byPath.GetValueOrDefault(path);
}
