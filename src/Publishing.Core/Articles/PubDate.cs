using Publishing.Identifiers;

namespace Publishing.Articles;

/// <summary>When an article appeared (JATS <c>pub-date</c>); never to be taken for a datestamp.</summary>
/// <param name="Date">The date, as precisely as known.</param>
/// <param name="Kind">JATS <c>date-type</c>: <c>pub</c> for the article, <c>collection</c> for its issue.</param>
/// <param name="Format">JATS <c>publication-format</c>: <c>electronic</c> or <c>print</c>; null when unknown.</param>
/// <param name="Season">The season as printed, when the source gives one in place of a month.</param>
public sealed record PubDate(PartialDate Date, string Kind = "pub", string? Format = null, string? Season = null);
