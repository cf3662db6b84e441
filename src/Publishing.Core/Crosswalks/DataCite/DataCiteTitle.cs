using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Crosswalks.DataCite;

/// <summary>A title (DataCite property 3).</summary>
/// <param name="Text">The title.</param>
/// <param name="Type">DataCite titleType; null for the title itself.</param>
/// <param name="Language">Its language; null when nobody has said.</param>
internal sealed record DataCiteTitle(string Text, string? Type, LanguageTag? Language)
{
    /// <summary>The title in the article's own language, then its translations, each followed by its subtitle.</summary>
    public static IReadOnlyList<DataCiteTitle> Of(Article article)
    {
        var titles = new List<DataCiteTitle>();
        foreach (var title in article.Titles)
        {
            var language = title.Language ?? article.Language;
            if (MetadataText.Of(title.Text) is { } main)
            {
                titles.Add(new DataCiteTitle(main, titles.Count == 0 ? null : "TranslatedTitle", language));
                if (MetadataText.Of(title.Subtitle) is { } subtitle)
                {
                    titles.Add(new DataCiteTitle(subtitle, "Subtitle", language));
                }
            }
        }

        return titles;
    }
}
