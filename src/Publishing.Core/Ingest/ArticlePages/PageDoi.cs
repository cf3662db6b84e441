using System.Text.RegularExpressions;
using Publishing.Identifiers;

namespace Publishing.Ingest.ArticlePages;

/// <summary>Reads the DOI of the article: under its heading, or alone in a line under the title. DOIs of other works stand in the references.</summary>
internal static partial class PageDoi
{
    /// <summary>The DOI, and the lines under the title that are something else.</summary>
    public static (Doi? Doi, IReadOnlyList<PageLine> Others) Read(PageOutline outline, IReadOnlyList<PageLine> underTitle, PageNotes notes)
    {
        var headed = outline.All(PageHeading.Doi).SelectMany(section => section.Lines).ToList();
        var alone = underTitle.FirstOrDefault(line => Alone().IsMatch(line.Text));
        var candidates = alone is null ? headed : [.. headed, alone];
        var line = candidates.Find(candidate => Of(candidate.Text) is not null);
        if (line is null && headed.Count > 0)
        {
            notes.Tell(ProblemCodes.InvalidValue, "This is no DOI: one begins with 10, a number and a slash.", "doi", headed[0].Text, headed[0].Number);
        }

        notes.NotRead(headed.Where(other => other != line && (line is not null || other != headed[0])));
        return (line is null ? null : Of(line.Text), alone is null ? underTitle : [.. underTitle.Where(other => other != alone)]);
    }

    private static Doi? Of(string text) => Doi.TryParse(Token().Match(text).Value.TrimEnd('.', ',', ';'), out var doi) ? doi : null;

    [GeneratedRegex(@"(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s?)?10\.[0-9]{4,9}(?:\.[0-9]{1,9}){0,9}/\S+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Token();

    [GeneratedRegex(@"^(?:https?://(?:dx\.|www\.)?doi\.org/|(?:doi:?\s?)?(?:https?://doi\.org/)?)10\.[0-9]{4,9}(?:\.[0-9]{1,9}){0,9}/\S+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Alone();
}
