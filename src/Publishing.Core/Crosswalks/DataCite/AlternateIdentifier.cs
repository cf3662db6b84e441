using Publishing.Articles;

namespace Publishing.Crosswalks.DataCite;

/// <summary>Another identifier of the article (DataCite property 11, OpenAIRE field 5).</summary>
/// <param name="Value">The identifier.</param>
/// <param name="Type">What sort of identifier it is; an open list.</param>
internal sealed record AlternateIdentifier(string Value, string Type)
{
    /// <summary>All but the DOI and the numbers of classes, which say what the article is about.</summary>
    public static IEnumerable<AlternateIdentifier> Of(Article article) => article.Identifiers
        .Where(identifier => !SubjectTerms.IsClassification(identifier))
        .Select(identifier => MetadataText.Of(identifier.Value) is { } value ? new AlternateIdentifier(value, TypeOf(identifier.Kind)) : null)
        .OfType<AlternateIdentifier>().Distinct();

    // The spelling of the two guidelines, of what they name.
    private static string TypeOf(string kind) => kind.ToLowerInvariant() switch
    {
        "pmid" => "PMID",
        "pmcid" => "PMCID",
        "arxiv" => "arXiv",
        "ark" => "ARK",
        "handle" or "hdl" => "Handle",
        "urn" => "URN",
        "isbn" => "ISBN",
        "wos" or "isi" => "WOS",
        "edn" => "EDN",
        _ => MetadataText.Of(kind) ?? "Other",
    };
}
