using Publishing.Articles;

namespace Publishing.Jats4r;

/// <summary>
/// One recommendation of JATS4R (jats4r.niso.org), as far as an editor can act on it: what our writer does by itself is not asked for here.
/// It finds what could be said better, and never stops an article. A new one is one file with one class, and one line in <see cref="RecommendationRegistry"/>.
/// </summary>
public abstract class Recommendation
{
    /// <summary>What it is called, with its version.</summary>
    public abstract string Title { get; }

    /// <summary>What of the article departs from it, in the order of the fields; no error is among it.</summary>
    public abstract IEnumerable<Problem> Check(Article article);
}
