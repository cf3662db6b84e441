using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Publishing.Schemas;

namespace Publishing.Ingest;

/// <summary>The characters that have names: those of the JATS DTDs (the ISO sets among them) and of HTML.</summary>
internal static partial class NamedEntities
{
    // HTML 4 names that no ISO set has.
    private const string HtmlOnly = """
        Alpha 391 Beta 392 Chi 3A7 Epsilon 395 Eta 397 Iota 399 Kappa 39A Mu 39C Nu 39D Omicron 39F Rho 3A1 Tau 3A4 Zeta 396 alefsym 2135 bdquo 201E crarr 21B5
        epsilon 3B5 frasl 2044 lrm 200E lsaquo 2039 oline 203E omicron 3BF rlm 200F rsaquo 203A sbquo 201A sigmaf 3C2 thetasym 3D1 upsih 3D2 zwj 200D zwnj 200C
        """;

    // Each with the literal of its declaration: a reader wants "&#xA0;", a declaration wants it as it stands.
    private static readonly Lazy<FrozenDictionary<string, string>> Literals = new(Load);

    /// <summary>Whether XML itself defines the name.</summary>
    public static bool IsPredefined(string name) => name is "amp" or "lt" or "gt" or "quot" or "apos";

    /// <summary>The declaration of a name, for a document type; null when nobody knows it.</summary>
    public static string? Declaration(string name) => Literals.Value.TryGetValue(name, out var literal) ? $"<!ENTITY {name} \"{literal}\">" : null;

    private static FrozenDictionary<string, string> Load()
    {
        using var dtd = new StreamReader(SchemaFiles.JatsEntities.Open());
        var literals = Entity().Matches(dtd.ReadToEnd()).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);
        foreach (var pair in HtmlOnly.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Chunk(2))
        {
            literals.TryAdd(pair[0], $"&#x{pair[1].Trim()};");
        }

        return literals.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex("""<!ENTITY\s+(\S+)\s+"([^"]*)"\s*>""", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
