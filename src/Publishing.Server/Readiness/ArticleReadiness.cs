using Publishing.Articles;
using Publishing.Readiness;

namespace Publishing.Server.Readiness;

/// <summary>Whether each consumer would take an article.</summary>
/// <param name="Article">The article's number.</param>
/// <param name="Title">Its title without markup.</param>
/// <param name="State">Draft, published or withdrawn; one that is not published is looked at as if it were published today.</param>
/// <param name="Url">The article in the API, where it is mended.</param>
/// <param name="Note">What its state means for the rest; null of a published article.</param>
/// <param name="Consumers">The consumers.</param>
public sealed record ArticleReadiness(long Article, string Title, ArticleState State, string Url, string? Note, IReadOnlyList<ConsumerReadiness> Consumers);
