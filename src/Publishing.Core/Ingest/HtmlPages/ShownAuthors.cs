using Publishing.Articles;

namespace Publishing.Ingest.HtmlPages;

/// <summary>Authors whose given name and surname a page marks each by itself, as ScienceDirect and the pages that are made from JATS do.</summary>
internal static class ShownAuthors
{
    /// <summary>The authors; empty when no name is marked so.</summary>
    public static IReadOnlyList<Contributor> Read(HtmlPage page)
    {
        var authors = new List<Contributor>();
        foreach (var surname in page.Elements.All(".author-group .surname, .authors .surname, .contrib-group .surname").Take(ArticleChecks.LongestList))
        {
            var given = PageElements.Words(surname.ParentElement?.QuerySelector(".given-name, .given-names"));
            if (PageElements.Words(surname) is { } name && !authors.Exists(other => other.Names[0].Surname == name && other.Names[0].GivenNames == given))
            {
                authors.Add(new Contributor { Names = [new PersonName(name, given)] });
            }
        }

        return authors;
    }
}
