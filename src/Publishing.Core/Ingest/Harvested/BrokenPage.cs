using System.Text;
using System.Text.RegularExpressions;

namespace Publishing.Ingest.Harvested;

/// <summary>What can be had of a page of records that is not well-formed: each record is looked at by itself, so that a bad one loses none of the others.</summary>
/// <param name="Records">The records that are well-formed.</param>
/// <param name="Bad">The identifiers of those that are not, and why.</param>
/// <param name="Token">What leads to the next page; null when it was not found.</param>
/// <param name="IsWhole">Whether the page has its end; when not, more records may have been on it.</param>
public sealed partial record BrokenPage(IReadOnlyList<HarvestedRecord> Records, IReadOnlyList<(string Identifier, Problem Problem)> Bad, HarvestedToken? Token, bool IsWhole)
{
    /// <summary>Takes a page apart.</summary>
    public static BrokenPage Read(ReadOnlySpan<byte> bytes)
    {
        var text = SourceText.OfXml(bytes).Text;
        var declarations = string.Join(' ', Declaration().Matches(Root().Match(text).Value).Select(match => match.Value.Trim()));
        var records = new List<HarvestedRecord>();
        var bad = new List<(string, Problem)>();
        var starts = RecordStart().Matches(text);
        for (var i = 0; i < starts.Count; i++)
        {
            var rest = text[starts[i].Index..(i + 1 < starts.Count ? starts[i + 1].Index : text.Length)];
            var end = RecordEnd().Matches(rest);
            var record = end.Count > 0 ? rest[..(end[^1].Index + end[^1].Length)] : rest;
            var read = HarvestedResponse.Read(Encoding.UTF8.GetBytes($"<OAI-PMH {declarations}>{record}</OAI-PMH>"));
            if (read.Break is null && read.Records is [var one])
            {
                records.Add(one);
            }
            else if (Identifier().Match(record) is { Success: true } identifier)
            {
                bad.Add((System.Net.WebUtility.HtmlDecode(identifier.Groups[1].Value.Trim()), read.Break ?? Problem.Of(ProblemCodes.MalformedXml, "The record is not well-formed.")));
            }
        }

        var token = TokenElement().Match(text);
        return new BrokenPage(records, bad, token.Success ? new HarvestedToken(System.Net.WebUtility.HtmlDecode(token.Groups[1].Value.Trim()), null) : null, token.Success || End().IsMatch(text));
    }

    // A metadata format may have records of its own, such as MARC's; one of the protocol begins with a header.
    [GeneratedRegex(@"<(?:[\w.-]+:)?record(?:\s[^<>]*)?>\s*<(?:[\w.-]+:)?header[\s>]", RegexOptions.CultureInvariant)]
    private static partial Regex RecordStart();

    [GeneratedRegex(@"</(?:[\w.-]+:)?record\s*>", RegexOptions.CultureInvariant)]
    private static partial Regex RecordEnd();

    [GeneratedRegex(@"<(?:[\w.-]+:)?identifier[^<>]*>([^<]+)<", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"<(?:[\w.-]+:)?resumptionToken(?:\s[^<>]*)?(?:/>|>([^<]*)<)", RegexOptions.CultureInvariant)]
    private static partial Regex TokenElement();

    [GeneratedRegex(@"<(?:[\w.-]+:)?OAI-PMH(?:\s[^<>]*)?>", RegexOptions.CultureInvariant)]
    private static partial Regex Root();

    [GeneratedRegex(@"</(?:[\w.-]+:)?OAI-PMH\s*>", RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex("""\sxmlns(?::[\w.-]+)?\s*=\s*(?:"[^"]*"|'[^']*')""", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
