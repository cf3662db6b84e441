using System.Xml.Linq;
using Publishing.Articles;

namespace Publishing.Jats;

/// <summary>Writes <c>kwd-group</c>s.</summary>
internal static class KeywordsWriter
{
    public static IEnumerable<XElement?> Write(IReadOnlyList<KeywordGroup> groups, JatsElements elements) => groups.Select(group =>
    {
        var keywords = group.Keywords.Where(keyword => !keyword.IsEmpty).Select(keyword => elements.Rich("kwd", keyword, InlineHolder.Scripts)).ToList();
        return keywords.Count == 0
            ? null
            : elements.Element("kwd-group", JatsElements.Attribute("kwd-group-type", group.Kind), JatsElements.Attribute("vocab", group.Vocabulary), elements.Lang(group.Language), keywords);
    });
}
