namespace Publishing.Deposits;

/// <summary>A file to deposit, and what was found on the way.</summary>
/// <param name="Content">The bytes; null when no article can be deposited.</param>
/// <param name="Articles">The numbers of the articles that are in it.</param>
/// <param name="Problems">What is wrong, by article.</param>
public sealed record DepositFile(byte[]? Content, IReadOnlyList<long> Articles, IReadOnlyList<DepositProblem> Problems);
