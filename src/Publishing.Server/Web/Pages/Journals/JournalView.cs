using Publishing.Journals;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Journals;

/// <summary>What a journal's page shows.</summary>
/// <param name="Journal">The journal.</param>
/// <param name="Issues">Its issues, the newest first.</param>
/// <param name="Articles">A page of its articles, the newest first.</param>
public sealed record JournalView(Journal Journal, IReadOnlyList<Issue> Issues, KeysetPage<ListedArticle> Articles);
