using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Jats;
using Publishing.Licensing;
using Publishing.Representations;
using Publishing.Server.Tests.Web.Pages;
using Publishing.Text;

namespace Publishing.Server.Tests.Web;

/// <summary>An article by its address and by the media type that a client accepts.</summary>
public partial class ArticleRepresentationsTests(PressServer press) : IClassFixture<PressServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. RepresentationRegistry.All.Select(one => one.Name)];

    public static TheoryData<string> NegotiatedNames => [.. RepresentationRegistry.All.Where(one => one.IsNegotiated).Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_representation_has_its_address(string name)
    {
        var one = RepresentationRegistry.All.Single(one => one.Name == name);
        using var response = await press.GetAsync($"/articles/{press.Full}.{one.Suffix}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(one.MediaType, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"attachment; filename=\"steppe-{press.Full}.{one.Suffix}\"", response.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal($"<{press.Server.Addresses.Article(press.Full)}>; rel=\"describes\"; type=\"text/html\"", Assert.Single(response.Headers.GetValues("Link")));
        Assert.Equal(["Accept-Encoding"], response.Headers.Vary);
        Assert.NotNull(response.Content.Headers.LastModified);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        Assert.NotEmpty(text);
        Assert.DoesNotContain("akmaral@example.org", text, StringComparison.Ordinal);

        using var again = await press.GetAsync($"/articles/{press.Full}.{one.Suffix}", ("If-None-Match", response.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [MemberData(nameof(NegotiatedNames))]
    public async Task Every_media_type_is_answered_at_the_article_s_own_address(string name)
    {
        var one = RepresentationRegistry.All.Single(one => one.Name == name);
        using var file = await press.GetAsync($"/articles/{press.Full}.{one.Suffix}");
        foreach (var type in one.OtherMediaTypes.Append(one.MediaType))
        {
            using var response = await press.GetAsync($"/articles/{press.Full}", ("Accept", $"image/png, {type}, text/html;q=0.5"));

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
            Assert.Equal(["Accept", "Accept-Encoding"], response.Headers.Vary);
            Assert.Equal($"{press.Server.Addresses.Article(press.Full)}.{one.Suffix}", response.Content.Headers.ContentLocation!.ToString());
            Assert.Equal(await file.Content.ReadAsStringAsync(Cancel), await response.Content.ReadAsStringAsync(Cancel));
        }
    }

    [Fact]
    public async Task No_two_of_them_have_the_same_tag()
    {
        var tags = new List<string>();
        foreach (var accept in RepresentationRegistry.All.Where(one => one.IsNegotiated).Select(one => one.MediaType).Prepend("text/html"))
        {
            using var response = await press.GetAsync($"/articles/{press.Full}", ("Accept", accept));
            tags.Add(response.Headers.ETag!.ToString());
        }

        using var full = await press.GetAsync($"/articles/{press.Full}.full.jats.xml");
        tags.Add(full.Headers.ETag!.ToString());

        Assert.Equal(tags.Distinct(), tags);
    }

    [Fact]
    public async Task JATS_with_the_full_text_is_the_other_with_the_body_of_the_source_and_anybody_may_read_it_or_there_is_none()
    {
        var full = XDocument.Parse(await press.Client.GetStringAsync($"/articles/{press.Full}.full.jats.xml", Cancel));
        Assert.Equal(JatsTagSet.PublicId, full.DocumentType!.PublicId);
        var body = full.Root!.Element("body")!;
        Assert.Equal("They met by the river.", body.Value.Trim());
        body.Remove();
        Assert.Equal(XDocument.Parse(await press.Client.GetStringAsync($"/articles/{press.Full}.jats.xml", Cancel)).Root!.ToString(), full.Root!.ToString());

        var embargoed = await press.PublishAsync(PressServer.Titled("Later") with { Permissions = new Permissions { FreeToRead = new FreeToRead(new DateOnly(2099, 1, 1)) } }, text: "Not yet.");
        using var refused = await press.GetAsync($"/articles/{embargoed}.full.jats.xml");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.DoesNotContain("full.jats.xml", await press.Client.GetStringAsync($"/articles/{embargoed}", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_style_of_a_citation_is_asked_for_in_vain_and_without_harm()
    {
        using var response = await press.GetAsync($"/articles/{press.Full}", ("Accept", "text/x-bibliography; style=apa; locale=de-DE"));

        Assert.Equal("text/x-bibliography; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("Steppe Water Group (2022)", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_accepts_nothing_of_it_is_told_what_there_is()
    {
        using var response = await press.GetAsync($"/articles/{press.Full}", ("Accept", "image/png, text/turtle"));

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("Accept", response.Headers.Vary);
        var choice = Choice().Matches(await response.Content.ReadAsStringAsync(Cancel)).ToDictionary(line => line.Groups[1].Value, line => line.Groups[2].Value);
        Assert.Equal(press.Server.Addresses.Article(press.Full), choice["text/html"]);
        foreach (var (type, address) in choice)
        {
            using var offered = await press.GetAsync(new Uri(address).PathAndQuery, ("Accept", type));
            Assert.Equal(HttpStatusCode.OK, offered.StatusCode);
        }

        Assert.Subset(choice.Keys.ToHashSet(), RepresentationRegistry.All.Select(one => one.MediaType).ToHashSet());
    }

    [Fact]
    public async Task Who_asks_for_what_the_article_cannot_be_is_told_what_it_lacks_and_what_there_is()
    {
        var bare = await press.PublishAsync(new Article { Titles = [new Title(RichText.Plain("A title and nothing else"))] });
        using var response = await press.GetAsync($"/articles/{bare}.crossref.xml");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var text = await response.Content.ReadAsStringAsync(Cancel);
        Assert.StartsWith("This article is not to be had as Crossref XML. Crossref takes no article without a DOI.", text, StringComparison.Ordinal);
        var choice = Choice().Matches(text).ToDictionary(line => line.Groups[1].Value, line => line.Groups[2].Value);
        Assert.Equal(press.Server.Addresses.ArticleRepresentation(bare, "bib"), choice["application/x-bibtex"]);
        Assert.DoesNotContain("application/vnd.crossref.unixref+xml", choice.Keys);
        Assert.DoesNotContain("application/vnd.datacite.datacite+xml", choice.Keys);

        using var refused = await press.GetAsync($"/articles/{bare}", ("Accept", "application/vnd.crossref.unixref+xml"));
        Assert.Equal(HttpStatusCode.NotAcceptable, refused.StatusCode);
        Assert.DoesNotContain("unixref", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

        using var page = await press.GetAsync($"/articles/{bare}");
        Assert.DoesNotContain(".crossref.xml", await page.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HEAD_is_negotiated_as_GET_is()
    {
        using var get = await press.GetAsync($"/articles/{press.Full}", ("Accept", "application/x-bibtex"));
        using var request = new HttpRequestMessage(HttpMethod.Head, $"/articles/{press.Full}");
        request.Headers.Add("Accept", "application/x-bibtex");
        using var head = await press.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Of_a_withdrawn_article_there_is_nothing_but_that(string name)
    {
        var one = RepresentationRegistry.All.Single(one => one.Name == name);
        using var byAddress = await press.GetAsync($"/articles/{press.Withdrawn}.{one.Suffix}");
        using var byType = await press.GetAsync($"/articles/{press.Withdrawn}", ("Accept", one.MediaType));

        Assert.Equal(HttpStatusCode.Gone, byAddress.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, byType.StatusCode);
        Assert.Equal("text/html", byType.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_draft_has_none_either(string name)
    {
        var one = RepresentationRegistry.All.Single(one => one.Name == name);
        using var byAddress = await press.GetAsync($"/articles/{press.Draft}.{one.Suffix}");
        using var byType = await press.GetAsync($"/articles/{press.Draft}", ("Accept", one.MediaType));

        Assert.Equal(HttpStatusCode.NotFound, byAddress.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, byType.StatusCode);
    }

    [Theory]
    [InlineData(".")]
    [InlineData(".xyz")]
    [InlineData(".BIB")]
    [InlineData(".bib.bib")]
    [InlineData(".jats")]
    public async Task A_suffix_that_nothing_has_leads_nowhere(string suffix)
    {
        foreach (var id in new[] { press.Full, press.Withdrawn })
        {
            using var response = await press.GetAsync($"/articles/{id}{suffix}");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task What_cannot_be_said_is_neither_offered_nor_given()
    {
        var id = await press.PublishAsync(new Article { Titles = [new Title(RichText.Plain("Bare"))] });
        var page = await press.PageAsync($"/articles/{id}");
        var offered = page.QuerySelectorAll(".export a, .downloads a").Select(link => link.GetAttribute("href")!).Where(address => address.Contains($"/articles/{id}.", StringComparison.Ordinal)).ToHashSet();

        foreach (var one in RepresentationRegistry.All)
        {
            using var response = await press.GetAsync($"/articles/{id}.{one.Suffix}");
            Assert.Equal(offered.Contains($"/articles/{id}.{one.Suffix}") ? HttpStatusCode.OK : HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_page_leads_to_each_of_them()
    {
        var page = await press.PageAsync($"/articles/{press.Full}");

        Assert.Equal("Cite and export", page.Text("details.export summary"));
        Assert.Equal(["JATS XML", "JATS XML with full text"], page.QuerySelectorAll(".downloads a[href^='/articles/']").Select(link => link.TextContent));
        var signs = page.QuerySelectorAll("link[rel=describedby]").Select(link => link.GetAttribute("href")!).ToHashSet();
        Assert.All(RepresentationRegistry.All, one =>
        {
            Assert.NotEmpty(page.QuerySelectorAll($"a[href='/articles/{press.Full}.{one.Suffix}'][type='{one.MediaType}']"));
            Assert.Contains(press.Server.Addresses.ArticleRepresentation(press.Full, one.Suffix), signs);
        });
    }

    [GeneratedRegex(@"^(\S+/\S+)  +(http\S+)$", RegexOptions.Multiline)]
    private static partial Regex Choice();
}
