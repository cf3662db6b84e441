using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.OjsNative;

/// <summary>The identifiers of an article: <c>id</c> with its <c>type</c>, in the publication and in the article, and <c>public_id</c> of OJS 2.</summary>
internal static class NativeIds
{
    public static (Doi? Doi, IReadOnlyList<ArticleIdentifier> Others) Read(XElement article, XElement version, NativeReading reading)
    {
        Doi? doi = null;
        var others = new List<ArticleIdentifier>();
        foreach (var id in new[] { version, article }.Distinct().SelectMany(holder => holder.Children("id")))
        {
            var (type, value) = (id.Attr("type")?.ToLowerInvariant(), id.Words());
            if (value is null || type is null or "internal")
            {
                continue;
            }

            if (type == "doi")
            {
                doi = Parse(value, id, doi, reading);
            }
            else
            {
                others.Add(new ArticleIdentifier(KindOf(type), value));
            }
        }

        others.AddRange(article.Attr("public_id") is { } given ? [new ArticleIdentifier("publisher-id", given)] : []);
        return (doi, others);
    }

    /// <summary>The DOI of one version.</summary>
    public static Doi? DoiOf(XElement version) =>
        version.Children("id").Where(id => id.Attr("type") == "doi").Select(id => Doi.TryParse(id.Words(), out var doi) ? doi : null).FirstOrDefault(doi => doi is not null);

    private static Doi? Parse(string value, XElement id, Doi? before, NativeReading reading)
    {
        if (Doi.TryParse(value, out var doi))
        {
            return before ?? doi;
        }

        reading.Invalid("doi", value, "is not a DOI", id);
        return before;
    }

    private static string KindOf(string type) => type switch
    {
        "public" or "publisher-id" => "publisher-id",
        "other::urn" or "other::urndnb" => "urn",
        _ => type.StartsWith("other::", StringComparison.Ordinal) ? type["other::".Length..] : type,
    };
}
