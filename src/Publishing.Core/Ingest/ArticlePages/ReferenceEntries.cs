using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Publishing.Ingest.ArticlePages;

/// <summary>Puts the entries of a list of references together from its lines: by their numbers when the list is numbered, else a line an entry, broken lines rejoined.</summary>
internal static partial class ReferenceEntries
{
    /// <summary>The entries in their order.</summary>
    public static IReadOnlyList<ReferenceEntry> Of(IReadOnlyList<PageLine> lines)
    {
        var entries = new List<Draft>();
        var isNumbered = IsNumbered(lines);
        var last = 0;
        foreach (var line in lines)
        {
            var label = isNumbered ? LabelOf(line.Text) : null;
            if (label is { } numbered && (entries.Count == 0 || numbered.Follows(last)))
            {
                entries.Add(new Draft(line.Text[numbered.Length..].TrimStart(), numbered.Text, line.Number));
                last = numbered.Number;
            }
            else if (entries.Count > 0 && Joint(entries[^1], line, isNumbered) is { } joint)
            {
                entries[^1].Append(joint + line.Text);
            }
            else
            {
                entries.Add(new Draft(line.Text, null, line.Number));
            }
        }

        return [.. entries.Select(entry => entry.Finish()).Where(entry => entry.Text.Length > 0)];
    }

    // In a numbered list whatever has no number of its own goes on with the entry before; else an empty line ends an entry.
    private static string? Joint(Draft entry, PageLine line, bool isNumbered)
    {
        if (entry.Tail.Length == 0)
        {
            return "";
        }

        var joint = line.AfterBlank && !isNumbered ? null : WrappedLine.Joint(entry.Tail, line.Text);
        return joint ?? (isNumbered && !line.AfterBlank ? " " : null);
    }

    private static bool IsNumbered(IReadOnlyList<PageLine> lines) =>
        lines.Count > 0
        && LabelOf(lines[0].Text) is { Number: 0 or 1 } first
        && (lines.Count == 1 || lines.Any(line => LabelOf(line.Text)?.Number == first.Number + 1));

    private static Numbered? LabelOf(string line)
    {
        var match = Label().Match(line);
        return match.Success
            ? new Numbered(int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), match.Groups["label"].Value, match.Length)
            : null;
    }

    // [1] Smith   1. Smith   1) Smith   (1) Smith   1.Smith; never "2020. 15 p.", and never a decimal
    [GeneratedRegex(@"^(?<label>\[(?<number>[0-9]{1,4})\]|\((?<number>[0-9]{1,3})\)|(?<number>[0-9]{1,3})[.)](?![0-9]))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    private sealed record Numbered(int Number, string Text, int Length)
    {
        // A gap of one or two is a number that was lost; a greater jump without brackets is a page or a year at the start of a broken line.
        public bool Follows(int last) => Text[0] == '[' || (Number > last && Number <= last + 3);
    }

    private sealed class Draft(string start, string? label, int line)
    {
        private const int LongestTail = 2000;

        private readonly StringBuilder _text = new(start);

        /// <summary>The end of the entry, which alone tells whether the next line goes on with it.</summary>
        public string Tail => _text.Length <= LongestTail ? _text.ToString() : _text.ToString(_text.Length - LongestTail, LongestTail);

        private bool IsJoined { get; set; }

        public void Append(string text)
        {
            IsJoined |= _text.Length > 0;
            _text.Append(text);
        }

        // A number that nothing follows is all that the page says: it is kept as the text, for the editor to see.
        public ReferenceEntry Finish() => _text.Length > 0 ? new(_text.ToString(), label, line, IsJoined) : new(label ?? "", null, line, IsJoined);
    }
}
