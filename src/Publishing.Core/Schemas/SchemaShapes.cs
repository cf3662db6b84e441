using System.Collections.Concurrent;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Publishing.Schemas;

/// <summary>
/// Remembers which shapes of elements a validator has found valid, so that the thousandth reference need not be shown to it. A shape is what validity depends on in a schema
/// whose elements are all global and whose numbers are none, one or many, as JATS is: the names of attributes, the values of those that are not free, and the children in their order where that counts.
/// </summary>
internal sealed class SchemaShapes(XmlSchemaSet schemas)
{
    // Far more than journals have; what comes after is shown to the validator.
    private const int Most = 50_000;
    private const int LongestKey = 2000;

    // In one piece, so that it can be looked up as it lies.
    [ThreadStatic]
    private static StringBuilder? t_key;

    private static readonly XNamespace s_ali = "http://www.niso.org/schemas/ali/1.0/";

    private readonly ConcurrentDictionary<XName, SchemaElement?> _elements = new();
    private readonly ConcurrentDictionary<string, bool> _valid = new(StringComparer.Ordinal);

    /// <summary>Whether every element of a piece is of a shape that was found valid.</summary>
    public bool Knows(XElement piece)
    {
        var lookup = _valid.GetAlternateLookup<ReadOnlySpan<char>>();
        var key = t_key ??= new StringBuilder(LongestKey);
        HashSet<string>? ids = null;
        foreach (var element in piece.DescendantsAndSelf())
        {
            if (!TryShape(element, key))
            {
                return false;
            }

            var found = false;
            foreach (var chunk in key.GetChunks())
            {
                // A key in several pieces is too long to be worth it.
                found = chunk.Length == key.Length && lookup.ContainsKey(chunk.Span);
                break;
            }

            if (!found || (element.Attribute("id") is { } id && !(ids ??= new(StringComparer.Ordinal)).Add(id.Value)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Remembers the shapes of a piece that was found valid.</summary>
    public void Learn(XElement piece)
    {
        var key = t_key ??= new StringBuilder(LongestKey);
        foreach (var element in piece.DescendantsAndSelf())
        {
            if (_valid.Count < Most && TryShape(element, key))
            {
                _valid.TryAdd(key.ToString(), true);
            }
        }
    }

    private bool TryShape(XElement element, StringBuilder key)
    {
        key.Clear();
        if ((element.Name.Namespace != XNamespace.None && element.Name.Namespace != s_ali) || _elements.GetOrAdd(element.Name, Find) is not { } declared)
        {
            return false;
        }

        key.Append(element.Name.LocalName);
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.NamespaceName != XmlSchema.InstanceNamespace))
        {
            key.Append('@').Append(attribute.Name.LocalName).Append(attribute.Name.NamespaceName.Length == 0 ? "" : "^").Append(attribute.Name.NamespaceName);
            if (!declared.IsFree(attribute))
            {
                key.Append('=').Append(attribute.Value);
            }
        }

        return AddContent(element, declared, key) && key.Length <= LongestKey;
    }

    private static bool AddContent(XElement element, SchemaElement declared, StringBuilder key)
    {
        key.Append('>');
        XName? last = null;
        var run = 0;
        var (hasText, hasChildren) = (false, false);
        for (var node = element.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is XText text)
            {
                hasText = hasText || !string.IsNullOrWhiteSpace(text.Value);
            }
            else if (node is XElement child)
            {
                hasChildren = true;
                if (declared.HoldsAny)
                {
                    // In any order and number: only which.
                    if (!declared.Children.Contains(child.Name))
                    {
                        return false;
                    }

                    continue;
                }

                run = child.Name == last ? run + 1 : 1;
                last = child.Name;
                if (run <= 2)
                {
                    key.Append(child.Name.LocalName).Append(child.Name.NamespaceName.Length == 0 ? "" : "^").Append(child.Name.NamespaceName).Append(' ');
                }
            }
        }

        key.Append(hasChildren ? '+' : ' ').Append(hasText ? '#' : ' ');
        return true;
    }

    private SchemaElement? Find(XName name) =>
        schemas.GlobalElements[new XmlQualifiedName(name.LocalName, name.NamespaceName)] is XmlSchemaElement { ElementSchemaType: XmlSchemaComplexType { ContentType: not XmlSchemaContentType.TextOnly } type }
            ? new SchemaElement(type)
            : null;
}
