using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Licensing;

namespace Publishing.Tests.Crosswalks;

public sealed class CrosswalkRegistryTests
{
    [Fact]
    public void Every_crosswalk_is_registered()
    {
        var written = typeof(Crosswalk).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Crosswalk)) && !type.IsAbstract);

        Assert.Equal(written.OrderBy(type => type.FullName), CrosswalkRegistry.All.Select(crosswalk => crosswalk.GetType()).OrderBy(type => type.FullName));
    }

    [Fact]
    public void Every_format_has_a_prefix_of_its_own_that_OAI_PMH_allows()
    {
        var prefixes = CrosswalkRegistry.All.Select(crosswalk => crosswalk.Format.Prefix).ToList();

        Assert.Equal(prefixes.Count, prefixes.Distinct().Count());
        Assert.All(prefixes, prefix => Assert.Matches("^[A-Za-z0-9_.!~*'()-]+$", prefix));
        Assert.Contains("oai_dc", prefixes);
    }

    [Fact]
    public void A_record_announces_the_schema_that_ListMetadataFormats_announces()
    {
        var addresses = new RepositoryAddresses(new Uri("https://press.example.org/journals/"), "press.example.org");
        var everything = GoldenCase.Load("everything").Article;
        var article = everything with
        {
            Addresses = addresses,
            Article = everything.Article with { Permissions = new Permissions { FreeToRead = new FreeToRead() } },
            Text = new([new JatsFragment("", "<body><p>All of it.</p></body>")]),
        };

        Assert.All(CrosswalkRegistry.All, crosswalk =>
        {
            var root = crosswalk.Render(article)!;
            Assert.Equal(crosswalk.Format.Namespace, root.Name.NamespaceName);
            Assert.Equal($"{crosswalk.Format.Namespace} {crosswalk.Format.SchemaUrl(addresses)}", root.Attribute(System.Xml.Linq.XName.Get("schemaLocation", "http://www.w3.org/2001/XMLSchema-instance"))?.Value);
        });
    }

    [Fact]
    public void A_schema_of_ours_that_a_format_announces_is_in_the_assembly()
    {
        var resources = typeof(Crosswalk).Assembly.GetManifestResourceNames();

        Assert.All(
            CrosswalkRegistry.All.Select(crosswalk => crosswalk.Format.Schema).Where(schema => !schema.Contains("://", StringComparison.Ordinal)),
            schema => Assert.Contains("schemas/" + schema, resources));
    }
}
