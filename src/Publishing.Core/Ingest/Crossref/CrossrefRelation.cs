using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Ingest.Crossref;

/// <summary>Crossref's relations between works (<c>relations.xsd</c>) as related articles of JATS.</summary>
internal static partial class CrossrefRelation
{
    /// <summary>The related article; null when nothing names it.</summary>
    /// <param name="relation">The relation, such as <c>isTranslationOf</c> or <c>is-translation-of</c>.</param>
    /// <param name="identifierType">The kind of the identifier: <c>doi</c>, <c>uri</c>, <c>issn</c> …</param>
    /// <param name="identifier">The identifier.</param>
    /// <param name="description">The relation in words.</param>
    public static RelatedArticle? Read(string? relation, string? identifierType, string? identifier, RichText? description)
    {
        var (kind, id) = (KindOf(relation ?? ""), RunningText.Of(identifier ?? ""));
        if (kind.Length == 0 || (id.Length == 0 && description is null))
        {
            return null;
        }

        var type = identifierType?.ToLowerInvariant();
        if (type is "doi" or null && Doi.TryParse(id, out var doi))
        {
            return new RelatedArticle(kind, doi, Text: description);
        }

        return WebAddress.IsOne(id)
            ? new RelatedArticle(kind, Url: id, Text: description)
            : new RelatedArticle(kind, Text: description is { IsEmpty: false } ? new RichText([.. description.Inlines, new TextRun($" ({Named(type, id)})")]) : RichText.Plain(Named(type, id)));
    }

    private static string Named(string? type, string id) => type is null or "other" or "uri" ? id : $"{type.ToUpperInvariant()} {id}";

    private static string KindOf(string relation) => Hump().Replace(relation.Trim(), "-$1").ToLowerInvariant().Replace('_', '-').Trim('-') switch
    {
        "is-translation-of" => "translated-article",
        "has-translation" => "translation",
        "has-preprint" => "preprint",
        "is-comment-on" => "commentary-article",
        "has-comment" => "commentary",
        "is-reply-to" => "letter",
        "has-reply" => "letter-reply",
        "is-review-of" or "reviews" => "peer-reviewed-article",
        "has-review" or "is-reviewed-by" => "peer-review",
        var other => other,
    };

    [GeneratedRegex("(?<=[a-z])([A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Hump();
}
