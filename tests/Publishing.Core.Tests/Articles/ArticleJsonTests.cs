using System.Text.Json;
using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Tests.Articles;

public sealed class ArticleJsonTests
{
    [Fact]
    public void What_is_null_is_not_written_and_need_not_be_given()
    {
        var article = new Article
        {
            Abstracts = [Abstract.Plain(RichText.Plain("Words."))],
            Awards = [new Award(null, AwardNumbers: ["A-1"])],
            Permissions = new Permissions { Licenses = [new License(null, Text: RichText.Plain("All rights reserved."))] },
            SourceJournal = new JournalReference(null, JournalId: "jex"),
        };

        var json = ArticleJson.Write(article);
        var read = ArticleJson.ReadArticle(json);

        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
        Assert.Equal(json, ArticleJson.Write(read));
        Assert.Empty(JsonMistakes.Find<Article>(JsonDocument.Parse(json).RootElement));
    }

    [Fact]
    public void What_must_be_said_is_asked_for()
    {
        var json = """{"titles": [{"language": "en"}]}""";

        Assert.Throws<JsonException>(() => ArticleJson.ReadArticle(json));
        var mistake = Assert.Single(JsonMistakes.Find<Article>(JsonDocument.Parse(json).RootElement));
        Assert.Equal("/titles/0/text", mistake.Place);
    }
}
