using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Schemas;

namespace Publishing.Jats;

/// <summary>
/// The text of an article in a JATS or NLM source: its <c>body</c> and <c>floats-group</c>, in the words of JATS Archiving 1.3. It is no metadata and stays in the source;
/// here it is taken out of it for formats that give the full text.
/// </summary>
public static class JatsText
{
    /// <summary>The pieces of text, each to stand in the article beside <c>front</c> and <c>back</c>; none when the source has no text, or none that is valid. The element is changed on the way.</summary>
    /// <param name="article">An <c>article</c> element, in whatever namespace it stands.</param>
    public static IReadOnlyList<JatsFragment> Of(XElement article)
    {
        JatsUpgrade.Apply(article, new UnusedIds(article));
        return
        [
            .. article.Elements()
                .Where(part => part.Name.LocalName is "body" or "floats-group" && (part.HasElements || part.Value.Length > 0))
                .Where(part => RecordSchemas.Mend(part) is not null && part.HasElements)
                .Select(part => new JatsFragment("", ElementText.Of(part))),
        ];
    }
}
