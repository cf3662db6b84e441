using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.Server.Web.Pages.Journals;
using Publishing.Testing;

namespace Publishing.Server.Tests.Web.Pages.Journals;

public class IssueNameTests
{
    [Fact]
    public void An_issue_is_called_by_volume_number_and_year()
    {
        Assert.Equal("Volume 5, issue 2 (2022)", IssueName.Of(SampleArticles.Issue));
        Assert.Equal("Issue 7", IssueName.Of(new Issue { Slug = "7", Number = "7" }));
        Assert.Equal("special", IssueName.Of(new Issue { Slug = "special" }));
    }

    [Fact]
    public void The_newest_comes_first_and_ten_after_nine()
    {
        Issue[] issues =
        [
            new() { Slug = "9", Number = "9", Published = new PartialDate(2022) },
            new() { Slug = "10", Number = "10", Published = new PartialDate(2022) },
            new() { Slug = "new", Number = "1", Published = new PartialDate(2023) },
            new() { Slug = "undated" },
        ];

        Assert.Equal(["new", "10", "9", "undated"], IssueName.NewestFirst(issues).Select(issue => issue.Slug));
    }
}
