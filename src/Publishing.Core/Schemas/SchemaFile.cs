namespace Publishing.Schemas;

/// <summary>One of the schemas that this repository validates with and announces.</summary>
/// <param name="Path">Its path below <c>schemas/</c>, such as <c>oai-pmh/OAI-PMH.xsd</c>: the same in the source tree, in the assembly and in the public address.</param>
public sealed record SchemaFile(string Path)
{
    /// <summary>Whether it is a document type definition, and not an XML schema.</summary>
    public bool IsDtd => Path.EndsWith(".dtd", StringComparison.Ordinal);

    /// <summary>Its bytes, from the assembly.</summary>
    public Stream Open() => typeof(SchemaFile).Assembly.GetManifestResourceStream(SchemaFiles.Folder + Path)
        ?? throw new InvalidOperationException($"The assembly holds no schema {Path}.");
}
