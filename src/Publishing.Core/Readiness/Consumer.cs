using Publishing.Articles;

namespace Publishing.Readiness;

/// <summary>
/// Somebody who takes articles from here: a search engine, an index, an archive, an agency that registers DOIs. It says of an article whether it would take it, and how well.
/// A new one is one file with one class, and one line in <see cref="ConsumerRegistry"/>.
/// </summary>
public abstract class Consumer
{
    /// <summary>The word for it in the API and on the command line, such as <c>google-scholar</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What a person calls it.</summary>
    public abstract string Title { get; }

    /// <summary>What it misses in an article, the gravest first: with an error it does not take the article, with a warning it takes it but makes less of it, an info is worth knowing.</summary>
    /// <param name="article">The article as anybody may see it (<see cref="Crosswalks.OpenArticle"/>); a draft as if it were published today.</param>
    public IReadOnlyList<Problem> Check(PublishedArticle article) => [.. Missing(article).OfType<Problem>().OrderByDescending(problem => problem.Severity)];

    /// <summary>What it misses, in any order; nulls are what it does not miss.</summary>
    protected abstract IEnumerable<Problem?> Missing(PublishedArticle article);
}
