using Publishing.Identifiers;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Tests.Web.Pages.Shared;

public class TextAttributesTests
{
    [Theory]
    [InlineData("kk", "auto")]
    [InlineData("ar", "rtl")]
    [InlineData("fa", "rtl")]
    [InlineData("he", "rtl")]
    [InlineData("kk-Arab", "rtl")]
    [InlineData("ar-Latn", "auto")]
    public void The_language_and_its_direction_are_said(string tag, string direction)
    {
        var attributes = TextAttributes.Of(LanguageTag.Parse(tag));

        Assert.Equal(tag, attributes["lang"]);
        Assert.Equal(direction, attributes["dir"]);
    }

    [Fact]
    public void An_unknown_language_is_said_to_be_unknown() => Assert.Equal("", TextAttributes.Of(null)["lang"]);
}
