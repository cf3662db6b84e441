using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.Representations;
using Publishing.Text;

namespace Publishing.Tests.Crosswalks;

public sealed class MarcXmlCrosswalkTests
{
    private static readonly XNamespace Marc = "http://www.loc.gov/MARC21/slim";

    public static TheoryData<string> Cases => [.. GoldenCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Leader_and_coded_fields_have_their_lengths(string name)
    {
        var record = Render(GoldenCase.Load(name).Article);

        Assert.Equal(24, record.Element(Marc + "leader")!.Value.Length);
        Assert.Equal(40, Control(record, "008").Length);
        Assert.All(record.Elements(Marc + "controlfield").Where(field => (string?)field.Attribute("tag") == "007"), field => Assert.Equal(14, field.Value.Length));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fields_stand_in_the_order_of_their_tags_and_people_and_groups_in_their_own(string name)
    {
        var tags = Render(GoldenCase.Load(name).Article).Elements().Skip(1).Select(field => (string)field.Attribute("tag")!).Select(tag => tag == "710" ? "700" : tag).ToList();

        Assert.Equal(tags.Order(StringComparer.Ordinal), tags);
    }

    [Theory]
    [InlineData("2024-05-17", "e20240517")]
    [InlineData("2024-05", "e202405  ")]
    [InlineData("2024", "s2024    ")]
    [InlineData(null, "nuuuuuuuu")]
    public void A_date_is_coded_as_precisely_as_it_is_known(string? date, string coded)
    {
        var article = new Article { PubDates = PartialDate.TryParse(date, out var known) ? [new PubDate(known)] : [] };

        Assert.Equal(coded, Control(Render(article), "008")[6..15]);
    }

    [Theory]
    [InlineData("de", "ger")]
    [InlineData("kk-Latn", "kaz")]
    [InlineData(null, "und")]
    public void Languages_have_the_codes_of_libraries(string? tag, string code) =>
        Assert.Equal(code, Control(Render(new Article { Language = tag is null ? null : LanguageTag.Parse(tag) }), "008")[35..38]);

    [Fact]
    public void The_title_has_one_indicator_for_the_main_entry_and_none_for_articles_at_its_beginning()
    {
        var titled = new Article { Titles = [new Title(RichText.Plain("The wolves"))] };
        var byJones = titled with { Contributors = [new Contributor { Names = [new PersonName("Jones", "Ann")] }] };
        var edited = titled with { Contributors = [new Contributor { Kind = "editor", Names = [new PersonName("Jones", "Ann")] }] };

        Assert.Equal(["00", "10", "00"], new[] { titled, byJones, edited }.Select(article => Indicators(Assert.Single(Fields(Render(article), "245")))));
        Assert.Equal(["a Jones, Ann", "e editor", "4 http://id.loc.gov/vocabulary/relators/edt"], Subfields(Assert.Single(Fields(Render(edited), "700"))));
    }

    [Fact]
    public void Whoever_has_no_name_has_no_entry()
    {
        var record = Render(new Article { Contributors = [new Contributor { Anonymous = true }, new Contributor { Names = [new PersonName("Plato")] }, new Contributor { Names = [new PersonName(" ")] }] });

        Assert.Empty(Fields(record, "100"));
        Assert.Equal(("0 ", "a Plato"), (Indicators(Assert.Single(Fields(record, "700"))), Subfields(Fields(record, "700")[0])[0]));
    }

    [Fact]
    public void Each_licence_is_a_field_of_its_own_that_says_what_it_is_for()
    {
        var record = Render(new Article
        {
            Permissions = new Permissions
            {
                Licenses = [new License(CreativeCommons.By40), new License("https://press.example.org/terms", AppliesTo: "tdm"), new License(null, Text: RichText.Plain("Ask the publisher."))],
            },
        });

        Assert.Equal(
            ["f CC BY 4.0|u https://creativecommons.org/licenses/by/4.0/|2 cc", "3 Text and data mining|u https://press.example.org/terms", "a Ask the publisher."],
            Fields(record, "540").Select(field => string.Join('|', Subfields(field))));
        Assert.Equal(["a Open access", "f Unrestricted online access", "2 star"], Subfields(Assert.Single(Fields(record, "506"))));
    }

    [Fact]
    public void Nothing_is_said_of_rights_that_nobody_knows()
    {
        var record = Render(new Article());

        Assert.Empty(Fields(record, "506").Concat(Fields(record, "540")).Concat(Fields(record, "542")));
    }

    [Fact]
    public void A_field_is_one_line_and_holds_no_address_of_a_person()
    {
        var article = new Article
        {
            Abstracts = [Abstract.Plain(RichText.Plain("One\r\nline,\tand\u0001 more"))],
            Contributors = [new Contributor { Names = [new PersonName("Jones", "Ann")], Email = "ann@example.org", AffiliationIds = ["a"] }],
            Affiliations = [new Affiliation("a", Text: "Example University, e-mail: ann@example.org")],
        };

        var record = Render(article);

        Assert.Equal("a One line, and more", Assert.Single(Subfields(Assert.Single(Fields(record, "520")))));
        Assert.DoesNotContain("@", record.Value, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_MARC_can_say_comes_back(string name)
    {
        var given = GoldenCase.Load(name).Article;
        var golden = given with { Article = OpenArticle.Of(given.Article) };
        var file = new MarcXmlRepresentation().Write(golden)!;

        var imported = Assert.Single(new MarcImporter().Read(new SourceFile("record.xml", file)).Articles).Article;

        // A field of MARC has no language, and one for all affiliations of a name.
        string[] unsaid = ["language", "abstract", "keyword", "title "];
        var told = SaidFacts.Of(golden).Where(fact => !unsaid.Any(fact.StartsWith) && !fact.Contains(" at ", StringComparison.Ordinal) && !fact.StartsWith("translator", StringComparison.Ordinal)).ToList();
        var read = SaidFacts.Of(imported, golden.Today);
        Assert.Equal([], told.Except(read));
        Assert.Equal(golden.Article.Language?.Language, imported.Language?.Language == "und" ? null : imported.Language?.Language);
        Assert.Equal(golden.Article.Titles.Select(title => title.Text.ToReadableText()), imported.Titles.Select(title => title.Text.ToReadableText()));
        Assert.Equal(golden.Article.Keywords.SelectMany(group => group.Keywords).Select(word => word.ToReadableText()).Order(), imported.Keywords.SelectMany(group => group.Keywords).Select(word => word.ToReadableText()).Where(word => golden.Article.Keywords.SelectMany(group => group.Keywords).Any(keyword => keyword.ToReadableText() == word)).Order());
    }

    [Fact]
    public void A_name_in_another_script_is_linked_to_its_entry_and_comes_back()
    {
        var article = new Article
        {
            Contributors =
            [
                new Contributor { Names = [new PersonName("Dupont", "Jean")] },
                new Contributor { Names = [new PersonName("Әлімжанов", "Ерлан"), new PersonName("Алимжанов", "Ерлан", Language: LanguageTag.Parse("ru")), new PersonName("Alimzhanov", "Yerlan", Language: LanguageTag.Parse("en"))] },
                new Contributor { Names = [new PersonName("Levi", "Dan"), new PersonName("לוי", "דן", Language: LanguageTag.Parse("he"))] },
            ],
        };

        var record = Render(article);

        Assert.Equal(["6 880-01", "6 880-02"], Fields(record, "700").Select(field => Subfields(field)[0]));
        Assert.Equal(["6 700-01/(B|a Alimzhanov, Yerlan", "6 700-02/(2/r|a לוי, דן"], Fields(record, "880").Select(field => string.Join('|', Subfields(field))));
        var imported = Assert.Single(new MarcImporter().Read(new SourceFile("record.xml", System.Text.Encoding.UTF8.GetBytes(record.ToString(SaveOptions.DisableFormatting)))).Articles).Article;
        Assert.Equal(["Dupont, Jean", "Әлімжанов, Ерлан = Alimzhanov, Yerlan", "Levi, Dan = לוי, דן"], imported.Contributors.Select(person => string.Join(" = ", person.Names.Select(name => name.InvertedName))));
        Assert.Equal("und-Latn", imported.Contributors[1].Names[1].Language!.Value);
    }

    [Fact]
    public void An_embargo_comes_back_as_its_day()
    {
        var golden = GoldenCase.Load("embargoed").Article;

        var imported = Assert.Single(new MarcImporter().Read(new SourceFile("record.xml", new MarcXmlRepresentation().Write(golden)!)).Articles).Article;

        Assert.Equal(new FreeToRead(new DateOnly(2099, 1, 1)), imported.Permissions.FreeToRead);
        Assert.Null(imported.Permissions.StatedAccess);
    }

    private static XElement Render(Article article) => Render(new PublishedArticle
    {
        Id = 7,
        Article = article,
        Journal = new Journal { Slug = "examples", Titles = [new LocalizedText("Journal of Examples")] },
        Addresses = new RepositoryAddresses(new Uri("https://press.example.org/"), "press.example.org"),
        Today = new DateOnly(2025, 1, 15),
    });

    private static XElement Render(PublishedArticle article) => new MarcXmlCrosswalk().Render(article)!;

    private static string Control(XElement record, string tag) => Assert.Single(record.Elements(Marc + "controlfield"), field => (string?)field.Attribute("tag") == tag).Value;

    private static List<XElement> Fields(XElement record, string tag) => [.. record.Elements(Marc + "datafield").Where(field => (string?)field.Attribute("tag") == tag)];

    private static string Indicators(XElement field) => (string)field.Attribute("ind1")! + (string)field.Attribute("ind2")!;

    private static List<string> Subfields(XElement field) => [.. field.Elements().Select(subfield => $"{(string?)subfield.Attribute("code")} {subfield.Value}")];
}
