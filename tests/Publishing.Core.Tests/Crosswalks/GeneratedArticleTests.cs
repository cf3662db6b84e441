using System.Text;
using System.Xml.Linq;
using CsCheck;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Jats;
using Publishing.Schemas;
using Publishing.Tests.Articles;
using Publishing.Tests.Jats;
using Publishing.Text;

namespace Publishing.Tests.Crosswalks;

/// <summary>What holds of every article that the types allow.</summary>
public sealed class GeneratedArticleTests
{
    // What more knowledge alone could mend.
    private static readonly string[] Gaps = [Jats4rRules.YearMissing, Jats4rRules.HolderMissing, Jats4rRules.StartMissing, Jats4rRules.DataIncomplete, Jats4rRules.PreprintIncomplete];

    [Fact]
    public void Every_format_is_valid_against_its_schema() => Check(article =>
    {
        foreach (var crosswalk in CrosswalkRegistry.All)
        {
            if (Metadata(crosswalk, article) is { Length: > 0 } metadata)
            {
                None(RecordSchemas.Faults(crosswalk.Schema, XElement.Parse(metadata, LoadOptions.PreserveWhitespace).Elements().Single()));
            }
        }
    });

    [Fact]
    public void A_download_is_valid_as_Archiving() => Check(article =>
    {
        using var file = new MemoryStream(JatsDownload.Of(article));
        None(RecordSchemas.Faults(RecordSchema.JatsArchiving, file));
    });

    [Fact]
    public void With_an_ISSN_the_journal_has_articles_that_are_valid_as_Publishing() => Check(article =>
    {
        if (article.Journal.Issn is not null)
        {
            None(RecordSchemas.Faults(RecordSchema.JatsPublishing, JatsWriter.Write(article, XNamespace.None)));
        }
    });

    [Fact]
    public void JATS4R_finds_no_error_but_what_nobody_knows() => Check(article =>
        None(Jats4rRules.Errors(JatsWriter.Write(article, XNamespace.None)).Except(Gaps)));

    [Fact]
    public void The_same_article_gives_the_same_bytes() => Check(article =>
    {
        var copy = article with { Article = ArticleJson.ReadArticle(ArticleJson.Write(article.Article)) };
        Assert.Equal(JatsDownload.Of(copy), JatsDownload.Of(copy));
        Assert.All(CrosswalkRegistry.All, crosswalk => Assert.Equal(Metadata(crosswalk, copy), Metadata(crosswalk, copy)));
    });

    [Fact]
    public void Nobodys_address_goes_out() => Check(article =>
    {
        foreach (var crosswalk in CrosswalkRegistry.All)
        {
            Assert.DoesNotContain("secret.person", Metadata(crosswalk, article), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("secret.person", Encoding.UTF8.GetString(JatsDownload.Of(article)), StringComparison.Ordinal);
    });

    [Fact]
    public void A_reference_keeps_its_words() => Check(article =>
    {
        var written = JatsWriter.Write(article, XNamespace.None).Descendants("ref").ToList();
        Assert.All(article.Article.References.Zip(written).Where(pair => pair.First.Xml is null), pair =>
        {
            var (reference, element) = (pair.First, pair.Second.Element("mixed-citation")!);
            Assert.Equal(Words(reference.ToPlainText()), Words(WithoutAnnotations(element)));
        });
    });

    [Fact]
    public void Both_formats_name_the_same_licences() => Check(article =>
    {
        // Kept pieces may bring licences that the model does not know.
        article = article with { Article = article.Article with { Fragments = [], Permissions = article.Article.Permissions with { Licenses = [.. article.Article.Permissions.LicensesOf(article.Article.Version)] } } };
        var jats = JatsWriter.Write(article, XNamespace.None);
        var references = jats.Descendants(JatsTagSet.Ali + "license_ref").Select(reference => reference.Value).ToList();
        var rights = CrosswalkRegistry.Find("oai_dc")!.Render(article)!.Elements(XName.Get("rights", "http://purl.org/dc/elements/1.1/")).Select(element => element.Value);
        Assert.Equal(references, rights.Take(references.Count));
        Assert.Equal(references, jats.Descendants("license").Select(license => license.Attribute(JatsTagSet.Xlink + "href")?.Value).Where(href => href is not null));
    });

    [Fact]
    public void Dublin_Core_says_the_licence_first_and_the_sentence_last() => Check(article =>
    {
        var rights = CrosswalkRegistry.Find("oai_dc")!.Render(article)!.Elements(XName.Get("rights", "http://purl.org/dc/elements/1.1/")).Select(element => element.Value).ToList();
        var permissions = article.Article.Permissions;
        var urls = permissions.LicensesOf(article.Article.Version).Select(license => license.Url).OfType<string>().ToList();
        Assert.Equal(urls, rights.Take(urls.Count));
        Assert.Equal(permissions.AccessOn(article.Today) is not null, rights.Count > urls.Count && rights[urls.Count].StartsWith("info:eu-repo/semantics/", StringComparison.Ordinal));
        if (!string.IsNullOrWhiteSpace(permissions.CopyrightStatement) && XmlText.Clean(permissions.CopyrightStatement).Trim().Length > 0)
        {
            Assert.Equal(XmlText.Clean(permissions.CopyrightStatement), rights[^1]);
        }
    });

    // Shows the faults whole, which Assert.Empty does not.
    private static void None(IEnumerable<string> faults) => Assert.True(!faults.Any(), string.Join('\n', faults));

    private static void Check(Action<PublishedArticle> property) => ArticleGen.Published.Sample(property, iter: Math.Max(200, CsCheck.Check.Iter), print: article => ArticleJson.Write(article.Article) is { Length: > 4000 } json ? json[..4000] + "…" : ArticleJson.Write(article.Article));

    // Empty when the format cannot say the article.
    private static string Metadata(Crosswalk crosswalk, PublishedArticle article) => crosswalk.Render(article) is { } root ? Encoding.UTF8.GetString(MetadataBytes.Of(root)) : "";

    // Two halves of surrogate pairs that meet only when parts are put together are nobody's character.
    private static string Words(string text) => XmlText.Clean(string.Concat(text.Where(c => !char.IsSurrogate(c))));

    // A formula is read without its notation in another language.
    private static string WithoutAnnotations(XElement element) => string.Concat(element.DescendantNodes().OfType<XText>()
        .Where(text => !text.Ancestors().Any(ancestor => ancestor.Name.LocalName is "annotation" or "annotation-xml"))
        .Select(text => text.Ancestors().Any(ancestor => ancestor.Name.LocalName == "math") ? text.Value.Trim() : text.Value));
}
