using Publishing.Identifiers;

namespace Publishing.Tests.Identifiers;

public sealed class LanguageTagTests
{
    // RFC 5646 §2.2: the script stands before the region.
    [Theory]
    [InlineData("sr_RS@latin", "sr-Latn-RS")]
    [InlineData("uz@cyrillic", "uz-Cyrl")]
    [InlineData("en_us", "en-US")]
    public void A_locale_with_its_script_in_words_becomes_a_tag(string locale, string tag) => Assert.Equal(tag, LanguageTag.Parse(locale).Value);
}
