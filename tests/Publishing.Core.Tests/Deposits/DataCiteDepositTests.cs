using System.Text;
using System.Text.Json.Nodes;
using Publishing.Articles;
using Publishing.Deposits;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Tests.Crosswalks;

namespace Publishing.Tests.Deposits;

public sealed class DataCiteDepositTests
{
    private static readonly DepositContext Now = new(new DateTime(2025, 1, 15, 12, 0, 0, DateTimeKind.Utc));
    private static readonly DataCiteDeposit Deposit = new();
    private static readonly PublishedArticle Everything = GoldenCase.Load("everything").Article;
    private static readonly PublishedArticle Embargoed = GoldenCase.Load("embargoed").Article;

    [Fact]
    public void Each_article_is_a_line_that_is_the_body_of_one_request()
    {
        var file = Deposit.Write([Everything, Embargoed], Now);
        var lines = Encoding.UTF8.GetString(file.Content!).Split('\n');

        Assert.Equal([1042, 7], file.Articles);
        Assert.Equal((3, ""), (lines.Length, lines[2]));
        Assert.Equal(["10.5555/examples.2024.2.10", "10.5555/embargo.1"], lines[..2].Select(line => (string)JsonNode.Parse(line)!["data"]!["id"]!));
        var attributes = JsonNode.Parse(lines[0])!["data"]!["attributes"]!;
        Assert.Equal(("publish", "https://press.example.org/articles/1042", "10.5555/examples.2024.2.10"), ((string)attributes["event"]!, (string)attributes["url"]!, (string)attributes["doi"]!));
    }

    [Fact]
    public void What_is_deposited_can_be_imported() => Assert.Equal(
        ["Snowmelt and Populus euphratica along two rivers", "Readable from the end of the century"],
        new DataCiteJsonImporter().Read(new SourceFile("deposit.ndjson", Deposit.Write([Everything, Embargoed], Now).Content!)).Articles.Select(article => article.Article.PlainTitle));

    [Fact]
    public void What_DataCite_would_refuse_is_left_out_and_said()
    {
        var bare = Everything with { Id = 8, Article = new Article(), Issue = null };
        var file = Deposit.Write([bare, Everything], Now);

        Assert.Equal([1042], file.Articles);
        Assert.Equal(
            ["8 deposit-incomplete doi", "8 deposit-incomplete titles", "8 deposit-incomplete pubDates", "8 deposit-doubtful contributors"],
            file.Problems.Select(found => $"{found.Article} {found.Problem.Code} {found.Problem.Field}"));
        Assert.Equal(file.Problems.Select(found => found.Problem), Deposit.Check(bare));
        Assert.Null(Deposit.Write([bare], Now).Content);
        Assert.Null(Deposit.Write([], Now).Content);
    }

    [Theory]
    [InlineData("10.5555/a(b)_c;d:e", true)]
    [InlineData("10.123456/long.prefix", false)]
    [InlineData("10.5555/кириллица", false)]
    [InlineData("10.5555/a<b>", false)]
    public void A_DOI_that_DataCite_s_registry_does_not_know_is_refused(string doi, bool accepted)
    {
        var problem = Deposit.Check(Everything with { Article = Everything.Article with { Doi = Doi.TryParse(doi, out var read) ? read : null } }).SingleOrDefault();

        Assert.Equal(accepted ? "" : $"deposit-refused Error {doi}", problem is null ? "" : $"{problem.Code} {problem.Severity} {problem.Value}");
    }

    [Fact]
    public void The_second_article_with_a_DOI_is_refused()
    {
        var file = Deposit.Write([Everything, Everything with { Id = 9 }], Now);

        Assert.Equal([1042], file.Articles);
        Assert.Equal((9, "deposit-refused"), (file.Problems.Single().Article, file.Problems.Single().Problem.Code));
    }

    [Fact]
    public void A_publisher_that_nobody_knows_is_a_warning()
    {
        Assert.Empty(Deposit.Check(Everything));
        Assert.Equal(ProblemSeverity.Warning, Assert.Single(Deposit.Check(Everything with { Journal = Everything.Journal with { Publisher = null } })).Severity);
    }

    [Fact]
    public void The_same_articles_give_the_same_bytes() => Assert.Equal(Deposit.Write([Everything, Embargoed], Now).Content, Deposit.Write([Everything, Embargoed], Now).Content);
}
