using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Postgres;

namespace Publishing.Server.Api;

/// <summary>An article as it is read. It may be sent back whole: what cannot be written must only be as it was.</summary>
public sealed record ArticleResource
{
    /// <summary>Its number, for ever.</summary>
    public required long Id { get; init; }

    /// <summary>Its oai-identifier, for ever.</summary>
    public required string OaiIdentifier { get; init; }

    /// <summary>The slug of its journal.</summary>
    public required string Journal { get; init; }

    /// <summary>The slug of its issue.</summary>
    public string? Issue { get; init; }

    /// <summary>The slug of its section.</summary>
    public string? Section { get; init; }

    /// <summary>Draft, published or withdrawn; changed by <c>publish</c> and <c>withdraw</c> alone.</summary>
    public required ArticleState State { get; init; }

    /// <summary>Grows with every change; it begins the ETag.</summary>
    public required int Version { get; init; }

    /// <summary>The article. People's e-mail addresses are shown with a key only, in biographies and affiliations too.</summary>
    public required Article Article { get; init; }

    /// <summary>The published articles that correct or retract it, or are otherwise notices about it; its records and its page tell of them among its related articles.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>What its editor should know; shown with a key only.</summary>
    public IReadOnlyList<Problem>? Problems { get; init; }

    /// <summary>What each format made of it when it was last rendered.</summary>
    public required IReadOnlyList<FormatVerdict> Formats { get; init; }

    /// <summary>The source it was read from, at <c>/api/sources/{id}</c>; shown with a key only.</summary>
    public long? SourceId { get; init; }

    /// <summary>When it came, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When it was first published here, UTC.</summary>
    public DateTime? PublishedAt { get; init; }

    /// <summary>When it was withdrawn, UTC.</summary>
    public DateTime? WithdrawnAt { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawalReason { get; init; }

    /// <summary>Where people and harvesters find it once it is published.</summary>
    public required ArticleLinks Links { get; init; }

    /// <summary>The article as this caller may see it.</summary>
    public static ArticleResource Of(StoredArticle stored, RepositoryAddresses addresses, Caller caller) => new()
    {
        Id = stored.Id,
        OaiIdentifier = addresses.OaiIdentifier(stored.Id),
        Journal = stored.Journal,
        Issue = stored.Issue,
        Section = stored.Section,
        State = stored.State,
        Version = stored.Version,
        Article = caller.SeesDrafts ? stored.Article : OpenArticle.Of(stored.Article),
        Notices = stored.Notices,
        Problems = caller.SeesDrafts ? EditorProblems.Of(stored) : null,
        Formats = stored.Formats,
        SourceId = caller.SeesDrafts ? stored.SourceId : null,
        CreatedAt = stored.CreatedAt,
        UpdatedAt = stored.UpdatedAt,
        PublishedAt = stored.PublishedAt,
        WithdrawnAt = stored.WithdrawnAt,
        WithdrawalReason = stored.WithdrawalReason,
        Links = new ArticleLinks(addresses.Article(stored.Id), addresses.ArticleJats(stored.Id), addresses.JournalOai(stored.Journal)),
    };
}

/// <summary>Where an article is found.</summary>
/// <param name="Page">Its page.</param>
/// <param name="Jats">Its JATS, to download.</param>
/// <param name="Oai">The base URL of OAI-PMH of its journal.</param>
public sealed record ArticleLinks(string Page, string Jats, string Oai);

/// <summary>An article in a list.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Journal">The slug of its journal.</param>
/// <param name="Issue">The slug of its issue.</param>
/// <param name="Section">The slug of its section.</param>
/// <param name="State">Draft, published or withdrawn.</param>
/// <param name="Version">Grows with every change.</param>
/// <param name="Title">Its title without markup.</param>
/// <param name="Doi">Its DOI.</param>
/// <param name="Problems">How many problems its editor should know of; shown with a key only.</param>
/// <param name="UpdatedAt">When it last changed, UTC.</param>
/// <param name="Url">The whole of it in this API.</param>
public sealed record ArticleSummary(long Id, string Journal, string? Issue, string? Section, ArticleState State, int Version, string Title, Doi? Doi, int? Problems, DateTime UpdatedAt, string Url)
{
    /// <summary>The article as this caller may see it in a list.</summary>
    public static ArticleSummary Of(StoredArticle stored, RepositoryAddresses addresses, Caller caller) => new(
        stored.Id,
        stored.Journal,
        stored.Issue,
        stored.Section,
        stored.State,
        stored.Version,
        stored.Article.PlainTitle,
        stored.Article.Doi,
        caller.SeesDrafts ? EditorProblems.Of(stored).Count : null,
        stored.UpdatedAt,
        addresses.Path($"api/articles/{stored.Id}"));
}
