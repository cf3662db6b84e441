
namespace Publishing.Readiness;

/// <summary>What a consumer misses in many articles.</summary>
/// <param name="Code">The code of the problem.</param>
/// <param name="Severity">How grave it is for that consumer.</param>
/// <param name="Field">The field, with <c>*</c> for a place in a list; one that begins with <c>journal/</c> is the journal's.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="Example">The number of one of them.</param>
public sealed record FrequentLack(string Code, ProblemSeverity Severity, string? Field, string? Remedy, int Articles, long Example);
