using Publishing.Licensing;
using Publishing.Server.Web.Pages.Articles;

namespace Publishing.Server.Tests.Web.Pages.Articles;

public class AccessWordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void An_embargo_is_named_by_its_day_until_that_day_has_come()
    {
        var permissions = new Permissions { FreeToRead = new FreeToRead(new DateOnly(2027, 3, 1)) };

        Assert.Equal("Open access from 1 March 2027", AccessWords.Of(permissions, Today));
        Assert.Equal("Open access", AccessWords.Of(permissions, new DateOnly(2027, 3, 1)));
    }

    [Fact]
    public void Of_what_nobody_knows_nothing_is_said() => Assert.Null(AccessWords.Of(new Permissions(), Today));

    [Fact]
    public void Closed_articles_are_not_called_open()
    {
        Assert.Equal("Restricted access", AccessWords.Of(new Permissions { StatedAccess = AccessRight.Restricted }, Today));
        Assert.Equal("Metadata only", AccessWords.Of(new Permissions { StatedAccess = AccessRight.MetadataOnly }, Today));
    }
}
