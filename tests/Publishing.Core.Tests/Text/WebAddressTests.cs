using Publishing.Text;

namespace Publishing.Tests.Text;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("HTTP://example.org/a?b=c#d")]
    [InlineData("https://пример.рф/путь")]
    public void A_page_on_the_web_has_one(string text) => Assert.True(WebAddress.IsOne(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("example.org")]
    [InlineData("https://")]
    [InlineData("http:relative")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData(@"\\server\share")]
    [InlineData("\\\\\u202E")]
    [InlineData("//example.org/")]
    [InlineData(" https://example.org/")]
    public void Nothing_else_has(string? text) => Assert.False(WebAddress.IsOne(text));

    [Theory]
    [InlineData("mailto:a@example.org", false)]
    [InlineData("doi:10.5555/1", true)]
    [InlineData("ftp://example.org/f", true)]
    [InlineData("ftp:", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("\\\\\u202E", false)]
    public void A_link_may_also_lead_to_a_DOI_or_a_file_server(string text, bool expected) => Assert.Equal(expected, WebAddress.IsLinkTarget(text));
}
