using Publishing.Identifiers;
using Publishing.OaiPmh;

namespace Publishing.Tests.OaiPmh;

public sealed class OaiIdentifierTests
{
    [Theory]
    [InlineData("oai:press.example.org:articles/1")]
    [InlineData("oai:a.b:x")]
    [InlineData("oai:a.b:%D0%A8;/?:@&=+$,")]
    public void Is_an_oai_identifier(string text)
    {
        Assert.True(OaiIdentifier.TryParse(text, out var identifier));
        Assert.Equal(text, identifier.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("articles/1")]
    [InlineData("oai:localhost:1")]
    [InlineData("oai:1a.b:1")]
    [InlineData("oai:a.b:")]
    [InlineData("oai:a.b:x y")]
    [InlineData("oai:a.b:\"")]
    [InlineData("oai:a.b:%zz")]
    [InlineData("oai:a.b:x\n")]
    [InlineData("OAI:a.b:x")]
    public void Is_no_oai_identifier(string text) => Assert.False(OaiIdentifier.TryParse(text, out _));

    [Theory]
    [InlineData("press.example.org", true)]
    [InlineData("localhost.localdomain", true)]
    [InlineData("localhost", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("press.example.org:8080", false)]
    public void A_namespace_is_a_domain_of_two_labels_at_least(string domain, bool expected) => Assert.Equal(expected, OaiIdentifier.IsNamespace(domain));

    [Fact]
    public void What_the_repository_gives_its_articles_is_one()
    {
        var addresses = new RepositoryAddresses(new Uri("https://press.example.org"), "press.example.org");

        Assert.True(OaiIdentifier.TryParse(addresses.OaiIdentifier(long.MaxValue), out _));
    }
}
