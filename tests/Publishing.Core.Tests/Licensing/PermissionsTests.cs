using Publishing.Licensing;

namespace Publishing.Tests.Licensing;

public sealed class PermissionsTests
{
    private static readonly DateOnly Day = new(2025, 6, 1);

    [Fact]
    public void Of_an_article_of_which_nothing_is_said_nothing_is_known() => Assert.Null(new Permissions().AccessOn(Day));

    [Fact]
    public void An_article_is_open_while_it_is_free_to_read()
    {
        var permissions = new Permissions { FreeToRead = new FreeToRead(Day.AddDays(-1), Day.AddDays(1)) };

        Assert.Equal(AccessRight.Embargoed, permissions.AccessOn(Day.AddDays(-2)));
        Assert.Equal(AccessRight.Open, permissions.AccessOn(Day.AddDays(-1)));
        Assert.Equal(AccessRight.Open, permissions.AccessOn(Day.AddDays(1)));
        Assert.Equal(AccessRight.Restricted, permissions.AccessOn(Day.AddDays(2)));
    }

    [Theory]
    [InlineData("https://creativecommons.org/licenses/by/4.0/", AccessRight.Open)]
    [InlineData("https://creativecommons.org/licenses/by-nc-nd/4.0/", AccessRight.Open)]
    [InlineData("https://creativecommons.org/publicdomain/zero/1.0/", AccessRight.Open)]
    [InlineData("https://press.example.org/terms", null)]
    public void A_Creative_Commons_licence_opens_an_article_and_no_other_does(string url, AccessRight? expected) =>
        Assert.Equal(expected, new Permissions { Licenses = [new License(url)] }.AccessOn(Day));

    [Fact]
    public void A_licence_opens_nothing_before_it_holds()
    {
        var permissions = new Permissions { Licenses = [new License(CreativeCommons.By40, Start: Day)] };

        Assert.Equal(AccessRight.Embargoed, permissions.AccessOn(Day.AddDays(-1)));
        Assert.Equal(AccessRight.Open, permissions.AccessOn(Day));
    }

    [Fact]
    public void A_licence_for_the_manuscript_says_nothing_of_the_article() =>
        Assert.Null(new Permissions { Licenses = [new License(CreativeCommons.By40, AppliesTo: "am")] }.AccessOn(Day));

    [Fact]
    public void What_is_said_of_access_counts_more_than_a_licence()
    {
        var license = new License(CreativeCommons.By40);

        Assert.Equal(AccessRight.Restricted, new Permissions { Licenses = [license], StatedAccess = AccessRight.Restricted }.AccessOn(Day));
        Assert.Equal(AccessRight.Embargoed, new Permissions { Licenses = [license], FreeToRead = new FreeToRead(Day.AddDays(1)) }.AccessOn(Day));
    }

    [Fact]
    public void A_Creative_Commons_licence_says_that_the_article_is_free_to_read_unless_something_else_is_said()
    {
        var licence = new License(CreativeCommons.By40);
        var later = licence with { Start = new DateOnly(2030, 1, 1) };

        Assert.Equal(new FreeToRead(), new Permissions { Licenses = [licence] }.FreelyReadable);
        Assert.Equal(new FreeToRead(), new Permissions { Licenses = [later, licence] }.FreelyReadable);
        Assert.Equal(new FreeToRead(later.Start), new Permissions { Licenses = [later] }.FreelyReadable);
        Assert.Equal(new FreeToRead(End: later.Start), new Permissions { Licenses = [licence], FreeToRead = new FreeToRead(End: later.Start) }.FreelyReadable);
        Assert.Null(new Permissions { Licenses = [licence], StatedAccess = AccessRight.Restricted }.FreelyReadable);
        Assert.Null(new Permissions { Licenses = [licence with { AppliesTo = "tdm" }] }.FreelyReadable);
        Assert.Null(new Permissions { Licenses = [new License("https://press.example.org/terms")] }.FreelyReadable);
        Assert.Null(new Permissions().FreelyReadable);
    }
}
