using System.Globalization;
using System.Xml.Linq;

namespace Publishing.Crosswalks;

/// <summary>
/// Makes the <c>id</c>s of a record its own. In one article <c>R1</c> is there once; a page of ListRecords is one document with a hundred articles,
/// and an <c>xs:ID</c> must be there once in a document.
/// </summary>
internal static class RecordIds
{
    private static readonly HashSet<string> References = new(StringComparer.Ordinal)
    {
        "rid", "headers", "continued-from", "glyph-data", "pointer-to-explained", "pointer-to-question", "xref",
    };

    /// <summary>Puts the article's number before every <c>id</c> and before all that refers to one: <c>R1</c> of article 7 becomes <c>a7-R1</c>.</summary>
    public static void Qualify(XElement root, long articleId)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"a{articleId}-");
        var ids = root.DescendantsAndSelf().Select(element => (string?)element.Attribute("id")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (ids.Count == 0)
        {
            return;
        }

        foreach (var attribute in root.DescendantsAndSelf().Attributes())
        {
            if (attribute.Name == "id")
            {
                attribute.Value = prefix + attribute.Value;
            }
            else if (attribute.Name.Namespace == XNamespace.None && References.Contains(attribute.Name.LocalName))
            {
                attribute.Value = string.Join(' ', attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => ids.Contains(id) ? prefix + id : id));
            }
            else if (attribute.Name.LocalName == "href" && attribute.Value.StartsWith('#') && ids.Contains(attribute.Value[1..]))
            {
                attribute.Value = "#" + prefix + attribute.Value[1..];
            }
        }
    }
}
