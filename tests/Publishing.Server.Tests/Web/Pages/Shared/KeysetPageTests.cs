using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Tests.Web.Pages.Shared;

public class KeysetPageTests
{
    [Fact]
    public void One_more_than_fits_says_that_the_list_goes_on_behind_the_last_that_fits()
    {
        var page = KeysetPage.Of<string>(["a", "b", "c"], 2, isFirst: true, item => item);

        Assert.Equal(["a", "b"], page.Items);
        Assert.Equal("b", page.Next);
    }

    [Fact]
    public void A_page_that_is_not_overfull_is_the_last() => Assert.Null(KeysetPage.Of<string>(["a", "b"], 2, isFirst: false, item => item).Next);
}
