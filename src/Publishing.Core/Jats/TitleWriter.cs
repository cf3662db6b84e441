using System.Xml.Linq;
using Publishing.Articles;

namespace Publishing.Jats;

/// <summary>Writes <c>title-group</c>, which Publishing wants even of an article without a title.</summary>
internal static class TitleWriter
{
    public static XElement Write(IReadOnlyList<Title> titles, JatsElements elements) => elements.Element(
        "title-group",
        titles.Count == 0 ? elements.Element("article-title") : First(titles[0], elements),
        titles.Skip(1).Select(title => Translation(title, elements)));

    private static IEnumerable<XElement> First(Title title, JatsElements elements)
    {
        yield return elements.Rich("article-title", title.Text, attributes: elements.Lang(title.Language));
        if (title.Subtitle is { } subtitle)
        {
            yield return elements.Rich("subtitle", subtitle, attributes: elements.Lang(title.Language));
        }
    }

    private static XElement Translation(Title title, JatsElements elements) => elements.Element(
        "trans-title-group",
        JatsElements.LangAlways(title.Language),
        elements.Rich("trans-title", title.Text),
        title.Subtitle is { } subtitle ? elements.Rich("trans-subtitle", subtitle) : null);
}
