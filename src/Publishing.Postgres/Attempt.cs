namespace Publishing.Postgres;

/// <summary>How an attempt to change an article ended.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Article">The article to show, when it is another one.</param>
internal sealed record Attempt(ChangeOutcome Outcome, long? Article = null);
