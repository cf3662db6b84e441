using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Publishing.Schemas;

/// <summary>What a schema says of an element, as far as shapes of it need it.</summary>
internal sealed class SchemaElement
{
    private readonly HashSet<XName> _free;
    private readonly HashSet<XName> _names;
    private readonly HashSet<XName> _addresses;

    public SchemaElement(XmlSchemaComplexType type)
    {
        _free = [.. type.AttributeUses.Values.OfType<XmlSchemaAttribute>().Where(IsFree).Select(attribute => Name(attribute.QualifiedName))];
        _names = Typed(type, XmlTypeCode.Id, XmlTypeCode.Idref);
        _addresses = Typed(type, XmlTypeCode.AnyUri);
        var children = new HashSet<XName>();
        HoldsAny = type.ContentTypeParticle is XmlSchemaChoice { MaxOccurs: decimal.MaxValue, MinOccurs: <= 1 } choice && CollectChoices(choice, children);
        Children = children;
    }

    /// <summary>Whether children stand in any order and number.</summary>
    public bool HoldsAny { get; }

    /// <summary>The children that may stand in any order and number.</summary>
    public IReadOnlySet<XName> Children { get; }

    /// <summary>Whether the value of an attribute is one of many that are all as good: any text, any name, any address.</summary>
    public bool IsFree(XAttribute attribute) => _free.Contains(attribute.Name)
        || (_names.Contains(attribute.Name) && IsName(attribute.Value))
        || (_addresses.Contains(attribute.Name) && IsAddress(attribute.Value));

    private static HashSet<XName> Typed(XmlSchemaComplexType type, params XmlTypeCode[] codes) =>
        [.. type.AttributeUses.Values.OfType<XmlSchemaAttribute>().Where(attribute => attribute is { AttributeSchemaType: { } of, FixedValue: null } && codes.Contains(of.TypeCode)).Select(attribute => Name(attribute.QualifiedName))];

    // As the framework reads xs:anyURI.
    private static bool IsAddress(string text) => !string.IsNullOrWhiteSpace(text) && !text.Contains("##", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _);

    // The plain ones; about the others the validator is asked.
    private static bool IsName(string text) => text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private static bool IsFree(XmlSchemaAttribute attribute) =>
        attribute.Use != XmlSchemaUse.Prohibited && attribute.FixedValue is null && attribute.AttributeSchemaType is { TypeCode: XmlTypeCode.String or XmlTypeCode.NormalizedString, Content: XmlSchemaSimpleTypeRestriction { Facets.Count: 0 } or null };

    private static bool CollectChoices(XmlSchemaChoice choice, HashSet<XName> names)
    {
        foreach (var item in choice.Items)
        {
            var isPlain = item switch
            {
                XmlSchemaElement element => names.Add(Name(element.QualifiedName)) || true,
                XmlSchemaChoice { MinOccurs: <= 1 } inner => CollectChoices(inner, names),
                _ => false,
            };
            if (!isPlain)
            {
                return false;
            }
        }

        return true;
    }

    private static XName Name(XmlQualifiedName name) => XName.Get(name.Name, name.Namespace);
}
