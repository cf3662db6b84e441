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

        validator.EndValidation();
    }

    private bool IsRoot(XmlReader document) => document.LocalName == _root.LocalName && document.NamespaceURI == _root.NamespaceName;

    private XmlSchemaValidator Validator(XmlReader document)
    {
        // A name table of its own: the one of the schemas must not be written to by several threads.
        var names = new NameTable();
        var namespaces = document as IXmlNamespaceResolver ?? new XmlNamespaceManager(names);
        // No hint in a document makes it fetch a schema: neither inline schemas nor schema locations are processed.
        const XmlSchemaValidationFlags Flags = XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.ProcessIdentityConstraints;
        var validator = new XmlSchemaValidator(names, _schema.Schemas, namespaces, Flags) { XmlResolver = null, LineInfoProvider = document as IXmlLineInfo };
        // A warning says that something was not checked because nothing declares it; here that is a fault.
        validator.ValidationEventHandler += (_, found) => Add(found.Message);
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
            // Declarations of namespaces and what xsi says are not attributes to a schema.
            if (document.NamespaceURI is not ("http://www.w3.org/2000/xmlns/" or XmlSchema.InstanceNamespace))
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

    private void EndElement(XmlSchemaValidator validator)
    {
        validator.ValidateEndElement(_info);
        _path.RemoveAt(_path.Count - 1);
    }

    private void Add(string message)
    {
        var where = _path.Count == 0 ? "" : $"/{string.Join('/', _path)}: ";
        var fault = where + message;
        _faults.Add(fault.Length <= LongestFault ? fault : string.Concat(fault.AsSpan(0, LongestFault), "…"));
    }

    private static string Named(string name, string space) => space.Length == 0
        ? string.Create(CultureInfo.InvariantCulture, $"'{name}' in no namespace")
        : string.Create(CultureInfo.InvariantCulture, $"'{name}' in the namespace '{space}'");
}
