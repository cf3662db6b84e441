using System.Text;
using CsCheck;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Deposits;
using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.Tests.Articles;

namespace Publishing.Tests.Deposits;

/// <summary>What holds of deposits of every article that the types allow.</summary>
public sealed class GeneratedDepositTests
{
    public static TheoryData<string> Deposits => [.. DepositRegistry.All.Select(deposit => deposit.Name)];

    [Theory]
    [MemberData(nameof(Deposits))]
    public void Nothing_invalid_is_ever_written(string name)
    {
        var (deposit, written) = (DepositRegistry.Find(name)!, 0);
        Sample(article =>
        {
            var file = deposit.Write([article], DepositCase.Context);
            None(file.Problems.Where(problem => problem.Problem.Code == ProblemCodes.DepositInvalid.Code).Select(problem => problem.Problem.Message));
            Assert.Equal(file.Content is null, file.Problems.Any(problem => problem.Problem.Severity == ProblemSeverity.Error));
            if (file.Content is not null)
            {
                Interlocked.Increment(ref written);
                Judge(name, file);
            }
        });
        Assert.True(written > 20, $"Only {written} articles were written.");
    }

    [Theory]
    [MemberData(nameof(Deposits))]
    public void Nobodys_address_goes_out(string name) => Sample(article =>
    {
        var file = DepositRegistry.Find(name)!.Write([article], DepositCase.Context);
        var text = file.Content is null ? "" : (name == "rsci" ? Encoding.Unicode : Encoding.UTF8).GetString(file.Content);
        Assert.DoesNotContain("secret.person", text, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Deposits))]
    public void The_same_articles_give_the_same_bytes_and_what_Check_says_Write_says(string name) => Sample(article =>
    {
        var deposit = DepositRegistry.Find(name)!;
        var copy = article with { Article = ArticleJson.ReadArticle(ArticleJson.Write(article.Article)) };
        var (first, second) = (deposit.Write([copy], DepositCase.Context), deposit.Write([copy], DepositCase.Context));
        Assert.Equal(first.Content, second.Content);
        Assert.Equal(deposit.Check(copy), first.Problems.Where(problem => problem.Article is not null).Select(problem => problem.Problem));
    });

    private static void Judge(string name, DepositFile file)
    {
        if (name is "crossref" or "doaj-xml" or "rsci")
        {
            var schema = name switch { "crossref" => "crossref/crossref5.4.0.xsd", "rsci" => "rsci/journal3.xsd", _ => "doaj/doajArticles.xsd" };
            None(OfficialDeposits.Faults(schema, DepositCase.Xml(file)));
        }
    }

    // Shows the faults whole, which Assert.Empty does not.
    private static void None(IEnumerable<string> faults) => Assert.True(!faults.Any(), string.Join('\n', faults));

    // Articles that have what consumers insist on, and everything else as it comes.
    private static void Sample(Action<PublishedArticle> property) => ArticleGen.Published.Sample(
        article => property(Complete(article)),
        iter: Math.Max(200, CsCheck.Check.Iter),
        print: article => ArticleJson.Write(article.Article) is { Length: > 4000 } json ? json[..4000] + "…" : ArticleJson.Write(article.Article));

    private static PublishedArticle Complete(PublishedArticle article) => article with
    {
        Article = OpenArticle.Of(article.Article) with
        {
            Titles = [.. article.Article.Titles, new Title(Publishing.Text.RichText.Plain("Title"), LanguageTag.Parse("en"))],
            Doi = article.Article.Doi ?? (Doi.TryParse("10.5555/a<b>", out var doi) ? doi : null),
            Language = article.Article.Language ?? LanguageTag.Parse("kk"),
            PubDates = [.. article.Article.PubDates, new PubDate(new PartialDate(2024, 5))],
            FirstPage = article.Article.FirstPage ?? "1",
            IssueNumber = article.Article.IssueNumber is { Length: > 0 } number ? number : "2",
            FullText = [.. article.Article.FullText, new FullTextLink("https://press.example.org/a.pdf", "application/pdf")],
        },
        Journal = article.Journal with
        {
            ElectronicIssn = Issn.TryParse("2345-6787", out var issn) ? issn : null,
            PrintIssn = article.Journal.PrintIssn,
            Publisher = article.Journal.Publisher is { Name.Length: > 3 } publisher ? publisher : new Publisher("Press"),
        },
    };
}
