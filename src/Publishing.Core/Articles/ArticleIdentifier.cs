namespace Publishing.Articles;

/// <summary>An identifier other than the DOI (JATS <c>article-id</c>).</summary>
/// <param name="Kind">JATS <c>pub-id-type</c>: <c>pmid</c>, <c>pmcid</c>, <c>publisher-id</c>, <c>arxiv</c>, <c>edn</c>, <c>udc</c> …</param>
/// <param name="Value">The identifier.</param>
public sealed record ArticleIdentifier(string Kind, string Value);
