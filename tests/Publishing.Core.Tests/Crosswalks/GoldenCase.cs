using System.Text.Json;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Journals;

namespace Publishing.Tests.Crosswalks;

/// <summary>A folder of <c>tests/data/articles</c>: an article as JSON, where it stands, and beside it every form in which it goes out.</summary>
public sealed record GoldenCase(string Name, string Folder, PublishedArticle Article)
{
    private static readonly string Root = FindRoot();

    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Root).Where(folder => File.Exists(Path.Combine(folder, "article.json"))).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    public static GoldenCase Load(string name)
    {
        var folder = Path.Combine(Root, name);
        var placeFile = Path.Combine(folder, "place.json");
        var place = File.Exists(placeFile) ? Read<Place>(placeFile) : Place.Usual;
        return new GoldenCase(name, folder, new PublishedArticle
        {
            Id = place.Id,
            Article = Read<Article>(Path.Combine(folder, "article.json")),
            Journal = place.Journal,
            Issue = place.Issue,
            Section = place.Section,
            Addresses = new RepositoryAddresses(new Uri("https://press.example.org/"), "press.example.org"),
            Today = place.Today,
        });
    }

    private static T Read<T>(string file) => JsonSerializer.Deserialize<T>(File.ReadAllText(file), ArticleJson.Options)!;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Publishing.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return Path.Combine(folder.FullName, "tests", "data", "articles");
    }

    private sealed record Place(long Id, Journal Journal, DateOnly Today, Issue? Issue = null, Section? Section = null)
    {
        public static readonly Place Usual = new(
            7,
            new Journal { Slug = "examples", Titles = [new("Journal of Examples")], ElectronicIssn = Issn.TryParse("2345-6787", out var issn) ? issn : null, Language = LanguageTag.Parse("en") },
            new DateOnly(2025, 1, 15));
    }
}
