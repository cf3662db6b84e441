using Publishing.Journals;
using Publishing.Postgres;
using Publishing.Server.Readiness;

namespace Publishing.Server.Web.Pages.Editors;

/// <summary>What an article's readiness page shows.</summary>
/// <param name="Stored">The article.</param>
/// <param name="Journal">Its journal.</param>
/// <param name="Report">What every consumer says to it.</param>
public sealed record ArticleReadinessView(StoredArticle Stored, Journal Journal, ArticleReadiness Report);
