namespace Publishing.Server.Api;

/// <summary>What is to be harvested.</summary>
public sealed record HarvestBody
{
    /// <summary>The base URL of an OAI-PMH repository; of Open Journal Systems the journal's address.</summary>
    public required string Url { get; init; }

    /// <summary>The slug of the journal to put the articles in.</summary>
    public required string Journal { get; init; }

    /// <summary>The metadataPrefix; without it the best on offer of those that are read here.</summary>
    public string? Prefix { get; init; }

    /// <summary>Only the records of this set.</summary>
    public string? Set { get; init; }

    /// <summary>Only what changed since then; without it all the first time, and what is new every other time.</summary>
    public string? From { get; init; }

    /// <summary>Only what changed up to then.</summary>
    public string? Until { get; init; }

    /// <summary>Whether to publish the articles at once.</summary>
    public bool Publish { get; init; }

    /// <summary>Whether the address may be of a private network; needs an admin's key.</summary>
    public bool AllowPrivate { get; init; }
}
