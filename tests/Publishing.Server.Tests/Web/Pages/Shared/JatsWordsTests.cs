using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Tests.Web.Pages.Shared;

public sealed class JatsWordsTests
{
    [Fact]
    public void A_token_that_nobody_foresaw_is_shown_as_words()
    {
        Assert.Equal("Book review", JatsWords.Of("book-review"));
        Assert.Equal("Some new relation", JatsWords.OfRelation("some-new-relation"));
        Assert.Equal("Full text (application/x-new)", JatsWords.OfMediaType("application/x-new"));
    }

    [Fact]
    public void A_field_is_called_by_its_last_name() => Assert.Equal("Copyright year", JatsWords.OfField("permissions/copyrightYear"));
}
