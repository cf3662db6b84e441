using Publishing.Ingest.Values;

namespace Publishing.Tests.Ingest.Values;

public sealed class SourceLanguagesTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("GERMAN", "de")]
    [InlineData("eng", "en")]
    [InlineData("KKZ", "kk")]
    [InlineData("Русский", "ru")]
    [InlineData("en_US", "en-US")]
    [InlineData("English; Spanish", "en")]
    [InlineData("español", "es")]
    public void Languages_in_all_their_spellings(string text, string tag)
    {
        Assert.True(SourceLanguages.TryRead(text, out var language));
        Assert.Equal(tag, language.Value);
    }

    [Theory]
    [InlineData("UNK")]
    [InlineData("und")]
    [InlineData("mul")]
    [InlineData("")]
    [InlineData("see text")]
    public void What_names_no_language_is_none(string text) => Assert.False(SourceLanguages.TryRead(text, out _));

    [Theory]
    [InlineData("en", "en")]
    [InlineData("EN", "en")]
    [InlineData("eng", "en")]
    [InlineData("ger", "de")]
    [InlineData("GERMAN", "de")]
    [InlineData("English", "en")]
    [InlineData("English (US)", "en-US")]
    [InlineData("Portuguese language", "pt")]
    [InlineData("in English", "en")]
    [InlineData("en_US", "en-US")]
    [InlineData("pt-BR", "pt-BR")]
    [InlineData("uz-Latn", "uz-Latn")]
    [InlineData("Русский", "ru")]
    [InlineData("Қазақша", "kk")]
    [InlineData("español", "es")]
    [InlineData("ngerman", "de")]
    [InlineData("brazilian", "pt")]
    [InlineData("american", "en")]
    [InlineData("UA", "uk")]
    [InlineData("KZ", "kk")]
    [InlineData("日本語", "ja")]
    [InlineData("English; Russian", "en,ru")]
    [InlineData("eng, fre", "en,fr")]
    [InlineData("English and French", "en,fr")]
    public void Languages_are_known_by_any_of_their_words(string text, string expected) => Assert.Equal(expected, string.Join(',', SourceLanguages.ReadAll(text)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("und")]
    [InlineData("UNK")]
    [InlineData("mul")]
    [InlineData("undefined")]
    [InlineData("Klingon poetry")]
    public void Words_that_are_no_language_name_none(string? text) => Assert.Empty(SourceLanguages.ReadAll(text));
}
