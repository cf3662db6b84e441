using Publishing.Identifiers;

namespace Publishing.Articles;

/// <summary>One entry of the list of references (JATS <c>ref</c>).</summary>
/// <param name="Id">Its name within the article, such as <c>R1</c>.</param>
/// <param name="Citation">The entry, whole and verbatim, as runs of text of which some are known to be something.</param>
/// <param name="Label">The number or mark that it is printed with.</param>
/// <param name="PublicationType">JATS <c>publication-type</c>: <c>journal</c>, <c>book</c>, <c>website</c> …; null when unknown.</param>
/// <param name="Xml">A citation of a JATS source, one element, when it says more than <paramref name="Citation"/>; it is given back as it came.</param>
public sealed record Reference(
    string Id,
    IReadOnlyList<CitationPart> Citation,
    string? Label = null,
    string? PublicationType = null,
    string? Xml = null)
{
    /// <summary>The entry as it was printed.</summary>
    public string ToPlainText() => string.Concat(Citation.Select(part => part.Text.ToPlainText()));

    /// <summary>The same for tags and lists: what is raised or lowered stays so (see <see cref="Text.RichText.ToReadableText"/>).</summary>
    public string ToReadableText() => string.Concat(Citation.Select(part => part.Text.ToReadableText()));

    /// <summary>The DOI of the work referred to, if the entry gives one.</summary>
    public Doi? Doi => Citation.FirstOrDefault(part => part.Kind == CitationPartKind.Doi) is { } part && Publishing.Identifiers.Doi.TryParse(part.Text.ToPlainText(), out var doi) ? doi : null;
}
