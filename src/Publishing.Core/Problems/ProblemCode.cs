namespace Publishing.Problems;

/// <summary>One kind of <see cref="Problem"/>.</summary>
/// <param name="Code">The machine code: lower-case words with hyphens.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Remedy">What to do, in one sentence.</param>
public sealed record ProblemCode(string Code, ProblemSeverity Severity, string Remedy);
