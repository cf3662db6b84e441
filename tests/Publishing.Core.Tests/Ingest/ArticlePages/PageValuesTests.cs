using Publishing.Ingest.ArticlePages;

namespace Publishing.Tests.Ingest.ArticlePages;

public sealed class PageValuesTests
{
    [Theory]
    [InlineData("Vol. 5 No. 2 (2022): A Title", "5", "2", 2022, "A Title")]
    [InlineData("Vol. 5 No. 2 (2022)", "5", "2", 2022, null)]
    [InlineData("Vol 10, No 2 (2019)", "10", "2", 2019, null)]
    [InlineData("Том 4 № 2 (2023): Город", "4", "2", 2023, "Город")]
    [InlineData("№ 1(45) (2022)", null, "1(45)", 2022, null)]
    [InlineData("Том 12 № 1-2 (2020)", "12", "1-2", 2020, null)]
    [InlineData("v. 20 n. 1 (2020)", "20", "1", 2020, null)]
    [InlineData("Vol. 8 Núm. 2 (2020): Costas", "8", "2", 2020, "Costas")]
    [InlineData("Bd. 14 Nr. 1 (2021)", "14", "1", 2021, null)]
    [InlineData("Cilt 6 Sayı 1 (2021)", "6", "1", 2021, null)]
    [InlineData("Jild 3 Son 2 (2021)", "3", "2", 2021, null)]
    [InlineData("مجلد 3 عدد 1 (2022)", "3", "1", 2022, null)]
    [InlineData("دوره 4 شماره 2 (2021)", "4", "2", 2021, null)]
    [InlineData("第 9 卷 第 2 期 (2021)", "9", "2", 2021, null)]
    [InlineData("Vol. XII (1999)", "XII", null, 1999, null)]
    public void An_issue_is_read(string line, string? volume, string? number, int? year, string? title) =>
        Assert.Equal(new IssueLine(volume, number, year, title), IssueLine.TryRead(line));

    [Theory]
    [InlineData("Articles")]
    [InlineData("(2022)")]
    [InlineData("Volume of a sphere")]
    [InlineData("")]
    public void What_is_no_issue_is_not_read(string line) => Assert.Null(IssueLine.TryRead(line));

    [Theory]
    [InlineData("Copyright (c) 2022 Zhailin D., Shamsieva I.", 2022, "Zhailin D., Shamsieva I.")]
    [InlineData("Copyright © 2022 by Ann Smith", 2022, "Ann Smith")]
    [InlineData("© 2022 Ann Smith", 2022, "Ann Smith")]
    [InlineData("© Ann Smith, 2022", 2022, "Ann Smith")]
    [InlineData("© Anne Dupont, Marc Lefèvre 2021", 2021, "Anne Dupont, Marc Lefèvre")]
    [InlineData("(c) 2022 Ann Smith", 2022, "Ann Smith")]
    [InlineData("Copyright 2022 Ann Smith", 2022, "Ann Smith")]
    [InlineData("Copyright (с) 2022 Анна Петрова", 2022, "Анна Петрова")]
    [InlineData("Авторские права (c) 2022 Анна Петрова", 2022, "Анна Петрова")]
    [InlineData("Авторське право (c) 2020 Олена Ткаченко", 2020, "Олена Ткаченко")]
    [InlineData("Авторлық құқық (c) 2022 Ерлан Ахметов", 2022, "Ерлан Ахметов")]
    [InlineData("Телекүқық (c) 2022 Ерлан Ахметов", 2022, "Ерлан Ахметов")]
    [InlineData("Derechos de autor 2020 Luis Pérez", 2020, "Luis Pérez")]
    [InlineData("Direitos de Autor (c) 2020 Luís Costa", 2020, "Luís Costa")]
    [InlineData("Hak Cipta (c) 2022 Dewi Lestari", 2022, "Dewi Lestari")]
    [InlineData("Telif Hakkı (c) 2021 Ayşe Yılmaz", 2021, "Ayşe Yılmaz")]
    [InlineData("Prawa autorskie (c) 2019 Katarzyna Nowak", 2019, "Katarzyna Nowak")]
    [InlineData("الحقوق الفكرية (c) 2022 محمد أحمد", 2022, "محمد أحمد")]
    [InlineData("حق نشر 2021 مریم رضایی", 2021, "مریم رضایی")]
    [InlineData("版权 2021 李芳", 2021, "李芳")]
    [InlineData("Copyright (c) 2019-2022 Ann Smith", null, "Ann Smith")]
    [InlineData("Copyright (c) 2022", 2022, null)]
    public void A_copyright_sentence_is_read(string line, int? year, string? holder) =>
        Assert.Equal(new CopyrightLine(line, year, holder), CopyrightLine.TryRead(line));

    [Theory]
    [InlineData("Copyright law was changed in 2019")]
    [InlineData("Copyright")]
    [InlineData("Copyrights in the age of print")]
    [InlineData("In 2022 the copyright passed on")]
    [InlineData("Copyright (c) Ann Smith")]
    public void What_is_no_copyright_sentence_is_not_read(string line) => Assert.Null(CopyrightLine.TryRead(line));

    [Theory]
    [InlineData("2022-03-31", "2022-03-31")]
    [InlineData("2021-09-30 — Updated on 2021-10-04", "2021-09-30")]
    [InlineData("2022/3/1", "2022-03-01")]
    [InlineData("2022-03", "2022-03")]
    [InlineData("31.03.2022", "2022-03-31")]
    [InlineData("03.04.2022", "2022-04-03")]
    [InlineData("15/12/2020", "2020-12-15")]
    [InlineData("12/15/2020", "2020-12-15")]
    [InlineData("03/04/2022", "2022")]
    [InlineData("March 31, 2022", "2022-03-31")]
    [InlineData("31 March 2022", "2022-03-31")]
    [InlineData("1. Februar 2021", "2021-02-01")]
    [InlineData("15 mars 2021", "2021-03-15")]
    [InlineData("31 de marzo de 2022", "2022-03-31")]
    [InlineData("31 марта 2022 г.", "2022-03-31")]
    [InlineData("5 Mei 2020", "2020-05-05")]
    [InlineData("2021年6月30日", "2021-06-30")]
    [InlineData("2022", "2022")]
    public void A_date_is_read_as_precisely_as_it_is_certain(string text, string date) =>
        Assert.Equal(date, PageDate.TryRead(text)?.ToString());

    [Theory]
    [InlineData("soon")]
    [InlineData("2022-13-45")]
    [InlineData("31.02.2022")]
    [InlineData("31 Brumaire 2022")]
    [InlineData("")]
    public void What_is_no_date_is_not_read(string text) => Assert.Null(PageDate.TryRead(text));

    [Theory]
    [InlineData("a, b, c", "a|b|c")]
    [InlineData("a; b, c; d", "a|b, c|d")]
    [InlineData("bed load (gravel, sand), flume", "bed load (gravel, sand)|flume")]
    [InlineData("a, b, c.", "a|b|c")]
    [InlineData("foreign policy, U.S.", "foreign policy|U.S.")]
    [InlineData("القراءة، اللغة", "القراءة|اللغة")]
    [InlineData("社区、老年人；交往", "社区、老年人|交往")]
    [InlineData("a,, b,", "a|b")]
    [InlineData("", "")]
    public void Keywords_are_told_apart(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', KeywordList.Split(text)));

    [Theory]
    [InlineData("A. Smailov provel peregovory. https://example.org/a-smailov-provelperegovory-s-prezidentom", "provelperegovory")]
    [InlineData("Koncepciya Respubliki Kazakhstan. https://example.org/koncepciya-respublikikazahstan-na-2030", "respublikikazahstan")]
    [InlineData("La relación económica. https://example.org/la-relacioneconomica-de-hoy", "relacioneconomica")]
    [InlineData("Foreign policy concept. https://example.org/the-foreignpolicy-concept", "foreignpolicy")]
    public void A_lost_hyphen_is_seen_where_an_address_writes_two_words_of_the_title_as_one(string reference, string piece) =>
        Assert.Equal([piece], LostHyphens.In(reference));

    [Theory]
    [InlineData("A. Smailov provel peregovory. https://example.org/a-smailov-provel-peregovory-s-prezidentom")]
    [InlineData("International relations. https://example.org/the-international-relations")]
    [InlineData("Football and society. https://example.org/football-and-society")]
    [InlineData("Provel peregovory. https://example.org/provelperegovory")]
    [InlineData("No address at all")]
    public void An_address_that_has_its_hyphens_or_never_had_any_raises_no_doubt(string reference) =>
        Assert.Empty(LostHyphens.In(reference));
}
