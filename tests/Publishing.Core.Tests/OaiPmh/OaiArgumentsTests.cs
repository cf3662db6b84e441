using System.Text;
using CsCheck;
using Publishing.OaiPmh;

namespace Publishing.Tests.OaiPmh;

public sealed class OaiArgumentsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("&&", "")]
    [InlineData("verb=Identify", "verb=Identify")]
    [InlineData("verb=Identify&", "verb=Identify")]
    [InlineData("verb", "verb=")]
    [InlineData("=x", "=x")]
    [InlineData("a=b=c", "a=b=c")]
    [InlineData("verb=A&verb=A", "verb=A|verb=A")]
    [InlineData("set=a%3Ab", "set=a:b")]
    [InlineData("set=a+b%20c", "set=a b c")]
    [InlineData("%76erb=Identify", "verb=Identify")]
    [InlineData("x=%2B%2b", "x=++")]
    [InlineData("x=100%", "x=100%")]
    [InlineData("x=%zz%4", "x=%zz%4")]
    [InlineData("x=%D0%A8%D0%B0%D1%85%D1%82%D0%B0", "x=Шахта")]
    public void Reads_what_was_sent(string query, string expected) =>
        Assert.Equal(expected, string.Join('|', Parse(query).Select(argument => $"{argument.Name}={argument.Value}")));

    [Theory]
    [InlineData("identifier=%00")]
    [InlineData("identifier=%FF")]
    [InlineData("identifier=%C3%28")]
    [InlineData("identifier=%C0%80")]
    [InlineData("identifier=%ED%A0%80")]
    [InlineData("identifier=%EF%BF%BE")]
    [InlineData("identifier=%1B")]
    public void Knows_what_is_no_text_that_XML_can_hold(string query) => Assert.False(Assert.Single(Parse(query)).IsText);

    [Fact]
    public void Text_is_known_as_text() => Assert.True(Assert.Single(Parse("identifier=oai:%D0%A8:%F0%9D%94%B8")).IsText);

    [Fact]
    public void Any_bytes_are_read() => Gen.Byte.Array[0, 200].Sample(bytes => OaiArguments.Parse(bytes).Count <= bytes.Length);

    [Fact]
    public void What_a_client_encodes_comes_out_as_it_went_in() =>
        Gen.Select(Gen.String[1, 20], Gen.String[0, 50]).Where((name, value) => IsUnicode(name) && IsUnicode(value)).Sample((name, value) =>
        {
            var argument = Assert.Single(Parse($"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}"));
            Assert.Equal((name, value), (argument.Name, argument.Value));
        });

    private static IReadOnlyList<OaiArgument> Parse(string query) => OaiArguments.Parse(Encoding.ASCII.GetBytes(query));

    private static bool IsUnicode(string text) => !text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);
}
