using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Articles;
using Publishing.Deposits.Doaj;
using Publishing.Text;

namespace Publishing.Deposits;

/// <summary>Articles for DOAJ's API, version 4: the list that <c>POST /api/bulk/articles</c> takes, each as <c>POST /api/articles</c> takes it alone.</summary>
public sealed class DoajJsonDeposit : Deposit
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public override string Name => "doaj";

    /// <inheritdoc/>
    public override string Title => "DOAJ JSON, API 4";

    /// <inheritdoc/>
    public override string MediaType => "application/json";

    /// <inheritdoc/>
    public override string Suffix => "doaj.json";

    /// <inheritdoc/>
    public override IReadOnlyList<Problem> Check(PublishedArticle article) => DoajRules.Of(article);

    /// <inheritdoc/>
    public override DepositFile Write(IReadOnlyList<PublishedArticle> articles, DepositContext context)
    {
        var (taken, problems) = DepositChoice.Of(articles, DoajRules.Of);
        return taken.Count == 0
            ? new DepositFile(null, [], problems)
            : new DepositFile(JsonSerializer.SerializeToUtf8Bytes(new JsonArray([.. taken.Select(Record)]), Written), [.. taken.Select(article => article.Id)], problems);
    }

    private static JsonNode Record(PublishedArticle published)
    {
        var (article, place) = (published.Article, BibliographicPlace.Of(published));
        var fullText = DoajRules.FullText(article)!;
        var bibjson = Known(
            ("title", DoajRules.Words(DoajRules.Title(article)!)),
            ("identifier", Identifiers(published)),
            ("journal", Journal(published, place)),
            ("year", place.Date!.Value.Year.ToString("0000", CultureInfo.InvariantCulture)),
            ("month", place.Date.Value.Month?.ToString("00", CultureInfo.InvariantCulture)),
            ("author", List(DoajRules.Authors(article).Select(author => (JsonNode)Known(
                ("name", author.Name),
                ("affiliation", KnownText.Of(string.Join("; ", DoajRules.Affiliations(article, author.Author).Select(affiliation => KnownText.Of(affiliation.DisplayText))))),
                ("orcid_id", author.Author.Orcid?.Url.AbsoluteUri))))),
            ("abstract", Abstract(article)),
            ("keywords", List(Keywords(article).Select(word => (JsonNode)word))),
            ("link", new JsonArray(Known(("type", "fulltext"), ("url", fullText.Url), ("content_type", DoajRules.Format(fullText.MediaType))))));
        return new JsonObject
        {
            ["admin"] = new JsonObject { ["publisher_record_id"] = published.Id.ToString(CultureInfo.InvariantCulture) },
            ["bibjson"] = bibjson,
        };
    }

    private static JsonArray Identifiers(PublishedArticle published) => new([.. new (string Type, string? Id)[]
    {
        ("doi", published.Article.Doi?.Value),
        ("pissn", published.Journal.PrintIssn?.Value),
        ("eissn", published.Journal.ElectronicIssn?.Value),
    }.Where(identifier => identifier.Id is not null).Select(identifier => (JsonNode)Known(("type", identifier.Type), ("id", identifier.Id)))]);

    private static JsonObject Journal(PublishedArticle published, BibliographicPlace place)
    {
        var (first, last) = DoajRules.Pages(published.Article);
        return Known(
            ("title", KnownText.Of(published.Journal.Title)),
            ("publisher", KnownText.Of(published.Journal.Publisher?.Name)),
            ("volume", place.Volume),
            ("number", place.Number),
            ("start_page", first),
            ("end_page", last),
            ("language", published.Article.Language is { IsListed: true } language ? new JsonArray(language.Language.ToUpperInvariant()) : null));
    }

    // There is place for one: that in the article's own language.
    private static string? Abstract(Article article)
    {
        var abstracts = DoajRules.Abstracts(article).ToList();
        var own = abstracts.Find(item => item.Language is null || item.Language == article.Language) ?? abstracts.FirstOrDefault();
        return KnownText.Of(own?.ToReadableText());
    }

    private static IEnumerable<string> Keywords(Article article)
    {
        var groups = DoajRules.Keywords(article).ToList();
        var own = groups.Where(group => group.Language is null || group.Language == article.Language).ToList();
        return (own.Count > 0 ? own : groups.Take(1)).SelectMany(group => group.Words).Distinct();
    }

    private static JsonArray? List(IEnumerable<JsonNode> nodes) => new JsonArray([.. nodes]) is { Count: > 0 } list ? list : null;

    private static JsonObject Known(params (string Name, JsonNode? Value)[] members) =>
        new(members.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Name, member.Value)));
}
