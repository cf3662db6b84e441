using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Deposits;
using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.Text;
using Publishing.Tests.Crosswalks;

namespace Publishing.Tests.Deposits;

/// <summary>Articles and depositors for tests of deposits.</summary>
internal static class DepositCase
{
    /// <summary>Who deposits in tests, and when.</summary>
    public static readonly DepositContext Context = new(new DateTime(2025, 1, 15, 12, 30, 45, 678, DateTimeKind.Utc), "Example Press", "deposits@press.example.org");

    /// <summary>An article of <c>tests/data/articles</c> as anybody may see it.</summary>
    public static PublishedArticle Golden(string name)
    {
        var article = GoldenCase.Load(name).Article;
        return article with { Article = OpenArticle.Of(article.Article) };
    }

    /// <summary>An article that every consumer takes.</summary>
    public static PublishedArticle Plain(long id = 7, string doi = "10.5555/examples.7") => new()
    {
        Id = id,
        Article = new Article
        {
            Language = LanguageTag.Parse("en"),
            Titles = [new Title(RichText.Plain("Rivers of the steppe"))],
            Doi = Doi.TryParse(doi, out var read) ? read : null,
            Contributors = [new Contributor { Names = [new PersonName("Omarova", "Aigul")] }],
            PubDates = [new PubDate(new PartialDate(2024, 5, 17), "pub", "electronic")],
            FirstPage = "1",
            LastPage = "9",
            FullText = [new FullTextLink("https://examples.example.org/7.pdf", "application/pdf")],
        },
        Journal = new Journal
        {
            Slug = "examples",
            Titles = [new("Journal of Examples")],
            ElectronicIssn = Issn.TryParse("2345-6787", out var issn) ? issn : null,
            Publisher = new Publisher("Example Press"),
            Language = LanguageTag.Parse("en"),
        },
        Issue = new Issue { Slug = "5-2", Volume = "5", Number = "2", Published = new PartialDate(2024, 6) },
        Addresses = new RepositoryAddresses(new Uri("https://press.example.org/"), "press.example.org"),
        Today = new DateOnly(2025, 1, 15),
    };

    /// <summary>The same with something else in the article.</summary>
    public static PublishedArticle With(Func<Article, Article> change)
    {
        var plain = Plain();
        return plain with { Article = change(plain.Article) };
    }

    /// <summary>The document of a file in XML.</summary>
    public static XElement Xml(DepositFile file)
    {
        using var stream = new MemoryStream(file.Content!);
        using var reader = System.Xml.XmlReader.Create(stream, new System.Xml.XmlReaderSettings { DtdProcessing = System.Xml.DtdProcessing.Ignore, XmlResolver = null });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
