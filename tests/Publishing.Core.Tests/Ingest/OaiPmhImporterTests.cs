using System.Text;
using Publishing.Ingest;
using Publishing.Tests.Ingest.Harvested;

namespace Publishing.Tests.Ingest;

public sealed class OaiPmhImporterTests
{
    [Fact]
    public void Each_record_is_read_as_what_is_in_it_and_its_identifier_is_its_key()
    {
        var result = Read(Responses.List(Responses.Record("oai:x:1", Responses.Jats("Wells")), Responses.Deleted("oai:x:2"), Responses.Record("oai:x:3", Responses.Jats("Rivers"))));
        Assert.Equal([("oai:x:1", "Wells"), ("oai:x:3", "Rivers")], result.Articles.Select(article => (article.SourceKey, article.Article.PlainTitle)));
        Assert.Equal(("record-deleted", "oai:x:2"), result.Problems.Select(problem => (problem.Code, problem.Value)).Single());
    }

    [Fact]
    public void A_record_alone_is_read_with_the_namespaces_of_where_it_came_from_or_without()
    {
        Assert.Equal("Wells", Assert.Single(Read(Responses.Record("oai:x:1", Responses.Jats("Wells"))).Articles).Article.PlainTitle);
        Assert.Equal("Wells", Assert.Single(Read(Responses.Record("oai:x:1", Responses.Jats("Wells")).Replace("<record>", "<record xmlns='http://www.openarchives.org/OAI/2.0/'>", StringComparison.Ordinal)).Articles).Article.PlainTitle);
    }

    [Fact]
    public void One_record_that_nobody_reads_does_not_lose_the_others()
    {
        var result = Read(Responses.List(Responses.Record("oai:x:1", "<whatever/>"), Responses.Record("oai:x:2", ""), Responses.Record("oai:x:3", Responses.Jats("Rivers"))));
        Assert.Equal(["not-recognized", "not-an-article"], result.Articles.Where(article => !article.Accepted).Select(article => article.Problems[0].Code));
        Assert.StartsWith("oai:x:1: ", result.Articles[0].Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal("Rivers", result.Articles.Single(article => article.Accepted).Article.PlainTitle);
    }

    [Fact]
    public void An_answer_without_records_is_said_to_be_one()
    {
        Assert.Contains("idDoesNotExist: No such", Assert.Single(Read("<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><error code='idDoesNotExist'>No such</error></OAI-PMH>").Problems).Message, StringComparison.Ordinal);
        Assert.Equal("not-an-article", Assert.Single(Read("<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><Identify/></OAI-PMH>").Problems).Code);
    }

    [Theory]
    [InlineData("<record xmlns='http://www.loc.gov/MARC21/slim'><leader/></record>")]
    [InlineData("<records><record><title/></record></records>")]
    [InlineData("plain text")]
    public void Records_of_other_kinds_are_left_to_those_who_know_them(string text) => Assert.Equal(0, new OaiPmhImporter().Recognize(new SourceFile("x", Encoding.UTF8.GetBytes(text))));

    private static ImportResult Read(string xml)
    {
        var source = new SourceFile("x", Encoding.UTF8.GetBytes(xml));
        Assert.IsType<OaiPmhImporter>(ImporterRegistry.Recognize(source));
        return new OaiPmhImporter().Read(source);
    }
}
