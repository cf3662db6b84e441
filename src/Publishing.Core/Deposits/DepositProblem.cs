namespace Publishing.Deposits;

/// <summary>What is wrong with an article for a consumer.</summary>
/// <param name="Article">The article's number; null for what concerns the whole file.</param>
/// <param name="Problem">What is wrong, where, and what to do.</param>
public sealed record DepositProblem(long? Article, Problem Problem);
