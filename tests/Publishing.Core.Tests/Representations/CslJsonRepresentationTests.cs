using System.Text.Json;
using Publishing.Articles;
using Publishing.Representations;
using Publishing.Testing;

namespace Publishing.Tests.Representations;

public sealed class CslJsonRepresentationTests
{
    // What csl-data.json (CSL 1.0.2) allows of what we write, and no more.
    private static readonly string[] Texts =
    [
        "id", "type", "citation-key", "title", "container-title", "container-title-short", "section", "volume", "issue", "page", "number", "publisher", "publisher-place",
        "ISSN", "DOI", "PMID", "PMCID", "archive", "archive_location", "URL", "language", "genre", "keyword", "abstract",
    ];

    private static readonly string[] NameTexts = ["family", "given", "suffix", "literal"];

    [Fact]
    public void An_item_holds_only_what_the_schema_of_CSL_has_in_the_types_that_it_has()
    {
        var everything = AwkwardArticles.All.Values.Concat([SampleArticles.Full, SampleArticles.Bare, SampleArticles.Hostile]).Select(article => SampleArticles.InPlace(article, SampleArticles.Issue));
        var schema = Official();
        foreach (var item in everything.Select(Item))
        {
            Assert.Contains(item.GetProperty("type").GetString(), new[] { "article-journal", "article", "review-book" });
            foreach (var member in item.EnumerateObject())
            {
                Assert.True(schema is null || schema.Value.TryGetProperty(member.Name, out _), member.Name);
                Check(member);
            }
        }
    }

    [Theory]
    [InlineData("markup and acronyms", "How mRNA of <i>Homo sapiens</i> binds CO<sub>2</sub> in the U<sup>th</sup> DNA–RNA pair")]
    [InlineData("formula", "On x² and more")]
    public void A_title_has_the_tags_that_processors_read(string name, string title) => Assert.Equal(title, Item(SampleArticles.InPlace(AwkwardArticles.All[name])).GetProperty("title").GetString());

    private static void Check(JsonProperty member)
    {
        switch (member.Name)
        {
            case "author" or "editor" or "translator":
                Assert.All(member.Value.EnumerateArray(), name => Assert.All(name.EnumerateObject(), part =>
                    Assert.True(part.Name == "static-ordering" ? part.Value.ValueKind == JsonValueKind.True : NameTexts.Contains(part.Name) && part.Value.ValueKind == JsonValueKind.String, part.Name)));
                break;
            case "issued":
                Assert.InRange(member.Value.GetProperty("date-parts")[0].GetArrayLength(), 1, 3);
                Assert.All(member.Value.EnumerateObject(), part => Assert.True(part.Name is "date-parts" or "season", part.Name));
                break;
            default:
                Assert.Contains(member.Name, Texts);
                Assert.Equal(JsonValueKind.String, member.Value.ValueKind);
                break;
        }
    }

    private static JsonElement Item(PublishedArticle article)
    {
        var list = JsonDocument.Parse(new CslJsonRepresentation().Write(article)).RootElement;
        Assert.Equal(1, list.GetArrayLength());
        return list[0];
    }

    // Theirs, where OFFICIAL_SCHEMAS says it is.
    private static JsonElement? Official() => Environment.GetEnvironmentVariable("OFFICIAL_SCHEMAS") is { } folder
        ? JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "formats", "csl", "csl-data.json"))).RootElement.GetProperty("items").GetProperty("properties")
        : null;
}
