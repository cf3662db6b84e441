using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Crosswalks.DataCite;

/// <summary>A keyword, subject heading or class (DataCite property 6).</summary>
/// <param name="Text">The word or number.</param>
/// <param name="Scheme">The vocabulary or classification that it comes from, if any.</param>
/// <param name="Language">Its language; null when nobody has said, or it has none.</param>
internal sealed record DataCiteSubject(string Text, string? Scheme, LanguageTag? Language)
{
    /// <summary>The keywords, the headings that are about the article, the classes that it is filed under.</summary>
    public static IEnumerable<DataCiteSubject> Of(Article article)
    {
        var words = SubjectTerms.Of(article).SelectMany(terms => terms.Words.Select(word => One(word, MetadataText.Of(terms.Vocabulary), terms.Language)));
        var classes = article.Identifiers.Where(SubjectTerms.IsClassification).Select(code => One(code.Value, code.Kind.ToUpperInvariant(), null));
        return words.Concat(classes).OfType<DataCiteSubject>();
    }

    private static DataCiteSubject? One(string text, string? scheme, LanguageTag? language) => MetadataText.Of(text) is { } words ? new DataCiteSubject(words, scheme, language) : null;
}
