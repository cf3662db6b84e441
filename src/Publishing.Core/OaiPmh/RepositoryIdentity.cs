namespace Publishing.OaiPmh;

/// <summary>Who answers at one base URL: the whole repository, or one of its journals, as its Identify says (OAI-PMH §4.2).</summary>
public sealed record RepositoryIdentity
{
    /// <summary>The base URL, exactly as harvesters use it.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Where aggregators' people write to.</summary>
    public required string AdminEmail { get; init; }

    /// <summary>The slug of the one journal whose records are seen here, which is its set too; null for all.</summary>
    public string? Journal { get; init; }

    /// <summary>What this is, in a sentence or two; null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>The license under which the metadata themselves may be used, a URI; null says nothing.</summary>
    public Uri? MetadataLicense { get; init; }

    /// <summary>Whether records of that set are seen here.</summary>
    internal bool Sees(string setSpec) => Journal is null || SetSpec.IsWithin(setSpec, Journal);
}
