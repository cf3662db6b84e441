using CsCheck;
using Publishing.Articles;
using Publishing.Ingest.Citations;

namespace Publishing.Tests.Ingest.Citations;

public sealed class CitationParserTests
{
    [Theory]
    [InlineData("Smith, J. (2020). A title. doi:10.5555/abc.1.", "10.5555/abc.1")]
    [InlineData("A title. https://doi.org/10.5555/ABC-1", "10.5555/ABC-1")]
    [InlineData("A title. http://dx.doi.org/10.5555/abc1, 2020.", "10.5555/abc1")]
    [InlineData("A title (DOI: 10.5555/abc1).", "10.5555/abc1")]
    [InlineData("A title. DOI10.5555/abc1", "10.5555/abc1")]
    [InlineData("A title. 10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1.", "10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1")]
    [InlineData("A title (https://doi.org/10.5555/a(1)b).", "10.5555/a(1)b")]
    [InlineData("A title. https://doi.org/10.5555/abc1?nosfx=y", "10.5555/abc1")]
    [InlineData("标题. https://doi.org/10.5555/abc1。", "10.5555/abc1")]
    public void A_DOI_is_tagged_bare_and_without_the_punctuation_around_it(string text, string doi) =>
        Assert.Equal([doi], Tagged(text, CitationPartKind.Doi));

    [Theory]
    [InlineData("Section 110.5555/abc of the code")]
    [InlineData("https://www.example.org/doi/10.5555/abc1")]
    [InlineData("https://doi.org/10.1002/%28SICI%291096-8644")]
    [InlineData("doi:10.1016/j. clsr.2014.03.007")]
    [InlineData("Version 10.55/1 of the file")]
    public void What_only_looks_like_a_DOI_is_not_tagged_as_one(string text) =>
        Assert.Empty(Tagged(text, CitationPartKind.Doi));

    [Theory]
    [InlineData("URL:https://example.org/a_b-c (access date: 01.02.2022)", "https://example.org/a_b-c")]
    [InlineData("https://example.org/a?q=%D0%9A%D0%B0&b=1#c, 11.02.2022", "https://example.org/a?q=%D0%9A%D0%B0&b=1#c")]
    [InlineData("See <http://example.org/a>.", "http://example.org/a")]
    [InlineData("(https://en.example.org/wiki/A_(b))", "https://en.example.org/wiki/A_(b)")]
    [InlineData("https://ru.example.org/wiki/Казахстан.", "https://ru.example.org/wiki/Казахстан")]
    [InlineData("FTP://EXAMPLE.ORG/A;", "FTP://EXAMPLE.ORG/A")]
    [InlineData("https://www.example.org/doi/10.5555/abc1", "https://www.example.org/doi/10.5555/abc1")]
    public void An_address_is_tagged_without_the_punctuation_around_it(string text, string url) =>
        Assert.Equal([url], Tagged(text, CitationPartKind.Url));

    [Theory]
    [InlineData("https://")]
    [InlineData("http://)")]
    [InlineData("https://nowhere/x")]
    [InlineData("www.example.org/a")]
    public void What_cannot_be_opened_is_no_address(string text) =>
        Assert.Empty(Tagged(text, CitationPartKind.Url));

    [Theory]
    [InlineData("(access date: 01.02.2022)", "01.02.2022")]
    [InlineData("(дата обращения: 12.03.2022)", "12.03.2022")]
    [InlineData("(дата звернення: 05.02.2020)", "05.02.2020")]
    [InlineData("(data obrashcheniya: 5.2.20)", "5.2.20")]
    [InlineData("Accessed 3 May 2020.", "3 May 2020")]
    [InlineData("accessed on May 3rd, 2020", "May 3rd, 2020")]
    [InlineData("Retrieved May 3, 2020, from https://example.org/", "May 3, 2020")]
    [InlineData("[cited 2020 May 3]", "2020 May 3")]
    [InlineData("Consultado el 3 de mayo de 2020", "3 de mayo de 2020")]
    [InlineData("Acesso em: 3 maio 2020.", "3 maio 2020")]
    [InlineData("Consulté le 3 mai 2020", "3 mai 2020")]
    [InlineData("abgerufen am 03.05.2020", "03.05.2020")]
    [InlineData("(dostęp: 3.05.2020)", "3.05.2020")]
    [InlineData("Diakses pada 3 Mei 2020", "3 Mei 2020")]
    [InlineData("Erişim tarihi: 12.10.2020", "12.10.2020")]
    [InlineData("(murojaat sanasi: 01.05.2021)", "01.05.2021")]
    [InlineData("，访问日期：2020-05-03", "2020-05-03")]
    public void A_day_of_access_is_tagged_without_its_words_and_is_never_the_year(string text, string date)
    {
        Assert.Equal([date], Tagged(text, CitationPartKind.AccessDate));
        Assert.Empty(Tagged(text, CitationPartKind.Year));
    }

    [Theory]
    [InlineData("Waltz, K.N. (1979). Theory.", "1979", "Waltz, K.N.")]
    [InlineData("Bertoldi, W., Zanoni, L., & Tubino, M. (2009a). Planform.", "2009", "Bertoldi, W.|Zanoni, L.|Tubino, M.")]
    [InlineData("Lave, J. und Wenger, E. (1991). Learning.", "1991", "Lave, J.|Wenger, E.")]
    [InlineData("van der Ploeg, J. D. (2008). The new peasantries.", "2008", "van der Ploeg, J. D.")]
    [InlineData("O'Neill, J.-P.; García López, Á. (2011) Title", "2011", "O'Neill, J.-P.|García López, Á.")]
    [InlineData("Әбдіхалықов, Қ. (2011). Тас жазулары.", "2011", "Әбдіхалықов, Қ.")]
    [InlineData("Turdybaev, Zh. (2021) Uzbekistan", "2021", "Turdybaev, Zh.")]
    public void Authors_are_tagged_when_the_year_follows_them_in_brackets(string text, string year, string names)
    {
        Assert.Equal(names.Split('|'), Tagged(text, CitationPartKind.Name));
        Assert.Equal([year], Tagged(text, CitationPartKind.Year));
    }

    [Theory]
    [InlineData("A. Smailov provel peregovory s Prezidentom (11.02.2022)")]
    [InlineData("Mustafaev B. Title without a year")]
    [InlineData("Hakimov, O. Sotrudnichestvo Uzbekistana, 2021")]
    [InlineData("Smith, J., et al. Something. 2020.")]
    [InlineData("Smith, J. (Ed.). (2020). Book.")]
    public void A_name_that_no_year_in_brackets_follows_is_not_tagged(string text) =>
        Assert.Empty(Tagged(text, CitationPartKind.Name));

    [Theory]
    [InlineData("Smith J (2020) Title", "2020")]
    [InlineData("Smith, J. (2020). The crisis of (1929).", "2020")]
    [InlineData("The crisis (1929) and after (1933), a history", null)]
    [InlineData("A title. Nature 456(2008): 12", null)]
    [InlineData("A title, 2020. 15 p.", null)]
    [InlineData("A title (12.05.2020)", null)]
    [InlineData("A title (9999)", null)]
    [InlineData("Koncepciya [Concept of development (2030)] Astana", null)]
    public void A_year_is_tagged_only_alone_in_brackets_and_only_when_it_is_the_one(string text, string? year) =>
        Assert.Equal(year is null ? [] : [year], Tagged(text, CitationPartKind.Year));

    [Theory]
    [InlineData("Bezopasnost' – klyuchevoj faktor soyuznicheskikh otnoshenij [Security is a key factor in allied relations] URL", "Bezopasnost' – klyuchevoj faktor soyuznicheskikh otnoshenij", "Security is a key factor in allied relations")]
    [InlineData("Hakimov, O. Sotrudnichestvo na sovremennom ehtape razvitiya [Khakimov O. Cooperation at the present stage] Kazpravda", "Sotrudnichestvo na sovremennom ehtape razvitiya", "Cooperation at the present stage")]
    [InlineData("Petrov A.V., Ivanov I. Gornye sela i dorogi mezhdu nimi [Mountain villages and the roads between them]. 2012.", "Gornye sela i dorogi mezhdu nimi", "Mountain villages and the roads between them")]
    [InlineData("Mustafaev B. (2021) V bor'be protiv izmeneniya klimata [Mustafaev B. In the fight against climate change] Review.uz", "V bor'be protiv izmeneniya klimata", "In the fight against climate change")]
    public void A_Russian_title_in_Latin_letters_is_told_from_its_English(string text, string title, string translation)
    {
        var parts = CitationParser.Parse(text).Parts;

        var found = parts.Single(part => part.Kind == CitationPartKind.ArticleTitle);
        Assert.Equal((title, "ru-Latn"), (found.Text.ToPlainText(), found.Language!.Value));
        var english = parts.Single(part => part.Kind == CitationPartKind.TransTitle);
        Assert.Equal((translation, "en"), (english.Text.ToPlainText(), english.Language!.Value));
    }

    [Theory]
    [InlineData("Razvoj i saradnja na prostoru zapadnog Balkana [Development and cooperation in the Western Balkans] Beograd")]
    [InlineData("Rozvytok mizhnarodnykh vidnosyn ta ekonomiky [Development of international relations and the economy] Kyiv")]
    [InlineData("Rozwój regionalny i polityka nowych czasów [Regional development and the policy of new times]")]
    [InlineData("La ville et le jardin [The city and the garden] Paris")]
    [InlineData("Bezopasnost' – klyuchevoj faktor soyuznicheskikh otnoshenij [Electronic resource]")]
    [InlineData("Bezopasnost' – klyuchevoj faktor soyuznicheskikh otnoshenij [Sicherheit als Schlüssel der Beziehungen]")]
    [InlineData("Politics among nations [The struggle for power and peace]")]
    [InlineData("[Title of the thing] mezhdu dlya")]
    public void Other_languages_in_Latin_letters_are_not_taken_for_Russian(string text) =>
        Assert.Empty(Tagged(text, CitationPartKind.ArticleTitle));

    [Theory]
    [InlineData("Walt, S. M. (1989). Alliances. Journal of International Affairs, 43(1), pp.1-17.", "journal")]
    [InlineData("A page [Electronic resource] URL: https://example.org/a", "website")]
    [InlineData("A page. https://example.org/a (accessed 3 May 2020)", "website")]
    [InlineData("Статья [Электронный ресурс] // Вестник. 2019. № 3. URL: https://example.org/a (дата обращения: 12.03.2022)", null)]
    [InlineData("Waltz, K.N. (1979). Theory of International Politics. Addison-Wesley.", null)]
    [InlineData("A title. https://doi.org/10.5555/1 (accessed 3 May 2020)", null)]
    [InlineData("https://example.org/a", null)]
    public void The_publication_type_is_told_only_where_it_is_certain(string text, string? type) =>
        Assert.Equal(type, CitationParser.Parse(text).PublicationType);

    [Fact]
    public void All_parts_together_are_the_text_whatever_it_is() =>
        Gen.String.Sample(AssertWhole, iter: 2000);

    [Fact]
    public void All_parts_together_are_the_text_when_it_is_made_of_pieces_of_references()
    {
        string[] pieces =
        [
            "Smith, J.", ", & ", " (2020)", "). ", "[", "]", "(", ")", " ", "  ", ".", "https://example.org/a-", "doi:10.5555/a", "https://doi.org/10.5555/", "10.5555/x", "accessed 3 May 2020", "(дата обращения: 01.02.2022)",
            "Bezopasnost' klyuchevoj faktora ", "mezhdu", "[The security of ", "43(1), pp.1-17", "\ud800", "\ud83d\ude00", "e\u0301", "\u200f", "\0", "Petrov A.V. ", "von ", "Ж", "，", "»", "%", "\n",
        ];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 25].Select(string.Concat).Sample(AssertWhole, iter: 5000);
    }

    [Fact]
    public void A_long_text_is_one_part()
    {
        var text = new string('x', CitationParser.LongestParsed) + " (2020)";

        var part = Assert.Single(CitationParser.Parse(text).Parts);

        Assert.Equal((CitationPartKind.Text, text), (part.Kind, part.Text.ToPlainText()));
    }

    [Theory]
    [InlineData("Smith, J., ")]
    [InlineData("10.1234.")]
    [InlineData("https://a.b/")]
    [InlineData("((((")]
    [InlineData("))))")]
    [InlineData("[[[[")]
    [InlineData("a'a'a'")]
    [InlineData("chestv")]
    [InlineData("de la ")]
    [InlineData("accessed ")]
    [InlineData("(2020) ")]
    [InlineData("1(1), 1")]
    [InlineData("A")]
    [InlineData(" ")]
    [InlineData("CC BY 4.0 ")]
    public void Ten_megabytes_and_the_longest_parsed_text_are_answered_in_time_that_grows_with_them(string unit)
    {
        Growth.IsLinear(CitationParser.LongestParsed / unit.Length, count => AssertWhole(string.Concat(Enumerable.Repeat(unit, count))));
        Growth.IsLinear(10_000_000 / unit.Length, count => AssertWhole(string.Concat(Enumerable.Repeat(unit, count))));
    }

    private static void AssertWhole(string text)
    {
        var parts = CitationParser.Parse(text).Parts;

        Assert.Equal(text, string.Concat(parts.Select(part => part.Text.ToPlainText())));
        Assert.All(parts, part => Assert.NotEqual("", part.Text.ToPlainText()));
    }

    private static IEnumerable<string> Tagged(string text, CitationPartKind kind) =>
        CitationParser.Parse(text).Parts.Where(part => part.Kind == kind).Select(part => part.Text.ToPlainText());
}
