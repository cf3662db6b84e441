using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Jats;

/// <summary>Writes <c>article-categories</c>: the section of the journal as heading, then the subjects.</summary>
internal static class CategoriesWriter
{
    public static XElement? Write(PublishedArticle published, JatsElements elements) =>
        elements.Holder("article-categories", Headings(published).Select(heading => Group("heading", heading.Language, [heading.Text], elements)), Subjects(published, elements));

    private static IReadOnlyList<LocalizedText> Headings(PublishedArticle published) => (published.Section, published.Article.SectionTitle) switch
    {
        ({ } section, _) => section.Titles,
        (null, { Length: > 0 } title) => [new LocalizedText(title)],
        _ => [],
    };

    // A source gives the section's heading in each language as a subject; those of our own section are written already.
    private static IEnumerable<XElement?> Subjects(PublishedArticle published, JatsElements elements)
    {
        var headings = Headings(published).Select(heading => RunningText.Of(heading.Text)).ToHashSet();
        return published.Article.Subjects.Select(group => Group(group.Kind, group.Language, group.Kind == "heading" ? [.. group.Subjects.Where(subject => !headings.Contains(RunningText.Of(subject)))] : group.Subjects, elements));
    }

    private static XElement? Group(string? kind, LanguageTag? language, IReadOnlyList<RichText> subjects, JatsElements elements)
    {
        var written = subjects.Where(subject => !subject.IsEmpty).Select(subject => elements.Rich("subject", subject, InlineHolder.Scripts | InlineHolder.Formulas)).ToList();
        return written.Count == 0 ? null : elements.Element("subj-group", JatsElements.Attribute("subj-group-type", kind), elements.Lang(language), written);
    }
}
