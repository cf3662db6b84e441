using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Deposits;
using Publishing.Identifiers;
using Publishing.Ingest;

namespace Publishing.Server.Api.OpenApi;

/// <summary>What each address answers, by way of example.</summary>
internal static class ResponseExamples
{
    public const string Article = """
        {
          "id": 12,
          "oaiIdentifier": "oai:press.example.org:articles/12",
          "state": "published",
          "version": 2,
          "formats": [{"metadataPrefix": "jats", "valid": true, "datestamp": "2022-07-01T08:30:01Z", "deleted": false}, {"metadataPrefix": "oai_dc", "valid": true, "datestamp": "2022-07-01T08:30:01Z", "deleted": false}],
          "createdAt": "2022-06-30T14:02:11.482Z",
          "updatedAt": "2022-07-01T08:30:00.120Z",
          "publishedAt": "2022-07-01T08:30:00.120Z",
          "links": {"page": "https://press.example.org/articles/12", "jats": "https://press.example.org/articles/12.jats.xml", "oai": "https://press.example.org/journals/steppe-studies/oai"}
        }
        """;

    public const string DepositReport = """
        {
          "isWritten": true,
          "articles": [12],
          "leftOut": [13],
          "problems": [{"article": 13, "problem": {"code": "deposit-incomplete", "severity": "error", "message": "Crossref takes no article without a DOI.", "remedy": "Give it the DOI that is to be registered.", "field": "doi"}}]
        }
        """;

    public const string Summary = """
        {"id": 12, "journal": "steppe-studies", "issue": "5-2", "section": "history", "state": "published", "version": 2, "title": "Wells of the Betpak-Dala", "doi": "10.5555/steppe.2022.11", "updatedAt": "2022-07-01T08:30:00.120Z", "url": "https://press.example.org/api/articles/12"}
        """;

    public const string ArticleProblem = """
        {"article": 14, "title": "A title", "url": "https://press.example.org/api/articles/14", "problem": {"code": "no-doi", "severity": "warning", "message": "The article gives no DOI.", "remedy": "Add the DOI if it has one.", "field": "doi"}}
        """;

    public const string ArticleReadiness = """
        {
          "article": 14,
          "title": "A title",
          "state": "published",
          "url": "https://press.example.org/api/articles/14",
          "consumers": [
            {"consumer": "base", "title": "BASE", "ready": true, "problems": []},
            {"consumer": "google-scholar", "title": "Google Scholar", "ready": false, "problems": [{"code": "no-pub-date", "severity": "error", "message": "The article has no date of publication of its own. Google Scholar does not list the article.", "remedy": "Add the date of publication.", "field": "pubDates"}]}
          ]
        }
        """;

    public const string JournalReadiness = """
        {
          "journal": "steppe-studies",
          "articles": 412,
          "complete": true,
          "consumers": [
            {"consumer": "base", "title": "BASE", "ready": 380, "withWarnings": 30, "notReady": 2, "missing": [{"code": "no-language", "severity": "warning", "field": "language", "remedy": "Say in which language the article is written.", "articles": 30, "example": 14}]}
          ]
        }
        """;

    public const string Source = """
        {"id": 3, "name": "article.xml", "mediaType": "application/xml", "importer": "jats", "importerVersion": 1, "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "length": 48211, "receivedAt": "2022-06-30T14:02:11.482Z"}
        """;

    public const string Import = """
        {
          "dryRun": false,
          "summary": {"files": 1, "rejectedFiles": 0, "imported": 1, "withWarnings": 1, "updated": 0, "unchanged": 0, "rejected": 0, "publishedNow": 1},
          "files": [
            {
              "name": "article.xml",
              "importer": "jats",
              "outcome": "importedWithWarnings",
              "problems": [],
              "articles": [
                {"title": "A title", "outcome": "importedWithWarnings", "articleId": 14, "state": "published", "publishedNow": true, "problems": [{"code": "no-doi", "severity": "warning", "message": "The article gives no DOI.", "remedy": "Add the DOI if it has one.", "field": "doi"}]}
              ],
              "sourceId": 3
            }
          ],
          "import": 17
        }
        """;

    public const string ImportJob = """
        {
          "id": 17,
          "journal": "steppe-studies",
          "state": "running",
          "publish": true,
          "dryRun": false,
          "startedBy": "pub_4f1c",
          "files": 400,
          "filesDone": 120,
          "articlesDone": 118,
          "secondsRemaining": 7,
          "summary": {"files": 120, "rejectedFiles": 2, "imported": 118, "withWarnings": 31, "updated": 0, "unchanged": 0, "rejected": 0, "publishedNow": 118},
          "createdAt": "2022-07-01T08:30:00.120Z"
        }
        """;

    public const string ImportedFile = """
        {"place": 0, "name": "article.xml", "report": {"name": "article.xml", "importer": "jats", "outcome": "imported", "problems": [], "articles": [{"title": "A title", "outcome": "imported", "articleId": 14, "state": "published", "publishedNow": true, "problems": []}], "sourceId": 3}}
        """;

    public const string Undo = """
        {"import": 17, "dryRun": false, "deleted": 2, "withdrawn": 118, "restored": 4, "left": [{"article": 14, "title": "A title", "outcome": "changedSince"}]}
        """;

    public const string Harvest = """
        {
          "id": 1,
          "url": "https://ojs.example.org/index.php/steppe/oai",
          "journal": "steppe-studies",
          "prefix": "jats",
          "set": null,
          "until": null,
          "publish": true,
          "state": "complete",
          "from": null,
          "nextFrom": "2022-07-01T08:30:00Z",
          "counts": {"pages": 5, "records": 412, "completeListSize": 412, "imported": 409, "updated": 0, "unchanged": 0, "rejected": 1, "published": 409, "withdrawn": 0, "deleted": 0},
          "problem": null,
          "createdAt": "2022-07-01T08:30:00.120Z",
          "updatedAt": "2022-07-01T08:31:12.482Z",
          "completedAt": "2022-07-01T08:31:12.482Z",
          "links": {"rejected": "https://press.example.org/api/harvests/1/records?outcome=rejected", "unavailable": "https://press.example.org/api/harvests/1/records?outcome=unavailable"}
        }
        """;

    public const string HarvestRecord = """
        {"identifier": "oai:ojs.example.org:article/7", "datestamp": "2022-06-30T14:02:11Z", "deleted": false, "articleId": null, "sourceId": null, "outcome": "rejected", "problems": [{"code": "no-title", "severity": "error", "message": "There is no title.", "remedy": "Give the article a title."}]}
        """;

    private static readonly RepositoryAddresses Addresses = new(new Uri("https://press.example.org"), "press.example.org");

    /// <summary>The example of an address; null when it answers no JSON.</summary>
    public static JsonNode? Of(string method, string path) => path switch
    {
        "api/journals" => Page(ApiExamples.Journal, "https://press.example.org/api/journals?limit=50&after=steppe-studies"),
        "api/journals/{slug}" => JsonNode.Parse(ApiExamples.Journal),
        "api/journals/{slug}/issues" => Page(ApiExamples.Issue, "https://press.example.org/api/journals/steppe-studies/issues?limit=50&after=5-2"),
        "api/journals/{slug}/issues/{issue}" => JsonNode.Parse(ApiExamples.Issue),
        "api/articles" => Page(Summary, "https://press.example.org/api/articles?limit=50&after=12"),
        "api/articles/{id}" or "api/articles/{id}/publish" or "api/articles/{id}/withdraw" => WholeArticle(),
        "api/articles/{id}/problems" => Page(ArticleProblem, null),
        "api/articles/{id}/readiness" => JsonNode.Parse(ArticleReadiness),
        "api/journals/{slug}/readiness" => JsonNode.Parse(JournalReadiness),
        "api/problems" => Page(ArticleProblem, "https://press.example.org/api/problems?limit=50&after=14"),
        "api/sources" => Page(Source, "https://press.example.org/api/sources?limit=50&after=3"),
        "api/sources/{id}" => JsonNode.Parse(Source),
        "api/import" => JsonNode.Parse(Import),
        "api/imports" when method == "GET" => Page(ImportJob, "https://press.example.org/api/imports?limit=50&after=17"),
        "api/imports" or "api/imports/{id}" or "api/imports/{id}/cancel" => JsonNode.Parse(ImportJob),
        "api/imports/{id}/files" => Page(ImportedFile, null),
        "api/imports/{id}/undo" => JsonNode.Parse(Undo),
        "api/harvests" when method == "GET" => Page(Harvest, "https://press.example.org/api/harvests?limit=50&after=1"),
        "api/harvests" or "api/harvests/{id}" or "api/harvests/{id}/stop" => JsonNode.Parse(Harvest),
        "api/harvests/{id}/records" => Page(HarvestRecord, null),
        "api/deposits" => Written(DepositRegistry.All.Take(1).Select(DepositResource.Of)),
        "api/deposits/{name}/problems" => JsonNode.Parse(DepositReport),
        "api/formats" => Written(CrosswalkRegistry.All.Select(crosswalk => FormatResource.Of(crosswalk.Format, Addresses))),
        "api/importers" => Written(ImporterRegistry.All.Take(1).Select(ImporterResource.Of)),
        "api/problem-codes" => Written(ProblemCodes.All.Values.Where(code => code == ProblemCodes.NoDoi)),
        "api/problem-types" => Written(new[] { ProblemType.Stale }),
        _ => null,
    };

    /// <summary>An article as it is read: what was written, and what the repository adds.</summary>
    public static JsonObject WholeArticle()
    {
        var whole = JsonNode.Parse(Article)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(ApiExamples.ArticleBody)!.AsObject())
        {
            whole[name] = value?.DeepClone();
        }

        return whole;
    }

    // What is the same on every server is its own example.
    private static JsonNode? Written(object list) => JsonSerializer.SerializeToNode(list, ArticleJson.Options);

    private static JsonObject Page(string item, string? next) => new() { ["items"] = new JsonArray(JsonNode.Parse(item)), ["next"] = next };
}
