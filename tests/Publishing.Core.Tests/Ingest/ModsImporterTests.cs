using System.Text;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class ModsImporterTests
{
    private static readonly ModsImporter Importer = new();

    [Fact]
    public void A_record_gives_all_that_an_article_has()
    {
        var imported = Assert.Single(Read("""
            <mods xmlns="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink" version="3.7">
              <genre authority="marcgt">journal article</genre>
              <titleInfo><nonSort>The</nonSort><title>wolves of examples</title><subTitle>a study</subTitle></titleInfo>
              <titleInfo type="translated" lang="rus"><title>Волки примеров</title></titleInfo>
              <name type="personal"><namePart type="family">Jones</namePart><namePart type="given">Ann B.</namePart><role><roleTerm type="code" authority="marcrelator">aut</roleTerm></role><affiliation>Example University</affiliation><nameIdentifier type="orcid">0000-0002-1825-0097</nameIdentifier></name>
              <name type="personal"><namePart>Smith, John</namePart><role><roleTerm type="text">editor</roleTerm></role></name>
              <name type="personal"><namePart>Brown, Carl</namePart><role><roleTerm type="text">Thesis advisor</roleTerm></role></name>
              <name type="corporate"><namePart>Example Group</namePart></name>
              <typeOfResource>text</typeOfResource>
              <originInfo><publisher>Example Press</publisher><place><placeTerm type="text">Almaty</placeTerm></place><dateIssued encoding="w3cdtf" keyDate="yes">2020-03-05</dateIssued></originInfo>
              <language><languageTerm type="code" authority="iso639-2b">eng</languageTerm></language>
              <abstract>The words.</abstract>
              <subject><topic>wolves</topic><topic>dogs</topic></subject>
              <subject authority="lcsh"><topic>Wolves</topic><geographic>Asia</geographic></subject>
              <relatedItem type="host"><titleInfo><title>Journal of Examples</title></titleInfo><identifier type="issn">2049-3630</identifier>
                <part><detail type="volume"><number>12</number></detail><detail type="issue"><caption>no. 3</caption></detail><extent unit="pages"><start>101</start><end>119</end></extent><date>2020</date></part></relatedItem>
              <identifier type="doi">10.5555/abc</identifier><identifier type="hdl">https://hdl.handle.net/1/2</identifier>
              <location><url usage="primary display">https://journal.example.org/7</url></location>
              <accessCondition type="use and reproduction" xlink:href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</accessCondition>
              <recordInfo><recordIdentifier source="EX">77</recordIdentifier></recordInfo>
            </mods>
            """).Articles);
        var article = imported.Article;

        Assert.Equal(["The wolves of examples", "Волки примеров"], article.Titles.Select(title => title.Text.ToPlainText()));
        Assert.Equal(("a study", "ru"), (article.Titles[0].Subtitle!.ToPlainText(), article.Titles[1].Language!.Value));
        Assert.Equal(["author Jones, Ann B.", "editor Smith, John", "author Example Group"], article.Contributors.Select(person => $"{person.Kind} {person.InvertedName}"));
        Assert.Equal(("0000-0002-1825-0097", "Example University"), (article.Contributors[0].Orcid!.Value, article.Affiliations[0].DisplayText));
        Assert.Equal(("Journal of Examples", "2049-3630", "Example Press", "Almaty"), (article.SourceJournal!.Title, article.SourceJournal.Issns![0].Value, article.SourceJournal.Publisher, article.SourceJournal.PublisherLocation));
        Assert.Equal(("12", "3", "101", "119", "2020-03-05"), (article.Volume, article.IssueNumber, article.FirstPage, article.LastPage, Assert.Single(article.PubDates).Date.ToString()));
        Assert.Equal([" wolves|dogs", "lcsh Wolves -- Asia"], article.Keywords.Select(group => $"{group.Vocabulary} {string.Join('|', group.Keywords)}"));
        Assert.Equal(("10.5555/abc", "en", "(EX)77"), (article.Doi!.Value, article.Language!.Value, imported.SourceKey));
        Assert.Equal(["https://hdl.handle.net/1/2", "https://journal.example.org/7"], article.FullText.Select(link => link.Url));
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", Assert.Single(article.Permissions.Licenses).Url);
        Assert.Empty(imported.Problems);
    }

    [Theory]
    [InlineData("<genre>thesis</genre>", "a thesis")]
    [InlineData("<typeOfResource>cartographic</typeOfResource>", "a map")]
    [InlineData("<originInfo><issuance>monographic</issuance></originInfo>", "a book")]
    public void What_is_no_article_is_said_to_be_what_it_is_and_stops_no_other(string fields, string what)
    {
        var articles = Read($"<modsCollection xmlns='http://www.loc.gov/mods/v3'><mods><titleInfo><title>A</title></titleInfo>{fields}</mods><mods><titleInfo><title>B</title></titleInfo><genre>article</genre></mods></modsCollection>").Articles;

        Assert.Equal(("not-an-article", $"This is {what}, not an article."), articles[0].Problems.Select(problem => (problem.Code, problem.Message)).Single());
        Assert.True(articles[1].Accepted);
    }

    private static ImportResult Read(string xml)
    {
        var source = new SourceFile("file", Encoding.UTF8.GetBytes(xml));
        Assert.IsType<ModsImporter>(ImporterRegistry.Recognize(source));
        return Importer.Read(source);
    }
}
