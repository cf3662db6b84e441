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
}
