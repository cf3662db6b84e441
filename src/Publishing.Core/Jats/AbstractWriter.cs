using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Jats;

/// <summary>Writes <c>abstract</c> and, for those in another language than the article, <c>trans-abstract</c>.</summary>
internal static class AbstractWriter
{
    public static IEnumerable<XElement> Write(Article article, JatsElements elements)
    {
        var abstracts = article.Abstracts.Where(HasWords).ToList();
        var own = article.Language ?? abstracts.FirstOrDefault()?.Language;
        var here = abstracts.Where(item => !IsTranslation(item, own)).Select(item => Write("abstract", item, elements.Lang(item.Language), elements)).ToList();

        // JATS4R wants abstracts to be told apart; a second one of the same kind and language has nothing to be told by.
        foreach (var more in here.Where(item => item.Attribute("abstract-type") is null && item.Attribute(XNamespace.Xml + "lang") is null).Skip(1))
        {
            more.SetAttributeValue("specific-use", "additional");
        }

        var translated = abstracts.Where(item => IsTranslation(item, own)).Select(item => Write("trans-abstract", item, JatsElements.LangAlways(item.Language), elements));
        return here.Concat(translated);
    }

    private static bool HasWords(Abstract item) =>
        item.Title is { IsEmpty: false } || item.Sections.Any(section => section.Title is { IsEmpty: false } || section.Paragraphs.Any(paragraph => !paragraph.IsEmpty));

    // British and American English are not translations of each other.
    private static bool IsTranslation(Abstract item, LanguageTag? own) => item.Language is { } language && own is not null && language.Language != own.Language;

    private static XElement Write(string name, Abstract item, XAttribute? lang, JatsElements elements)
    {
        var (lead, titled) = Arrange(item);
        var title = item.Title is { IsEmpty: false } given ? given : null;

        // JATS4R wants no single section: its heading becomes that of the whole, or a paragraph when the whole has one.
        if (lead.Count == 0 && titled.Count == 1)
        {
            var only = titled[0];
            lead = title is null ? only.Paragraphs : [new RichText([new StyledRun(InlineStyle.Bold, only.Title)]), .. only.Paragraphs];
            title ??= only.Title;
            titled = [];
        }

        return elements.Element(
            name,
            JatsElements.Attribute("abstract-type", item.Kind),
            lang,
            title is null ? null : elements.Rich("title", title),
            lead.Select(elements.Paragraph),
            titled.Select(section => elements.Element("sec", elements.Rich("title", section.Title), section.Paragraphs.Select(elements.Paragraph))));
    }

    // What has no heading stands before the sections or belongs to the one before it: a section must have a title.
    private static (IReadOnlyList<RichText> Lead, List<(RichText Title, List<RichText> Paragraphs)> Titled) Arrange(Abstract item)
    {
        var lead = new List<RichText>();
        var titled = new List<(RichText Title, List<RichText> Paragraphs)>();
        foreach (var section in item.Sections)
        {
            var paragraphs = section.Paragraphs.Where(paragraph => !paragraph.IsEmpty);
            if (section.Title is { IsEmpty: false } title)
            {
                titled.Add((title, [.. paragraphs]));
            }
            else
            {
                (titled.Count == 0 ? lead : titled[^1].Paragraphs).AddRange(paragraphs);
            }
        }

        return (lead, titled);
    }
}
