using CsCheck;
using Publishing.Ingest.Names;

namespace Publishing.Tests.Ingest.Names;

public sealed class PersonNameListTests
{
    [Theory]
    [InlineData("Zhailin D., Shamsieva I.", "Zhailin/D.|Shamsieva/I.")]
    [InlineData("Zhailin, D., Shamsieva, I.", "Zhailin/D.|Shamsieva/I.")]
    [InlineData("Smith, John", "Smith/John")]
    [InlineData("García López, Ana M.", "García López/Ana M.")]
    [InlineData("de la Cruz, María José", "de la Cruz/María José")]
    [InlineData("de Oliveira Filho ABC, Cruz A", "de Oliveira Filho/ABC|Cruz/A")]
    [InlineData("Smith, John; Brown, Mary Ann", "Smith/John|Brown/Mary Ann")]
    [InlineData("John K. Smith, Mary-Ann Brown and P. van der Berg", "Smith/John K.|Brown/Mary-Ann|van der Berg/P.")]
    [InlineData("Ana García López, José Ortega y Gasset", "López/Ana García|Ortega y Gasset/José")]
    [InlineData("Иванова Мария Петровна, Сергей Кузнецов", "Иванова/Мария Петровна|Кузнецов/Сергей")]
    [InlineData("Иван Иванович Иванов", "Иванов/Иван Иванович")]
    [InlineData("А.В. Петров, Г. Садыкова", "Петров/А.В.|Садыкова/Г.")]
    [InlineData("Karimov Aziz Akmal o‘g‘li", "Karimov/Aziz Akmal o‘g‘li")]
    [InlineData("Ахметов Ерлан Болатұлы", "Ахметов/Ерлан Болатұлы")]
    [InlineData("Ludwig van Beethoven", "van Beethoven/Ludwig")]
    [InlineData("محمد أحمد العلي، مريم رضایی", "العلي/محمد أحمد|رضایی/مريم")]
    [InlineData("王小明, 李芳", "王小明/|李芳/")]
    [InlineData("Ana García1, Luis Pérez2*", "García/Ana|Pérez/Luis")]
    public void Persons_are_told_apart(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', PersonNameList.Read(text).Select(name => $"{name.Surname}/{name.GivenNames}")));

    [Theory]
    [InlineData("Journal of Examples")]
    [InlineData("The Author(s)")]
    [InlineData("авторы")]
    [InlineData("Universidad de Ejemplo")]
    [InlineData("Örnek Sosyoloji Dergisi")]
    [InlineData("Мысал университетінің хабаршысы")]
    [InlineData("مجلة المثال")]
    [InlineData("Elsevier")]
    [InlineData("Sample Press Ltd")]
    [InlineData("allied relations, Central Asia, expert opinion")]
    [InlineData("Friends of the Library")]
    [InlineData("García López, Ana, Pérez, Luis")]
    [InlineData("Sunarto, Dewi Lestari")]
    [InlineData("Budi Santoso, M.Pd.")]
    [InlineData("2022")]
    [InlineData("")]
    [InlineData(",")]
    [InlineData(";;;")]
    public void What_is_no_list_of_persons_or_could_be_read_in_two_ways_names_nobody(string text) =>
        Assert.Empty(PersonNameList.Read(text));

    [Fact]
    public void Any_text_is_read_without_an_exception() =>
        Gen.String.Sample(text => Assert.All(PersonNameList.Read(text), name => Assert.NotEqual("", name.Surname.Trim())), iter: 2000);
}
