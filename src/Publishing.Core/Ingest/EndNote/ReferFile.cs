using System.Text;
using System.Text.RegularExpressions;

namespace Publishing.Ingest.EndNote;

/// <summary>A field of EndNote's tagged format.</summary>
/// <param name="Tag">The character behind the percent sign.</param>
/// <param name="Value">The value; of one that goes on over several lines it has them.</param>
internal sealed record ReferField(char Tag, string Value);

/// <summary>One reference.</summary>
/// <param name="Fields">Its fields in their order.</param>
/// <param name="Line">The line on which it begins.</param>
internal sealed record ReferRecord(IReadOnlyList<ReferField> Fields, int Line)
{
    /// <summary>The values of a tag.</summary>
    public IEnumerable<string> All(char tag) => Fields.Where(field => field.Tag == tag).Select(field => field.Value);

    /// <summary>The first value of a tag; null when there is none.</summary>
    public string? First(char tag) => All(tag).FirstOrDefault();
}

/// <summary>Takes the tagged format of EndNote (<c>%0 Journal Article</c>) and of its forerunner refer, which has no types, apart into references.</summary>
internal static partial class ReferFile
{
    /// <summary>Whether a text begins with a reference: with a type, or with two fields of those that every reference has.</summary>
    public static bool Begins(string text) => Typed().IsMatch(text) || Untyped().IsMatch(text);

    /// <summary>The references in their order.</summary>
    public static IReadOnlyList<ReferRecord> Read(string text)
    {
        var (records, fields, value) = (new List<ReferRecord>(), new List<ReferField>(), new StringBuilder());
        var isTyped = Typed().IsMatch(text);
        var (tag, start, number, afterBlank) = ('\0', 1, 0, false);
        foreach (var span in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = span.ToString();
            var match = Field().Match(line);
            if (match.Success)
            {
                EndField();

                // With types a type begins a reference; without them an empty line ends one.
                if (fields.Count > 0 && (isTyped ? match.Groups["tag"].Value == "0" && fields.Exists(field => field.Tag is 'T' or 'A' or 'J') : afterBlank && fields.Exists(field => field.Tag is 'T')))
                {
                    EndRecord();
                }

                start = fields.Count == 0 ? number : start;
                tag = match.Groups["tag"].Value[0];
                value.Append(match.Groups["value"].Value.Trim());
                afterBlank = false;
            }
            else if (tag != '\0')
            {
                value.Append('\n').Append(line.Trim());
                afterBlank = line.Trim().Length == 0;
            }
        }

        EndField();
        EndRecord();
        return records;

        void EndField()
        {
            if (tag != '\0' && value.ToString().Trim() is { Length: > 0 } whole)
            {
                fields.Add(new ReferField(tag, whole));
            }

            tag = '\0';
            value.Clear();
        }

        void EndRecord()
        {
            if (fields.Count > 0)
            {
                records.Add(new ReferRecord([.. fields], start));
            }

            fields.Clear();
        }
    }

    [GeneratedRegex(@"^[\s\uFEFF]*%(?<tag>[A-Z0-9?@!#$\](&)*+^><\[=~])(?:\s+(?<value>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"(?:^|\n)[\s\uFEFF]*%0(?:[ \t]+[A-Z]|[ \t]*\r?\n\s*%[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();

    [GeneratedRegex(@"^[\s\uFEFF]*%[ATDJBE]\s[^\n]*\r?\n(?:\s*%[A-Z0-9@]\s[^\n]*\r?\n)*?\s*%[ATDJ]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Untyped();
}
