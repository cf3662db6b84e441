using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Publishing.Schemas;

/// <summary>A schema with all that it includes, ready to validate with.</summary>
internal sealed class CompiledSchema
{
    private CompiledSchema(XmlSchemaSet schemas) => (Schemas, Shapes) = (schemas, new SchemaShapes(schemas));

    private readonly ConcurrentDictionary<string, HashSet<string>> _children = new(StringComparer.Ordinal);

    /// <summary>Whether an element of no namespace may hold another, in some place and number.</summary>
    public bool Allows(string parent, string child) => _children.GetOrAdd(parent, Children).Contains(child);

    /// <summary>Whether an element may have an attribute.</summary>
    public bool AllowsAttribute(XName element, XName attribute) =>
        Schemas.GlobalElements[new XmlQualifiedName(element.LocalName, element.NamespaceName)] is XmlSchemaElement { ElementSchemaType: XmlSchemaComplexType type }
        && type.AttributeUses.Contains(new XmlQualifiedName(attribute.LocalName, attribute.NamespaceName));

    /// <summary>Whether an element of no namespace may hold text of its own; true for one that is not declared.</summary>
    public bool HoldsText(string element) =>
        Schemas.GlobalElements[new XmlQualifiedName(element)] is not XmlSchemaElement { ElementSchemaType: XmlSchemaComplexType { ContentType: XmlSchemaContentType.ElementOnly or XmlSchemaContentType.Empty } };

    /// <summary>What was found valid by it.</summary>
    public SchemaShapes Shapes { get; }

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

    private HashSet<string> Children(string parent)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (Schemas.GlobalElements[new XmlQualifiedName(parent)] is XmlSchemaElement { ElementSchemaType: XmlSchemaComplexType type })
        {
            Collect(type.ContentTypeParticle, names);
        }

        return names;
    }

    private static void Collect(XmlSchemaParticle particle, HashSet<string> names)
    {
        if (particle is XmlSchemaElement element)
        {
            names.Add(element.QualifiedName.Name);
        }
        else if (particle is XmlSchemaGroupBase group)
        {
            foreach (var item in group.Items.OfType<XmlSchemaParticle>())
            {
                Collect(item, names);
            }
        }
    }
}
