using Publishing.OaiPmh;

namespace Publishing.Tests.OaiPmh;

public sealed class SetSpecTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("a:b:c")]
    [InlineData("A-Za-z0-9_.!~*'()")]
    public void Is_a_setSpec(string text)
    {
        Assert.True(SetSpec.TryParse(text, out var spec));
        Assert.Equal(text, spec.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData(":a")]
    [InlineData("a:")]
    [InlineData("a::b")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("a/b")]
    [InlineData("шахта")]
    [InlineData("<a>")]
    public void Is_no_setSpec(string text) => Assert.False(SetSpec.TryParse(text, out _));

    [Theory]
    [InlineData("a", "a", true)]
    [InlineData("a:b", "a", true)]
    [InlineData("a:b:c", "a:b", true)]
    [InlineData("ab", "a", false)]
    [InlineData("a", "a:b", false)]
    [InlineData("b:a", "a", false)]
    [InlineData("A", "a", false)]
    public void A_set_is_within_itself_and_those_above_it(string spec, string top, bool expected) => Assert.Equal(expected, SetSpec.IsWithin(spec, top));
}
