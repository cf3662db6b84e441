using Publishing.Articles;

namespace Publishing.Tests.Articles;

public sealed class CreditTests
{
    [Theory]
    [InlineData("Writing – original draft", "writing-original-draft")]
    [InlineData("Writing - Original Draft Preparation", null)]
    [InlineData("writing – review and editing", "writing-review-editing")]
    [InlineData("Writing–Review & Editing", "writing-review-editing")]
    [InlineData("Formal analysis", "formal-analysis")]
    [InlineData("https://credit.niso.org/contributor-roles/data-curation/", "data-curation")]
    [InlineData("http://credit.casrai.org/#software", "software")]
    [InlineData("https://example.org/software", null)]
    [InlineData("Author", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_role_is_known_by_its_term_or_address(string? text, string? role)
    {
        Assert.Equal(role is not null, Credit.TryParse(text, out var found));
        Assert.Equal(role, found);
    }

    [Fact]
    public void There_are_fourteen() => Assert.Equal(14, Credit.Terms.Count);
}
