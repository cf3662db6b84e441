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
        if (article.Language is { Language: not "en" } && Vernacular(article) is null && article.Titles.FirstOrDefault(title => !IsEnglish(title, article) && KnownText.Of(title.Text) is not null) is { } own)
        {
            found.LeftOut("PubMed takes the title in the language of the article in Latin letters alone.", $"titles/{article.Titles.ToList().IndexOf(own)}", KnownText.Of(own.Text), "Add its transliteration as a title, with a language such as ru-Latn, if it is to be there.");
        }

        found.Wanted(article.Language is null, "a language", "language", "Say in which language it is written; PubMed takes it for English otherwise.");
        found.Wanted(article.Contributors.Count == 0, "authors", "contributors", "Add them, unless it has none.");
        found.Wanted(!article.Abstracts.Any(item => item.Kind is null && IsEnglish(item.Language, article)), "an abstract in English", "abstracts", "Add it, if the article has one.");
        found.Wanted(KnownText.Of(journal.AbbreviatedTitle) is null, "the abbreviated title of the journal, as the NLM Catalog has it", "journal/abbreviatedTitle", "Add it to the journal.");
        return found.All;
    }

    /// <summary>The title in English, or null.</summary>
    public static Title? EnglishTitle(Article article) => article.Titles.FirstOrDefault(title => IsEnglish(title, article) && KnownText.Of(title.Text) is not null);

    /// <summary>The title of an article in another language than English, if it is in Latin letters.</summary>
    public static Title? Vernacular(Article article) => article.Language is null or { Language: "en" } ? null : article.Titles.FirstOrDefault(title =>
        (title.Language ?? article.Language).Language == article.Language.Language && KnownText.Of(title.Text) is { } words && words.All(c => !char.IsLetter(c) || c < LastLatinLetter || c is >= '\u1E00' and <= '\u1EFF'));

    /// <summary>Whether a text is in English.</summary>
    public static bool IsEnglish(LanguageTag? language, Article article) => (language ?? article.Language)?.Language is "en";

    // Of an article whose language nobody has said the only title is taken as it is.
    private static bool IsEnglish(Title title, Article article) => IsEnglish(title.Language, article) || (title.Language is null && article.Language is null);
}
