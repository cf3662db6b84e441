using System.Xml.Linq;
using Publishing.Text;

namespace Publishing.Crosswalks.Marc;

/// <summary>Makes the fields of a record in MARCXML. A field of MARC is one line: paragraphs and the breaks of a source become spaces.</summary>
internal static class MarcFields
{
    /// <summary>The namespace of MARCXML.</summary>
    public static readonly XNamespace Namespace = "http://www.loc.gov/MARC21/slim";

    /// <summary>A control field.</summary>
    public static XElement Control(string tag, string value) => new(Namespace + "controlfield", new XAttribute("tag", tag), value);

    /// <summary>A data field with those of its subfields that have something in them; null when none but its codes (<c>0</c> to <c>9</c>) would be left.</summary>
    public static XElement? Data(string tag, char first, char second, params IEnumerable<(char Code, string? Value)> subfields)
    {
        var known = subfields.Select(subfield => (subfield.Code, Value: RunningText.Of(subfield.Value ?? ""))).Where(subfield => subfield.Value.Length > 0).ToList();
        return known.TrueForAll(subfield => char.IsAsciiDigit(subfield.Code))
            ? null
            : new XElement(
                Namespace + "datafield",
                new XAttribute("tag", tag),
                new XAttribute("ind1", first),
                new XAttribute("ind2", second),
                known.Select(subfield => new XElement(Namespace + "subfield", new XAttribute("code", subfield.Code), subfield.Value)));
    }
}
