using System.Xml.Linq;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.Marc;

/// <summary>A field of MARC.</summary>
/// <param name="Tag">Three characters.</param>
/// <param name="First">The first indicator; a space when it has none.</param>
/// <param name="Second">The second indicator.</param>
/// <param name="Subfields">Codes and values, in their order; of a control field one with the code <c>\0</c>.</param>
internal sealed record MarcField(string Tag, char First, char Second, IReadOnlyList<(char Code, string Value)> Subfields)
{
    /// <summary>The first value of a code; null when there is none.</summary>
    public string? this[char code] => All(code).FirstOrDefault();

    /// <summary>The values of a code.</summary>
    public IEnumerable<string> All(char code) => Subfields.Where(subfield => subfield.Code == code).Select(subfield => subfield.Value);
}

/// <summary>A record of MARC, whether it came as MARCXML, as OAI's older XML of it, or in the order of ISO 2709.</summary>
/// <param name="Leader">The leader; empty when there is none.</param>
/// <param name="Fields">The fields in their order.</param>
/// <param name="Line">The line on which it begins.</param>
internal sealed record MarcRecord(string Leader, IReadOnlyList<MarcField> Fields, int? Line)
{
    /// <summary>Whether it is UNIMARC, in which 200 is the title: MARC 21 has no such field.</summary>
    public bool IsUnimarc => All("200").Any(title => title['a'] is not null) && !All("245").Any();

    /// <summary>A position of the leader; a space when it is not there.</summary>
    public char LeaderAt(int position) => position < Leader.Length ? Leader[position] : ' ';

    /// <summary>The fields with one of these tags, in the record's order.</summary>
    public IEnumerable<MarcField> All(params string[] tags) => Fields.Where(field => tags.Contains(field.Tag));

    /// <summary>The value of a control field; null when there is none.</summary>
    public string? Control(string tag) => All(tag).Select(field => field['\0']).FirstOrDefault(value => value is not null);

    /// <summary>The first value of a code among the fields of a tag.</summary>
    public string? First(string tag, char code) => All(tag).Select(field => field[code]).FirstOrDefault(value => value is not null);

    /// <summary>The record of an element, with whatever letters and attributes its maker has chosen: <c>datafield tag ind1</c>, <c>varfield id i1</c>.</summary>
    public static MarcRecord Of(XElement record)
    {
        var fields = new List<MarcField>();
        foreach (var element in record.Elements())
        {
            var (name, tag) = (element.Name.LocalName.ToLowerInvariant(), element.Attr("tag") ?? element.Attr("id") ?? "");
            if (name is "controlfield" or "fixfield")
            {
                fields.Add(new MarcField(tag.PadLeft(3, '0'), ' ', ' ', [('\0', element.Value.Trim('"', '\n', '\r', '\t'))]));
            }
            else if (name is "datafield" or "varfield")
            {
                var subfields = element.Elements().Select(subfield => (Code: (subfield.Attr("code") ?? subfield.Attr("label") ?? "a")[0], Value: subfield.Value.Trim())).Where(subfield => subfield.Value.Length > 0).ToList();
                fields.Add(new MarcField(tag.PadLeft(3, '0'), Indicator(element, "ind1", "i1"), Indicator(element, "ind2", "i2"), subfields));
            }
        }

        return new MarcRecord(LeaderOf(record), fields, record.Line());
    }

    // OAI's older XML has its parts as attributes: type is the sixth position, level the seventh.
    private static string LeaderOf(XElement record) =>
        record.Elements().FirstOrDefault(element => element.Name.LocalName.Equals("leader", StringComparison.OrdinalIgnoreCase))?.Value
        ?? (record.Attr("type") is { Length: 1 } type && record.Attr("level") is { Length: 1 } level ? $"     {record.Attr("status") ?? "n"}{type}{level}" : "");

    private static char Indicator(XElement element, string name, string other) => (element.Attr(name) ?? element.Attr(other)) is { Length: > 0 } value && value[0] != '#' ? value[0] : ' ';
}
