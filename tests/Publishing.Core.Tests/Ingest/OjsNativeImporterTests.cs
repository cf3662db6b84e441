using System.Text;
using CsCheck;
using Publishing.Articles;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class OjsNativeImporterTests
{
    private static readonly OjsNativeImporter Importer = new();

    public static TheoryData<string> Exports => [.. SourceGolden.Names("ojs-native", ".xml")];

    [Theory]
    [MemberData(nameof(Exports))]
    public void An_export_is_read_as_it_was_accepted(string name)
    {
        var result = SourceGolden.Compare(Importer, "ojs-native", name);

        Assert.Equal("ojs-native", ImporterRegistry.Recognize(TestFiles.Read("sources/ojs-native/" + name))?.Name);
        Assert.Empty(SourceGolden.Faults(result));
    }

    [Theory]
    [InlineData("<articles xmlns='http://pkp.sfu.ca'/>", 95)]
    [InlineData("<p:issue xmlns:p='http://pkp.sfu.ca/'/>", 95)]
    [InlineData("<!DOCTYPE article PUBLIC '-//PKP//OJS Articles and Issues XML//EN' 'http://pkp.sfu.ca/ojs/dtds/native.dtd'><article/>", 95)]
    [InlineData("<issues><issue published='true'/></issues>", 85)]
    [InlineData("<article><title locale='en_US'>T</title><author><firstname>A</firstname></author></article>", 85)]
    [InlineData("<!DOCTYPE article PUBLIC '-//PKP//OJS Articles and Issues XML//EN' ''><article><front></front></article>", 0)]
    [InlineData("<articles><article><name>no export</name></article></articles>", 0)]
    [InlineData("<PKPUsers xmlns='http://pkp.sfu.ca'/>", 0)]
    [InlineData("<journal><titleid>1</titleid></journal>", 0)]
    [InlineData("", 0)]
    public void An_export_is_known_by_what_is_in_it(string text, int confidence) => Assert.Equal(confidence, Importer.Recognize(Source(text)));

    [Fact]
    public void The_published_version_that_the_export_calls_current_is_the_article()
    {
        var article = Assert.Single(Importer.Read(TestFiles.Read("sources/ojs-native/3.2-versions.xml")).Articles);

        Assert.Equal("A estepe brasileira", article.Article.PlainTitle);
        Assert.Equal("2020-02-01", article.Article.PubDates[0].Date.ToString());
        Assert.Contains(article.Article.History, date => date is { Kind: "updated" } && date.Date.ToString() == "2020-05-11");
        Assert.DoesNotContain(article.Problems, problem => problem.Code == "not-published-there");
        Assert.Contains("published before: 1 of 2020-02-01; not published: 3", article.Problems.Single(problem => problem.Message.Contains("several versions", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.0-articles.xml", 1, "'externalReview'")]
    [InlineData("3.3-articles.xml", 1, "'declined'")]
    [InlineData("3.4-issues.xml", 1, "'scheduled'")]
    [InlineData("2.4-issues.xml", 1, "its issue is not published")]
    public void What_the_journal_has_not_published_is_said(string name, int index, string why)
    {
        var articles = Importer.Read(TestFiles.Read("sources/ojs-native/" + name)).Articles;

        Assert.DoesNotContain(articles[0].Problems, problem => problem.Code == "not-published-there");
        Assert.Contains(why, Assert.Single(articles[index].Problems, problem => problem.Code == "not-published-there").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_nobody_has_filled_in_is_refused_with_its_line()
    {
        var article = Assert.Single(Importer.Read(Source("<article xmlns='http://pkp.sfu.ca' locale='uk_UA' stage='production'>\n<id type='internal'/>\n<title locale='uk_UA'><!-- title --></title>\n<authors><author><givenname/><email/></author></authors>\n</article>")).Articles);

        Assert.False(article.Accepted);
        Assert.Equal(3, article.Problems.Single(problem => problem.Code == "placeholder-title").Line);
        Assert.Equal(4, article.Problems.Single(problem => problem.Code == "invalid-value").Line);
    }

    [Fact]
    public void Wrong_values_are_left_out_and_told_with_their_lines()
    {
        var article = Assert.Single(Importer.Read(Source("""
            <article xmlns="http://pkp.sfu.ca" locale="en" date_submitted="soon">
              <id type="doi">10.x</id>
              <title locale="english!">T</title>
              <copyrightYear>MMXX</copyrightYear>
              <authors><author><givenname>A</givenname><orcid>0000</orcid></author></authors>
              <issue_identification><year>last</year></issue_identification>
              <abstarct>words</abstarct>
            </article>
            """)).Articles);

        (string Field, int Line)[] told = [.. article.Problems.Where(problem => problem.Code == "invalid-value").Select(problem => (problem.Field!, problem.Line!.Value)).Order()];
        Assert.Equal([("contributors/0/orcid", 5), ("doi", 2), ("history", 1), ("permissions/copyrightYear", 4), ("pubDates", 6), ("titles/language", 3)], told);
        Assert.Equal(7, article.Problems.Single(problem => problem.Code == "lines-not-read").Line);
    }

    [Fact]
    public void Files_within_an_export_cost_no_memory_and_change_no_line()
    {
        var line = new string('A', 76) + "\n";
        var file = new StringBuilder();
        for (var i = 0; i < 300_000; i++)
        {
            file.Append(line);
        }

        var bytes = Encoding.UTF8.GetBytes($"<article xmlns='http://pkp.sfu.ca' locale='en' date_published='2020-01-01'><submission_file id='1'><name>a.pdf</name><file><embed encoding='base64'>\n{file}</embed></file></submission_file>\n<title>T</title><abstarct>x</abstarct></article>");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var article = Assert.Single(Importer.Read(new SourceFile("x", bytes)).Articles);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16_000_000);
        Assert.Equal("T", article.Article.PlainTitle);
        Assert.Equal(300_003, article.Problems.Single(problem => problem.Code == "lines-not-read").Line);
        Assert.Contains("the file a.pdf", article.Problems.Single(problem => problem.Code == "source-only").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_without_articles_is_called_what_it_is() =>
        Assert.Contains("no article in it", Assert.Single(Importer.Read(Source("<issues xmlns='http://pkp.sfu.ca'><issue/></issues>")).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_broken_export_is_refused_with_its_line() =>
        Assert.Equal(("malformed-xml", 2), Importer.Read(Source("<article xmlns='http://pkp.sfu.ca'>\n<title>R & D</title></article>")).Problems.Select(problem => (problem.Code, problem.Line!.Value)).Single());

    [Fact]
    public void Articles_of_one_installation_are_known_again_only_when_the_journal_is()
    {
        Assert.Equal("ojs:4:101", Importer.Read(TestFiles.Read("sources/ojs-native/3.1-issue.xml")).Articles[0].SourceKey);
        Assert.Null(Importer.Read(TestFiles.Read("sources/ojs-native/3.0-articles.xml")).Articles[0].SourceKey);
    }

    [Fact]
    public void Any_change_of_any_byte_is_read_or_refused()
    {
        var seeds = SourceGolden.Names("ojs-native", ".xml").Select(name => TestFiles.Read("sources/ojs-native/" + name).Bytes.ToArray()).ToArray();
        Gen.Select(Gen.OneOf(seeds), Gen.Select(Gen.Double[0, 1], Gen.Byte, Gen.Int[0, 3]).Array[1, 6]).Sample(
            (seed, changes) =>
            {
                var bytes = seed.ToList();
                foreach (var (where, value, kind) in changes)
                {
                    var at = (int)(where * (bytes.Count - 1));
                    if (kind == 0)
                    {
                        bytes[at] = value;
                    }
                    else if (kind == 1)
                    {
                        bytes.RemoveRange(at, Math.Min(value, bytes.Count - at - 1));
                    }
                    else if (kind == 2)
                    {
                        bytes.InsertRange(at, bytes.Skip(at / 2).Take(value).ToList());
                    }
                    else if (bytes.FindIndex(at, one => one == '<') is >= 0 and var tag)
                    {
                        // Another element than anybody meant.
                        bytes.InsertRange(tag + 1, "x"u8.ToArray());
                    }
                }

                var result = Importer.Read(new SourceFile("x", bytes.ToArray()));
                Assert.True(result.Articles.Count > 0 || result.Problems.Any(problem => problem.Severity == ProblemSeverity.Error));
                Assert.All(result.Articles, article => Assert.Equal(ArticleJson.Write(article.Article), ArticleJson.Write(CopyEditor.Edit(article.Article).Article)));
            },
            iter: 500);
    }

    private static SourceFile Source(string text) => new("test.xml", Encoding.UTF8.GetBytes(text));
}
