using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Representations;
using Publishing.Text;

namespace Publishing.Deposits.Doaj;

/// <summary>What DOAJ would refuse of an article, and what it would like to have.</summary>
internal static partial class DoajRules
{
    /// <summary>What DOAJ would say to an article.</summary>
    public static IReadOnlyList<Problem> Of(PublishedArticle published)
    {
        var (article, journal, found) = (published.Article, published.Journal, new ConsumerFindings("DOAJ"));
        found.Missing(journal.Issn is null, "an ISSN of its journal", "journal/electronicIssn", $"Add the ISSN under which the journal is in DOAJ: publishing journals change {journal.Slug} --issn ISSN.");
        if (journal.PrintIssn is { } print && print == journal.ElectronicIssn)
        {
            found.Refused($"The journal has one ISSN, {print.Value}, for print and electronic edition; DOAJ wants two, or one alone.", "journal/printIssn", print.Value, "Take away the one that is wrong.");
        }

        found.Missing(Title(article) is null, "a title", "titles", "Give it a title.");
        found.Missing(BibliographicPlace.Of(published).Date is null, "a date of publication", "pubDates", "Add the date of publication; the year is enough.");
        found.Missing(FullText(article) is null, "the address of its full text", "fullText", "Add the address (http or https) under which the article can be read.");
        if (article.Permissions.IsClosedOn(published.Today))
        {
            found.Refused("Not everybody may read the article now; DOAJ lists open articles alone.", "permissions", null, "Send it when it is open.");
        }

        found.Wanted(!Authors(article).Any(), "authors", "contributors", "Add them, unless it has none.");
        found.Wanted(!Abstracts(article).Any(), "an abstract", "abstracts", "Add it, if the article has one.");
        found.Wanted(!Keywords(article).Any(), "keywords", "keywords", "Add them, if the article has any.");
        found.Wanted(article.Doi is null, "a DOI", "doi", "Add it if there is one: DOAJ tells articles apart by it.");
        return found.All;
    }

    /// <summary>The title in the article's own language, else the first.</summary>
    public static Title? Title(Article article)
    {
        var titles = Titles(article).ToList();
        return titles.Find(title => title.Language is { } language && language == article.Language) ?? titles.FirstOrDefault();
    }

    /// <summary>The titles that there are to read.</summary>
    public static IEnumerable<Title> Titles(Article article) => article.Titles.Where(title => KnownText.Of(title.Text) is not null);

    /// <summary>A title with its subtitle, in one line.</summary>
    public static string Words(Title title)
    {
        var (main, subtitle) = (KnownText.Of(title.Text)!, KnownText.Of(title.Subtitle));
        return subtitle is null ? main : main is [.., '?' or '!' or ':'] ? $"{main} {subtitle}" : $"{main}: {subtitle}";
    }

    /// <summary>The abstracts proper: no summaries for laypeople, no graphics.</summary>
    public static IEnumerable<Abstract> Abstracts(Article article) => article.Abstracts.Where(item => item.Kind is null && KnownText.Of(item.ToReadableText()) is not null);

    /// <summary>The keywords of authors, by language: no codes of a vocabulary.</summary>
    public static IEnumerable<(LanguageTag? Language, IReadOnlyList<string> Words)> Keywords(Article article) => article.Keywords
        .Where(group => group.Vocabulary is null)
        .Select(group => (group.Language ?? article.Language, (IReadOnlyList<string>)[.. group.Keywords.Select(KnownText.Of).OfType<string>()]))
        .Where(group => group.Item2.Count > 0);

    /// <summary>The authors that have a name, each with the name that DOAJ shows: given names first.</summary>
    public static IEnumerable<(Contributor Author, string Name)> Authors(Article article)
    {
        foreach (var author in article.Contributors.Where(contributor => contributor.Kind == "author"))
        {
            var name = KnownText.Of(author.Group) ?? (author.Names.FirstOrDefault(name => KnownText.Of(name.Surname) is not null) is { } person
                ? KnownText.Of(string.Join(' ', new[] { person.GivenNames, person.Surname, person.Suffix }.Where(part => !string.IsNullOrWhiteSpace(part))))
                : null);
            if (name is not null)
            {
                yield return (author, name);
            }
        }
    }

    /// <summary>The organizations of an author.</summary>
    public static IEnumerable<Affiliation> Affiliations(Article article, Contributor author) =>
        author.AffiliationIds.Distinct().Select(id => article.Affiliations.FirstOrDefault(affiliation => affiliation.Id == id)).OfType<Affiliation>().Where(affiliation => KnownText.Of(affiliation.DisplayText) is not null);

    /// <summary>The one full text that DOAJ links to: the page to read, else the first file.</summary>
    public static FullTextLink? FullText(Article article)
    {
        var links = article.FullText.Where(link => WebAddress.IsOne(link.Url) && Address().IsMatch(new Uri(link.Url).AbsoluteUri)).Select(link => link with { Url = new Uri(link.Url).AbsoluteUri }).ToList();
        return links.Find(link => link.MediaType == "text/html") ?? links.Find(link => link.MediaType == "application/pdf") ?? links.FirstOrDefault();
    }

    /// <summary>DOAJ's word for a media type, or null.</summary>
    public static string? Format(string? mediaType) => mediaType switch
    {
        "application/pdf" => "PDF",
        "text/html" => "HTML",
        "application/xml" or "text/xml" or "application/jats+xml" => "XML",
        "application/epub+zip" => "ePUB",
        _ => null,
    };

    /// <summary>First and last page; the number that stands for pages is the first.</summary>
    public static (string? First, string? Last) Pages(Article article) => KnownText.Of(article.FirstPage) is { } first
        ? (first, KnownText.Of(article.LastPage))
        : (KnownText.Of(article.ElocationId), null);

    // A host with a name that ends in letters, or four numbers.
    [GeneratedRegex(@"^https?://([^/:]+\.\p{L}{2,10}|([0-9]{1,3}\.){3}[0-9]{1,3})(:[0-9]+)?([/?#].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
