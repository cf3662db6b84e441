using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Publishing.Ingest;

/// <summary>
/// A document made ready for a reader that opens nothing: its XML declaration and DOCTYPE are read here and blanked out (line for line),
/// characters that XML cannot hold are taken out, and the entities that it uses are declared.
/// </summary>
/// <param name="Text">The document, from which nothing leads outside.</param>
/// <param name="DocType">Its document type declaration, if it had one.</param>
/// <param name="Entities">Declarations of the entities that it uses; null when it uses none.</param>
/// <param name="Problems">What was found.</param>
internal sealed partial record XmlPreparation(string Text, XmlDocType? DocType, string? Entities, IReadOnlyList<Problem> Problems)
{
    public static XmlPreparation Of(string text)
    {
        var problems = new List<Problem>();
        text = WithoutIllegalCharacters(text, problems);
        var (body, docType) = XmlProlog.Read(text);
        var references = References(body);
        if (references.Illegal.Count > 0)
        {
            problems.Add(Problem.Of(ProblemCodes.IllegalCharacters, "Character references that XML cannot hold were taken out.", value: references.Illegal[0].Value, line: LineAt(body, references.Illegal[0].Index)));
            body = CharacterReference().Replace(body, match => IsLegal(match) ? match.Value : "");
        }

        var entities = Declarations(docType, references.Names, problems);
        return new XmlPreparation(body, docType, entities, problems);
    }

    /// <summary>The line of a place in the text, from 1.</summary>
    public static int LineAt(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    private static string WithoutIllegalCharacters(string text, List<Problem> problems)
    {
        var clean = Publishing.Text.XmlText.Strip(text, out var first);
        if (first >= 0)
        {
            problems.Add(Problem.Of(ProblemCodes.IllegalCharacters, $"{text.Length - clean.Length} characters that XML cannot hold were taken out, the first U+{(int)text[first]:X4}.", line: LineAt(text, first)));
        }

        return clean;
    }

    private static (HashSet<string> Names, List<(int Index, string Value)> Illegal) References(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var illegal = new List<(int, string)>();
        for (var at = text.IndexOf('&', StringComparison.Ordinal); at >= 0; at = text.IndexOf('&', at + 1))
        {
            var rest = text.AsSpan(at + 1, Math.Min(64, text.Length - at - 1));
            var end = rest.IndexOf(';');
            if (end <= 0)
            {
                continue;
            }

            var name = rest[..end].ToString();
            if (name[0] == '#')
            {
                if (CharacterReference().Match(text, at) is { Success: true } match && match.Index == at && !IsLegal(match))
                {
                    illegal.Add((at, match.Value));
                }
            }
            else if (!NamedEntities.IsPredefined(name))
            {
                names.Add(name);
            }
        }

        return (names, illegal);
    }

    private static bool IsLegal(Match reference)
    {
        var hex = reference.Groups[1].Success;
        return int.TryParse(hex ? reference.Groups[1].ValueSpan : reference.Groups[2].ValueSpan, hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && (code <= 0xFFFF ? XmlConvert.IsXmlChar((char)code) : code <= 0x10FFFF);
    }

    private static string? Declarations(XmlDocType? docType, HashSet<string> names, List<Problem> problems)
    {
        var own = docType?.InternalSubset is { } subset && subset.Contains("<!ENTITY", StringComparison.Ordinal) ? subset : "";
        foreach (Match entity in ExternalEntity().Matches(own))
        {
            var name = entity.Groups[1].Value;
            if (names.Contains(name) || own.Contains($"&{name};", StringComparison.Ordinal))
            {
                problems.Add(Problem.Of(ProblemCodes.UnsafeXml, $"The entity &{name}; stands for a file or an address, which is not opened.", value: entity.Value, line: 1));
            }
        }

        var known = names.Select(NamedEntities.Declaration).OfType<string>();
        var all = string.Concat(known.Prepend(own));
        return all.Length > 0 ? all : null;
    }

    [GeneratedRegex("&#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,10}));", RegexOptions.CultureInvariant)]
    private static partial Regex CharacterReference();

    // Not those with NDATA, which name a picture and are never put into the text.
    [GeneratedRegex("""<!ENTITY\s+([^\s%"'>]+)\s+(?:SYSTEM|PUBLIC\s+(?:"[^"]*"|'[^']*'))\s+(?:"[^"]*"|'[^']*')\s*>""", RegexOptions.CultureInvariant)]
    private static partial Regex ExternalEntity();
}
