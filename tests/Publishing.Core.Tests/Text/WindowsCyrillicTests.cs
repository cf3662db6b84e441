using System.Text;
using Publishing.Text;

namespace Publishing.Tests.Text;

public sealed class WindowsCyrillicTests
{
    private const string Russian = "В статье рассматривается, как жители пользуются городскими парками в будние дни. «Городские парки» — № 5.";

    [Theory]
    [InlineData(Russian)]
    [InlineData("У статті описано мову вивісок у шести малих містах, зроблених у 2018 і 2019 роках.")]
    [InlineData("В статье пользуются методом GIS и словом Smith, как принято у авторов этого журнала.")]
    public void Cyrillic_text_is_told(string text) =>
        Assert.True(WindowsCyrillic.IsCertain(Bytes(1251, text)));

    [Theory]
    [InlineData(20866, Russian)]
    [InlineData(866, Russian)]
    [InlineData(10007, "ПРОВЕРКА СЛОВ ИЗ ОДНИХ ЗАГЛАВНЫХ БУКВ")]
    [InlineData(1252, "La información está en la página de la revista, según el señor Ibáñez, que vivió allí muchos años más.")]
    [InlineData(1252, "Über die Größe der Bäume läßt sich nichts Näheres sagen, außer daß Müller sie für schön hält.")]
    [InlineData(1254, "Çalışma üç mahallede kentsel dönüşümün komşuluk ilişkilerine etkisini incelemektedir ve görüşmeler yapılmıştır.")]
    [InlineData(1253, "Η μελέτη εξετάζει την επίδραση της αστικής αναγέννησης στις σχέσεις γειτονίας.")]
    [InlineData(936, "本文考察三个城市社区中老年人的日常交往。研究历时两年，访谈六十人。")]
    [InlineData(65001, Russian)]
    [InlineData(1251, "Да")]
    public void Anything_else_is_not_taken_for_it(int codePage, string text) =>
        Assert.False(WindowsCyrillic.IsCertain(Bytes(codePage, text)));

    private static byte[] Bytes(int codePage, string text) =>
        (codePage == 65001 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(codePage)!).GetBytes(text);
}
