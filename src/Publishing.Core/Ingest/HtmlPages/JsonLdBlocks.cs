using System.Text.Json;
using Publishing.Ingest.SchemaOrg;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.HtmlPages;

/// <summary>The JSON-LD that a page carries (JSON-LD 1.1 §7, <c>script type="application/ld+json"</c>), and its microdata and RDFa, as nodes of schema.org.</summary>
internal sealed class JsonLdBlocks
{
    private const int MostBlocks = 50;

    private JsonLdBlocks(IReadOnlyList<LinkedNode> articles, IReadOnlyList<LinkedNode> others) => (Articles, Others) = (articles, others);

    /// <summary>The articles that are not merely cited.</summary>
    public IReadOnlyList<LinkedNode> Articles { get; }

    /// <summary>Whatever else is described.</summary>
    public IReadOnlyList<LinkedNode> Others { get; }

    /// <summary>Reads all blocks of a page; one that is broken is told of.</summary>
    public static JsonLdBlocks Read(HtmlPage page, ImportNotes notes)
    {
        var (articles, others) = (new List<LinkedNode>(), new List<LinkedNode>());
        foreach (var script in page.Elements.All("script[type]").Where(script => script.GetAttribute("type")!.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase)).Take(MostBlocks))
        {
            if (LinkedData.Read(script.TextContent, out JsonException? mistake) is not { } data)
            {
                notes.Tell(ProblemCodes.InvalidValue, $"A block of JSON-LD in the page is broken and was not read: {mistake!.Message.Split(" LineNumber:")[0]}", value: script.TextContent.Trim(), line: HtmlPage.LineOf(script));
                continue;
            }

            articles.AddRange(SchemaOrgMain.ArticlesIn(data));
            others.AddRange(data.Top.Where(node => !SchemaOrgTypes.IsArticle(node)));
        }

        return new JsonLdBlocks(articles, others);
    }
}
