using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Publishing.Schemas;

/// <summary>Takes out of a piece of a document what its schema does not allow, so that the rest can stand in a valid document.</summary>
internal sealed class SchemaMender
{
    // A fault can hide another behind it; a piece with more layers of them is not worth mending.
    private const int MostRounds = 12;

    private readonly XmlSchemaSet _schemas;
    private readonly HashSet<XObject> _wrong = [];
    private XObject _at;

    private SchemaMender(XmlSchemaSet schemas, XElement piece) => (_schemas, _at) = (schemas, piece);

    /// <summary>Mends a piece in place.</summary>
    /// <returns>The names of the elements and attributes taken out; null when nothing valid is left of it.</returns>
    public static IReadOnlyList<string>? Mend(CompiledSchema schema, XElement piece)
    {
        if (schema.Shapes.Knows(piece))
        {
            return [];
        }

        var removed = new List<string>();
        for (var round = 0; round < MostRounds; round++)
        {
            var mender = new SchemaMender(schema.Schemas, piece);
            mender.Look(piece);
            if (mender._wrong.Count == 0)
            {
                schema.Shapes.Learn(piece);
                return removed;
            }

            // The innermost first: what holds something wrong may be right without it.
            var innermost = mender._wrong.Where(wrong => wrong is not XElement element || !element.DescendantNodes().Any(mender._wrong.Contains)).ToList();
            if (innermost.Contains(piece))
            {
                return null;
            }

            removed.AddRange(innermost.Select(Remove));
        }

        return null;
    }

    private static string Remove(XObject wrong)
    {
        switch (wrong)
        {
            case XAttribute attribute:
                var of = attribute.Parent?.Name.LocalName;
                attribute.Remove();
                return $"{of}/@{attribute.Name.LocalName}";
            case XElement element:
                var name = element.Name.LocalName;
                RemoveElement(element);
                return name;
            case XText text when text.Value.Any(char.IsLetterOrDigit) && text.Parent is { } holder && !RecordSchemas.HoldsText(holder.Name.LocalName) && Carrier(holder, new XElement("named-content", new XAttribute("content-type", "text"), text.Value), "text") is { } carrier:
                text.ReplaceWith(carrier);
                return "text";
            default:
                ((XNode)wrong).Remove();
                return "text";
        }
    }

    // Its words stay, under the name that it had and with its attributes spelled out, wherever JATS lets words be called something.
    private static void RemoveElement(XElement element)
    {
        var name = element.Name.LocalName;
        if (element.Parent is not { } parent)
        {
            return;
        }

        if (name == "named-content" || element.Name.NamespaceName.Contains("MathML", StringComparison.Ordinal) || string.IsNullOrWhiteSpace(element.Value))
        {
            element.Remove();
            return;
        }

        var attributes = string.Join("; ", element.Attributes().Select(attribute => $"{attribute.Name.LocalName}={attribute.Value}"));
        element.Name = "named-content";
        element.RemoveAttributes();
        element.SetAttributeValue("content-type", name);
        element.SetAttributeValue("specific-use", attributes.Length > 0 ? attributes : null);

        if (!RecordSchemas.HoldsText(parent.Name.LocalName) && Carrier(parent, element, name) is { } carrier)
        {
            element.ReplaceWith(carrier);
        }
    }

    // Where no words may stand, what holds them there; null when nothing does.
    private static XElement? Carrier(XElement parent, XElement words, string name)
    {
        var within = parent.Name.LocalName;
        return RecordSchemas.Allows(within, "p") ? new XElement("p", words)
            : RecordSchemas.Allows(within, "author-comment") ? new XElement("author-comment", new XElement("p", words))
            : RecordSchemas.Allows(within, "custom-meta-group") ? new XElement("custom-meta-group", new XElement("custom-meta", new XElement("meta-name", name), new XElement("meta-value", words)))
            : RecordSchemas.Allows(within, "custom-meta") ? new XElement("custom-meta", new XElement("meta-name", name), new XElement("meta-value", words))
            : null;
    }

    private void Look(XElement piece)
    {
        var names = new NameTable();
        var validator = new XmlSchemaValidator(names, _schemas, new XmlNamespaceManager(names), XmlSchemaValidationFlags.ReportValidationWarnings) { XmlResolver = null };
        validator.ValidationEventHandler += (_, _) => _wrong.Add(_at);
        validator.Initialize();

        // Without an end of validation nobody asks for the other ends of references: they are in the rest of the document.
        Look(piece, validator, new XmlSchemaInfo());
    }

    private void Look(XElement element, XmlSchemaValidator validator, XmlSchemaInfo info)
    {
        _at = element;
        validator.ValidateElement(element.Name.LocalName, element.Name.NamespaceName, info);
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.NamespaceName != XmlSchema.InstanceNamespace))
        {
            _at = attribute;
            validator.ValidateAttribute(attribute.Name.LocalName, attribute.Name.NamespaceName, attribute.Value, info);
        }

        _at = element;
        validator.ValidateEndOfAttributes(info);
        foreach (var node in element.Nodes())
        {
            _at = node;
            if (node is XElement child)
            {
                Look(child, validator, info);
            }
            else if (node is XText text)
            {
                LookAtText(text, validator);
            }
        }

        _at = element;
        validator.ValidateEndElement(info);
    }

    private static void LookAtText(XText text, XmlSchemaValidator validator)
    {
        if (string.IsNullOrWhiteSpace(text.Value))
        {
            validator.ValidateWhitespace(text.Value);
        }
        else
        {
            validator.ValidateText(text.Value);
        }
    }
}
