using Publishing.Journals;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Journals;

/// <summary>What an issue's page shows: its table of contents.</summary>
/// <param name="Journal">The journal.</param>
/// <param name="Issue">The issue.</param>
/// <param name="Articles">A page of its articles, in the order in which they came.</param>
public sealed record IssueView(Journal Journal, Issue Issue, KeysetPage<ListedArticle> Articles);
