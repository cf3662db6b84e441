using System.Text;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

/// <summary>Articles in forms that are not read: whoever gives them is told what they are, and where the same is to be had.</summary>
public sealed class KnownDocumentsTests
{
    [Theory]
    [InlineData("""<full-text-retrieval-response xmlns="http://www.elsevier.com/xml/svapi/article/dtd"><coredata/></full-text-retrieval-response>""", "XML of Elsevier's own")]
    [InlineData("""<article xmlns="http://www.elsevier.com/xml/ja/dtd" docsubtype="fla"><item-info/></article>""", "XML of Elsevier's own")]
    [InlineData("""<article xmlns="http://www.erudit.org/xsd/article" lang="fr"><admin/><liminaire/></article>""", "XML of Érudit's own")]
    [InlineData("""<component xmlns="http://www.wiley.com/namespaces/wiley" type="serialArticle"><header/></component>""", "XML of Wiley's own (WileyML)")]
    [InlineData("<Publisher><PublisherInfo><PublisherName>A</PublisherName></PublisherInfo><Journal/></Publisher>", "XML of Springer's own (A++)")]
    [InlineData("""<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source/></b:Sources>""", "a list of sources of Microsoft Word")]
    [InlineData("""<bibtex:file xmlns:bibtex="http://bibtexml.sf.net/"><bibtex:entry/></bibtex:file>""", "BibTeXML")]
    [InlineData("""<dblp><article key="journals/a/B1"><author>A B</author></article></dblp>""", "XML of DBLP")]
    [InlineData("""<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2101.00001v1</id></entry></feed>""", "an answer of arXiv's search")]
    [InlineData("<collection><source>PMC</source><document><passage><text>A</text></passage></document></collection>", "BioC")]
    [InlineData("<arXiv xmlns='http://arxiv.org/OAI/arXiv/'><id>2101.00001</id><title>A</title></arXiv>", "metadata in arXiv's own format")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description/></rdf:RDF>", "RDF")]
    [InlineData("<1>\nScore\n  *****\nAccession Number\n  00000001.\nAuthor\n  Roe, Ann 1\nTitle\n  On things.[Article]\n", "a list of citations of Ovid")]
    [InlineData("RT Journal Article\nSR 1\nA1 Roe, Ann\nT1 On things\nJF Journal of Things\n", "RefWorks' tagged format")]
    public void Articles_in_a_form_that_is_not_read_are_called_by_its_name(string source, string what)
    {
        var file = new SourceFile("a", Encoding.UTF8.GetBytes(source));

        var problem = ImporterRegistry.Recognize(file)!.Read(file).Problems.Single();

        Assert.Equal("not-recognized", problem.Code);
        Assert.StartsWith($"This is {what}, which is not read here.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_email_with_a_list_of_papers_is_no_page_of_an_article()
    {
        var file = new SourceFile("a", "From roe at example.org  Wed Nov  2 2005\nFrom: roe at example.org (Ann Roe)\nDate: Wed Nov  2 2005\nSubject: [list] 16 papers\nMessage-ID: <a@example.org>\n\nIn this issue we have:\n1. On things\nKeywords: things\n"u8.ToArray());

        Assert.Equal("not-an-article", ImporterRegistry.Recognize(file)!.Read(file).Problems.Single().Code);
    }
}
