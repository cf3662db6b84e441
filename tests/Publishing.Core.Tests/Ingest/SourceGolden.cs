using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Journals;
using Publishing.Schemas;
using Publishing.Tests.Crosswalks;
using Publishing.Text;

namespace Publishing.Tests.Ingest;

/// <summary>Sources in <c>tests/data/sources</c>, written by us, and beside each what it is read as; <c>./test --accept</c> writes that anew.</summary>
internal static class SourceGolden
{
    /// <summary>The sources of one kind, by their names without the extension.</summary>
    public static IEnumerable<string> Names(string kind, string extension) =>
        Directory.EnumerateFiles(Path.Combine(TestFiles.Folder, "sources", kind), "*" + extension).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    /// <summary>Reads a source and compares what became of it.</summary>
    public static ImportResult Compare(Importer importer, string kind, string name)
    {
        var result = importer.Read(TestFiles.Read($"sources/{kind}/{name}"));
        GoldenFile.Compare(Path.Combine(TestFiles.Folder, "sources", kind, Path.ChangeExtension(name, ".json")), Describe(result));
        return result;
    }

    /// <summary>What is wrong with the records of the articles that may be stored, in any format: nothing, for what an importer hands over can be published.</summary>
    public static IEnumerable<string> Faults(ImportResult result)
    {
        var journal = new Journal { Slug = "steppe", Titles = [new LocalizedText("Steppe Studies")] };
        return from article in result.Articles.Where(article => article.Accepted)
               let published = new PublishedArticle
               {
                   Id = 1,
                   Article = article.Article,
                   Journal = journal,
                   Addresses = new RepositoryAddresses(new Uri("https://press.example.org/"), "press.example.org"),
                   Today = new DateOnly(2026, 1, 15),
               }
               from crosswalk in CrosswalkRegistry.All
               let root = crosswalk.Render(published)
               where root is not null
               from fault in RecordSchemas.Faults(crosswalk.Schema, root)
               select $"{article.Article.PlainTitle}, {crosswalk.Format.Prefix}: {fault}";
    }

    private static string Describe(ImportResult result)
    {
        var articles = result.Articles.Select(article =>
        {
            var described = JsonNode.Parse(PageFile.Describe(article))!;
            described["sourceKey"] = article.SourceKey;
            return described;
        });
        var problems = result.Problems.Select(problem => (JsonNode?)JsonValue.Create($"{problem.Code}, line {problem.Line}: {problem.Message}"));
        return new JsonObject { ["articles"] = new JsonArray([.. articles]), ["problems"] = new JsonArray([.. problems]) }.ToJsonString(Indented) + "\n";
    }

    private static readonly JsonSerializerOptions Indented = new(ArticleJson.Options) { WriteIndented = true };
}
