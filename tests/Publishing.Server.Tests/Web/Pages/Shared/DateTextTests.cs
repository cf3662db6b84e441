using Publishing.Identifiers;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Tests.Web.Pages.Shared;

public class DateTextTests
{
    [Fact]
    public void A_date_is_no_more_precise_than_it_is_known()
    {
        Assert.Equal("2022", DateText.Of(new PartialDate(2022)));
        Assert.Equal("June 2022", DateText.Of(new PartialDate(2022, 6)));
        Assert.Equal("30 June 2022", DateText.Of(new PartialDate(2022, 6, 30)));
    }
}
