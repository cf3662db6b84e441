using CsCheck;
using Publishing.Identifiers;

namespace Publishing.Tests.Identifiers;

public sealed class RepositoryAddressesTests
{
    private static readonly RepositoryAddresses Addresses = new(new Uri("https://press.example.org/lib/"), "press.example.org");

    [Fact]
    public void An_article_s_identifier_leads_back_to_it() =>
        Gen.Long[1, long.MaxValue].Sample(id => Assert.Equal(id, Addresses.ArticleId(Addresses.OaiIdentifier(id))));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("oai:press.example.org:articles/")]
    [InlineData("oai:press.example.org:articles/0")]
    [InlineData("oai:press.example.org:articles/01")]
    [InlineData("oai:press.example.org:articles/-1")]
    [InlineData("oai:press.example.org:articles/1 ")]
    [InlineData("oai:press.example.org:articles/1\0")] // the framework's own parser lets these bytes pass
    [InlineData("oai:press.example.org:articles/1\0\0")]
    [InlineData("oai:press.example.org:articles/1\n")]
    [InlineData("oai:press.example.org:articles/1٢")]
    [InlineData("oai:press.example.org:articles/9223372036854775808")]
    [InlineData("oai:other.example.org:articles/1")]
    [InlineData("OAI:press.example.org:articles/1")]
    public void What_is_none_of_ours_leads_nowhere(string identifier) => Assert.Null(Addresses.ArticleId(identifier));
}
