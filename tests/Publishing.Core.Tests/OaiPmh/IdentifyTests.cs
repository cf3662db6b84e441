using System.Xml.Linq;
using static Publishing.Tests.OaiPmh.TestRepository;

namespace Publishing.Tests.OaiPmh;

public sealed class IdentifyTests
{
    private static readonly XNamespace Rights = "http://www.openarchives.org/OAI/2.0/rights/";
    private readonly TestRepository _repository = new();

    [Fact]
    public async Task Names_everything_in_the_order_of_the_schema()
    {
        _repository.Records.Add("oai_dc", 7, "2024-05-06T07:08:09Z");

        var identify = (await _repository.AskAsync("verb=Identify")).Element(Oai + "Identify")!;

        Assert.Equal(
            [
                "repositoryName=Press", "baseURL=https://press.example.org/oai", "protocolVersion=2.0", "adminEmail=oai@press.example.org",
                "earliestDatestamp=2024-05-06T07:08:09Z", "deletedRecord=persistent", "granularity=YYYY-MM-DDThh:mm:ssZ", "compression=gzip",
                "description=oaipress.example.org:oai:press.example.org:articles/7",
            ],
            identify.Elements().Select(element => $"{element.Name.LocalName}={element.Value}"));
    }

    [Fact]
    public async Task An_empty_repository_begins_at_the_closed_second() =>
        Assert.Equal("2025-06-01T12:00:00Z", (await _repository.AskAsync("verb=Identify")).Descendants(Oai + "earliestDatestamp").Single().Value);

    [Fact]
    public async Task A_journal_begins_with_its_own_first_record()
    {
        _repository.Records.Add("oai_dc", 1, "2024-01-01T00:00:00Z", false, "geology");
        _repository.Records.Add("oai_dc", 2, "2025-01-01T00:00:00Z", false, "mining");

        var response = await _repository.AskAsync("verb=Identify", _repository.JournalIdentity);

        Assert.Equal("2025-01-01T00:00:00Z", response.Descendants(Oai + "earliestDatestamp").Single().Value);
        Assert.EndsWith("articles/2", response.Descendants(Oai + "description").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_may_be_done_with_the_metadata_only_when_somebody_has_decided()
    {
        Assert.Empty((await _repository.AskAsync("verb=Identify")).Descendants(Rights + "rightsManifest"));

        _repository.Identity = _repository.Identity with { MetadataLicense = new Uri("https://creativecommons.org/publicdomain/zero/1.0/") };
        var manifest = (await _repository.AskAsync("verb=Identify")).Descendants(Rights + "rightsManifest").Single();

        Assert.Equal("https://creativecommons.org/publicdomain/zero/1.0/", manifest.Descendants(Rights + "rightsReference").Single().Attribute("ref")?.Value);
    }

    [Fact]
    public async Task A_name_with_markup_in_it_stays_a_name()
    {
        _repository.Identity = _repository.Identity with { Name = "Press & <Sons>\u0001 \"é\"", Description = "All of <it>" };

        var response = await _repository.AskAsync("verb=Identify");

        Assert.Equal("Press & <Sons> \"é\"", response.Descendants(Oai + "repositoryName").Single().Value);
        Assert.EndsWith("All of <it>", response.Descendants(Oai + "description").Last().Value, StringComparison.Ordinal);
    }
}
