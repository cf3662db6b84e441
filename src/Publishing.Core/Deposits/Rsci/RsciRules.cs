using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Representations;
using Publishing.Text;

namespace Publishing.Deposits.Rsci;

/// <summary>What eLIBRARY would refuse of an article, and what it would like to have.</summary>
internal static class RsciRules
{
    /// <summary>What eLIBRARY would say to an article.</summary>
    public static IReadOnlyList<Problem> Of(PublishedArticle published)
    {
        var (article, journal, place) = (published.Article, published.Journal, BibliographicPlace.Of(published));
        var found = new ConsumerFindings("eLIBRARY");
        found.Missing(journal.Issn is null, "an ISSN of its journal", "journal/printIssn", $"Add it to the journal: publishing journals change {journal.Slug} --print-issn ISSN.");
        found.Missing((place.Volume ?? place.Number) is null, "the volume or the number of its issue", "issue", "Put it in an issue, or give it a volume and a number.");
        found.Missing((place.IssueDate ?? place.Date) is null, "the year of its issue", "pubDates", "Add the date of the issue, or that of the article.");
        found.Missing(Pages(article) is null, "pages", "firstPage", "Give its first and last page, or the number that stands for them.");
        found.Missing(article.Language is null, "a language", "language", "Say in which language it is written.");
        found.Missing(!article.Titles.Any(title => KnownText.Of(title.Text) is not null), "a title", "titles", "Give it a title.");
        CheckLanguages(article, found);
        CheckEnglish(article, found);
        found.Wanted(!article.Abstracts.Any(item => item.Kind is null), "an abstract", "abstracts", "Add it, if the article has one.");
        found.Wanted(article.Keywords.Count == 0, "keywords", "keywords", "Add them, if the article has any.");
        found.Wanted(article.References.Count == 0, "references", "references", "Add them, if the article has any.");
        for (var i = 0; i < article.Contributors.Count; i++)
        {
            if (article.Contributors[i].Names.Select(name => (name.Language ?? article.Language)?.Language).Distinct().Count() > RsciIssueElement.MostLanguages)
            {
                found.LeftOut("eLIBRARY takes an author's name in three languages; the first three are written.", $"contributors/{i}/names", article.Contributors[i].DisplayName, "Nothing need be done.");
            }
        }

        return found.All;
    }

    /// <summary>All pages in one text, or the number that stands for them.</summary>
    public static string? Pages(Article article) => KnownText.Of(article.PageRange) ?? (KnownText.Of(article.FirstPage), KnownText.Of(article.LastPage)) switch
    {
        ({ } first, { } last) when first != last => $"{first}-{last}",
        ({ } first, _) => first,
        _ => KnownText.Of(article.ElocationId),
    };

    // Each once, where it is said first.
    private static void CheckLanguages(Article article, ConsumerFindings found)
    {
        var said = new[] { (article.Language, Field: "language") }
            .Concat(article.Titles.Select((title, i) => (title.Language, Field: $"titles/{i}/language")))
            .Concat(article.Abstracts.Select((item, i) => (item.Language, Field: $"abstracts/{i}/language")))
            .Concat(article.Keywords.Select((group, i) => (group.Language, Field: $"keywords/{i}/language")))
            .Concat(article.Contributors.SelectMany((person, i) => person.Names.Select((name, j) => (name.Language, Field: $"contributors/{i}/names/{j}/language"))))
            .Concat(article.FullText.Select((link, i) => (link.Language, Field: $"fullText/{i}/language")));
        foreach (var (language, field) in said.Where(one => one.Language is not null && ElibraryLanguage.CodeOf(one.Language) is null).DistinctBy(one => one.Language!.Language))
        {
            found.LeftOut($"It is not known what eLIBRARY calls the language {language!.Value}: UNK is written, of several texts in such languages the first, and keywords are left out.", field, language.Value, "Correct the language if it is wrong, else choose it in Articulus.");
        }
    }

    private static void CheckEnglish(Article article, ConsumerFindings found)
    {
        bool IsEnglish(LanguageTag? language) => (language ?? article.Language)?.Language == "en";
        found.Wanted(!article.Titles.Any(title => IsEnglish(title.Language)), "a title in English", "titles", "Add it.");
        found.Wanted(article.Abstracts.Count > 0 && !article.Abstracts.Any(item => IsEnglish(item.Language)), "the abstract in English", "abstracts", "Add it.");
        found.Wanted(article.Contributors.Any(contributor => contributor.Names.Count > 0 && !contributor.Names.Any(name => IsEnglish(name.Language) || name.Surname.All(c => c < 0x250))), "the names of all authors in Latin letters", "contributors", "Add a form of the name in English.");
    }
}
