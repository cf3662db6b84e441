namespace Publishing.Ingest;

/// <summary>A document type declaration (XML 1.0 §2.8).</summary>
/// <param name="Name">The name of the root element.</param>
/// <param name="PublicId">The public identifier, such as <c>-//NLM//DTD JATS …</c>.</param>
/// <param name="SystemId">The address of the DTD, which is never opened.</param>
/// <param name="InternalSubset">What stands between its brackets.</param>
public sealed record XmlDocType(string Name, string? PublicId, string? SystemId, string? InternalSubset);
