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
        var removed = new List<string>();
        for (var round = 0; round < MostRounds; round++)
        {
            var mender = new SchemaMender(schema.Schemas, piece);
            mender.Look(piece);
            if (mender._wrong.Count == 0)
            {
                return removed;
            }

            if (mender._wrong.Contains(piece))
            {
                return null;
            }

            removed.AddRange(mender._wrong.Select(Remove));
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

        if (name == "named-content" || element.Name.Namespace != XNamespace.None || string.IsNullOrWhiteSpace(element.Value))
        {
            element.Remove();
            return;
        }

        var attributes = string.Join("; ", element.Attributes().Select(attribute => $"{attribute.Name.LocalName}={attribute.Value}"));
        element.Name = "named-content";
        element.RemoveAttributes();
        element.SetAttributeValue("content-type", name);
        element.SetAttributeValue("specific-use", attributes.Length > 0 ? attributes : null);

        // Where there are paragraphs and no words between them, in one.
        if (!RecordSchemas.HoldsText(parent.Name.LocalName) && RecordSchemas.Allows(parent.Name.LocalName, "p"))
        {
            element.ReplaceWith(new XElement("p", element));
        }
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
