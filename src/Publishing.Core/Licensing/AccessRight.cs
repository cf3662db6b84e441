namespace Publishing.Licensing;

/// <summary>What a reader may do (COAR Access Rights; <c>info:eu-repo/semantics/*Access</c>).</summary>
public enum AccessRight
{
    /// <summary>Anybody may read it.</summary>
    Open,

    /// <summary>Anybody may read it from a day that has not come.</summary>
    Embargoed,

    /// <summary>Some may read it.</summary>
    Restricted,

    /// <summary>Only its metadata are to be had.</summary>
    MetadataOnly,
}
