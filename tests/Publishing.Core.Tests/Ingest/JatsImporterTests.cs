using System.Text;
using CsCheck;
using Publishing.Articles;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class JatsImporterTests
{
    private const string Front = "<front><article-meta><title-group><article-title>T</article-title></title-group></article-meta></front>";

    [Theory]
    [InlineData("nlm-2.3.xml", 95)]
    [InlineData("jats-1.0.xml", 95)]
    [InlineData("everything-1.3.xml", 95)]
    [InlineData("book-review-nlm-3.0.xml", 95)]
    [InlineData("utf-16-that-lies.xml", 95)]
    [InlineData("oai-archiving-1.2.xml", 90)]
    public void JATS_is_known_by_what_it_says_of_itself(string file, int confidence) =>
        Assert.Equal(confidence, new JatsImporter().Recognize(TestFiles.Read("jats/" + file)));

    [Theory]
    [InlineData("<article>" + Front + "</article>", 90)]
    [InlineData("<jats:article xmlns:jats='http://jats.nlm.nih.gov'><jats:front/></jats:article>", 95)]
    [InlineData("<pmc-articleset/>", 90)]
    [InlineData("<article><title>not JATS</title></article>", 10)]
    [InlineData("<TEI xmlns='http://www.tei-c.org/ns/1.0'/>", 1)]
    [InlineData("<", 0)]
    [InlineData("", 0)]
    [InlineData("A title\nin plain text < that", 0)]
    [InlineData("{\"titles\": []}", 0)]
    public void Other_documents_are_left_to_those_who_know_them(string text, int confidence) =>
        Assert.Equal(confidence, new JatsImporter().Recognize(Source(text)));

    // Formats that give the full text look for it in no other source.
    [Theory]
    [InlineData("<article>" + Front + "<body><p>Water.</p></body></article>", true)]
    [InlineData("<j:article xmlns:j='http://jats.nlm.nih.gov'><j:front><j:article-meta/></j:front><j:body><j:p>Water.</j:p></j:body></j:article>", true)]
    [InlineData("<article>" + Front + "<back><notes><p>No &lt;body> and no :body.</p></notes></back></article>", false)]
    [InlineData("<article>" + Front + "<sub-article><front-stub/><body><p>Water.</p></body></sub-article></article>", false)]
    [InlineData("<article>" + Front + "<floats-group><fig/></floats-group></article>", false)]
    public void It_is_said_whether_the_text_of_an_article_stands_in_its_source(string text, bool expected) =>
        Assert.Equal(expected, Assert.Single(new JatsImporter().Read(Source(text)).Articles).HasText);

    [Theory]
    [InlineData("<book><book-meta/></book>", "not-an-article", "a book")]
    [InlineData("<TEI xmlns='http://www.tei-c.org/ns/1.0'/>", "not-an-article", "TEI")]
    [InlineData("<!DOCTYPE html><html><head><meta charset=utf-8><title>404 Not Found</title><br></html>", "not-recognized", "This is a web page, and not JATS.")]
    [InlineData("<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><error code='idDoesNotExist'/></OAI-PMH>", "not-an-article", "OAI-PMH")]
    [InlineData("<Error><Code>AccessDenied</Code></Error>", "not-an-article", "error message")]
    [InlineData("<PKPUsers xmlns='http://pkp.sfu.ca'/>", "not-an-article", "users of Open Journal Systems")]
    [InlineData("<monographs xmlns='http://pkp.sfu.ca'/>", "not-an-article", "Open Monograph Press")]
    [InlineData("<review_rounds xmlns='http://pkp.sfu.ca'/>", "not-an-article", "reviews of Open Journal Systems")]
    [InlineData("<Report Version='COUNTER 4'/>", "not-an-article", "statistics of usage")]
    [InlineData("<article><title>x</title></article>", "not-recognized", "no front in it, as there is in every article in JATS or NLM: it begins with title.")]
    [InlineData("<!DOCTYPE article SYSTEM 'https://press.example.org/own.dtd'><article><journal/><doi>10.5555/1</doi><authors/><title/></article>", "not-recognized", "it begins with journal, doi, authors, and its DOCTYPE says https://press.example.org/own.dtd.")]
    [InlineData("<whatever/>", "not-recognized", "whatever")]
    public void What_is_no_JATS_is_called_by_its_name(string text, string code, string name)
    {
        var result = new JatsImporter().Read(Source(text));

        Assert.Empty(result.Articles);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(code, problem.Code);
        Assert.Contains(name, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_without_a_title_is_rejected()
    {
        var article = Assert.Single(new JatsImporter().Read(Source("<article><front><article-meta/></front></article>")).Articles);

        Assert.False(article.Accepted);
        Assert.Equal(["no-title", "no-authors", "no-doi", "no-journal", "no-pub-date", "no-abstract", "no-license"], article.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Every_article_in_an_envelope_is_read()
    {
        var result = new JatsImporter().Read(Source($"<pmc-articleset><article>{Front}</article><article>{Front}<sub-article><front-stub/></sub-article></article></pmc-articleset>"));

        Assert.Equal(["T", "T"], result.Articles.Select(article => article.Article.PlainTitle));
    }

    [Fact]
    public void That_the_body_stays_in_the_source_is_said()
    {
        var article = Assert.Single(new JatsImporter().Read(Source($"<article>{Front}<body><p>Wording</p></body><back><ack><p>Thanks</p></ack></back></article>")).Articles);

        Assert.Contains("body", Assert.Single(article.Problems, problem => problem.Code == "source-only").Message, StringComparison.Ordinal);
        Assert.Equal("Thanks", article.Article.Acknowledgments!.ToPlainText());
        Assert.DoesNotContain("Wording", ArticleJson.Write(article.Article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE article [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><article>&x;</article>", "unsafe-xml")]
    [InlineData("<article><front>", "malformed-xml")]
    [InlineData("<article><front>\u0001<article-meta><title-group><article-title>R & D</article-title></title-group></article-meta></front></article>", "malformed-xml")]
    public void Hostile_and_broken_files_are_refused_in_a_sentence(string text, string code)
    {
        var result = new JatsImporter().Read(Source(text));

        Assert.Empty(result.Articles);
        Assert.Equal(code, result.Problems.Single(problem => problem.Severity == ProblemSeverity.Error).Code);
    }

    [Fact]
    public void Bombs_within_well_formed_XML_do_no_harm()
    {
        var people = string.Concat(Enumerable.Repeat("<contrib><name><surname>A</surname></name></contrib>", 3000));
        var places = string.Concat(Enumerable.Repeat("<aff>X</aff>", 3000));
        var nested = string.Concat(Enumerable.Repeat("<italic>", 180)) + "deep" + string.Concat(Enumerable.Repeat("</italic>", 180));
        var xml = $"<article><front><article-meta><title-group><article-title>{nested}</article-title></title-group><contrib-group>{people}{places}</contrib-group></article-meta></front></article>";

        var article = Assert.Single(new JatsImporter().Read(Source(xml)).Articles);

        Assert.Equal("deep", article.Article.PlainTitle);
        Assert.Equal(3000, article.Article.Contributors.Count);
        Assert.True(ArticleJson.Write(article.Article).Length < 2_000_000);
    }

    [Fact]
    public void What_Open_Journal_Systems_calls_abstract_trans_is_a_translated_abstract()
    {
        var article = Assert.Single(new JatsImporter().Read(Source("""<article xml:lang="es"><front><article-meta><title-group><article-title>A</article-title></title-group><abstract xml:lang="es"><p>Uno.</p></abstract><abstract-trans xml:lang="en"><p>One.</p></abstract-trans></article-meta></front></article>""")).Articles).Article;

        Assert.Equal(["Uno.", "One."], article.Abstracts.Select(item => item.ToReadableText()));
        Assert.Equal("en", article.Abstracts[1].Language!.Value);
    }

    [Fact]
    public void A_person_in_a_group_of_authors_is_an_author()
    {
        var article = Assert.Single(new JatsImporter().Read(Source("""<article><front><article-meta><title-group><article-title>A</article-title></title-group><contrib-group content-type="author"><contrib contrib-type="person"><name><surname>Roe</surname></name></contrib></contrib-group><contrib-group content-type="editor"><contrib contrib-type="person"><name><surname>Doe</surname></name></contrib></contrib-group></article-meta></front></article>""")).Articles).Article;

        Assert.Equal(["Roe author", "Doe editor"], article.Contributors.Select(contributor => $"{contributor.InvertedName} {contributor.Kind}"));
    }

    [Fact]
    public void Any_change_of_any_byte_is_read_or_refused()
    {
        var seeds = Directory.EnumerateFiles(Path.Combine(TestFiles.Folder, "jats")).Select(File.ReadAllBytes).ToArray();
        var change = Gen.Select(Gen.Double[0, 1], Gen.Byte, Gen.Int[0, 3]);
        Gen.Select(Gen.OneOf(seeds), change.Array[1, 6], Gen.Double[0, 1]).Sample(
            (seed, changes, end) =>
            {
                var bytes = seed.ToList();
                foreach (var (where, value, kind) in changes)
                {
                    var at = (int)(where * (bytes.Count - 1));
                    switch (kind)
                    {
                        case 0:
                            bytes[at] = value;
                            break;
                        case 1:
                            bytes.RemoveRange(at, Math.Min(value, bytes.Count - at - 1));
                            break;
                        case 2:
                            bytes.InsertRange(at, bytes.Skip(at / 2).Take(value).ToList());
                            break;
                        default:
                            // Swaps the names of two elements: still well-formed perhaps, but not what anybody meant.
                            Rename(bytes, at);
                            break;
                    }
                }

                var source = new SourceFile("x.xml", (end < 0.1 ? bytes.Take(bytes.Count / 2) : bytes).ToArray());
                var importer = new JatsImporter();
                importer.Recognize(source);
                var result = importer.Read(source);
                return result.Articles.Count > 0 || result.Problems.Any(problem => problem.Severity == ProblemSeverity.Error);
            },
            iter: 600);
    }

    private static void Rename(List<byte> bytes, int at)
    {
        string[] names = ["contrib", "name", "surname", "year", "article-title", "ref", "license", "aff", "title-group", "sec", "p", "kwd", "pub-date", "self-uri"];
        var text = Encoding.Latin1.GetString(bytes.ToArray());
        var (from, to) = (names[at % names.Length], names[at / 7 % names.Length]);
        bytes.Clear();
        bytes.AddRange(Encoding.Latin1.GetBytes(text.Replace("<" + from + ">", "<" + to + ">", StringComparison.Ordinal).Replace("</" + from + ">", "</" + to + ">", StringComparison.Ordinal)));
    }

    private static SourceFile Source(string text) => new("x.xml", Encoding.UTF8.GetBytes(text));
}
