
namespace Publishing.Readiness;

/// <summary>Whether a consumer would take an article.</summary>
/// <param name="Consumer">The word for the consumer, such as <c>google-scholar</c>.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="Ready">Whether it takes the article; it may still have warnings.</param>
/// <param name="Problems">What it misses, the gravest first, each with the field and what to do.</param>
public sealed record ConsumerReadiness(string Consumer, string Title, bool Ready, IReadOnlyList<Problem> Problems);
