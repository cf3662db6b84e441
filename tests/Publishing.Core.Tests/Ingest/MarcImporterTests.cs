using System.Text;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class MarcImporterTests
{
    private static readonly MarcImporter Importer = new();

    [Fact]
    public void A_record_gives_all_that_an_article_has()
    {
        var imported = Assert.Single(Read("""
            <record xmlns="http://www.loc.gov/MARC21/slim"><leader>00000nab a2200000 a 4500</leader>
              <controlfield tag="001">77</controlfield><controlfield tag="003">EX</controlfield><controlfield tag="008">200305s2020    kz |||| o|||||||||||eng d</controlfield>
              <datafield tag="024" ind1="7" ind2=" "><subfield code="a">10.5555/abc</subfield><subfield code="2">doi</subfield></datafield>
              <datafield tag="041" ind1=" " ind2=" "><subfield code="a">rus</subfield></datafield>
              <datafield tag="100" ind1="1" ind2=" "><subfield code="a">Jones, Ann B.,</subfield><subfield code="u">Example University</subfield><subfield code="0">(orcid)0000-0002-1825-0097</subfield><subfield code="4">aut</subfield></datafield>
              <datafield tag="242" ind1="0" ind2="0"><subfield code="a">Wolves.</subfield><subfield code="y">eng</subfield></datafield>
              <datafield tag="245" ind1="1" ind2="0"><subfield code="a">Волки :</subfield><subfield code="b">исследование /</subfield><subfield code="c">A. Jones.</subfield></datafield>
              <datafield tag="260" ind1=" " ind2=" "><subfield code="a">Almaty :</subfield><subfield code="b">Example Press,</subfield><subfield code="c">2020.</subfield></datafield>
              <datafield tag="520" ind1="3" ind2=" "><subfield code="a">The words.</subfield></datafield>
              <datafield tag="540" ind1=" " ind2=" "><subfield code="a">CC BY 4.0</subfield><subfield code="u">https://creativecommons.org/licenses/by/4.0/</subfield></datafield>
              <datafield tag="650" ind1=" " ind2="0"><subfield code="a">Wolves</subfield><subfield code="z">Asia.</subfield></datafield>
              <datafield tag="653" ind1=" " ind2=" "><subfield code="a">wolves</subfield><subfield code="a">dogs</subfield></datafield>
              <datafield tag="700" ind1="1" ind2=" "><subfield code="a">Smith, J.</subfield></datafield>
              <datafield tag="700" ind1="1" ind2=" "><subfield code="a">Brown, Carl.</subfield><subfield code="e">editor.</subfield></datafield>
              <datafield tag="773" ind1="0" ind2=" "><subfield code="t">Journal of examples.</subfield><subfield code="g">Vol. 12, no. 3 (Mar. 2020), p. 101-19</subfield><subfield code="x">2049-3630</subfield><subfield code="w">(EX)5</subfield></datafield>
              <datafield tag="856" ind1="4" ind2="0"><subfield code="u">https://journal.example.org/7.pdf</subfield></datafield>
            </record>
            """).Articles);
        var article = imported.Article;

        Assert.Equal(["Волки", "Wolves"], article.Titles.Select(title => title.Text.ToPlainText()));
        Assert.Equal(("исследование", "en", "ru"), (article.Titles[0].Subtitle!.ToPlainText(), article.Titles[1].Language!.Value, article.Language!.Value));
        Assert.Equal(["author Jones, Ann B.", "author Smith, J.", "editor Brown, Carl"], article.Contributors.Select(person => $"{person.Kind} {person.InvertedName}"));
        Assert.Equal(("0000-0002-1825-0097", "Example University"), (article.Contributors[0].Orcid!.Value, article.Affiliations[0].DisplayText));
        Assert.Equal(("Journal of examples", "2049-3630", "Example Press", "Almaty"), (article.SourceJournal!.Title, article.SourceJournal.Issns![0].Value, article.SourceJournal.Publisher, article.SourceJournal.PublisherLocation));
        Assert.Equal(("12", "3", "101", "119", "2020-03"), (article.Volume, article.IssueNumber, article.FirstPage, article.LastPage, Assert.Single(article.PubDates).Date.ToString()));
        Assert.Equal([" wolves|dogs", "lcsh Wolves -- Asia"], article.Keywords.Select(group => $"{group.Vocabulary} {string.Join('|', group.Keywords)}"));
        Assert.Equal(("10.5555/abc", "application/pdf", "(EX)77"), (article.Doi!.Value, article.FullText[0].MediaType, imported.SourceKey));
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", Assert.Single(article.Permissions.Licenses).Url);
        Assert.Empty(imported.Problems);
    }

    [Theory]
    [InlineData("volume:12 year:2020 number:3 pages:101-119", "12|3|101|119|2020")]
    [InlineData("Bd. 12 (2020), Heft 3, S. 101-119", "12|3|101|119|2020")]
    [InlineData("Seite 447-473", "||447|473|")]
    [InlineData("Т. 12, № 3 (2020), с. 101-119", "12|3|101|119|2020")]
    public void Where_an_article_stands_is_read_in_the_words_of_catalogers(string part, string expected)
    {
        var article = One($"<record><leader>00000nab a22</leader><datafield tag='245' ind1=' ' ind2=' '><subfield code='a'>A</subfield></datafield><datafield tag='773' ind1='0' ind2=' '><subfield code='t'>J</subfield><subfield code='g'>{part}</subfield></datafield></record>").Article;

        Assert.Equal(expected, $"{article.Volume}|{article.IssueNumber}|{article.FirstPage}|{article.LastPage}|{article.FirstPublished}");
    }

    [Fact]
    public void The_older_XML_of_OAI_is_read_too_and_what_OJS_writes_in_it()
    {
        var article = One("""
            <oai_marc xmlns="http://www.openarchives.org/OAI/1.1/oai_marc" status="c" type="a" level="b">
              <fixfield id="8">"000000c20209999 eng"</fixfield>
              <varfield id="100" i1="1" i2=" "><subfield label="a">Jones, Ann</subfield></varfield>
              <varfield id="245" i1="0" i2="0"><subfield label="a">On wolves</subfield></varfield>
              <varfield id="260" i1=" " i2=" "><subfield label="b">Example Press</subfield><subfield label="c">2020-03-05</subfield></varfield>
              <varfield id="786" i1="0" i2=" "><subfield label="n">Journal of Examples; Vol 12 No 3 (2020): Wolves; 101-119</subfield></varfield>
            </oai_marc>
            """).Article;

        Assert.Equal(("On wolves", "Journal of Examples", "12", "3", "101", "2020-03-05"), (article.PlainTitle, article.SourceJournal!.Title, article.Volume, article.IssueNumber, article.FirstPage, article.PubDates[0].Date.ToString()));
    }

    [Fact]
    public void UNIMARC_is_told_by_its_fields()
    {
        var article = One("""
            <record><leader>00000naa2 2200000 i 450</leader>
              <datafield tag="101" ind1="0" ind2=" "><subfield code="a">rus</subfield></datafield>
              <datafield tag="200" ind1="1" ind2=" "><subfield code="a">Волки</subfield><subfield code="e">исследование</subfield></datafield>
              <datafield tag="215" ind1=" " ind2=" "><subfield code="a">С. 101-119</subfield></datafield>
              <datafield tag="461" ind1=" " ind2="0"><subfield code="1">2001 </subfield><subfield code="a">Вестник примеров</subfield></datafield>
              <datafield tag="463" ind1=" " ind2="0"><subfield code="1">2001 </subfield><subfield code="a">№ 3</subfield><subfield code="v">3</subfield><subfield code="1">210  </subfield><subfield code="d">2020</subfield></datafield>
              <datafield tag="700" ind1=" " ind2="1"><subfield code="a">Жайлин</subfield><subfield code="b">Д.</subfield><subfield code="g">Данияр</subfield></datafield>
            </record>
            """).Article;

        Assert.Equal(("Волки", "исследование", "Вестник примеров", "3", "101", "2020", "Жайлин, Данияр"), (article.PlainTitle, article.Titles[0].Subtitle!.ToPlainText(), article.SourceJournal!.Title, article.IssueNumber, article.FirstPage, article.PubDates[0].Date.ToString(), article.Contributors[0].InvertedName));
    }

    [Theory]
    [InlineData("00000nam a22", "", "a book")]
    [InlineData("00000cas a22", "", "a whole journal")]
    [InlineData("00000nem a22", "", "a map")]
    [InlineData("00000nam a22", "<datafield tag='502' ind1=' ' ind2=' '><subfield code='a'>Diss.</subfield></datafield>", "a thesis")]
    [InlineData("00000naa a22", "<datafield tag='773' ind1=' ' ind2=' '><subfield code='t'>B</subfield><subfield code='z'>9783161484100</subfield></datafield>", "a chapter of a book")]
    public void What_is_no_article_is_said_to_be_what_it_is(string leader, string fields, string what) =>
        Assert.Equal(("not-an-article", $"This is {what}, not an article."), One($"<record><leader>{leader}</leader><datafield tag='245' ind1=' ' ind2=' '><subfield code='a'>A</subfield></datafield>{fields}</record>").Problems.Select(problem => (problem.Code, problem.Message)).Single());

    [Fact]
    public void A_record_in_a_broken_envelope_is_read_all_the_same()
    {
        var read = Read("<zs:response><zs:data><record><leader>00000nab a22</leader><datafield tag='245' ind1=' ' ind2=' '><subfield code='a'>A</subfield></datafield></record></zs:data></zs:response");

        Assert.Equal("A", Assert.Single(read.Articles).Article.PlainTitle);
        Assert.Equal(("malformed-xml", ProblemSeverity.Warning), read.Problems.Select(problem => (problem.Code, problem.Severity)).Single());
    }

    [Fact]
    public void Records_of_library_systems_are_read_and_one_that_is_cut_off_is_told()
    {
        var record = Record(("001", "77"), ("245", "10\u001faВолки :\u001fbисследование"), ("773", "0 \u001ftJournal of Examples\u001fx2049-3630"));
        var source = new SourceFile("file", Encoding.UTF8.GetBytes(record + record[..60]));

        Assert.IsType<MarcImporter>(ImporterRegistry.Recognize(source));
        var articles = Importer.Read(source).Articles;
        Assert.Equal(("Волки", "Journal of Examples"), (articles[0].Article.PlainTitle, articles[0].Article.SourceJournal!.Title));
        Assert.Equal("malformed-record", Assert.Single(articles[1].Problems).Code);
    }

    [Fact]
    public void The_place_in_a_journal_may_have_subfields_of_its_own()
    {
        var article = One("<record xmlns='http://www.loc.gov/MARC21/slim'><datafield tag='245' ind1=' ' ind2=' '><subfield code='a'>A</subfield></datafield><datafield tag='773' ind1=' ' ind2=' '><subfield code='p'>Advances in Things</subfield><subfield code='v'>12</subfield><subfield code='n'>3</subfield><subfield code='c'>45-67</subfield><subfield code='y'>2010</subfield></datafield></record>").Article;

        Assert.Equal(("12", "3", "45", "67"), (article.Volume, article.IssueNumber, article.FirstPage, article.LastPage));
    }

    [Fact]
    public void The_fields_of_PICA_are_told_from_those_of_MARC()
    {
        var problem = Assert.Single(Read("<records><record><datafield tag='021A'><subfield code='a'>A</subfield></datafield></record></records>").Problems);

        Assert.Equal("not-recognized", problem.Code);
        Assert.StartsWith("This is PICA+, which is not read here.", problem.Message, StringComparison.Ordinal);
    }

    private static string Record(params (string Tag, string Value)[] fields)
    {
        var (directory, data, offset) = (new StringBuilder(), new StringBuilder(), 0);
        foreach (var (tag, value) in fields)
        {
            var length = Encoding.UTF8.GetByteCount(value) + 1;
            directory.Append($"{tag}{length:0000}{offset:00000}");
            data.Append(value).Append('\u001e');
            offset += length;
        }

        var start = 24 + directory.Length + 1;
        return $"{start + offset + 1:00000}nab a22{start:00000} a 4500{directory}\u001e{data}\u001d";
    }

    private static ImportResult Read(string xml)
    {
        var source = new SourceFile("file", Encoding.UTF8.GetBytes(xml));
        Assert.IsType<MarcImporter>(ImporterRegistry.Recognize(source));
        return Importer.Read(source);
    }

    private static ImportedArticle One(string xml) => Assert.Single(Read(xml).Articles);
}
