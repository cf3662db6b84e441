using Publishing.Articles;

namespace Publishing.Server.Web.Pages.Articles;

/// <summary>What is left to be read of an article that was withdrawn.</summary>
/// <param name="Published">The article in its place; only its title, its journal and its DOI are shown.</param>
/// <param name="WithdrawnAt">When it was withdrawn.</param>
/// <param name="Reason">Why; null when nobody has said.</param>
public sealed record TombstoneView(PublishedArticle Published, DateTime? WithdrawnAt, string? Reason);
