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

public sealed class ModsCrosswalkTests
{
    private static readonly XNamespace Mods = "http://www.loc.gov/mods/v3";
    private static readonly XName Href = XName.Get("href", "http://www.w3.org/1999/xlink");

    public static TheoryData<string> Cases => [.. GoldenCase.Names];

    [Fact]
    public void A_language_has_the_code_of_libraries_and_a_tag_where_that_says_more()
    {
        Assert.Equal(["iso639-2b ger"], Terms("de"));
        Assert.Equal(["rfc5646 uz-Latn", "iso639-2b uzb", "iso15924 Latn"], Terms("uz-Latn"));

        static IEnumerable<string> Terms(string tag) => Render(new Article { Language = LanguageTag.Parse(tag) }).Element(Mods + "language")!.Elements().Select(term => $"{(string?)term.Attribute("authority")} {term.Value}");
    }

    [Fact]
    public void Another_script_of_a_name_is_an_alternative_of_it_and_not_another_person()
    {
        var article = new Article
        {
            Language = LanguageTag.Parse("kk"),
            Contributors = [new Contributor { Names = [new PersonName("Әлімжанов", "Ерлан"), new PersonName("Alimzhanov", "Yerlan", Language: LanguageTag.Parse("en"))] }],
        };

        var name = Assert.Single(Render(article).Elements(Mods + "name"));

        Assert.Equal(["Әлімжанов", "Ерлан"], name.Elements(Mods + "namePart").Select(part => part.Value));
        Assert.Equal("eng", (string?)Assert.Single(name.Elements(Mods + "alternativeName")).Attribute("lang"));
    }

    [Fact]
    public void Who_paid_is_a_funder_and_no_author()
    {
        var article = new Article { Awards = [new Award("Example Science Fund", AwardNumbers: ["AP-1"])] };

        var record = Render(article);

        Assert.Equal(["fnd", "funder"], Assert.Single(record.Elements(Mods + "name")).Descendants(Mods + "roleTerm").Select(term => term.Value));
        var imported = Import(record);
        Assert.Empty(imported.Contributors);
        Assert.Equal(("Example Science Fund", "AP-1"), (Assert.Single(imported.Awards).Funder, Assert.Single(imported.Awards[0].AwardNumbers!)));
    }

    [Fact]
    public void Each_licence_is_a_condition_of_its_own_and_who_may_read_is_another()
    {
        var record = Render(new Article
        {
            Permissions = new Permissions
            {
                Licenses = [new License(CreativeCommons.By40), new License("https://press.example.org/terms", AppliesTo: "am", Text: RichText.Plain("Terms")), new License("no address")],
                CopyrightStatement = "© 2024 Ann Jones",
            },
        });

        Assert.Equal(
            [
                "use and reproduction||https://creativecommons.org/licenses/by/4.0/|CC BY 4.0",
                "use and reproduction|Accepted manuscript|https://press.example.org/terms|Terms",
                "use and reproduction|||no address",
                "restriction on access|||open access",
                "copyright|||© 2024 Ann Jones",
            ],
            record.Elements(Mods + "accessCondition").Select(condition => $"{(string?)condition.Attribute("type")}|{(string?)condition.Attribute("displayLabel")}|{(string?)condition.Attribute(Href)}|{condition.Value}"));
    }

    [Fact]
    public void Nothing_is_said_of_rights_that_nobody_knows() => Assert.Empty(Render(new Article()).Elements(Mods + "accessCondition"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_MODS_can_say_comes_back(string name)
    {
        var given = GoldenCase.Load(name).Article;
        var golden = given with { Article = OpenArticle.Of(given.Article) };

        var imported = Import(new ModsRepresentation().Write(golden)!);

        var read = SaidFacts.Of(imported, golden.Today);
        Assert.Equal([], SaidFacts.Of(golden).Except(read));
    }

    [Fact]
    public void An_embargo_comes_back_as_its_day()
    {
        var golden = GoldenCase.Load("embargoed").Article;

        var imported = Import(new ModsRepresentation().Write(golden)!);

        Assert.Equal(new FreeToRead(new DateOnly(2099, 1, 1)), imported.Permissions.FreeToRead);
        Assert.Null(imported.Permissions.StatedAccess);
    }

    private static Article Import(XElement record) => Import(System.Text.Encoding.UTF8.GetBytes(record.ToString(SaveOptions.DisableFormatting)));

    private static Article Import(byte[] file) => Assert.Single(new ModsImporter().Read(new SourceFile("record.xml", file)).Articles).Article;

    private static XElement Render(Article article) => new ModsCrosswalk().Render(new PublishedArticle
    {
        Id = 7,
        Article = article,
        Journal = new Journal { Slug = "examples", Titles = [new LocalizedText("Journal of Examples")] },
        Addresses = new RepositoryAddresses(new Uri("https://press.example.org/"), "press.example.org"),
        Today = new DateOnly(2025, 1, 15),
    })!;
}
