using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Crosswalks;

/// <summary>Words of one language and vocabulary that say what an article is about: its keywords, then the subject headings that are about it and not about its sort.</summary>
/// <param name="Words">The words, each in characters alone, none empty.</param>
/// <param name="Language">Their language; null when nobody has said.</param>
/// <param name="Vocabulary">The controlled vocabulary that they come from, if any.</param>
internal sealed record SubjectTerms(IReadOnlyList<string> Words, LanguageTag? Language, string? Vocabulary)
{
    /// <summary>All of them, in the order in which they are printed.</summary>
    public static IEnumerable<SubjectTerms> Of(Article article) =>
        article.Keywords.Select(group => new SubjectTerms(Known(group.Keywords), group.Language ?? article.Language, group.Vocabulary))
            .Concat(article.Subjects.Where(IsTopic).Select(group => new SubjectTerms(Known(group.Subjects), group.Language ?? article.Language, null)))
            .Where(terms => terms.Words.Count > 0);

    /// <summary>Whether an identifier of an article is the number of a class that it is filed under, and not a name of the article.</summary>
    public static bool IsClassification(ArticleIdentifier identifier) => identifier.Kind is "udc" or "ddc" or "lcc" or "msc" or "jel" or "acm" or "pacs" or "grnti";

    // Publishers file the sort of article among the subjects.
    private static bool IsTopic(SubjectGroup group) => group.Kind is not ("display-channel" or "article-type" or "legacy-article-type" or "paper-type");

    private static List<string> Known(IEnumerable<RichText> words) => [.. words.Select(word => word.ToReadableText()).Where(word => !string.IsNullOrWhiteSpace(word))];
}
