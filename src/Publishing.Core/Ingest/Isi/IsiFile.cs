using System.Text.RegularExpressions;

namespace Publishing.Ingest.Isi;

/// <summary>A field of the ISI format: two characters, and its lines.</summary>
/// <param name="Tag">The tag, such as <c>AU</c>.</param>
/// <param name="Lines">The lines of its value.</param>
internal sealed record IsiField(string Tag, IReadOnlyList<string> Lines)
{
    /// <summary>The value as running text.</summary>
    public string Text => string.Join(' ', Lines);
}

/// <summary>One record.</summary>
/// <param name="Fields">Its fields in their order.</param>
/// <param name="Line">The line on which it begins.</param>
internal sealed record IsiRecord(IReadOnlyList<IsiField> Fields, int Line)
{
    /// <summary>The value of the first of some tags that is there; null when none is.</summary>
    public string? Text(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            if (Fields.FirstOrDefault(field => field.Tag == tag) is { Text: { Length: > 0 } text })
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The lines of a tag.</summary>
    public IReadOnlyList<string> Lines(string tag) => [.. Fields.Where(field => field.Tag == tag).SelectMany(field => field.Lines)];
}

/// <summary>Takes the tagged format of Web of Science apart: <c>FN</c>, <c>VR</c>, records from <c>PT</c> to <c>ER</c>, <c>EF</c>; what goes on is indented by three spaces.</summary>
internal static partial class IsiFile
{
    /// <summary>Whether a text begins so.</summary>
    public static bool Begins(string text) => Beginning().IsMatch(text);

    /// <summary>The records in their order.</summary>
    public static IReadOnlyList<IsiRecord> Read(string text)
    {
        var (records, fields) = (new List<IsiRecord>(), new List<IsiField>());
        List<string>? lines = null;
        var (start, number) = (1, 0);
        foreach (var span in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = span.ToString().TrimStart('\uFEFF');
            if (Field().Match(line) is { Success: true, Groups: var groups })
            {
                var tag = groups["tag"].Value;
                if (tag is "ER" or "EF" || (tag == "PT" && fields.Count > 0))
                {
                    End();
                }

                lines = tag is "ER" or "EF" or "FN" or "VR" ? null : [groups["value"].Value.Trim()];
                if (lines is not null)
                {
                    start = fields.Count == 0 ? number : start;
                    fields.Add(new IsiField(tag, lines));
                }
            }
            else if (line.Length > 0 && char.IsWhiteSpace(line[0]) && line.Trim().Length > 0)
            {
                lines?.Add(line.Trim());
            }
        }

        End();
        return records;

        void End()
        {
            if (fields.Count > 0)
            {
                records.Add(new IsiRecord([.. fields], start));
            }

            fields.Clear();
            lines = null;
        }
    }

    [GeneratedRegex(@"^(?<tag>[A-Z][A-Z0-9])(?:\s(?<value>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"^[\s\uFEFF]*(?:FN [^\n]*(?:ISI|Thomson|Clarivate|Web of|WOS|MEDLINE)[^\n]*\r?\n(?:VR |PT )|PT [A-Z]\s*\r?\n(?:AU|TI|BA|CA) )", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();
}
