using Publishing.Articles;

namespace Publishing.Postgres;

/// <summary>The states of an article as the column <c>articles.state</c> names them.</summary>
internal static class States
{
    public const string Draft = "draft";

    public const string Published = "published";

    public const string Withdrawn = "withdrawn";

    public static string Write(ArticleState state) => state switch
    {
        ArticleState.Draft => Draft,
        ArticleState.Published => Published,
        ArticleState.Withdrawn => Withdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static ArticleState Read(string state) => state switch
    {
        Draft => ArticleState.Draft,
        Published => ArticleState.Published,
        Withdrawn => ArticleState.Withdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
