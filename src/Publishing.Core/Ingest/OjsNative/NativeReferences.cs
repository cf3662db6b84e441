using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Ingest.ArticlePages;
using Publishing.Ingest.Citations;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.OjsNative;

/// <summary>The references: a <c>citation</c> each, or all of them in one text, a line each.</summary>
internal static partial class NativeReferences
{
    public static IReadOnlyList<Reference> Read(XElement version)
    {
        var entries = version.Children("citations").Take(1).SelectMany(list => list.HasElements ? Each(list) : Lines(list)).ToList();
        var areNumbered = entries.Count > 1 && entries.Index().All(entry => Number().Match(entry.Item.Text) is { Success: true } match && match.Groups["number"].Value == (entry.Index + 1).ToString(CultureInfo.InvariantCulture));
        return [.. entries.Select((entry, i) =>
        {
            var label = areNumbered ? Number().Match(entry.Text) : null;
            return CitationParser.ToReference("R" + (i + 1).ToString(CultureInfo.InvariantCulture), entry.Text[(label?.Length ?? 0)..], label?.Groups["label"].Value ?? entry.Label);
        })];
    }

    private static IEnumerable<(string Text, string? Label)> Each(XElement list) =>
        list.Children("citation").Select(citation => citation.Words()).OfType<string>().Select(words => (words, (string?)null));

    private static IEnumerable<(string Text, string? Label)> Lines(XElement list)
    {
        var lines = list.Value.Split('\n');
        var first = SourceLine.Of(list) ?? 1;
        var read = lines.Select((text, i) => new PageLine(first + i, MarkedUpText.Words(text), i == 0 || string.IsNullOrWhiteSpace(lines[i - 1]))).Where(line => line.Text.Length > 0).ToList();
        return ReferenceEntries.Of(read).Select(entry => (entry.Text, entry.Label));
    }

    [GeneratedRegex(@"^(?<label>\[(?<number>[0-9]{1,4})\]|\((?<number>[0-9]{1,4})\)|(?<number>[0-9]{1,4})[.)](?![0-9]))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
