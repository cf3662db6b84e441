using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Tests.Web.Pages.Shared;

public class PageTagTests
{
    [Fact]
    public void The_same_inputs_give_the_same_weak_tag()
    {
        Assert.Equal(PageTag.Of("page", 1, null), PageTag.Of("page", 1, null));
        Assert.True(PageTag.Of("page").IsWeak);
    }

    [Fact]
    public void Other_inputs_give_another_tag()
    {
        Assert.NotEqual(PageTag.Of("page", 1), PageTag.Of("page", 2));
        Assert.NotEqual(PageTag.Of("ab", "c"), PageTag.Of("a", "bc"));
        Assert.NotEqual(PageTag.Of("a", null), PageTag.Of("a"));
    }
}
