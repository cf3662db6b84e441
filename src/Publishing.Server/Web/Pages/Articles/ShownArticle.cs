using Microsoft.Net.Http.Headers;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Postgres;
using Publishing.Representations;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Articles;

/// <summary>An article that anybody may see, or see that it was withdrawn.</summary>
/// <param name="Stored">The article as it lies in the database.</param>
/// <param name="Published">The article in its place.</param>
/// <param name="JournalVersion">The version of its journal.</param>
/// <param name="IssueVersion">The version of its issue, if it stands in one.</param>
public sealed record ShownArticle(StoredArticle Stored, PublishedArticle Published, int JournalVersion, int? IssueVersion)
{
    /// <summary>Whether it was withdrawn: then nothing but that may be shown of it.</summary>
    public bool IsWithdrawn => Stored.State == ArticleState.Withdrawn;

    /// <summary>The formats in which harvesters get it.</summary>
    public IReadOnlyList<MetadataFormat> Formats =>
    [
        .. CrosswalkRegistry.All.Select(crosswalk => crosswalk.Format)
            .Where(format => Stored.Formats.Any(verdict => verdict.MetadataPrefix == format.Prefix && verdict is { Valid: true, Deleted: false })),
    ];

    /// <summary>The article as anybody may see it.</summary>
    public PublishedArticle Open => field ??= Published with { Article = OpenArticle.Of(Published.Article) };

    /// <summary>The representations that are to be had. One that is a format of OAI-PMH too is as valid as its record: the same verdict decides.</summary>
    public IReadOnlyList<Representation> Representations => field ??=
    [
        .. RepresentationRegistry.All.Where(one => one.MetadataPrefix is { } prefix && CrosswalkRegistry.Find(prefix) is not null
            ? Formats.Any(format => format.Prefix == prefix)
            : one.CanSay(Open)),
    ];

    /// <summary>Why the article is not to be had as a representation, in sentences. What is no valid JATS is not given out as JATS: the verdict says why (docs/errors.md).</summary>
    public IReadOnlyList<string> WhyNot(Representation one) => one.MetadataPrefix is not { } prefix || CrosswalkRegistry.Find(prefix) is null
        ? one.Refusals(Open)
        : [Stored.Formats.FirstOrDefault(verdict => verdict.MetadataPrefix == prefix)?.Reason is { Length: > 0 } reason ? char.ToUpperInvariant(reason[0]) + reason[1..] : "This repository does not give it out."];

    /// <summary>The tag of anything that is made of this article: it changes whenever the article, its place, its access or the repository's address does.</summary>
    /// <param name="kind">What is made of it.</param>
    /// <param name="site">Where it is shown.</param>
    public EntityTagHeaderValue Tag(string kind, Site site) => PageTag.Of(
        kind,
        Stored.Id,
        Stored.Version,
        Stored.State,
        JournalVersion,
        IssueVersion,
        Published.Article.Permissions.AccessOn(Published.Today),
        string.Join(' ', Stored.Notices.Select(notice => $"{notice.Article}:{notice.Kind}:{notice.Doi?.Value}")),
        string.Join(' ', Formats.Select(format => format.Prefix)),
        site.Name,
        site.Addresses.Home,
        site.Addresses.IdentifierDomain);
}
