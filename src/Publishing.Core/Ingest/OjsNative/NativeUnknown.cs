using System.Xml.Linq;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.OjsNative;

/// <summary>Finds the elements of an article that no version of OJS writes: misspelled ones, which would be lost without a word.</summary>
internal static class NativeUnknown
{
    private static readonly HashSet<string> Known = new(
        [
            "id", "title", "prefix", "subtitle", "abstract", "coverage", "type", "source", "rights", "licenseUrl", "license_url", "licenseURL", "copyrightHolder", "copyrightYear", "permissions",
            "keywords", "agencies", "languages", "disciplines", "subjects", "authors", "author", "representation", "article_galley", "galley", "htmlgalley", "preprint_galley", "citations",
            "issue_identification", "pages", "covers", "cover", "publication", "pkppublication", "submission_file", "artwork_file", "supplementary_file", "supplemental_file", "indexing", "sponsor",
            "date_published", "date_submitted", "date_accepted", "open_access", "comment_to_editor", "comments", "contextName", "contextAbbreviation", "contextPrimaryLocale", "publisherLocation",
            "plainLanguageSummary", "dataAvailability", "fundingStatement", "review_rounds", "decisions", "stages", "queries", "stage_assignments", "participants", "editor_decisions", "relations", "cover_image", "cover_image_alt_text", "funders", "dataCitations", "data_citations",
        ],
        StringComparer.Ordinal);

    public static void Tell(XElement article, XElement version, NativeReading reading)
    {
        foreach (var element in new[] { article, version }.Distinct().SelectMany(holder => holder.Elements()))
        {
            if (!Known.Contains(element.Name.LocalName))
            {
                reading.Tell(ProblemCodes.LinesNotRead, $"Nothing was made of the element {element.Name.LocalName}, which Open Journal Systems does not write here.", value: element.Words(), at: element);
            }
        }

        TellLeft(version, reading);
    }

    private static void TellLeft(XElement version, NativeReading reading)
    {
        foreach (var element in version.Elements().Where(element => element.Words() is not null))
        {
            switch (element.Name.LocalName)
            {
                case "source":
                    reading.Left.Leave("its metadata of a source", element);
                    break;
                case "comments" or "comment_to_editor":
                    reading.Left.Leave("comments to the editor", element);
                    break;
                case "supplemental_file":
                    reading.Left.Leave($"the supplementary file {element.Words("title") ?? "without a title"}", element);
                    break;
            }
        }
    }
}
