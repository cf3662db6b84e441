namespace Publishing.OaiPmh;

/// <summary>What can go wrong with a request (OAI-PMH §3.6). The name on the wire is this one in camel case.</summary>
public enum OaiErrorCode
{
    /// <summary>An argument is not one of the verb's, is missing, is repeated, or has a value of illegal syntax.</summary>
    BadArgument,

    /// <summary>The token is invalid or has expired.</summary>
    BadResumptionToken,

    /// <summary>The verb is missing, illegal or repeated.</summary>
    BadVerb,

    /// <summary>The item or the repository has not that format.</summary>
    CannotDisseminateFormat,

    /// <summary>There is no item of that identifier here.</summary>
    IdDoesNotExist,

    /// <summary>The list would be empty.</summary>
    NoRecordsMatch,

    /// <summary>The item has no format.</summary>
    NoMetadataFormats,

    /// <summary>The repository has no sets.</summary>
    NoSetHierarchy,
}
