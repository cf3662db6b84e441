using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace Publishing.Ingest.Ris;

/// <summary>
/// Takes RIS apart into records. The format asks for two characters, two spaces, a hyphen and a space; what programs write has fewer or other spaces,
/// a byte order mark or a no-break space before the tag, values over several lines, text behind the end, no end at all, or numbers between records.
/// </summary>
internal static partial class RisFile
{
    // With fewer spaces than the format asks for, a line of an abstract may look like a field ("US - based"): then the tag must be one that there is.
    private static readonly FrozenSet<string> Tags =
        """
        TY A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CL CN CP CR CT CY DA DB DI DO DP DS ED EI EP ER ET FD FN GN H1 H2 ID IP IS J1 J2 JA JF JO KW L1 L2 L3 L4 LA LB LK LL LP LT M1 M2 M3 MI
        N1 N2 NO NV OA OL OP PA PB PI PM PP PY RD RI RN RP SE SF SL SN SP SR ST SU T1 T2 T3 T4 TA TI TT U1 U2 U3 U4 U5 UR VL VO WP WT WV Y1 Y2 YR
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a text begins with a record, looked for in its first lines.</summary>
    public static bool Begins(string text) => Beginning().IsMatch(text.Length > 4000 ? text[..4000] : text);

    /// <summary>The records in their order.</summary>
    public static IReadOnlyList<RisRecord> Read(string text)
    {
        var reading = new Reading();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            reading.Line(line.ToString(), ++number);
        }

        return reading.End();
    }

    private sealed class Reading
    {
        private readonly List<RisRecord> _records = [];
        private readonly List<RisField> _fields = [];
        private readonly StringBuilder _value = new();
        private string? _type;
        private string? _tag;
        private int _tagLine;
        private int _line;
        private bool _isOpen;

        public void Line(string text, int number)
        {
            var match = Field().Match(text);
            var tag = match.Success ? match.Groups["tag"].Value.ToUpperInvariant() : null;
            if (tag is null || !(Tags.Contains(tag) || match.Groups["gap"].Value.Length == 2))
            {
                Continue(text);
                return;
            }

            EndField();
            if (tag == "ER")
            {
                EndRecord();
                return;
            }

            // A record that nothing ended ends where the next begins; so does one whose tags stand before its type.
            if (tag == "TY")
            {
                EndRecord();
                _type = TypeWord().Match(match.Groups["value"].Value) is { Success: true } word ? word.Value.ToUpperInvariant() : "";
            }

            if (!_isOpen)
            {
                (_isOpen, _line) = (true, number);
            }

            if (tag != "TY")
            {
                (_tag, _tagLine) = (tag, number);
                _value.Append(match.Groups["value"].Value.Trim());
            }
        }

        public List<RisRecord> End()
        {
            EndField();
            EndRecord();
            return _records;
        }

        private void Continue(string text)
        {
            if (_tag is null)
            {
                return;
            }

            var words = text.Trim(' ', '\t', '\u00a0', '\uFEFF');
            if (words.Length == 0 && _value.Length > 0 && _value[^1] == '\n')
            {
                return;
            }

            _value.Append('\n').Append(words);
        }

        private void EndField()
        {
            if (_tag is not null && _value.ToString().Trim() is { Length: > 0 } value)
            {
                _fields.Add(new RisField(_tag, value, _tagLine));
            }

            _tag = null;
            _value.Clear();
        }

        private void EndRecord()
        {
            if (_isOpen && (_fields.Count > 0 || _type is { Length: > 0 }))
            {
                _records.Add(new RisRecord(_type is { Length: > 0 } ? _type : null, [.. _fields], _line));
            }

            _fields.Clear();
            (_type, _isOpen) = (null, false);
        }
    }

    [GeneratedRegex(@"^[\s\uFEFF\u00A0\u200B]*(?<tag>[A-Za-z][A-Za-z0-9])(?:(?<gap>[ \t\u00A0]{0,4})[-–](?:[ \t\u00A0]+(?<value>.*)|(?<value>))|(?<gap>[ \t\u00A0]{2})-(?<value>\S.*))$", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"^[A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex TypeWord();

    [GeneratedRegex(@"(?:^|\n)[\s\uFEFF\u00A0\u200B]*TY[ \t\u00A0]{0,4}[-–][ \t\u00A0]*[A-Za-z]{2,6}[\s\p{P}]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();
}
