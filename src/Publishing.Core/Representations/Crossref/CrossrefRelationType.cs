using System.Text.RegularExpressions;

namespace Publishing.Representations.Crossref;

/// <summary>A relation that Crossref knows (<c>relations.xsd</c>).</summary>
/// <param name="Name">The <c>relationship-type</c>.</param>
/// <param name="IsOfSameWork">Whether both are forms of one work (<c>intra_work_relation</c>).</param>
internal sealed partial record CrossrefRelationType(string Name, bool IsOfSameWork)
{
    private static readonly HashSet<string> Between = new(
        [
            "isDerivedFrom", "hasDerivation", "isReviewOf", "hasReview", "isCommentOn", "hasComment", "isReplyTo", "hasReply", "basedOnData", "isDataBasisFor", "hasRelatedMaterial", "isRelatedMaterial",
            "isCompiledBy", "compiles", "isDocumentedBy", "documents", "isSupplementTo", "isSupplementedBy", "isContinuedBy", "continues", "isPartOf", "hasPart", "references", "isReferencedBy",
            "isBasedOn", "isBasisFor", "requires", "isRequiredBy", "finances", "isFinancedBy",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Within = new(
        [
            "isTranslationOf", "hasTranslation", "isPreprintOf", "hasPreprint", "isManuscriptOf", "hasManuscript", "isExpressionOf", "hasExpression", "isManifestationOf", "hasManifestation",
            "isReplacedBy", "replaces", "isSameAs", "isIdenticalTo", "isVariantFormOf", "isOriginalFormOf", "isVersionOf", "hasVersion", "isFormatOf", "hasFormat",
        ],
        StringComparer.Ordinal);

    /// <summary>What JATS calls <paramref name="kind"/>; null for what Crossref has no word for, corrections and retractions among them.</summary>
    public static CrossrefRelationType? Of(string kind)
    {
        var name = kind switch
        {
            "translated-article" => "isTranslationOf",
            "translation" => "hasTranslation",
            "preprint" => "hasPreprint",
            "commentary-article" => "isCommentOn",
            "commentary" => "hasComment",
            "letter" => "isReplyTo",
            "letter-reply" => "hasReply",
            "peer-reviewed-article" => "isReviewOf",
            "peer-review" => "hasReview",
            "companion" => "hasRelatedMaterial",
            _ => Hyphen().Replace(kind, match => match.Groups[1].Value.ToUpperInvariant()),
        };
        return Between.Contains(name) ? new CrossrefRelationType(name, IsOfSameWork: false) : Within.Contains(name) ? new CrossrefRelationType(name, IsOfSameWork: true) : null;
    }

    /// <summary>Whether the relation is that of a notice (a correction, a retraction) to the article that it is about: Crossref takes it through Crossmark alone.</summary>
    public static bool IsUpdate(string kind) => kind is "corrected-article" or "retracted-article" or "object-of-concern" or "addended-article" or "updated-article";

    [GeneratedRegex("-([a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphen();
}
