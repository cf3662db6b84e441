using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Ingest.Citations;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.HtmlPages;

/// <summary>A reference in <c>citation_reference</c>: in words, or in parts as <c>citation_title=…;citation_author=…</c>.</summary>
internal static partial class HighwireReference
{
    /// <summary>The reference; null when the tag says nothing.</summary>
    public static Reference? Read(int index, string content)
    {
        var id = "R" + (index + 1).ToString(CultureInfo.InvariantCulture);
        var values = Part().Matches(content).Select(match => (Name: match.Groups["name"].Value.ToLowerInvariant(), Value: MarkedUpText.Words(match.Groups["value"].Value)))
            .Where(part => part.Value.Length > 0).ToLookup(part => part.Name, part => part.Value);
        if (values.Count > 0)
        {
            return ReferenceParts.Build(id, new ReferenceParts
            {
                Authors = [.. values["author"], .. values["authors"].SelectMany(Authors)],
                Year = Of(values, "year", "publication_date", "date") is { } date ? Year().Match(date) is { Success: true } year ? year.Value : date : null,
                Title = Of(values, "title"),
                Journal = Of(values, "journal_title", "inbook_title", "conference_title", "journal_abbrev"),
                IsJournal = values["journal_title"].Any(),
                Volume = Of(values, "volume"),
                Issue = Of(values, "issue", "number"),
                FirstPage = Of(values, "firstpage", "pages"),
                LastPage = Of(values, "lastpage"),
                Publisher = Of(values, "publisher", "technical_report_institution", "dissertation_institution"),
                Doi = Of(values, "doi"),
                Pmid = Of(values, "pmid"),
                Label = Of(values, "label"),
            });
        }

        var text = MarkedUpText.Words(content);
        if (text.Length == 0)
        {
            return null;
        }

        var label = Label().Match(text);
        return label.Success && label.Length < text.Length
            ? CitationParser.ToReference(id, text[label.Length..], label.Groups["label"].Value)
            : CitationParser.ToReference(id, text);
    }

    private static IEnumerable<string> Authors(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Of(ILookup<string, string> values, params string[] names) => names.SelectMany(name => values[name]).FirstOrDefault();

    [GeneratedRegex(@"(?:^|;)\s*citation_(?<name>[a-zA-Z_]+)=(?<value>.*?)(?=;\s*citation_[a-zA-Z_]+=|;?\s*$)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Part();

    [GeneratedRegex("(?<![0-9])(?:1[5-9]|20)[0-9]{2}[a-z]?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?<label>\[[0-9]{1,4}\]|[0-9]{1,4}[.)])\s+(?=\D)", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
