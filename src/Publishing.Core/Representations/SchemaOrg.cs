using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Publishing.Articles;
using Publishing.Journals;
using Publishing.Licensing;

namespace Publishing.Representations;

/// <summary>The article as schema.org's <c>ScholarlyArticle</c> in JSON-LD, inside its issue, volume and periodical.</summary>
public static class SchemaOrg
{
    // Every script as it is, but nothing that could end the element it stands in.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The document, safe to stand inside a <c>script</c> element.</summary>
    public static string Json(PublishedArticle published) => Of(published).ToJsonString(Options);

    /// <summary>The document.</summary>
    public static JsonObject Of(PublishedArticle published)
    {
        var article = published.Article;
        var place = ArticlePlace.Of(published);
        var page = published.Addresses.Article(published.Id);
        var affiliations = new AffiliationNumbers(article.Affiliations);
        return Compact(new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "ScholarlyArticle",
            ["@id"] = article.Doi?.Url.AbsoluteUri ?? page,
            ["url"] = page,
            ["headline"] = article.PlainTitle,
            ["alternativeHeadline"] = article.Titles is [{ Subtitle: { } subtitle }, ..] ? subtitle.ToReadableText() : null,
            ["alternateName"] = Many(article.Titles.Skip(1).Select(title => (JsonNode?)title.Text.ToReadableText())),
            ["inLanguage"] = article.Language?.Value,
            ["author"] = Many(article.Contributors.Where(contributor => contributor is { Kind: "author", Anonymous: false }).Select(author => (JsonNode?)OfContributor(author, affiliations))),
            ["editor"] = Many(article.Contributors.Where(contributor => contributor is { Kind: "editor", Anonymous: false }).Select(editor => (JsonNode?)OfContributor(editor, affiliations))),
            ["datePublished"] = article.FirstPublished?.ToString(),
            ["abstract"] = article.Abstracts.FirstOrDefault(one => one.Kind is null)?.ToReadableText(),
            ["keywords"] = Many(article.Keywords.SelectMany(group => group.Keywords).Select(keyword => (JsonNode?)keyword.ToReadableText())),
            ["license"] = Many(article.Permissions.LicensesOf(article.Version).Select(license => (JsonNode?)license.Url)),
            ["copyrightYear"] = article.Permissions.CopyrightYear,
            ["copyrightHolder"] = CopyrightHolder(published),
            ["copyrightNotice"] = article.Permissions.CopyrightStatement,
            ["isAccessibleForFree"] = article.Permissions.AccessOn(published.Today) is { } access ? access == AccessRight.Open : null,
            ["identifier"] = Many(Identifiers(published)),
            ["pageStart"] = place.FirstPage,
            ["pageEnd"] = place.LastPage,
            ["pagination"] = place.Pages,
            ["isPartOf"] = PartOf(published, place),
            ["publisher"] = published.Journal.Publisher is { } publisher ? new JsonObject { ["@type"] = "Organization", ["name"] = publisher.Name } : null,
            ["funder"] = Many(article.Awards.Where(award => award.Funder is not null).Select(award => (JsonNode?)Organization(award.Funder!, award.FunderRor?.Value ?? award.FunderDoi?.Url.AbsoluteUri))),
            ["encoding"] = Many(published.OpenFullText.Select(link => (JsonNode?)Compact(new JsonObject { ["@type"] = "MediaObject", ["contentUrl"] = link.Url, ["encodingFormat"] = link.MediaType, ["inLanguage"] = link.Language?.Value }))),
            ["citation"] = Many(article.References.Select(reference => (JsonNode?)reference.ToReadableText())),
        });
    }

    // A person or an organization where the article knows who that is; else the words, for what sort of thing they name nobody has said.
    private static JsonNode? CopyrightHolder(PublishedArticle published)
    {
        if (published.Article.Permissions.CopyrightHolder is not { Length: > 0 } holder)
        {
            return null;
        }

        var letters = Letters(holder);
        var contributors = published.Article.Contributors.Where(contributor => !contributor.Anonymous).ToList();
        return contributors.Find(contributor => contributor.Group is null && contributor.Names.Any(name => Letters(name.DisplayName) == letters || Letters(name.InvertedName) == letters)) is { } person
                ? Compact(new JsonObject { ["@type"] = "Person", ["@id"] = person.Orcid?.Url.AbsoluteUri, ["name"] = holder })
            : contributors.Exists(contributor => contributor.Group is { } group && Letters(group.ToPlainText()) == letters) || (published.Journal.Publisher is { } publisher && Letters(publisher.Name) == letters)
                ? Organization(holder, null)
            : (JsonNode?)holder;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static JsonObject OfContributor(Contributor contributor, AffiliationNumbers affiliations)
    {
        if (contributor.Group is { } group)
        {
            return Organization(group.ToPlainText(), null);
        }

        var name = contributor.Names.Count > 0 ? contributor.Names[0] : null;
        return Compact(new JsonObject
        {
            ["@type"] = "Person",
            ["@id"] = contributor.Orcid?.Url.AbsoluteUri,
            ["name"] = contributor.DisplayName,
            ["givenName"] = name?.GivenNames,
            ["familyName"] = name?.Surname,
            ["alternateName"] = Many(contributor.Names.Skip(1).Select(other => (JsonNode?)other.DisplayName)),
            ["affiliation"] = Many(affiliations.In(contributor).Select(affiliation => (JsonNode?)Organization(affiliation.Institution ?? affiliation.DisplayText, affiliation.Ror?.Value))),
        });
    }

    private static JsonObject Organization(string name, string? id) => Compact(new JsonObject { ["@type"] = "Organization", ["@id"] = id, ["name"] = name });

    private static IEnumerable<JsonNode?> Identifiers(PublishedArticle published)
    {
        if (published.Article.Doi is { } doi)
        {
            yield return Property("doi", doi.Value, doi.Url.AbsoluteUri);
        }

        foreach (var identifier in published.Article.Identifiers)
        {
            yield return Property(identifier.Kind, identifier.Value, null);
        }

        yield return Property("oai", published.Addresses.OaiIdentifier(published.Id), null);
    }

    private static JsonObject Property(string kind, string value, string? url) =>
        Compact(new JsonObject { ["@type"] = "PropertyValue", ["propertyID"] = kind, ["value"] = value, ["url"] = url });

    private static JsonObject PartOf(PublishedArticle published, ArticlePlace place)
    {
        var part = Periodical(published.Journal, published.Addresses.Journal(published.Journal.Slug));
        if (place.Volume is { } volume)
        {
            part = new JsonObject { ["@type"] = "PublicationVolume", ["volumeNumber"] = volume, ["isPartOf"] = part };
        }

        return place.Number is { } number
            ? Compact(new JsonObject { ["@type"] = "PublicationIssue", ["issueNumber"] = number, ["datePublished"] = published.Issue?.Published?.ToString(), ["isPartOf"] = part })
            : part;
    }

    private static JsonObject Periodical(Journal journal, string page) => Compact(new JsonObject
    {
        ["@type"] = "Periodical",
        ["@id"] = page,
        ["name"] = journal.Title,
        ["issn"] = Many(new[] { journal.ElectronicIssn?.Value, journal.PrintIssn?.Value }.Distinct().Select(issn => (JsonNode?)issn)),
    });

    // One value stands for itself, several in a list, none not at all.
    private static JsonNode? Many(IEnumerable<JsonNode?> values)
    {
        var given = values.Where(value => value is not null && !(value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Length == 0)).ToArray();
        return given.Length switch
        {
            0 => null,
            1 => given[0],
            _ => new JsonArray(given),
        };
    }

    private static JsonObject Compact(JsonObject document)
    {
        foreach (var name in document.Where(member => member.Value is null || (member.Value.GetValueKind() == JsonValueKind.String && member.Value.GetValue<string>().Length == 0)).Select(member => member.Key).ToList())
        {
            document.Remove(name);
        }

        return document;
    }
}
