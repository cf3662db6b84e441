using System.Text;
using Publishing.Ingest;
using Publishing.Text;

namespace Publishing.Tests.Ingest;

public sealed class EndNoteXmlImporterTests
{
    private static readonly EndNoteXmlImporter Importer = new();

    [Fact]
    public void A_record_gives_all_that_an_article_has()
    {
        var imported = Read("""
            <?xml version="1.0" encoding="UTF-8"?><xml><records><record><database name="My.enl">My.enl</database><source-app name="EndNote" version="19.0">EndNote</source-app>
            <ref-type name="Journal Article">17</ref-type>
            <contributors><authors><author><style face="normal">Jones, Ann B.</style></author><author>Smith, John</author></authors></contributors>
            <auth-address>Example University</auth-address>
            <titles><title><style face="normal">On </style><style face="italic">Canis lupus</style><style face="normal"> and H</style><style face="subscript">2</style><style face="normal">O</style></title><secondary-title>Journal of Examples</secondary-title></titles>
            <periodical><full-title>Journal of Examples</full-title><abbr-1>J. Ex.</abbr-1></periodical>
            <pages>101-119</pages><volume>12</volume><number>3</number>
            <keywords><keyword>wolves</keyword><keyword>dogs; foxes</keyword></keywords>
            <dates><year>2020</year><pub-dates><date>Mar 5</date></pub-dates></dates>
            <isbn>2049-3630 (Electronic)&#xD;1234-5679 (Print)</isbn>
            <accession-num>12345678</accession-num><remote-database-provider>NLM</remote-database-provider><custom2>PMC1234567</custom2>
            <electronic-resource-num>10.5555/abc</electronic-resource-num>
            <abstract>The words.</abstract><language>eng</language>
            <urls><related-urls><url>https://journal.example.org/7</url></related-urls><pdf-urls><url>internal-pdf://1/a.pdf</url></pdf-urls></urls>
            </record><record><ref-type name="Book">6</ref-type><titles><title>Of other things</title></titles></record></records></xml>
            """);
        var article = imported.Articles[0].Article;

        Assert.Equal("On Canis lupus and H₂O", article.PlainTitle);
        Assert.Equal([InlineStyle.Italic, InlineStyle.Sub], article.Titles[0].Text.Inlines.OfType<StyledRun>().Select(run => run.Style));
        Assert.Equal(["Jones, Ann B.", "Smith, John"], article.Contributors.Select(author => author.InvertedName));
        Assert.Equal(("Journal of Examples", "J. Ex.", "2049-3630"), (article.SourceJournal!.Title, article.SourceJournal.AbbreviatedTitle, article.SourceJournal.Issns![0].Value));
        Assert.Equal(("12", "3", "101", "119", "2020-03-05"), (article.Volume, article.IssueNumber, article.FirstPage, article.LastPage, article.PubDates[0].Date.ToString()));
        Assert.Equal(["pmid 12345678", "pmcid PMC1234567"], article.Identifiers.Select(identifier => $"{identifier.Kind} {identifier.Value}"));
        Assert.Equal(["wolves", "dogs", "foxes"], article.Keywords[0].Keywords.Select(keyword => keyword.ToPlainText()));
        Assert.Equal(("10.5555/abc", "en", "The words."), (article.Doi!.Value, article.Language!.Value, article.Abstracts[0].ToReadableText()));
        Assert.Equal("https://journal.example.org/7", Assert.Single(article.FullText).Url);
        Assert.Equal(("not-an-article", "This is a book, not an article."), (imported.Articles[1].Problems[0].Code, imported.Articles[1].Problems[0].Message));
    }

    private static ImportResult Read(string xml)
    {
        var source = new SourceFile("file", Encoding.UTF8.GetBytes(xml));
        Assert.IsType<EndNoteXmlImporter>(ImporterRegistry.Recognize(source));
        return Importer.Read(source);
    }
}
