namespace Publishing.Server.Tests.Conformance;

/// <summary>ListMetadataFormats (OAI-PMH §4.4).</summary>
[Collection<ConformanceCollection>]
public sealed class ListMetadataFormatsTests(ConformanceRepository repository)
{
    [Fact] // J4
    public async Task Dublin_Core_is_offered_with_the_official_schema_and_namespace() => Assert.Contains(
        "oai_dc http://www.openarchives.org/OAI/2.0/oai_dc.xsd http://www.openarchives.org/OAI/2.0/oai_dc/",
        Formats(await repository.Oai.GetAsync("verb=ListMetadataFormats")));

    [Fact] // J8
    public async Task JATS_is_offered_in_a_namespace_with_a_schema_that_this_host_serves()
    {
        var jats = Formats(await repository.Oai.GetAsync("verb=ListMetadataFormats")).Single(format => format.StartsWith("jats ", StringComparison.Ordinal)).Split(' ');

        Assert.Equal("https://jats.nlm.nih.gov/ns/archiving/1.3/", jats[2]);
        Assert.StartsWith("https://press.example.org/lib/schemas/", jats[1], StringComparison.Ordinal);
        using var schema = await repository.Http.GetAsync(jats[1]["https://press.example.org/lib".Length..], TestContext.Current.CancellationToken);
        Assert.Contains($"targetNamespace=\"{jats[2]}\"", await schema.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact] // J5
    public async Task An_item_has_the_formats_that_it_can_be_got_in()
    {
        foreach (var article in new[] { 1, ConformanceRepository.Withdrawn, ConformanceRepository.OfHistory })
        {
            var identifier = ConformanceRepository.IdentifierOf(article);
            var answer = await repository.Oai.GetAsync($"verb=ListMetadataFormats&identifier={identifier}");

            Assert.Equal(ConformanceRepository.Formats, answer.Values("metadataPrefix").Order(StringComparer.Ordinal));
            foreach (var prefix in answer.Values("metadataPrefix"))
            {
                Assert.Equal([identifier], (await repository.Oai.GetAsync($"verb=GetRecord&metadataPrefix={prefix}&identifier={identifier}")).Identifiers);
            }
        }
    }

    [Fact] // J5
    public async Task An_item_that_is_not_there_is_idDoesNotExist() =>
        Assert.Equal(["idDoesNotExist"], (await repository.Oai.GetAsync($"verb=ListMetadataFormats&identifier={ConformanceRepository.IdentifierOf(999)}")).Errors);

    private static string[] Formats(OaiAnswer answer) =>
        [.. answer.Root.Descendants(OaiAnswer.Oai + "metadataFormat").Select(format => string.Join(' ', format.Elements().Select(element => element.Value)))];
}
