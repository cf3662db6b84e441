using Publishing.Text;

namespace Publishing.Tests.Text;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("\u200bа")]
    [InlineData("می\u200cخواهم")]
    [InlineData("\u0301")]
    [InlineData("😀")]
    [InlineData("한")]
    [InlineData("-")]
    public void Letters_marks_and_signs_are_seen(string text)
    {
        Assert.True(VisibleText.IsIn(text));
        Assert.False(RichText.Plain(text).IsEmpty);
        Assert.NotEmpty(RunningText.Of(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\u00a0\u2028\u3000")]
    [InlineData("\u200b\u200c\u200d\u2060\ufeff\u00ad")]
    [InlineData("\u202e\u2066")]
    [InlineData("\u034f\u115f\u1160\u3164\uffa0\u2800")]
    [InlineData("\ufe0f\U000e0100\U000e0041")]
    [InlineData("\u0000\u0085")]
    public void Spaces_joiners_and_fillers_are_not(string text)
    {
        Assert.False(VisibleText.IsIn(text));
        Assert.True(RichText.Plain(text).IsEmpty);
        Assert.Empty(RunningText.Of(text));
        Assert.Empty(VisibleText.OneLine(text));
    }

    [Theory]
    [InlineData("a.xml", "a.xml")]
    [InlineData(" a\r\nb\u202e.xml\u0085", "a b .xml")]
    [InlineData("құдықтар😀.xml", "құдықтар😀.xml")]
    public void What_cannot_be_seen_is_a_space_on_one_line(string text, string line) => Assert.Equal(line, VisibleText.OneLine(text));
}
