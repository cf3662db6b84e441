using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;

namespace Publishing.Server.Api.OpenApi;

/// <summary>An example of every body that goes in or comes out; a test holds them against the types they stand for.</summary>
internal static class ApiExamples
{
    public const string Journal = """
        {
          "slug": "steppe-studies",
          "titles": [{"text": "Steppe Studies", "language": "en"}, {"text": "Дала зерттеулері", "language": "kk"}],
          "publisher": {"name": "Example University Press", "location": "Almaty"},
          "language": "en",
          "description": "History and languages of the Eurasian steppe.",
          "defaultLicense": {"url": "https://creativecommons.org/licenses/by/4.0/"},
          "sections": [{"slug": "history", "titles": [{"text": "History", "language": "en"}]}]
        }
        """;

    public const string JournalPatch = """
        {"description": "History, languages and law of the Eurasian steppe."}
        """;

    public const string Issue = """
        {"slug": "5-2", "volume": "5", "number": "2", "titles": [], "published": "2022-06"}
        """;

    public const string IssuePatch = """
        {"published": "2022-06-30"}
        """;

    public const string ArticleBody = """
        {
          "journal": "steppe-studies",
          "issue": "5-2",
          "section": "history",
          "article": {
            "language": "en",
            "titles": [{"text": ["Wells of the ", {"italic": ["Betpak-Dala"]}]}],
            "abstracts": [{"sections": [{"paragraphs": ["Forty wells along a caravan road, dated by what fell into them."]}]}],
            "keywords": [{"keywords": ["wells", "caravan roads"]}],
            "contributors": [{"names": [{"surname": "Zhansaya", "givenNames": "Aru"}], "orcid": "0000-0002-1825-0097", "affiliationIds": ["aff1"], "corresponding": true}],
            "affiliations": [{"id": "aff1", "institution": "Example University", "city": "Almaty", "countryCode": "KZ"}],
            "pubDates": [{"date": "2022-06-30", "format": "electronic"}],
            "firstPage": "11",
            "lastPage": "24",
            "doi": "10.5555/steppe.2022.11",
            "permissions": {
              "copyrightStatement": "© 2022 Aru Zhansaya",
              "copyrightYear": 2022,
              "copyrightHolder": "Aru Zhansaya",
              "licenses": [{"url": "https://creativecommons.org/licenses/by/4.0/"}],
              "freeToRead": {}
            }
          }
        }
        """;

    public const string ArticlePatch = """
        {"article": {"lastPage": "25"}}
        """;

    public const string Withdrawal = """
        {"reason": "Published twice by mistake; the first one stays."}
        """;

    public const string Harvest = """
        {"url": "https://ojs.example.org/index.php/steppe/oai", "journal": "steppe-studies", "publish": true}
        """;

    public const string Problem = """
        {
          "type": "https://press.example.org/api/problem-types#invalid",
          "title": "The document breaks its rules",
          "status": 422,
          "detail": "2 fields break their rules; 'errors' names each.",
          "remedy": "Correct every field that the answer names.",
          "traceId": "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
          "errors": [
            {"pointer": "/article/doi", "value": "\"eleven\"", "rule": "Must be a DOI, such as 10.5555/12345678.", "code": "invalid-value"},
            {"pointer": "/article/titles/0/text", "rule": "Is required."}
          ]
        }
        """;

    private static readonly Dictionary<(string Method, string Path), string> Requests = new()
    {
        [("POST", "api/journals")] = Journal,
        [("PUT", "api/journals/{slug}")] = Journal,
        [("PATCH", "api/journals/{slug}")] = JournalPatch,
        [("POST", "api/journals/{slug}/issues")] = Issue,
        [("PUT", "api/journals/{slug}/issues/{issue}")] = Issue,
        [("PATCH", "api/journals/{slug}/issues/{issue}")] = IssuePatch,
        [("POST", "api/articles")] = ArticleBody,
        [("PUT", "api/articles/{id}")] = ArticleBody,
        [("PATCH", "api/articles/{id}")] = ArticlePatch,
        [("POST", "api/articles/{id}/withdraw")] = Withdrawal,
        [("POST", "api/harvests")] = Harvest,
    };

    /// <summary>Puts the examples of an operation in their places.</summary>
    public static void AddTo(OpenApiOperation operation, ApiDescription description)
    {
        if (Requests.TryGetValue((description.HttpMethod!, description.RelativePath!), out var request))
        {
            foreach (var content in (operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>()).Values)
            {
                content.Example = JsonNode.Parse(request);
            }
        }

        foreach (var content in operation.Responses!.Values.OfType<OpenApiResponse>().SelectMany(response => response.Content?.Values ?? []))
        {
            content.Example = ResponseExamples.Of(description.HttpMethod!, description.RelativePath!);
        }
    }

    /// <summary>The example of an error.</summary>
    public static JsonObject OfProblem(int status)
    {
        var kind = ProblemType.All.First(kind => kind.Status == status);
        var example = JsonNode.Parse(Problem)!.AsObject();
        if (kind != ProblemType.Invalid && status != StatusCodes.Status422UnprocessableEntity)
        {
            example["type"] = "https://press.example.org/api/problem-types#" + kind.Name;
            example["title"] = kind.Title;
            example["status"] = status;
            example["detail"] = kind.Title + ".";
            example["remedy"] = kind.Remedy;
            example.Remove("errors");
        }

        return example;
    }
}
