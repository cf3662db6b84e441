using System.Xml.Linq;
using Publishing.Schemas;

namespace Publishing.Tests.Schemas;

/// <summary>Changes a document in one to three places, the same way for the same seed: some changes keep it valid, more do not.</summary>
internal sealed class Mutator
{
    private static readonly string[] s_values = ["", "x", "no-such-id", "1", "-1", "yes", "true", "en", "kk-Cyrl", "en_US", "2024-13-40", "2024-03-05", "2024-03-05T10:00:00Z", "a b", "##", "1.5em", "##other", "left right", "https://example.org/?q=a&b"];

    private readonly Random _random;
    private readonly XName[] _elements;
    private readonly XName[] _attributes;
    private readonly string[] _enumerated;

    /// <summary>Mutations out of what the given schemas declare.</summary>
    public Mutator(int seed, params IReadOnlyList<string> schemas)
    {
        _random = new Random(seed);
        var roots = schemas.Select(path => { using var stream = SchemaFiles.Find(path)!.Open(); return XElement.Load(stream); }).ToList();
        _elements = [.. roots.SelectMany(root => Named(root, "element", (string?)root.Attribute("targetNamespace") ?? ""))];
        _attributes = [.. roots.SelectMany(root => Named(root, "attribute", Unqualified(root)))];
        _enumerated = [.. roots.SelectMany(root => root.Descendants().Where(each => each.Name.LocalName == "enumeration")).Select(each => (string)each.Attribute("value")!).Distinct()];
    }

    /// <summary>A changed copy.</summary>
    public XElement Mutate(XElement original)
    {
        var copy = new XElement(original);
        // A default namespace that is written out would contradict an element that gets another name.
        copy.DescendantsAndSelf().Attributes("xmlns").Remove();
        for (var changes = _random.Next(1, 4); changes > 0; changes--)
        {
            Change(copy);
        }

        return copy;
    }

    private void Change(XElement root)
    {
        var all = root.DescendantsAndSelf().ToList();
        var element = Pick(all);
        // The root stays what it is: that it must be the right one is tested by itself.
        var inner = all.Count > 1 ? all[_random.Next(1, all.Count)] : root;
        switch (_random.Next(13))
        {
            case 0 when inner != root:
                inner.Remove();
                break;
            case 1 when inner != root:
                inner.AddAfterSelf(WithoutIds(inner));
                break;
            case 2 when inner != root:
                inner.Name = Pick(_elements);
                break;
            case 3 when inner.ElementsAfterSelf().FirstOrDefault() is { } next:
                inner.ReplaceWith(WithoutIds(next));
                next.ReplaceWith(inner);
                break;
            case 4:
                Insert(element, new XElement(Pick(_elements)));
                break;
            case 5:
                // A thing that is valid elsewhere in the document.
                Insert(element, WithoutIds(inner));
                break;
            case 6:
                Insert(element, _random.Next(2) == 0 ? new XText("text") : new XText(" \n "));
                break;
            case 7 when element.Attributes().Where(IsPlain).ToList() is { Count: > 0 } present:
                Pick(present).Remove();
                break;
            case 8 when element.Attributes().Where(IsPlain).ToList() is { Count: > 0 } present:
                Pick(present).Value = Value();
                break;
            case 9:
                element.SetAttributeValue(Pick(_attributes), Value());
                break;
            case 10 when all.SelectMany(each => each.Nodes().OfType<XText>()).ToList() is { Count: > 0 } texts:
                Pick(texts).Value = Value();
                break;
            case 11:
                // Any other value could not even be written.
                element.SetAttributeValue(XNamespace.Xml + "space", _random.Next(2) == 0 ? "preserve" : "default");
                break;
            default:
                element.SetAttributeValue(XNamespace.Xml + "lang", Value());
                break;
        }
    }

    private static IEnumerable<XName> Named(XElement schema, string kind, XNamespace space) => schema.Descendants()
        .Where(each => each.Name.LocalName == kind && each.Attribute("name") is not null)
        .Select(each => space + (string)each.Attribute("name")!)
        .Distinct();

    // In the schemas of XLink and of XML the attributes are global, so in their namespace; elsewhere they are in none.
    private static string Unqualified(XElement schema) =>
        schema.Elements().Any(each => each.Name.LocalName == "attribute") ? (string?)schema.Attribute("targetNamespace") ?? "" : "";

    // An identifier given twice is a fault of its own, tested by itself; here it would hide the others.
    private static XElement WithoutIds(XElement element)
    {
        var copy = new XElement(element);
        copy.DescendantsAndSelf().Attributes("id").Remove();
        return copy;
    }

    private static bool IsPlain(XAttribute attribute) => !attribute.IsNamespaceDeclaration
        && attribute.Name != XNamespace.Xml + "space"
        && attribute.Name.NamespaceName != "http://www.w3.org/2001/XMLSchema-instance";

    private void Insert(XElement parent, XNode node)
    {
        var nodes = parent.Nodes().ToList();
        if (nodes.Count == 0 || _random.Next(nodes.Count + 1) == 0)
        {
            parent.AddFirst(node);
        }
        else
        {
            Pick(nodes).AddAfterSelf(node);
        }
    }

    private string Value() => _random.Next(2) == 0 && _enumerated.Length > 0 ? Pick(_enumerated) : Pick(s_values);

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
