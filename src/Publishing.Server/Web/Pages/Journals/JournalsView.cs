using Publishing.Journals;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Journals;

/// <summary>What the list of all journals shows.</summary>
/// <param name="Journals">A page of the journals.</param>
public sealed record JournalsView(KeysetPage<Journal> Journals);
