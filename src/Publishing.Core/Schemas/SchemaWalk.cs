using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Publishing.Schemas;

/// <summary>One validation: walks a document, shows each part to the validator, and collects what it objects to.</summary>
internal sealed class SchemaWalk
{
    // A document that is wrong in the same way a thousand times needs no thousand sentences.
    private const int MostFaults = 20;
    private const int LongestFault = 600;

    private readonly CompiledSchema _schema;
    private readonly XName _root;
    private readonly List<string> _faults = [];
    private readonly List<string> _path = [];
    private readonly XmlSchemaInfo _info = new();

    /// <summary>A walk by one schema; good for one document, which must begin with the root.</summary>
    public SchemaWalk(CompiledSchema schema, XName root) => (_schema, _root) = (schema, root);

    /// <summary>Everything that is wrong with the document, up to a bound.</summary>
    public IReadOnlyList<string> Faults(XmlReader document)
    {
        try
        {
            Walk(document);
        }
        catch (XmlException malformed)
        {
            Add("The document is not well-formed XML. " + malformed.Message);
        }

        return _faults;
    }

    private bool Enough => _faults.Count >= MostFaults;

    private void Walk(XmlReader document)
    {
        if (document.MoveToContent() != XmlNodeType.Element || !IsRoot(document))
        {
            Add($"The document begins with {Named(document.LocalName, document.NamespaceURI)}, but must begin with {Named(_root.LocalName, _root.NamespaceName)}.");
            return;
        }

        var validator = Validator(document);
        do
        {
            Show(document, validator);
        }
        while (!Enough && document.Read());

        if (Enough)
        {
            _faults.Add("There may be more faults; these are the first.");
            return;
        }

        // Only now is it known which references lead nowhere.
        _path.Add(_root.LocalName);
        validator.EndValidation();
    }

    private bool IsRoot(XmlReader document) => document.LocalName == _root.LocalName && document.NamespaceURI == _root.NamespaceName;

    private XmlSchemaValidator Validator(XmlReader document)
    {
        // A name table of its own: the one of the schemas must not be written to by several threads.
        var names = new NameTable();
        var namespaces = document as IXmlNamespaceResolver ?? new ReaderNamespaces(document);
        // No hint in a document makes it fetch a schema: neither inline schemas nor schema locations are processed.
        const XmlSchemaValidationFlags Flags = XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.ProcessIdentityConstraints;
        var validator = new XmlSchemaValidator(names, _schema.Schemas, namespaces, Flags) { XmlResolver = null };
        // A warning says that something was not checked because nothing declares it; here that is a fault.
        validator.ValidationEventHandler += (_, found) => Add(found.Message, document as IXmlLineInfo);
        validator.Initialize();
        return validator;
    }

    private void Show(XmlReader document, XmlSchemaValidator validator)
    {
        switch (document.NodeType)
        {
            case XmlNodeType.Element:
                ShowElement(document, validator);
                break;
            case XmlNodeType.EndElement:
                EndElement(validator);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                validator.ValidateText(document.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                validator.ValidateWhitespace(document.Value);
                break;
        }
    }

    private void ShowElement(XmlReader document, XmlSchemaValidator validator)
    {
        _path.Add(document.Name);
        validator.ValidateElement(
            document.LocalName, document.NamespaceURI, _info,
            document.GetAttribute("type", XmlSchema.InstanceNamespace), document.GetAttribute("nil", XmlSchema.InstanceNamespace), null, null);
        var empty = document.IsEmptyElement;
        while (document.MoveToNextAttribute())
        {
            if (!IsForTheValidator(document))
            {
                validator.ValidateAttribute(document.LocalName, document.NamespaceURI, document.Value, _info);
            }
        }

        document.MoveToElement();
        validator.ValidateEndOfAttributes(_info);
        if (empty)
        {
            EndElement(validator);
        }
    }

    // Declarations of namespaces, and the four attributes by which a document speaks to a validator, belong to no schema.
    private static bool IsForTheValidator(XmlReader attribute) => attribute.NamespaceURI switch
    {
        "http://www.w3.org/2000/xmlns/" => true,
        XmlSchema.InstanceNamespace => attribute.LocalName is "schemaLocation" or "noNamespaceSchemaLocation" or "type" or "nil",
        _ => false,
    };

    private void EndElement(XmlSchemaValidator validator)
    {
        validator.ValidateEndElement(_info);
        _path.RemoveAt(_path.Count - 1);
    }

    private void Add(string message, IXmlLineInfo? position = null)
    {
        var line = position?.HasLineInfo() == true ? string.Create(CultureInfo.InvariantCulture, $", line {position.LineNumber}") : "";
        var where = _path.Count == 0 ? "" : $"/{string.Join('/', _path)}{line}: ";
        var fault = where + message;
        _faults.Add(fault.Length <= LongestFault ? fault : string.Concat(fault.AsSpan(0, LongestFault), "…"));
    }

    private static string Named(string name, string space) => space.Length == 0 ? $"'{name}' in no namespace" : $"'{name}' in the namespace '{space}'";
}
