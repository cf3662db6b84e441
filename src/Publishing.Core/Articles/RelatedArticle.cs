using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Articles;

/// <summary>An article that this one stands in a relation to (JATS <c>related-article</c>).</summary>
/// <param name="Kind">JATS <c>related-article-type</c>: <c>corrected-article</c>, <c>retracted-article</c>, <c>translated-article</c>, <c>preprint</c> …</param>
/// <param name="Doi">The other article's DOI.</param>
/// <param name="Url">The other article's address, when it has no DOI.</param>
/// <param name="Text">The reference in words.</param>
public sealed record RelatedArticle(string Kind, Doi? Doi = null, string? Url = null, RichText? Text = null);
