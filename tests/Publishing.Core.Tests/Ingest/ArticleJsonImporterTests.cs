using System.Text;
using CsCheck;
using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Licensing;

namespace Publishing.Tests.Ingest;

public sealed class ArticleJsonImporterTests
{
    private const string Good = """{"titles": [{"text": "T"}], "doi": "10.5555/1"}""";

    [Fact]
    public void One_article_a_list_or_one_a_line()
    {
        Assert.Equal(["T"], Titles(Read(Good)));
        Assert.Equal(["T", "T"], Titles(Read($"[{Good},\n{Good}]")));
        Assert.Equal(["T", "T", "T"], Titles(Read($"{Good}\n\n{Good}\r\n{Good}")));
        Assert.Empty(Read("[]").Articles);
    }

    [Fact]
    public void The_same_checks_are_made_as_of_any_source() =>
        Assert.Equal(["no-title", "no-authors", "no-doi", "no-journal", "no-pub-date", "no-abstract", "no-license"], Read("{}").Articles[0].Problems.Select(problem => problem.Code));

    [Fact]
    public void Every_mistake_is_named_with_its_place_and_what_must_stand_there()
    {
        var article = Assert.Single(Read("""
            {
              "titles": [{"text": "Named"}],
              "tittles": [],
              "contributors": [{"orcid": "0000-0002-1825-0098"}],
              "pubDates": [{"date": "2024-13"}], "volume": 5
            }
            """).Articles);

        Assert.False(article.Accepted);
        Assert.Equal("Named", article.Article.PlainTitle);
        Assert.Equal(
            [("tittles", 3, 3), ("contributors/0/orcid", 4, 21), ("pubDates/0/date", 5, 17), ("volume", 5, 38)],
            article.Problems.Select(problem => (problem.Field, problem.Line!.Value, problem.Column!.Value)));
        Assert.All(article.Problems, problem => Assert.Equal(ProblemSeverity.Error, problem.Severity));
        Assert.Equal(["malformed-json", "invalid-value", "invalid-value", "malformed-json"], article.Problems.Select(problem => problem.Code));
        Assert.Equal(
            ("contributors/0/orcid: Must be an ORCID iD with a right check digit, such as 0000-0002-1825-0097.", "\"0000-0002-1825-0098\""),
            (article.Problems[1].Message, article.Problems[1].Value));
        Assert.Equal("volume: Must be a string.", article.Problems[3].Message);
        Assert.Contains("tittles", article.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_that_are_not_ours_are_named_in_one_sentence()
    {
        var problem = Assert.Single(Assert.Single(Read("""{"name": 1, "abstract": 2, "creator": 3, "titles": [{"text": "T"}]}""").Articles).Problems);

        Assert.StartsWith("name, abstract, creator: There is no such field here: use type, language, titles,", problem.Message, StringComparison.Ordinal);
        Assert.Equal(("name", 1, 2), (problem.Field, problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("""{"@context": "https://www.w3.org/ns/activitystreams", "name": "T"}""", "JSON-LD")]
    [InlineData("""[{"itemType": "journalArticle", "creators": [], "title": "T"}]""", "JSON of Zotero")]
    public void JSON_of_others_is_called_by_its_name(string json, string name)
    {
        var result = Read(json);

        Assert.Empty(result.Articles);
        var problem = Assert.Single(result.Problems);
        Assert.Equal("not-recognized", problem.Code);
        Assert.Contains(name, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_error_message_of_a_server_is_no_article() =>
        Assert.Equal("not-an-article", Assert.Single(Read("""{"errors": [{"status": "404", "title": "The resource you are looking for does not exist."}]}""").Problems).Code);

    [Fact]
    public void One_bad_article_never_stops_the_others()
    {
        var result = Read($$"""[{{Good}}, {"titles": 5}, 7, null, {{Good}}]""");

        Assert.Equal([true, false, false, false, true], result.Articles.Select(article => article.Accepted));
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void A_broken_line_never_stops_the_lines_after_it()
    {
        var result = Read($"{Good}\n{{\"titles\": [{{\"text\": \"T\"}}\n{Good}\n{{]\n{Good}");

        Assert.Equal([true, false, true, false, true], result.Articles.Select(article => article.Accepted));
        Assert.Equal([3, 4], result.Articles.Where(article => !article.Accepted).Select(article => article.Problems[0].Line));
    }

    [Fact]
    public void A_list_that_is_cut_off_gives_what_stands_before_the_cut()
    {
        var result = Read($"[{Good},\n{Good[..20]}");

        Assert.Equal([true, false], result.Articles.Select(article => article.Accepted));
        Assert.Equal(("malformed-json", 2), (result.Articles[1].Problems[0].Code, result.Articles[1].Problems[0].Line));
    }

    [Fact]
    public void A_byte_order_mark_and_UTF_16_are_read()
    {
        Assert.Equal(["T"], Titles(Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)])));
        Assert.Equal(["T"], Titles(Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Good)])));
    }

    [Fact]
    public void Invalid_UTF_8_costs_a_warning()
    {
        var result = Read([.. "{\"titles\": [{\"text\": \"Ж\"}], \"volume\": \""u8, 0xFF, .. "\"}"u8]);

        Assert.Equal("bad-encoding", Assert.Single(result.Problems).Code);
        Assert.Equal("Ж", Assert.Single(result.Articles).Article.PlainTitle);
    }

    [Theory]
    [InlineData("""{"titles": [{"text": "a\ud835b"}]}""", "ab")]
    [InlineData("""{"titles": [{"text": "a\udd04b"}]}""", "ab")]
    [InlineData("""{"titles": [{"text": "a\ud835\udd04b"}]}""", "a𝔄b")]
    [InlineData("""{"titles": [{"text": "a\\ud835b"}]}""", "a\\ud835b")]
    [InlineData("""{"titles": [{"text": "a\u0000\u0003b"}]}""", "ab")]
    public void Half_a_character_and_NUL_are_taken_out(string json, string title) =>
        Assert.Equal([title], Titles(Read(json)));

    [Fact]
    public void A_document_that_nests_without_end_is_refused()
    {
        var deep = $$"""{"titles": [{"text": {{string.Concat(Enumerable.Repeat("[{\"bold\": ", 5000))}}"x" """;

        var problem = Assert.Single(Assert.Single(Read(deep).Articles).Problems);
        Assert.Equal("malformed-json", problem.Code);
        Assert.Contains("depth", problem.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Strings_are_tidied_addresses_checked_and_formulas_made_safe()
    {
        var article = Assert.Single(Read("""
            {
              "titles": [{"text": ["On ", {"link": "javascript:x()", "text": ["this"]}, " ", {"math": "<math xmlns='http://www.w3.org/1998/Math/MathML'><mi onclick='x()'>x</mi></math>"}]}],
              "permissions": {"licenses": [{"url": "http://creativecommons.org/licenses/by/4.0"}]},
              "fullText": [{"url": "file:///etc/passwd"}],
              "volume": " 5\u0003 "
            }
            """).Articles);

        Assert.Equal("On this x", article.Article.PlainTitle);
        Assert.DoesNotContain("onclick", ArticleJson.Write(article.Article), StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", ArticleJson.Write(article.Article), StringComparison.Ordinal);
        Assert.Equal(CreativeCommons.By40, article.Article.Permissions.Licenses[0].Url);
        Assert.Equal("5", article.Article.Volume);
        Assert.Empty(article.Article.FullText);
        Assert.Equal("fullText/0/url", Assert.Single(article.Problems, problem => problem.Code == "invalid-value").Field);
    }

    [Theory]
    [InlineData(Good, 95)]
    [InlineData("[" + Good + "]", 95)]
    [InlineData("""{"message": {"DOI": "10.5555/1"}}""", 5)]
    [InlineData("[]", 5)]
    [InlineData("<article/>", 0)]
    [InlineData("plain", 0)]
    public void Articles_are_known_by_their_members(string text, int confidence) =>
        Assert.Equal(confidence, new ArticleJsonImporter().Recognize(new SourceFile("x", Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Any_bytes_at_all_are_read_or_refused()
    {
        var seed = Encoding.UTF8.GetBytes($"[{Good},\n{Good}]");
        var importer = new ArticleJsonImporter();
        Gen.Select(Gen.Int[0, seed.Length - 1], Gen.Byte).Array[1, 5].Sample(changes =>
        {
            var bytes = seed.ToArray();
            foreach (var (at, value) in changes)
            {
                bytes[at] = value;
            }

            var source = new SourceFile("x", bytes);
            importer.Recognize(source);
            return importer.Read(source).Articles.All(article => article.Accepted || article.Problems.Count > 0);
        });
    }

    private static IEnumerable<string> Titles(ImportResult result) => result.Articles.Select(article => article.Article.PlainTitle);

    private static ImportResult Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    private static ImportResult Read(byte[] bytes) => new ArticleJsonImporter().Read(new SourceFile("x.json", bytes));
}
