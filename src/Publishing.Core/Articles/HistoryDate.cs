using Publishing.Identifiers;

namespace Publishing.Articles;

/// <summary>A date in an article's history (JATS <c>history/date</c>).</summary>
/// <param name="Kind">JATS <c>date-type</c>: <c>received</c>, <c>rev-recd</c>, <c>accepted</c>, <c>corrected</c>, <c>retracted</c> …</param>
/// <param name="Date">The date, as precisely as known.</param>
public sealed record HistoryDate(string Kind, PartialDate Date);
