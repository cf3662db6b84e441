using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Jats;

namespace Publishing.Tests.Jats;

public sealed class AffiliationWriterTests
{
    [Fact]
    public void Parts_stand_in_the_order_of_the_line_that_a_reader_sees()
    {
        var affiliation = new Affiliation("aff1", Institution: "Example University", Department: "Library", City: "Almaty", CountryCode: "KZ", Country: "Kazakhstan");

        Assert.Equal("<aff id=\"aff1\"><institution content-type=\"dept\">Library</institution>, <institution>Example University</institution>, <city>Almaty</city>, <country country=\"KZ\">Kazakhstan</country></aff>", Write(affiliation));
        Assert.Equal(affiliation.DisplayText, XElement.Parse(Write(affiliation)).Value);
    }

    [Fact]
    public void A_line_as_printed_keeps_its_words_and_gets_the_tags_of_what_it_names()
    {
        var affiliation = new Affiliation("aff1", Institution: "Example University", City: "Almaty", CountryCode: "KZ", Text: "Library of Example University, 12 Station Street, Almaty");

        Assert.Equal("<aff id=\"aff1\">Library of <institution>Example University</institution>, 12 Station Street, <city>Almaty</city><country country=\"KZ\" /></aff>", Write(affiliation));
    }

    [Fact]
    public void Of_two_parts_of_which_one_is_in_the_other_the_longer_is_found_first()
    {
        var affiliation = new Affiliation("aff1", Institution: "University of Almaty", City: "Almaty", Text: "University of Almaty, Almaty");

        Assert.Equal("<aff id=\"aff1\"><institution>University of Almaty</institution>, <city>Almaty</city></aff>", Write(affiliation));
    }

    [Fact]
    public void A_part_that_the_line_does_not_name_stands_behind_it() =>
        Assert.Equal("<aff id=\"aff1\">The Library, <country>Kazakhstan</country></aff>", Write(new Affiliation("aff1", Country: "Kazakhstan", Text: "The Library")));

    [Theory]
    [InlineData("Library, Almaty, e-mail: a.b@example.org")]
    [InlineData("Library, a.b@example.org, Almaty")]
    [InlineData("Library, Almaty (a.b@example.org)")]
    [InlineData("Library, Almaty; эл. почта: a.b@mail.example.org")]
    public void An_address_of_a_person_goes_with_the_words_that_announce_it(string text) =>
        Assert.Equal("<aff id=\"aff1\">Library, <city>Almaty</city></aff>", Write(new Affiliation("aff1", City: "Almaty", Text: text)));

    [Fact]
    public void Nor_does_it_stand_in_a_part() =>
        Assert.Equal("<aff id=\"aff1\"><institution>Library</institution>, <city>Almaty</city></aff>", Write(new Affiliation("aff1", Institution: "Library, a.b@example.org", City: "Almaty")));

    [Fact]
    public void A_separator_at_the_end_of_a_part_does_not_make_the_line_grow()
    {
        var affiliation = new Affiliation("aff1", City: "Almaty;", Text: "Library, Almaty");

        Assert.Equal("<aff id=\"aff1\">Library, <city>Almaty</city></aff>", Write(affiliation));
    }

    private static string Write(Affiliation affiliation) =>
        AffiliationWriter.Write(affiliation, affiliation.Id, new JatsElements(XNamespace.None, LanguageTag.Parse("en"))).ToString(SaveOptions.DisableFormatting);
}
