using System.Text;
using Publishing.Ingest.Harvested;

namespace Publishing.Tests.Ingest.Harvested;

public sealed class HarvestedResponseTests
{
    [Fact]
    public void A_list_gives_its_records_date_and_token()
    {
        var read = Read(Responses.List(Responses.Record("oai:x:1", Responses.Jats("Wells")), Responses.Deleted("oai:x:2")));
        Assert.Equal(("2024-05-01T10:00:00Z", new HarvestedToken("next&1", 7)), (read.ResponseDate, read.Token));
        Assert.Equal([new HarvestedHeader("oai:x:1", "2024-04-01", false), new HarvestedHeader("oai:x:2", "2024-04-02", true)], read.Records.Select(record => record.Header));
        Assert.StartsWith("<article", read.Records[0].Metadata, StringComparison.Ordinal);
        Assert.Null(read.Records[1].Metadata);
        Assert.Null(read.Break);
    }

    [Fact]
    public void A_record_keeps_the_prefixes_that_were_declared_outside_of_it()
    {
        var read = Read(Responses.List(Responses.Record("oai:x:1", """<article xmlns=""><front/><ext-link xlink:href="https://example.org/"/></article>""")));
        Assert.Contains("""<ext-link xlink:href="https://example.org/" xmlns:xlink="http://www.w3.org/1999/xlink" />""", read.Records[0].Metadata, StringComparison.Ordinal);
        Assert.Equal(read.Records[0].Metadata, Read(read.Records[0].Xml).Records[0].Metadata);
    }

    [Theory]
    [InlineData("oai:OAI-PMH", "oai:")]
    [InlineData("OAI-PMH", "")]
    public void Identity_and_formats_are_read_in_any_spelling_of_the_namespace(string root, string prefix)
    {
        var read = Read($"""
            <{root} xmlns:oai="http://www.openarchives.org/OAI/2.0/"><{prefix}Identify><{prefix}repositoryName> A <b>press</b></{prefix}repositoryName><{prefix}granularity>YYYY-MM-DD</{prefix}granularity><{prefix}adminEmail/><{prefix}description><a/></{prefix}description></{prefix}Identify></{root}>
            """);
        Assert.Equal(("A press", "YYYY-MM-DD", ""), (read.Identity["repositoryName"], read.Identity["granularity"], read.Identity["adminEmail"]));

        var formats = Read("<OAI-PMH><ListMetadataFormats><metadataFormat><metadataPrefix>jats</metadataPrefix><schema>s</schema><metadataNamespace>n</metadataNamespace></metadataFormat></ListMetadataFormats></OAI-PMH>");
        Assert.Equal([new HarvestedFormat("jats", "s", "n")], formats.Formats);
    }

    [Fact]
    public void What_is_no_response_is_told_and_what_is_cut_off_is_read_as_far_as_it_goes()
    {
        Assert.False(Read("<html><body/></html>").IsResponse);
        Assert.NotNull(Read("broken xml").Break);
        var cut = Read(Responses.List(Responses.Record("oai:x:1", Responses.Jats("Wells")), Responses.Record("oai:x:2", Responses.Jats("Rivers")))[..^240]);
        Assert.NotNull(cut.Break);
        Assert.Equal("oai:x:1", Assert.Single(cut.Records).Header.Identifier);
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_taken_out()
    {
        var read = Read(Responses.List(Responses.Record("oai:x:1", Responses.Jats("We\u0001lls&#x1f;"))));
        Assert.Contains(">Wells<", read.Records[0].Metadata, StringComparison.Ordinal);
        Assert.All(read.Problems, problem => Assert.Equal("illegal-characters", problem.Code));
    }

    [Fact]
    public void Of_a_page_that_is_not_well_formed_every_record_is_had_that_is()
    {
        var marc = """<record xmlns="http://www.loc.gov/MARC21/slim"><leader/></record>""";
        var page = BrokenPage.Read(Encoding.UTF8.GetBytes(Responses.List(
            Responses.Record("oai:x:1", Responses.Jats("Wells")), Responses.Record("oai:x:2&amp;3", "<article>AT&T <front></article>"), Responses.Record("oai:x:4", marc), Responses.Deleted("oai:x:5"))));
        Assert.Equal(["oai:x:1", "oai:x:4", "oai:x:5"], page.Records.Select(record => record.Header.Identifier));
        Assert.Equal(("oai:x:2&3", "malformed-xml"), page.Bad.Select(bad => (bad.Identifier, bad.Problem.Code)).Single());
        Assert.Equal(("next&1", true), (page.Token?.Value, page.IsWhole));

        var cut = BrokenPage.Read(Encoding.UTF8.GetBytes(Responses.List(Responses.Record("oai:x:1", Responses.Jats("Wells")), Responses.Record("oai:x:2", Responses.Jats("Rivers")))[..^240]));
        Assert.Equal((1, "oai:x:2", null, false), (cut.Records.Count, cut.Bad.Single().Identifier, cut.Token, cut.IsWhole));
    }

    private static HarvestedResponse Read(string xml) => HarvestedResponse.Read(Encoding.UTF8.GetBytes(xml));
}
