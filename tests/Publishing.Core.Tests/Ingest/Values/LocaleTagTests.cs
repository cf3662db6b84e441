using Publishing.Ingest.Values;

namespace Publishing.Tests.Ingest.Values;

public sealed class LocaleTagTests
{
    [Theory]
    [InlineData("en_US", "en")]
    [InlineData("en", "en")]
    [InlineData("en_GB", "en-GB")]
    [InlineData("kk_KZ", "kk")]
    [InlineData("ru_RU", "ru")]
    [InlineData("sr_RS@latin", "sr-Latn")]
    [InlineData("sr@cyrillic", "sr-Cyrl")]
    [InlineData("uz_UZ@cyrillic", "uz-Cyrl")]
    [InlineData("pt_BR", "pt-BR")]
    [InlineData("fr_CA", "fr-CA")]
    [InlineData("zh_Hans", "zh-Hans")]
    [InlineData("zh-CN", "zh-CN")]
    public void A_locale_is_the_language_that_its_software_means(string locale, string tag) => Assert.Equal(tag, LocaleTag.TryRead(locale)?.Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("locale")]
    [InlineData("en_US; DROP")]
    public void What_is_no_locale_is_no_language(string? locale) => Assert.Null(LocaleTag.TryRead(locale));
}
