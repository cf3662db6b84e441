using System.Text;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Ingest;
using Publishing.Jats;
using Publishing.Licensing;
using Publishing.Representations;
using Publishing.Schemas;

namespace Publishing.Tests.Crosswalks;

/// <summary>The record with the full text, from a source in an old dialect.</summary>
public sealed class JatsFullCrosswalkTests
{
    // NLM 2.3: what JATS no longer knows stands in the text too.
    private const string Source = """
        <article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="research-article" xml:lang="en">
          <front>
            <journal-meta><journal-id>ex</journal-id><issn>2345-6787</issn></journal-meta>
            <article-meta>
              <title-group><article-title>On storks</article-title></title-group>
              <pub-date pub-type="epub"><year>2024</year></pub-date>
            </article-meta>
          </front>
          <body>
            <sec id="s1"><title>Nests</title>
              <p>They build high <xref ref-type="bibr" rid="B1">[1]</xref>, see <xref ref-type="fig" rid="f1">the figure</xref> and <xref ref-type="bibr" rid="B9">[9]</xref>.
                Write to <email>stork@example.org</email>.</p>
              <fig id="f1"><caption><p>A nest.</p></caption><graphic xlink:href="nest.png"/></fig>
              <invented>No JATS.</invented>
            </sec>
          </body>
          <back><ref-list><ref id="B1"><nlm-citation citation-type="book"><source>Birds</source><year>1990</year></nlm-citation></ref></ref-list></back>
          <floats-wrap><fig id="f2"><graphic xlink:href="egg.png"/></fig></floats-wrap>
        </article>
        """;

    [Fact]
    public void It_is_the_record_of_jats_with_the_text_in_it_and_valid()
    {
        var article = Published();

        var full = new JatsFullCrosswalk().Render(article)!;
        Assert.Empty(RecordSchemas.Faults(RecordSchema.OaiJats, full));
        Assert.Equal(["processing-meta", "front", "body", "back", "floats-group"], full.Elements().Select(element => element.Name.LocalName));

        foreach (var text in full.Elements().Where(element => element.Name.LocalName is "body" or "floats-group").ToList())
        {
            text.Remove();
        }

        Assert.Equal(new JatsCrosswalk().Render(article)!.ToString(), full.ToString());
    }

    [Fact]
    public void As_a_file_it_is_the_file_of_jats_with_the_text_in_it_and_valid()
    {
        var article = Published();
        var file = Encoding.UTF8.GetString(new JatsFullRepresentation().Write(article)!);
        var full = XDocument.Parse(file).Root!;

        Assert.Contains($"<!DOCTYPE article PUBLIC \"{JatsTagSet.PublicId}\"", file, StringComparison.Ordinal);
        Assert.Empty(RecordSchemas.Faults(RecordSchema.JatsArchiving, full));
        Assert.Equal(["processing-meta", "front", "body", "back", "floats-group"], full.Elements().Select(element => element.Name.LocalName));
        Assert.DoesNotContain("stork@example.org", file, StringComparison.Ordinal);

        Assert.Null(new JatsFullRepresentation().Write(article with { Text = new([]) }));
        Assert.Null(new JatsFullRepresentation().Write(article with { Article = article.Article with { Permissions = new Permissions { StatedAccess = AccessRight.Restricted } } }));
    }

    [Fact]
    public void What_the_text_refers_to_is_found_in_the_record_and_what_is_not_there_is_not_referred_to()
    {
        var full = new JatsFullCrosswalk().Render(Published())!;

        var ids = full.Descendants().Attributes("id").Select(id => id.Value).ToHashSet();
        var targets = full.Descendants(JatsTagSet.Oai + "xref").Attributes("rid").Select(rid => rid.Value).ToList();
        Assert.Equal(["a1-B1", "a1-f1"], targets);
        Assert.Subset(ids, targets.ToHashSet());
        Assert.Contains("[9]", full.Element(JatsTagSet.Oai + "body")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_schema_knows_keeps_its_words_and_addresses_of_people_go()
    {
        var text = new JatsFullCrosswalk().Render(Published())!.ToString();

        Assert.Contains("A nest.", text, StringComparison.Ordinal);
        Assert.Contains("No JATS.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<invented", text, StringComparison.Ordinal);
        Assert.DoesNotContain("stork@example.org", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_below_it_has_its_text_behind_its_own_metadata()
    {
        const string Below = """
            <sub-article article-type="translation" id="tr1" xml:lang="ru"><front-stub><title-group><article-title>Об аистах</article-title></title-group></front-stub><body><p>Они строят высоко. Пишите: <email>stork@example.org</email></p></body><floats-group><fig id="f3"><graphic xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="egg-ru.png"/></fig></floats-group></sub-article>
            <sub-article article-type="translation" id="tr2" xml:lang="kk"><front-stub><title-group><article-title>Ләйлектер туралы</article-title></title-group></front-stub></sub-article>
            <sub-article article-type="reply" xml:lang="en"><front-stub><title-group><article-title>Reply</article-title></title-group></front-stub><body><p>High indeed.</p></body><back><ack><p>Thanks.</p></ack></back></sub-article>
            </article>
            """;
        var article = Published(Source.Replace("</article>", Below, StringComparison.Ordinal));

        var full = new JatsFullCrosswalk().Render(article)!;

        Assert.Empty(RecordSchemas.Faults(RecordSchema.OaiJats, full));
        var parts = full.Elements(JatsTagSet.Oai + "sub-article").ToList();
        Assert.Equal(["front-stub body floats-group", "front-stub", "front-stub body back"], parts.Select(part => string.Join(' ', part.Elements().Select(element => element.Name.LocalName))));
        Assert.Equal("Они строят высоко. Пишите:", parts[0].Element(JatsTagSet.Oai + "body")!.Value.Trim());
        Assert.Equal("High indeed.", parts[2].Element(JatsTagSet.Oai + "body")!.Value);
        Assert.DoesNotContain(new JatsCrosswalk().Render(article)!.Elements(JatsTagSet.Oai + "sub-article").Elements(), element => element.Name.LocalName is "body" or "floats-group");
    }

    [Fact]
    public void The_text_of_an_article_below_it_that_is_no_longer_there_is_left_out()
    {
        const string Below = """<sub-article article-type="reply" id="s1"><front-stub/><body><p>First reply.</p></body></sub-article><sub-article article-type="reply" id="s2"><front-stub/><body><p>Second reply.</p></body></sub-article></article>""";
        var article = Published(Source.Replace("</article>", Below, StringComparison.Ordinal));
        var edited = article with { Article = article.Article with { Fragments = [.. article.Article.Fragments.Where(fragment => !fragment.Xml.Contains("\"s1\"", StringComparison.Ordinal))] } };

        var full = new JatsFullCrosswalk().Render(edited)!;

        Assert.Equal("Second reply.", Assert.Single(full.Elements(JatsTagSet.Oai + "sub-article")).Value);
        Assert.Empty(RecordSchemas.Faults(RecordSchema.OaiJats, full));
    }

    [Fact]
    public void In_plain_words_the_text_is_its_headings_and_paragraphs_without_addresses_of_people()
    {
        var words = JatsText.ToPlainText(Published().Text.Value).Split('\n');

        Assert.Equal("Nests", words[0]);
        Assert.StartsWith("They build high [1], see the figure and [9]. Write to", words[1], StringComparison.Ordinal);
        Assert.Equal("A nest.", words[2]);
        Assert.DoesNotContain(words, line => line.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public void An_article_without_a_text_or_one_that_not_everybody_may_read_has_no_such_record()
    {
        var article = Published();
        Article With(Permissions permissions) => article.Article with { Permissions = permissions };

        Assert.NotNull(new JatsFullCrosswalk().Render(article));
        Assert.Null(new JatsFullCrosswalk().Render(article with { Text = new([]) }));
        Assert.Null(new JatsFullCrosswalk().Render(article with { Article = With(new Permissions()) }));
        Assert.Null(new JatsFullCrosswalk().Render(article with { Article = With(new Permissions { FreeToRead = new FreeToRead(article.Today.AddDays(1)) }) }));
        Assert.NotNull(new JatsFullCrosswalk().Render(article with { Article = With(new Permissions { FreeToRead = new FreeToRead(article.Today) }) }));
    }

    [Theory]
    [InlineData("<article><front><article-meta/></front></article>", 1)]
    [InlineData("<article><front><article-meta/></front><body/></article>", 1)]
    [InlineData("no XML, but body", 0)]
    public void A_source_without_a_text_has_none(string source, int articles)
    {
        var texts = SourceFullText.Of(Encoding.UTF8.GetBytes(source));

        Assert.Equal(articles, texts.Count);
        Assert.All(texts, Assert.Empty);
    }

    [Fact]
    public void Of_several_articles_in_a_source_each_has_its_own_text()
    {
        const string Two = "<set><article><front><article-meta/></front><body><p>First</p></body></article><article><front><article-meta/></front><body><p>Second</p></body></article></set>";

        Assert.Contains("Second", SourceFullText.Of(Encoding.UTF8.GetBytes(Two))[1].Single().Xml, StringComparison.Ordinal);
    }

    private static PublishedArticle Published(string source = Source)
    {
        var bytes = Encoding.UTF8.GetBytes(source);
        var article = new JatsImporter().Read(new SourceFile("a.xml", bytes)).Articles.Single().Article!;
        return GoldenCase.Load("title-only").Article with
        {
            Article = article with { Permissions = new Permissions { Licenses = [new License("https://creativecommons.org/licenses/by/4.0/")] } },
            Text = new(() => SourceFullText.Of(bytes)[0]),
        };
    }
}
