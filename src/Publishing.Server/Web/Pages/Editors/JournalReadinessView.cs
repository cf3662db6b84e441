using Publishing.Journals;
using Publishing.Readiness;
using Publishing.Server.Readiness;

namespace Publishing.Server.Web.Pages.Editors;

/// <summary>What a journal's readiness page shows.</summary>
/// <param name="Journal">The journal.</param>
/// <param name="Report">The counts by consumer.</param>
/// <param name="Consumer">The consumer whose articles are listed; null for all.</param>
/// <param name="Lacking">The newest articles that miss something.</param>
/// <param name="LackingCount">How many articles miss something.</param>
public sealed record JournalReadinessView(Journal Journal, JournalReadiness Report, Consumer? Consumer, IReadOnlyList<LackingArticle> Lacking, int LackingCount);
