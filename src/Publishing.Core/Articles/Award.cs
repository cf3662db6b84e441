using Publishing.Identifiers;

namespace Publishing.Articles;

/// <summary>Money for the work (JATS <c>award-group</c>): one funder with its awards.</summary>
/// <param name="Funder">The funder's name.</param>
/// <param name="FunderDoi">The funder in the Open Funder Registry, <c>10.13039/…</c>.</param>
/// <param name="FunderRor">The funder in the Research Organization Registry.</param>
/// <param name="AwardNumbers">The awards' numbers.</param>
public sealed record Award(string? Funder, Doi? FunderDoi = null, Ror? FunderRor = null, IReadOnlyList<string>? AwardNumbers = null);
