using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Tests.Web.Pages.Shared;

public class LinkTargetTests
{
    [Theory]
    [InlineData("https://example.org/a?b=c#d", "https://example.org/a?b=c#d")]
    [InlineData("  http://example.org ", "http://example.org/")]
    [InlineData("https://example.org/мақала", "https://example.org/%D0%BC%D0%B0%D2%9B%D0%B0%D0%BB%D0%B0")]
    [InlineData("doi:10.5555/12345678", "https://doi.org/10.5555/12345678")]
    public void The_web_can_be_followed(string text, string target) => Assert.Equal(target, LinkTarget.Of(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("vbscript:x")]
    [InlineData("data:text/html,x")]
    [InlineData("mailto:someone@example.org")]
    [InlineData("ftp://example.org/")]
    [InlineData("/articles/1")]
    [InlineData("https://user:secret@example.org/")]
    [InlineData("https://example.org/a b")]
    [InlineData("doi:nothing")]
    [InlineData("\\\\\u200e")]
    public void Anything_else_can_not(string? text) => Assert.Null(LinkTarget.Of(text));
}
