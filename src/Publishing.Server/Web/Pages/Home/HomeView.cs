using Publishing.Journals;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Home;

/// <summary>What the home page shows.</summary>
/// <param name="Figures">How much there is.</param>
/// <param name="Journals">The first journals.</param>
/// <param name="MoreJournals">Whether there are others.</param>
/// <param name="Latest">The articles that were published here last, whatever dates they bear.</param>
/// <param name="MaxSourceBytes">The largest source that is read.</param>
public sealed record HomeView(RepositoryFigures Figures, IReadOnlyList<Journal> Journals, bool MoreJournals, IReadOnlyList<ListedArticle> Latest, int MaxSourceBytes)
{
    /// <summary>Whether there is nothing at all yet.</summary>
    public bool IsEmpty => Journals.Count == 0;
}
