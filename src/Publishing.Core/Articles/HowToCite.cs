using System.Text;

namespace Publishing.Articles;

/// <summary>A citation to copy, in plain text: <c>Zhailin, D.; Shamsieva, I. (2022). Title: subtitle. Journal, 5(2), 10–25. https://doi.org/…</c>. Names stand as they were given; nothing is abbreviated.</summary>
public static class HowToCite
{
    // APA 7 §9.8: of more than twenty authors the first nineteen and the last.
    private const int MostAuthors = 20;

    /// <summary>The citation of an article.</summary>
    public static string Of(PublishedArticle published)
    {
        var article = published.Article;
        var authors = Authors(article);
        var year = article.FirstPublished is { } date ? $"({date.Year:0000})" : "(n.d.)";

        var citation = new StringBuilder();
        citation.Append(authors.Length > 0 ? $"{authors} {year}. {Sentence(TitleOf(article))}" : $"{Stopless(TitleOf(article))} {year}.");
        citation.Append(' ').AppendJoin(", ", Where(published)).Append(". ");
        citation.Append(article.Doi?.Url.AbsoluteUri ?? published.Addresses.Article(published.Id));
        return citation.ToString();
    }

    private static IEnumerable<string> Where(PublishedArticle published)
    {
        var place = ArticlePlace.Of(published);
        return new[] { published.Journal.Title, place.VolumeAndNumber, place.Pages }.OfType<string>();
    }

    private static string Authors(Article article)
    {
        var names = article.Contributors.Where(contributor => contributor.Kind == "author").Select(author => author.InvertedName).Where(name => name.Length > 0).ToList();
        return names.Count > MostAuthors
            ? $"{string.Join("; ", names.Take(MostAuthors - 1))}; … {names[^1]}"
            : string.Join("; ", names);
    }

    private static string TitleOf(Article article) =>
        article.Titles is [var title, ..] ? OneLine(title.Subtitle is null ? title.Text.ToReadableText() : $"{Stopless(title.Text.ToReadableText())}: {title.Subtitle.ToReadableText()}") : "[Untitled]";

    private static string Sentence(string title) => title is [.., '.' or '?' or '!' or '…'] ? title : title + ".";

    private static string Stopless(string title) => title.TrimEnd().TrimEnd('.', ':');

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
