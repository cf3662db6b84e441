using System.Xml.Linq;
using Publishing.Identifiers;

namespace Publishing.Ingest.DublinCore;

/// <summary>One statement of a Dublin Core record, in whatever dialect it was written.</summary>
/// <param name="Element">The element, in lower case: <c>title</c>, <c>creator</c> …</param>
/// <param name="Qualifier">What it is refined to, in lower case: <c>issued</c> of <c>date</c>; empty for the element itself.</param>
/// <param name="Text">What it says, on one line.</param>
/// <param name="Language">The language that it says it is in.</param>
/// <param name="Source">The element of the document, for markup in it and for its line.</param>
internal sealed record DcValue(string Element, string Qualifier, string Text, LanguageTag? Language, XElement Source);
