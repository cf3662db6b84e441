using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Publishing.Schemas;

/// <summary>A schema with all that it includes, ready to validate with.</summary>
internal sealed class CompiledSchema
{
    private CompiledSchema(XmlSchemaSet schemas) => Schemas = schemas;

    /// <summary>The compiled set; only to be read.</summary>
    public XmlSchemaSet Schemas { get; }

    /// <summary>Reads and compiles an embedded schema, and makes sure that it declares the elements that documents begin with.</summary>
    public static CompiledSchema Of(string path, params IReadOnlyList<XName> roots)
    {
        var file = SchemaFiles.Find(path) ?? throw new InvalidOperationException($"There is no schema {path}.");
        var schemas = new XmlSchemaSet { XmlResolver = new EmbeddedSchemaResolver() };
        // Not even a warning is let pass: a set with an error in it is "compiled", empty, and finds every document valid.
        schemas.ValidationEventHandler += (_, found) => throw found.Exception;
        using (var stream = file.Open())
        using (var reader = XmlReader.Create(stream, new XmlReaderSettings(), EmbeddedSchemaResolver.AddressOf(file).AbsoluteUri))
        {
            schemas.Add(null, reader);
        }

        schemas.Compile();
        return roots.FirstOrDefault(root => !schemas.GlobalElements.Contains(new XmlQualifiedName(root.LocalName, root.NamespaceName))) is { } missing
            ? throw new InvalidOperationException($"The schema {path} does not declare {missing}.")
            : new CompiledSchema(schemas);
    }
}
