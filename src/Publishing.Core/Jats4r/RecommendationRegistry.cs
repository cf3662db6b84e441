using Publishing.Articles;

namespace Publishing.Jats4r;

/// <summary>Every recommendation that articles are held against when they are published and whenever their editor looks. One line each; a test fails when one is forgotten.</summary>
public static class RecommendationRegistry
{
    /// <summary>All recommendations.</summary>
    public static IReadOnlyList<Recommendation> All { get; } =
    [
        new PermissionsRecommendation(),
        new AuthorsRecommendation(),
        new CreditRecommendation(),
        new AbstractsRecommendation(),
        new KeywordsRecommendation(),
        new FundingRecommendation(),
        new CitationsRecommendation(),
        new DataAvailabilityRecommendation(),
        new ConflictOfInterestRecommendation(),
        new DatesRecommendation(),
        new AccessibilityRecommendation(),
        new PeerReviewRecommendation(),
        new CorrectionsRecommendation(),
    ];

    /// <summary>All that departs from any of them.</summary>
    public static IReadOnlyList<Problem> Check(Article article) => [.. All.SelectMany(recommendation => recommendation.Check(article))];
}
