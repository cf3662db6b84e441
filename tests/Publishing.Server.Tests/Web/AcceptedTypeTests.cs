using Publishing.Server.Web;

namespace Publishing.Server.Tests.Web;

public class AcceptedTypeTests
{
    private static readonly string[] Offers = ["text/html", "application/jats+xml", "application/x-bibtex", "text/x-bibliography", "text/plain", "application/ld+json"];

    [Theory]
    [InlineData("", "text/html")]
    [InlineData("*/*", "text/html")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7", "text/html")]
    [InlineData("text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", "text/html")]
    [InlineData("application/json, text/plain, */*", "text/html")]
    [InlineData("application/x-bibtex", "application/x-bibtex")]
    [InlineData("APPLICATION/X-BibTeX", "application/x-bibtex")]
    [InlineData("application/x-bibtex;q=0.5, application/ld+json", "application/ld+json")]
    [InlineData("text/html;q=0.4, application/x-bibtex;q=0.5", "application/x-bibtex")]
    [InlineData("application/x-bibtex, */*;q=0.1", "application/x-bibtex")]
    [InlineData("application/*", "application/jats+xml")]
    [InlineData("application/*, application/jats+xml;q=0", "application/x-bibtex")]
    [InlineData("text/*, text/html;q=0", "text/x-bibliography")]
    [InlineData("*/*, text/html;q=0, application/jats+xml;q=0.1", "application/x-bibtex")]
    [InlineData("text/x-bibliography; style=apa; locale=en-US", "text/x-bibliography")]
    [InlineData("application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\", text/html;q=0.3", "application/ld+json")]
    [InlineData("text/html;level=1;q=0.2, text/html;q=0.9, text/plain;q=0.5", "text/html")]
    [InlineData("nonsense", "text/html")]
    [InlineData("application/rdf+xml, text/turtle", null)]
    [InlineData("image/*", null)]
    [InlineData("text/html;q=0", null)]
    [InlineData("*/*;q=0", null)]
    public void The_type_that_the_client_likes_best_is_chosen(string accept, string? chosen) => Assert.Equal(chosen, AcceptedType.Choose(accept, Offers));

    [Fact]
    public void Several_headers_are_one_list() => Assert.Equal("application/x-bibtex", AcceptedType.Choose(new(["text/html;q=0.1", "application/x-bibtex;q=0.2"]), Offers));
}
