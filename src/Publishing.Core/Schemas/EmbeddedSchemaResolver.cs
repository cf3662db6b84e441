using System.Xml;

namespace Publishing.Schemas;

/// <summary>Follows the relative includes and imports of the schemas inside the assembly, and never leaves it: no file, no network.</summary>
internal sealed class EmbeddedSchemaResolver : XmlResolver
{
    // An address of our own, so that relative references resolve as they do on disk and over HTTP.
    private static readonly Uri s_root = new("embedded://schemas/");

    /// <summary>The address that a schema has for the resolver.</summary>
    public static Uri AddressOf(SchemaFile file) => new(s_root, file.Path);

    public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
        s_root.IsBaseOf(absoluteUri) && SchemaFiles.Find(s_root.MakeRelativeUri(absoluteUri).ToString()) is { } file
            ? file.Open()
            : throw new XmlException($"The schema {absoluteUri} is not one of the embedded ones.");
}
