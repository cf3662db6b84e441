using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Articles;

namespace Publishing.Representations;

/// <summary>CSL-JSON, the data of citation processors (csl-data.json of CSL 1.0.2): a list with the article as its one item, as the schema, pandoc and Zotero have it.</summary>
public sealed class CslJsonRepresentation : Representation
{
    private static readonly string[] Seasons = ["Spring", "Summer", "Autumn", "Winter"];

    /// <inheritdoc/>
    public override string Name => "csl-json";

    /// <inheritdoc/>
    public override string Title => "CSL-JSON";

    /// <inheritdoc/>
    public override string MediaType => "application/vnd.citationstyles.csl+json";

    /// <inheritdoc/>
    public override string Suffix => "csl.json";

    /// <inheritdoc/>
    public override byte[] Write(PublishedArticle article)
    {
        var cited = new CitedArticle(article);
        var key = CitationKey.Of(article);
        var members = new (string Name, JsonNode? Value)[]
        {
            ("id", key),
            ("type", TypeOf(cited.Type)),
            ("citation-key", key),
            ("title", cited.Title.IsEmpty ? null : CslText.Of(cited.Title)),
            ("author", Names(cited.Authors)),
            ("editor", Names(cited.Editors)),
            ("translator", Names(cited.Translators)),
            ("container-title", cited.Journal),
            ("container-title-short", cited.AbbreviatedJournal),
            ("section", cited.Section),
            ("issued", Date(cited)),
            ("volume", cited.Volume),
            ("issue", cited.Number),
            ("page", Pages(cited)),
            ("number", cited.ElocationId),
            ("publisher", cited.Publisher),
            ("publisher-place", cited.PublisherPlace),
            ("ISSN", Joined(", ", cited.Issns)),
            ("DOI", cited.Doi?.Value),
            ("PMID", cited.Identifier("pmid")),
            ("PMCID", cited.Identifier("pmcid")),
            ("archive", cited.Identifier("arxiv") is null ? null : "arXiv"),
            ("archive_location", cited.Identifier("arxiv")),
            ("URL", cited.Page),
            ("language", cited.Language?.Value),
            ("genre", cited.TypeInWords),
            ("keyword", Keywords([.. cited.Keywords])),
            ("abstract", cited.Abstracts.FirstOrDefault()?.ToReadableText()),
        };
        var item = new JsonObject(members.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Name, member.Value)));
        return JsonSerializer.SerializeToUtf8Bytes(new JsonArray(item), ReadableJson.Options);
    }

    private static string TypeOf(string type) => type switch
    {
        "book-review" => "review-book",
        "preprint" => "article",
        _ => "article-journal",
    };

    private static JsonArray? Names(IReadOnlyList<Contributor> contributors) =>
        contributors.Count == 0 ? null : new JsonArray([.. contributors.Select(Person)]);

    private static JsonObject Person(Contributor contributor)
    {
        if (contributor.Group is not null || contributor.Names.Count == 0)
        {
            return new JsonObject { ["literal"] = contributor.Group is null ? "Anonymous" : CitedArticle.OneLine(contributor.DisplayName) };
        }

        var name = contributor.Names[0];
        var written = new JsonObject { ["family"] = CitedArticle.OneLine(name.Surname) };
        if (CitedArticle.One(name.GivenNames) is { } given)
        {
            written["given"] = given;
        }

        if (CitedArticle.One(name.Suffix) is { } suffix)
        {
            written["suffix"] = suffix;
        }

        // The order of the name itself, which no style may turn round.
        if (name.EasternOrder)
        {
            written["static-ordering"] = true;
        }

        return written;
    }

    private static JsonObject? Date(CitedArticle cited)
    {
        if (cited.Date is not { } date)
        {
            return null;
        }

        var parts = new JsonArray(new[] { date.Year, date.Month, date.Day }.OfType<int>().Select(part => (JsonNode)part).ToArray());
        var written = new JsonObject { ["date-parts"] = new JsonArray(parts) };
        if (cited.Season is { } season)
        {
            written["season"] = Array.IndexOf(Seasons, season) is >= 0 and var number ? number + 1 : season;
        }

        return written;
    }

    private static string? Pages(CitedArticle cited) => (cited.PageRange, cited.FirstPage, cited.LastPage) switch
    {
        ({ } range, _, _) => range,
        (null, { } first, { } last) when first != last => $"{first}-{last}",
        var (_, first, last) => first ?? last,
    };

    private static string? Keywords(IReadOnlyList<string> keywords) => Joined(keywords.Any(keyword => keyword.Contains(',', StringComparison.Ordinal)) ? "; " : ", ", keywords);

    private static string? Joined(string separator, IEnumerable<string> values) => string.Join(separator, values) is { Length: > 0 } text ? text : null;
}
