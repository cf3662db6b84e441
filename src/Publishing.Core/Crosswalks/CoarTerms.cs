using Publishing.Articles;
using Publishing.Licensing;

namespace Publishing.Crosswalks;

/// <summary>The COAR vocabularies for access rights and version types, as the OpenAIRE Guidelines v4 list them: each term by its address, with its label.</summary>
internal static class CoarTerms
{
    private const string AccessRights = "http://purl.org/coar/access_right/";
    private const string Versions = "http://purl.org/coar/version/";

    /// <summary>What a reader may do; null when nothing is known.</summary>
    public static (string Url, string Label)? Access(AccessRight? access) => access switch
    {
        AccessRight.Open => (AccessRights + "c_abf2", "open access"),
        AccessRight.Embargoed => (AccessRights + "c_f1cf", "embargoed access"),
        AccessRight.Restricted => (AccessRights + "c_16ec", "restricted access"),
        AccessRight.MetadataOnly => (AccessRights + "c_14cb", "metadata only access"),
        _ => null,
    };

    /// <summary>Which version it is (NISO RP-8). What a journal publishes is the version of record, unless it says otherwise; of a version by another name nothing is said.</summary>
    public static (string Url, string Label)? Version(Article article) => (article.Version ?? (article.Type.Value == "preprint" ? "SMUR" : "VoR")) switch
    {
        "AO" => (Versions + "c_b1a7d7d4d402bcce", "AO"),
        "SMUR" => (Versions + "c_71e4c1898caa6e32", "SMUR"),
        "AM" => (Versions + "c_ab4af688f83e57aa", "AM"),
        "P" => (Versions + "c_fa2ee174bc00049f", "P"),
        "VoR" => (Versions + "c_970fb48d4fbd8a85", "VoR"),
        "CVoR" => (Versions + "c_e19f295774971610", "CVoR"),
        "EVoR" => (Versions + "c_dc82b40f9837b551", "EVoR"),
        _ => null,
    };
}
