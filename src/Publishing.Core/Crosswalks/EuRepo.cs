using Publishing.Articles;
using Publishing.Licensing;

namespace Publishing.Crosswalks;

/// <summary>The terms of the <c>info:eu-repo</c> namespace, which OpenAIRE, BASE and the national aggregators read in any Dublin Core.</summary>
internal static class EuRepo
{
    /// <summary>What all terms begin with.</summary>
    public const string Prefix = "info:eu-repo/";

    /// <summary>What the terms for types, versions, access and other identifiers begin with.</summary>
    public const string Semantics = Prefix + "semantics/";

    /// <summary>What a reader may do; null when nothing is known.</summary>
    public static string? Access(AccessRight? access) => access switch
    {
        AccessRight.Open => Semantics + "openAccess",
        AccessRight.Embargoed => Semantics + "embargoedAccess",
        AccessRight.Restricted => Semantics + "restrictedAccess",
        AccessRight.MetadataOnly => Semantics + "closedAccess",
        _ => null,
    };

    /// <summary>What sort of publication it is.</summary>
    public static string Type(ArticleType type) => Semantics + type.Value switch
    {
        "book-review" or "product-review" => "review",
        "preprint" => "preprint",
        "news" or "obituary" or "announcement" or "calendar" or "in-brief" => "contributionToPeriodical",
        "correction" or "addendum" or "retraction" or "partial-retraction" or "expression-of-concern" => "other",
        _ => "article",
    };

    /// <summary>Which version it is. What a journal publishes is the published version, unless it says otherwise; readers who are not told take it for a manuscript.</summary>
    public static string Version(Article article) => Semantics + article.Version switch
    {
        "AO" => "draft",
        "SMUR" => "submittedVersion",
        "AM" or "P" => "acceptedVersion",
        "CVoR" or "EVoR" => "updatedVersion",
        null when article.Type.Value == "preprint" => "submittedVersion",
        _ => "publishedVersion",
    };
}
