using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.HtmlPages;

/// <summary>Funders in <c>citation_funding_source</c>, as <c>citation_funder=…;citation_grant_number=…</c> or in words.</summary>
internal static partial class HighwireFunding
{
    /// <summary>One award a tag.</summary>
    public static IReadOnlyList<Award> Read(IEnumerable<NamedTag> tags) => [.. tags.Select(tag => Read(tag.Content)).Distinct()];

    private static Award Read(string content)
    {
        var parts = Part().Matches(content).Select(match => (Name: match.Groups["name"].Value, Value: MarkedUpText.Words(match.Groups["value"].Value))).Where(part => part.Value.Length > 0).ToList();
        if (parts.Count == 0)
        {
            return new Award(MarkedUpText.Words(content));
        }

        var numbers = parts.Where(part => part.Name is "grant_number" or "award_number").Select(part => part.Value).ToList();
        var funder = parts.Find(part => part.Name is "funder" or "source" or "funder_name").Value;
        var doi = parts.Where(part => part.Name is "funder_id" or "funder_doi").Select(part => Doi.TryParse(part.Value, out var id) ? id : null).FirstOrDefault(id => id is not null);
        return new Award(funder, doi, AwardNumbers: numbers.Count > 0 ? numbers : null);
    }

    [GeneratedRegex(@"(?:^|;)\s*citation_(?<name>[a-z_]+)=(?<value>.*?)(?=;\s*citation_[a-z_]+=|;?\s*$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Part();
}
