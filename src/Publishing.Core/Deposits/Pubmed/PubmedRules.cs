using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Representations;
using Publishing.Text;

namespace Publishing.Deposits.Pubmed;

/// <summary>What PubMed would refuse of an article, and what it would like to have.</summary>
internal static class PubmedRules
{
    private const int LastLatinLetter = 0x250;

    /// <summary>What PubMed would say to an article.</summary>
    public static IReadOnlyList<Problem> Of(PublishedArticle published)
    {
        var (article, journal, found) = (published.Article, published.Journal, new ConsumerFindings("PubMed"));
        found.Missing(journal.Issn is null, "an ISSN of its journal", "journal/electronicIssn", $"Add it to the journal: publishing journals change {journal.Slug} --issn ISSN.");
        found.Missing(KnownText.Of(journal.Publisher?.Name) is null, "the publisher of its journal", "journal/publisher", $"Add it to the journal: publishing journals change {journal.Slug} --publisher NAME.");
        found.Missing(BibliographicPlace.Of(published).Date is null, "a date of publication", "pubDates", "Add the date of publication.");
        found.Missing(EnglishTitle(article) is null, "a title in English", "titles", "Add the title in English; the one in the language of the article is kept beside it.");
        found.Missing(KnownText.Of(article.FirstPage) is null && KnownText.Of(article.ElocationId) is null && article.Doi is null, "a first page, an article number or a DOI", "firstPage", "Add one of them.");
        if (article.Language is { Language: not "en" } && Vernacular(article) is null && article.Titles.FirstOrDefault(title => !IsEnglish(title.Language, article) && KnownText.Of(title.Text) is not null) is { } own)
        {
            found.LeftOut("PubMed takes the title in the language of the article in Latin letters alone.", $"titles/{article.Titles.ToList().IndexOf(own)}", KnownText.Of(own.Text), "Add its transliteration as a title, with a language such as ru-Latn, if it is to be there.");
        }

        found.Wanted(article.Language is null, "a language", "language", "Say in which language it is written; PubMed takes it for English otherwise.");
        found.Wanted(article.Contributors.Count == 0, "authors", "contributors", "Add them, unless it has none.");
        if (OtherPii(article) is { } other)
        {
            found.LeftOut($"PubMed takes one publisher's identifier (pii), and that of an article with a number is the number, {article.ElocationId}.", $"identifiers/{article.Identifiers.ToList().IndexOf(other)}", other.Value, "Nothing need be done.");
        }

        found.Wanted((BibliographicPlace.Of(published).Volume ?? BibliographicPlace.Of(published).Number) is null, "a volume or the number of an issue", "issue", "Put it in an issue, or give it a volume or a number; an article that is ahead of its issue has none.");
        found.Wanted(EnglishAbstract(article) is null, "an abstract in English", "abstracts", "Add it, if the article has one.");
        found.Wanted(KnownText.Of(journal.AbbreviatedTitle) is null, "the abbreviated title of the journal, as the NLM Catalog has it", "journal/abbreviatedTitle", $"Add it to the journal: publishing journals change {journal.Slug} --abbreviated-title TITLE.");
        return found.All;
    }

    /// <summary>The title in English, or null.</summary>
    public static Title? EnglishTitle(Article article)
    {
        var known = article.Titles.Where(title => KnownText.Of(title.Text) is not null).ToList();
        return EnglishAt(article, [.. known.Select(title => (title.Language, title.Text.ToReadableText()))]) is >= 0 and var at ? known[at] : null;
    }

    /// <summary>The abstract in English, or null.</summary>
    public static Abstract? EnglishAbstract(Article article)
    {
        var known = article.Abstracts.Where(item => item.Kind is null && item.Sections.Any(section => section.Paragraphs.Any(paragraph => KnownText.Of(paragraph) is not null))).ToList();
        return EnglishAt(article, [.. known.Select(item => (item.Language, item.ToReadableText()))]) is >= 0 and var at ? known[at] : null;
    }

    /// <summary>The one identifier of the publisher: the number that stands for pages if there is one, so that it is the same wherever it is written.</summary>
    public static string? Pii(Article article) => KnownText.Of(article.ElocationId) ?? OwnPii(article)?.Value;

    /// <summary>The title of an article in another language than English, if it is in Latin letters.</summary>
    public static Title? Vernacular(Article article) => article.Language is null or { Language: "en" } ? null : article.Titles.FirstOrDefault(title =>
        (title.Language ?? article.Language).Language == article.Language.Language && KnownText.Of(title.Text) is { } words && IsLatin(words));

    /// <summary>Whether a text is in English; one of an article whose language nobody has said is taken for that, as PubMed takes it.</summary>
    public static bool IsEnglish(LanguageTag? language, Article article) => (language ?? article.Language)?.Language is null or "en";

    // What says that it is in English goes first. Of texts that say nothing those in Latin letters may be.
    private static int EnglishAt(Article article, List<(LanguageTag? Language, string Words)> texts) =>
        texts.FindIndex(text => (text.Language ?? article.Language)?.Language == "en") is >= 0 and var said ? said : texts.FindIndex(text => IsEnglish(text.Language, article) && IsMostlyLatin(text.Words));

    private static ArticleIdentifier? OwnPii(Article article) =>
        article.Identifiers.FirstOrDefault(id => id.Kind == "pii" && KnownText.Of(id.Value) is not null) ?? article.Identifiers.FirstOrDefault(id => id.Kind == "publisher-id" && KnownText.Of(id.Value) is not null);

    private static ArticleIdentifier? OtherPii(Article article) => OwnPii(article) is { } own && KnownText.Of(own.Value) != Pii(article) ? own : null;

    private static bool IsLatin(string words) => words.All(c => !char.IsLetter(c) || IsLatin(c));

    // An English text may speak of α and β.
    private static bool IsMostlyLatin(string words) => words.Count(IsLatin) > words.Count(c => char.IsLetter(c) && !IsLatin(c));

    private static bool IsLatin(char c) => char.IsLetter(c) && (c < LastLatinLetter || c is >= '\u1E00' and <= '\u1EFF');
}
