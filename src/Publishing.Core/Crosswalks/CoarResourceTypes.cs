using Publishing.Articles;

namespace Publishing.Crosswalks;

/// <summary>The COAR Resource Types: what repositories call sorts of publications, each by its address.</summary>
internal static class CoarResourceTypes
{
    /// <summary>The address of the vocabulary.</summary>
    public const string Vocabulary = "http://purl.org/coar/resource_type/";

    /// <summary>The address and the English name of a sort of article.</summary>
    public static (string Url, string Name) Of(ArticleType type)
    {
        var (code, name) = type.Value switch
        {
            "research-article" => ("c_2df8fbb1", "research article"),
            "review-article" or "systematic-review" => ("c_dcae04bc", "review article"),
            "data-paper" => ("c_beb9", "data paper"),
            "editorial" or "introduction" => ("c_b239", "editorial"),
            "letter" or "reply" => ("c_545b", "letter to the editor"),
            "book-review" => ("c_ba08", "book review"),
            "product-review" => ("c_efa0", "review"),
            "correction" => ("c_7acd", "corrigendum"),
            "preprint" => ("c_816b", "preprint"),
            _ => ("c_6501", "journal article"),
        };
        return (Vocabulary + code, name);
    }
}
