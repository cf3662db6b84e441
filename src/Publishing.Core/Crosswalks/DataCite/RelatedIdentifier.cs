using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Crosswalks.DataCite;

/// <summary>Something that the article stands in a relation to (DataCite property 12, OpenAIRE field 6).</summary>
/// <param name="Value">Its identifier.</param>
/// <param name="Type">What sort of identifier it is: DataCite relatedIdentifierType.</param>
/// <param name="Relation">What the article is to it: DataCite relationType.</param>
internal sealed record RelatedIdentifier(string Value, string Type, string Relation)
{
    /// <summary>The related articles that have an identifier and whose relation DataCite has a word for; one that it has none for is left out rather than called by another.</summary>
    public static IEnumerable<RelatedIdentifier> Articles(Article article) => article.RelatedArticles
        .Select(other => RelationOf(other.Kind) is not { } relation ? null
            : other.Doi is { } doi ? new RelatedIdentifier(doi.Value, "DOI", relation)
            : WebAddress.IsOne(other.Url) ? new RelatedIdentifier(XmlText.Clean(other.Url), "URL", relation)
            : null)
        .OfType<RelatedIdentifier>().Distinct();

    /// <summary>The works in the list of references that have a DOI.</summary>
    public static IEnumerable<RelatedIdentifier> References(Article article) => article.References
        .Select(reference => reference.Doi).OfType<Doi>().Where(doi => !doi.Equals(article.Doi)).Distinct()
        .Select(doi => new RelatedIdentifier(doi.Value, "DOI", "References"));

    // From JATS related-article-type, said of what is related, to DataCite relationType, said of this article.
    private static string? RelationOf(string kind) => kind switch
    {
        "corrected-article" or "addended-article" or "retracted-article" or "partial-retraction" or "object-of-concern" or "updated-article" or "is-supplement-to" => "IsSupplementTo",
        "correction" or "correction-forward" or "addendum" or "retraction-forward" or "expression-of-concern" or "update" or "is-supplemented-by" => "IsSupplementedBy",
        "translated-article" => "IsTranslationOf",
        "translation" => "HasTranslation",
        "republished-article" or "is-version-of" => "IsVersionOf",
        "has-version" => "HasVersion",
        "preprint" or "is-new-version-of" => "IsNewVersionOf",
        "is-previous-version-of" => "IsPreviousVersionOf",
        "peer-reviewed-article" => "Reviews",
        "peer-review" => "IsReviewedBy",
        "is-part-of" => "IsPartOf",
        "has-part" => "HasPart",
        "is-identical-to" => "IsIdenticalTo",
        "is-variant-form-of" => "IsVariantFormOf",
        "is-original-form-of" => "IsOriginalFormOf",
        "continues" => "Continues",
        "is-continued-by" => "IsContinuedBy",
        "is-derived-from" => "IsDerivedFrom",
        "is-source-of" => "IsSourceOf",
        "documents" => "Documents",
        "is-documented-by" => "IsDocumentedBy",
        "describes" => "Describes",
        "is-described-by" => "IsDescribedBy",
        "requires" => "Requires",
        "is-required-by" => "IsRequiredBy",
        "obsoletes" => "Obsoletes",
        "is-obsoleted-by" => "IsObsoletedBy",
        _ => null,
    };
}
