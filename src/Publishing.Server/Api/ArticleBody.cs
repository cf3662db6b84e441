using Publishing.Articles;

namespace Publishing.Server.Api;

/// <summary>An article as it is written: the article, and where it stands.</summary>
public sealed record ArticleBody
{
    /// <summary>The slug of its journal. It cannot be changed afterwards.</summary>
    public required string Journal { get; init; }

    /// <summary>The slug of its issue, if it stands in one.</summary>
    public string? Issue { get; init; }

    /// <summary>The slug of its section of the journal, if it stands in one.</summary>
    public string? Section { get; init; }

    /// <summary>The article.</summary>
    public required Article Article { get; init; }
}
