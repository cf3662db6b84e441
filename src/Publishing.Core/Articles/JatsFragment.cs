namespace Publishing.Articles;

/// <summary>A piece of JATS that the model has no field for.</summary>
/// <param name="Place">
/// The parent in JATS, as a path from the root: <c>front/journal-meta</c>, <c>front/article-meta</c>, <c>back</c>; empty for the root itself.
/// A step that is not the first of its name carries its number, from 1: <c>front/article-meta/contrib-group/contrib[2]</c>. All contributors are in one group.
/// </param>
/// <param name="Xml">One element, well-formed on its own, every prefix declared.</param>
/// <param name="Original">
/// Whether the model holds a part of it all the same: a contributor of whom it has the name but not the Scopus number, say.
/// Such an original is given back in place of what would be written, for as long as the model still says what is read from it; an edit wins.
/// </param>
public sealed record JatsFragment(string Place, string Xml, bool Original = false);
