using System.Xml.Linq;
using static Publishing.Tests.OaiPmh.TestRepository;

namespace Publishing.Tests.OaiPmh;

public sealed class GetRecordTests
{
    private static readonly XNamespace Rights = "http://www.openarchives.org/OAI/2.0/rights/";
    private readonly TestRepository _repository = new();

    public GetRecordTests()
    {
        _repository.Records.Add("oai_dc", 1, "2025-01-01T00:00:00Z", false, "mining");
        _repository.Records.Add("oai_dc", 2, "2025-01-02T00:00:00Z", true, "geology");
    }

    [Fact]
    public async Task Gives_header_and_metadata()
    {
        var record = (await AskAsync(1, "oai_dc")).Descendants(Oai + "record").Single();

        Assert.Equal("oai:press.example.org:articles/1|2025-01-01T00:00:00Z|mining", string.Join('|', record.Element(Oai + "header")!.Elements().Select(element => element.Value)));
        Assert.Equal("1", record.Element(Oai + "metadata")?.Value);
    }

    [Fact]
    public async Task Gives_a_deleted_record_without_metadata()
    {
        var record = (await AskAsync(2, "oai_dc")).Descendants(Oai + "record").Single();

        Assert.Equal("deleted", record.Element(Oai + "header")?.Attribute("status")?.Value);
        Assert.Equal("geology", record.Element(Oai + "header")?.Element(Oai + "setSpec")?.Value);
        Assert.Null(record.Element(Oai + "metadata"));
    }

    // Guideline "Conveying rights expressions about metadata in the OAI-PMH framework", §2: in "about", and none for a deleted record.
    [Fact]
    public async Task Says_under_which_license_the_metadata_are_only_when_somebody_has_decided()
    {
        Assert.Empty((await AskAsync(1, "oai_dc")).Descendants(Oai + "about"));

        _repository.Identity = _repository.Identity with { MetadataLicense = new Uri("https://creativecommons.org/publicdomain/zero/1.0/") };
        var record = (await AskAsync(1, "oai_dc")).Descendants(Oai + "record").Single();

        Assert.Equal(["header", "metadata", "about"], record.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("https://creativecommons.org/publicdomain/zero/1.0/", record.Element(Oai + "about")?.Element(Rights + "rights")?.Element(Rights + "rightsReference")?.Attribute("ref")?.Value);
        Assert.Empty((await AskAsync(2, "oai_dc")).Descendants(Oai + "about"));
    }

    [Theory]
    [InlineData(1, "jats", "cannotDisseminateFormat")]
    [InlineData(1, "nothing", "cannotDisseminateFormat")]
    [InlineData(3, "oai_dc", "idDoesNotExist")]
    [InlineData(3, "nothing", "idDoesNotExist,cannotDisseminateFormat")]
    public async Task Says_what_is_unknown(long article, string prefix, string expected) =>
        Assert.Equal(expected, string.Join(',', Errors(await AskAsync(article, prefix))));

    [Fact]
    public async Task A_record_of_another_journal_does_not_exist_at_a_journal_s_base_URL()
    {
        Assert.Empty(Errors(await _repository.AskAsync(Query(1, "oai_dc"), _repository.JournalIdentity)));
        Assert.Equal(["idDoesNotExist"], Errors(await _repository.AskAsync(Query(2, "oai_dc"), _repository.JournalIdentity)));
    }

    private Task<XElement> AskAsync(long article, string prefix) => _repository.AskAsync(Query(article, prefix));

    private static string Query(long article, string prefix) => $"verb=GetRecord&metadataPrefix={prefix}&identifier=oai:press.example.org:articles/{article}";
}
