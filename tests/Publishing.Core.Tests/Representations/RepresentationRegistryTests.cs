using System.Net.Http.Headers;
using System.Text;
using Publishing.Representations;
using Publishing.Testing;

namespace Publishing.Tests.Representations;

public sealed class RepresentationRegistryTests
{
    [Fact]
    public void Every_representation_is_registered()
    {
        var written = typeof(Representation).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Representation)) && !type.IsAbstract);

        Assert.Equal(written.OrderBy(type => type.FullName), RepresentationRegistry.All.Select(one => one.GetType()).OrderBy(type => type.FullName));
    }

    [Fact]
    public void No_two_have_the_same_name_suffix_or_media_type()
    {
        AreUnique(RepresentationRegistry.All.Select(one => one.Name));
        AreUnique(RepresentationRegistry.All.Select(one => one.Title));
        AreUnique(RepresentationRegistry.All.Select(one => one.Suffix));
        AreUnique(RepresentationRegistry.All.Where(one => one.IsNegotiated).SelectMany(one => one.OtherMediaTypes.Append(one.MediaType)));
    }

    [Fact]
    public void Names_and_suffixes_fit_into_an_address()
    {
        Assert.All(RepresentationRegistry.All, one =>
        {
            Assert.Matches("^[a-z0-9_-]+$", one.Name);
            Assert.Matches(@"^[a-z0-9]+(\.[a-z0-9]+)*$", one.Suffix);
        });
    }

    // The page has text/html, and a parameter would never be equal to what a client asks for.
    [Fact]
    public void Media_types_have_no_parameters_and_none_is_that_of_the_page()
    {
        Assert.All(RepresentationRegistry.All.SelectMany(one => one.OtherMediaTypes.Append(one.MediaType)), type =>
        {
            Assert.Equal(type, MediaTypeHeaderValue.Parse(type).MediaType);
            Assert.Equal(type, type.ToLowerInvariant());
            Assert.False(type is "text/html" or "application/xhtml+xml");
        });
    }

    [Fact]
    public void The_same_article_gives_the_same_bytes_in_UTF_8()
    {
        foreach (var article in new[] { SampleArticles.Full, SampleArticles.Bare, SampleArticles.Hostile })
        {
            Assert.All(RepresentationRegistry.All, one =>
            {
                var bytes = one.Write(SampleArticles.InPlace(article, SampleArticles.Issue));
                Assert.Equal(bytes, one.Write(SampleArticles.InPlace(article, SampleArticles.Issue)));
                Assert.Equal(bytes is not null, one.CanSay(SampleArticles.InPlace(article, SampleArticles.Issue)));
                Assert.Equal(bytes, bytes is null ? null : new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes)));
            });
        }
    }

    private static void AreUnique(IEnumerable<string> values)
    {
        var all = values.ToList();
        Assert.Equal(all.Distinct(StringComparer.OrdinalIgnoreCase), all);
    }
}
