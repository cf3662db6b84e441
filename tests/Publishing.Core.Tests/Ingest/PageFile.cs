using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Articles;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

/// <summary>A page of <c>tests/data/pages</c>, written by us, and beside it what it is read as.</summary>
internal sealed record PageFile(string Name, string Path)
{
    private static readonly JsonSerializerOptions Indented = new(ArticleJson.Options) { WriteIndented = true };

    private static readonly string Folder = FindFolder();

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.txt").Select(file => System.IO.Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public byte[] Bytes => File.ReadAllBytes(Path);

    public string ExpectedPath => System.IO.Path.ChangeExtension(Path, ".json");

    public static PageFile Load(string name) => new(name, System.IO.Path.Combine(Folder, name + ".txt"));

    public ImportedArticle Read() => Assert.Single(new OjsArticlePageImporter().Read(new SourceFile(Name, Bytes)).Articles);

    /// <summary>The article and its problems, without what is empty or as it usually is.</summary>
    public static string Describe(ImportedArticle imported)
    {
        var article = JsonSerializer.SerializeToNode(imported.Article, Indented)!;
        var problems = JsonSerializer.SerializeToNode(imported.Problems, Indented)!;
        foreach (var problem in problems.AsArray())
        {
            problem!.AsObject().Remove("remedy");
        }

        return Prune(new JsonObject { ["article"] = article, ["problems"] = problems })!.ToJsonString(Indented) + "\n";
    }

    private static JsonNode? Prune(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } members:
                foreach (var (name, value) in members.ToList())
                {
                    if (Prune(value) is null)
                    {
                        members.Remove(name);
                    }
                }

                return members.Count > 0 ? members : null;
            case JsonArray { Count: > 0 } items:
                foreach (var item in items)
                {
                    Prune(item);
                }

                return items;
            case JsonArray:
                return null;
            case JsonValue value when value.GetValueKind() == JsonValueKind.False:
                return null;
            default:
                return node;
        }
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Publishing.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return System.IO.Path.Combine(folder.FullName, "tests", "data", "pages");
    }
}
