using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Jats;

/// <summary>Writes <c>article-categories</c>: the section of the journal as heading, then the subjects.</summary>
internal static class CategoriesWriter
{
    public static XElement? Write(PublishedArticle published, JatsElements elements) =>
        elements.Holder("article-categories", Headings(published).Select(heading => Group("heading", heading.Language, [heading.Text], elements)), Subjects(published.Article, elements));

    private static IReadOnlyList<LocalizedText> Headings(PublishedArticle published) => (published.Section, published.Article.SectionTitle) switch
    {
        ({ } section, _) => section.Titles,
        (null, { Length: > 0 } title) => [new LocalizedText(title)],
        _ => [],
    };

    private static IEnumerable<XElement?> Subjects(Article article, JatsElements elements) =>
        article.Subjects.Select(group => Group(group.Kind, group.Language, group.Subjects, elements));

    private static XElement? Group(string? kind, LanguageTag? language, IReadOnlyList<RichText> subjects, JatsElements elements)
    {
        var written = subjects.Where(subject => !subject.IsEmpty).Select(subject => elements.Rich("subject", subject, InlineHolder.Scripts | InlineHolder.Formulas)).ToList();
        return written.Count == 0 ? null : elements.Element("subj-group", JatsElements.Attribute("subj-group-type", kind), elements.Lang(language), written);
    }
}
