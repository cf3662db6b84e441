using System.Xml.Linq;
using Publishing.Articles;

namespace Publishing.Jats;

/// <summary>The articles below an article (JATS <c>sub-article</c>, <c>response</c>): their metadata are kept with it, their text stays in the source.</summary>
internal static class SubArticles
{
    /// <summary>The articles right below one.</summary>
    public static IEnumerable<XElement> Of(XElement article) => article.Elements().Where(IsOne);

    /// <summary>Whether a piece is such an article.</summary>
    public static bool IsOne(JatsFragment piece) =>
        piece.Place.Length == 0 && (piece.Xml.StartsWith("<sub-article", StringComparison.Ordinal) || piece.Xml.StartsWith("<response", StringComparison.Ordinal));

    /// <summary>The pieces that were kept, those that are such articles with their text in them.</summary>
    /// <param name="fragments">What was kept.</param>
    /// <param name="texts">Such articles with nothing in them but their text.</param>
    public static IEnumerable<JatsFragment> Fill(IReadOnlyList<JatsFragment> fragments, IReadOnlyList<JatsFragment> texts)
    {
        var pieces = fragments.Select(fragment => IsOne(fragment) ? JatsPiece.Read(fragment.Xml, XNamespace.None) : null).ToList();
        FillEach([.. pieces.OfType<XElement>()], [.. texts.Select(text => JatsPiece.Read(text.Xml, XNamespace.None))]);
        return fragments.Zip(pieces, (fragment, filled) => filled is null ? fragment : fragment with { Xml = ElementText.Of(filled) });
    }

    private static bool IsOne(XElement element) => element.Name.LocalName is "sub-article" or "response";

    // An article that could not be kept, or that an editor took away, has left its text behind: what cannot be told apart for sure gets none.
    private static void FillEach(IReadOnlyList<XElement> articles, IReadOnlyList<XElement> texts)
    {
        foreach (var alike in texts.GroupBy(Key))
        {
            var into = articles.Where(article => Key(article) == alike.Key).ToList();
            if (into.Count == alike.Count())
            {
                foreach (var (article, text) in into.Zip(alike))
                {
                    FillOne(article, text);
                }
            }
        }
    }

    private static void FillOne(XElement article, XElement text)
    {
        FillEach([.. Of(article)], [.. Of(text)]);
        if (text.Element("body") is { } body && article.Element("body") is null)
        {
            if (article.Elements().LastOrDefault(part => part.Name.LocalName is "processing-meta" or "front" or "front-stub") is { } front)
            {
                front.AddAfterSelf(body);
            }
            else
            {
                article.AddFirst(body);
            }
        }

        if (text.Element("floats-group") is { } floats && article.Element("floats-group") is null)
        {
            if (Of(article).FirstOrDefault() is { } first)
            {
                first.AddBeforeSelf(floats);
            }
            else
            {
                article.Add(floats);
            }
        }
    }

    private static (string Name, string? Id, string? Type, string? Language) Key(XElement article) =>
        (article.Name.LocalName, article.Attribute("id")?.Value, (article.Attribute("article-type") ?? article.Attribute("response-type"))?.Value, article.Attribute(XNamespace.Xml + "lang")?.Value);
}
