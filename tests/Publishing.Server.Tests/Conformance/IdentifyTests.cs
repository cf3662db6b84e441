using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Publishing.Server.Tests.Conformance;

/// <summary>Identify (OAI-PMH §4.2) and its descriptions.</summary>
[Collection<ConformanceCollection>]
public sealed partial class IdentifyTests(ConformanceRepository repository)
{
    private static readonly XNamespace Scheme = "http://www.openarchives.org/OAI/2.0/oai-identifier";
    private static readonly XNamespace Rights = "http://www.openarchives.org/OAI/2.0/rights/";

    [Fact] // E1
    public async Task The_base_URL_is_the_configured_one_whatever_host_was_asked()
    {
        using var response = await repository.Oai.SendAsync(HttpMethod.Get, "verb=Identify", headers: [("Host", "evil.example.com"), ("X-Forwarded-Host", "evil.example.com")]);
        var answer = await OaiClient.ReadAsync(response);

        Assert.Equal(ConformanceRepository.BaseUrl, answer.Value("baseURL"));
        Assert.Equal(ConformanceRepository.BaseUrl, answer.Value("request"));
        Assert.DoesNotContain("evil", answer.Text, StringComparison.Ordinal);
    }

    [Fact] // E5
    public async Task Its_elements_stand_in_the_order_of_the_schema() => Assert.Equal(
        ["repositoryName", "baseURL", "protocolVersion", "adminEmail", "earliestDatestamp", "deletedRecord", "granularity", "compression", "description", "description"],
        (await IdentifyAsync()).Elements().Select(element => element.Name.LocalName));

    [Fact]
    public async Task It_says_what_the_settings_say()
    {
        var answer = await repository.Oai.GetAsync("verb=Identify");

        Assert.Equal("Example Press", answer.Value("repositoryName"));
        Assert.Equal("oai@press.example.org", answer.Value("adminEmail"));
        Assert.Matches(ValidatorsEmail(), answer.Value("adminEmail"));
        Assert.Equal("2.0", answer.Value("protocolVersion"));
        Assert.Equal("persistent", answer.Value("deletedRecord"));
        Assert.Equal("YYYY-MM-DDThh:mm:ssZ", answer.Value("granularity"));
    }

    [Fact] // E2, E3, E4
    public async Task The_earliest_datestamp_is_that_of_the_earliest_record()
    {
        var earliest = (await repository.Oai.GetAsync("verb=Identify")).Value("earliestDatestamp");
        string[] all =
        [
            .. (await repository.Oai.HeadersAsync("verb=ListIdentifiers&metadataPrefix=oai_dc")).Select(header => header.Datestamp),
            .. (await repository.Oai.HeadersAsync("verb=ListIdentifiers&metadataPrefix=jats")).Select(header => header.Datestamp),
        ];

        Assert.Equal(all.Min(StringComparer.Ordinal), earliest);
    }

    [Fact] // E6, E7
    public async Task The_identifier_scheme_is_declared_and_its_sample_resolves()
    {
        var scheme = (await IdentifyAsync()).Descendants(Scheme + "oai-identifier").Single();

        Assert.NotNull(scheme.Attribute("xmlns"));
        Assert.Equal(["scheme=oai", "repositoryIdentifier=press.example.org", "delimiter=:"], scheme.Elements().Take(3).Select(element => $"{element.Name.LocalName}={element.Value}"));
        var sample = scheme.Element(Scheme + "sampleIdentifier")!.Value;
        Assert.Equal([sample], (await repository.Oai.GetAsync($"verb=GetRecord&metadataPrefix=oai_dc&identifier={sample}")).Identifiers);
    }

    [Fact] // E6
    public async Task The_license_of_the_metadata_is_that_of_the_settings()
    {
        var manifest = (await IdentifyAsync()).Descendants(Rights + "rightsManifest").Single();

        Assert.Equal("http://www.openarchives.org/OAI/2.0/entity#metadata", manifest.Attribute("appliesTo")?.Value);
        Assert.Equal("https://creativecommons.org/publicdomain/zero/1.0/", manifest.Descendants(Rights + "rightsReference").Single().Attribute("ref")?.Value);
    }

    [Fact]
    public async Task An_empty_repository_identifies_itself()
    {
        await using var empty = await EmptyRepository.CreateAsync();
        var answer = await empty.Oai.GetAsync("verb=Identify");

        Assert.Empty(answer.Root.Descendants(Rights + "rightsManifest"));
        Assert.InRange(
            DateTime.Parse(answer.Value("earliestDatestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal),
            DateTime.UtcNow.AddMinutes(-1),
            DateTime.UtcNow);
    }

    private async Task<XElement> IdentifyAsync() => (await repository.Oai.GetAsync("verb=Identify")).Root.Element(OaiAnswer.Oai + "Identify")!;

    // What the validator of openarchives.org accepts.
    [GeneratedRegex(@"^\w[\w\-\.]+@[a-zA-Z0-9\-\.]+\.[a-z]{2,}$")]
    private static partial Regex ValidatorsEmail();
}
