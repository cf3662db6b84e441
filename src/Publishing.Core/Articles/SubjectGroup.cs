using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Articles;

/// <summary>Subject headings of one kind (JATS <c>subj-group</c>).</summary>
/// <param name="Subjects">The headings.</param>
/// <param name="Kind">JATS <c>subj-group-type</c>.</param>
/// <param name="Language">Their language; null means the article's.</param>
public sealed record SubjectGroup(IReadOnlyList<RichText> Subjects, string? Kind = null, LanguageTag? Language = null);
