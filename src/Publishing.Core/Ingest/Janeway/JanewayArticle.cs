using System.Globalization;
using System.Text.Json;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.ArticlePages;
using Publishing.Ingest.Values;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Ingest.Janeway;

/// <summary>Reads one article of Janeway's API. It gives no journal, no issue and no DOI, and says so.</summary>
internal static class JanewayArticle
{
    public static ImportedArticle Read(JsonElement json, int line)
    {
        var notes = new ImportNotes();
        var language = SourceLanguages.TryRead(json.Text("language"), out var tag) ? tag : null;
        var affiliations = new AffiliationList();
        var article = new Article
        {
            Type = ArticleTypeWords.TryRead(json.Words("section")) ?? ArticleType.ResearchArticle,
            Language = language,
            Titles = json.Rich("title") is { } title ? [new Title(title, Subtitle: json.Rich("subtitle"))] : [],
            Abstracts = json.Text("abstract") is { } text && MarkedUpAbstract.Of(text) is { } item ? [item] : [],
            Keywords = Keywords(json),
            Contributors = [.. json.Items("frozenauthors").Select((author, i) => Author(author, i, affiliations, notes, line)).OfType<Contributor>()],
            PubDates = [.. Date(json, "date_published", "pubDates", notes, line).Select(date => new PubDate(date))],
            History = [.. Date(json, "date_submitted", "history", notes, line).Select(date => new HistoryDate("received", date)), .. Date(json, "date_accepted", "history", notes, line).Select(date => new HistoryDate("accepted", date))],
            Permissions = new Permissions { Licenses = License(json.Member("license"), notes, line) },
            FullText = [.. Links(json)],
            SectionTitle = json.Words("section"),
        };
        article = article with { Affiliations = affiliations.All, Inferred = notes.Inferred };
        Problem[] problems = [.. json.Member("date_published").IsEmpty() ? [Problem.Of(ProblemCodes.NotPublishedThere, "The journal has not published this article where it comes from: it has no date of publication there.", line: line)] : Array.Empty<Problem>(), .. notes.Problems];
        return CopyEditor.Accept(article, problems);
    }

    private static List<KeywordGroup> Keywords(JsonElement json)
    {
        var words = json.Items("keywords").Select(keyword => keyword.ValueKind == JsonValueKind.Object ? keyword.Words("word") : keyword.Words()).OfType<string>().ToList();
        return words.Count == 0 ? [] : [new KeywordGroup([.. words.SelectMany(word => word.Contains(';', StringComparison.Ordinal) ? KeywordList.Split(word) : [word]).Select(RichText.Plain)])];
    }

    private static Contributor? Author(JsonElement json, int index, AffiliationList affiliations, ImportNotes notes, int line)
    {
        var (last, suffix) = (json.Words("last_name"), json.Words("name_suffix"));
        var given = string.Join(' ', new[] { json.Words("first_name"), json.Words("middle_name") }.OfType<string>());
        var group = last is null && given.Length == 0 ? json.Words("institution") : null;
        if (last is null && given.Length == 0 && group is null)
        {
            notes.Tell(ProblemCodes.InvalidValue, "There is an author without a name; it was left out.", string.Create(CultureInfo.InvariantCulture, $"contributors/{index}"), line: line);
            return null;
        }

        var place = new Affiliation("", Institution: group is null ? json.Words("institution") : null, Department: json.Words("department"), Country: json.Words("country"));
        return new Contributor
        {
            Names = group is null ? [new PersonName(last ?? given, last is null || given.Length == 0 ? null : given, Suffix: suffix)] : [],
            Group = group is null ? null : RichText.Plain(group),
            AffiliationIds = place.DisplayText.Length > 0 ? [affiliations.Add(place)] : [],
            Email = json.Words("email") is { } address && !MadeUpAddress.Is(address) ? address : null,
            Orcid = Orcid.TryParse(json.Words("orcid"), out var orcid) ? orcid : null,
        };
    }

    private static List<PartialDate> Date(JsonElement json, string member, string field, ImportNotes notes, int line)
    {
        if (json.Words(member) is not { } text)
        {
            return [];
        }

        if (WrittenDate.Read(text) is { } written)
        {
            return [written.Date];
        }

        notes.Invalid(field, text, "is not a date", line);
        return [];
    }

    private static List<License> License(JsonElement json, ImportNotes notes, int line) =>
        LicenseWords.Read(json.Text("url"), json.Rich("text") ?? json.Rich("name") ?? json.Rich("short_name"), notes, line) is { } license ? [license] : [];

    private static IEnumerable<FullTextLink> Links(JsonElement json)
    {
        if (json.Words("remote_url") is { } remote && WebAddress.IsOne(remote))
        {
            yield return new FullTextLink(remote);
        }

        foreach (var galley in json.Items("galleys").Where(galley => WebAddress.IsOne(galley.Words("path"))))
        {
            yield return new FullTextLink(galley.Words("path")!, TypeOf(galley.Words("type")), Title: galley.Words("label"));
        }
    }

    private static string? TypeOf(string? type) => type?.ToLowerInvariant() switch
    {
        "pdf" => "application/pdf",
        "html" => "text/html",
        "xml" => "application/xml",
        "epub" => "application/epub+zip",
        _ => null,
    };
}
