using Publishing.Articles;
using Publishing.Journals;

namespace Publishing.Server.Web.Pages.Shared;

/// <summary>An article as an entry of a list.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Article">The article.</param>
/// <param name="Journal">Its journal; null in a list that is the journal's own.</param>
public sealed record ListedArticle(long Id, Article Article, Journal? Journal = null);
