using Publishing.Articles;
using Publishing.Server.Web.Pages.Articles.Head;
using Publishing.Testing;
using Publishing.Text;

namespace Publishing.Server.Tests.Web.Pages.Articles.Head;

public class PreviewTagsTests
{
    [Fact]
    public void A_long_abstract_is_cut_at_the_end_of_a_word()
    {
        var description = Description(string.Join(' ', Enumerable.Repeat("Қазақстан", 60)));

        Assert.True(description.Length <= 301);
        Assert.EndsWith("Қазақстан…", description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_is_never_cut_in_half()
    {
        var description = Description("x" + string.Concat(Enumerable.Repeat("𝑥", 400)));

        Assert.False(char.IsHighSurrogate(description[^2]));
        Assert.EndsWith("…", description, StringComparison.Ordinal);
    }

    private static string Description(string text) =>
        PreviewTags.Of(SampleArticles.InPlace(new Article { Abstracts = [Abstract.Plain(RichText.Plain(text))] }), "Press").Single(tag => tag.Name == "description").Content;
}
