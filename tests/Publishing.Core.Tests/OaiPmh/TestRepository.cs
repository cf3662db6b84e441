using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Publishing.Identifiers;
using Publishing.OaiPmh;

namespace Publishing.Tests.OaiPmh;

/// <summary>A repository over records in memory, with a clock that stands still.</summary>
internal sealed class TestRepository
{
    public static readonly XNamespace Oai = "http://www.openarchives.org/OAI/2.0/";

    public MemoryRecords Records { get; } = new();

    public StoppedClock Clock { get; } = new();

    public HarvestLimits Limits { get; set; } = new() { RecordsPerPage = 2, HeadersPerPage = 2, SetsPerPage = 2 };

    public RepositoryIdentity Identity { get; set; } = new() { BaseUrl = "https://press.example.org/oai", Name = "Press", AdminEmail = "oai@press.example.org" };

    public RepositoryIdentity JournalIdentity { get; } =
        new() { BaseUrl = "https://press.example.org/journals/mining/oai", Name = "Mining", AdminEmail = "editor@press.example.org", Journal = "mining" };

    public SettledPages Pages { get; set; } = new(0);

    /// <summary>The answer to a query, plain.</summary>
    public async Task<XElement> AskAsync(string query, RepositoryIdentity? identity = null) => XElement.Parse((await ReadAsync(query, identity)).Text);

    /// <summary>The answer to a query, plain, as it is written, and its entity tag.</summary>
    public async Task<(string Text, string? EntityTag)> ReadAsync(string query, RepositoryIdentity? identity = null)
    {
        var repository = new OaiRepository
        {
            Records = Records,
            Addresses = new RepositoryAddresses(new Uri("https://press.example.org"), "press.example.org"),
            Formats = [new("oai_dc", "urn:x", "https://x.example.org/x.xsd", "X"), new("jats", "urn:y", "y.xsd", "Y")],
            Tokens = new ResumptionTokens(new byte[32]),
            Limits = Limits,
            Pages = Pages,
            Time = Clock,
        };
        using var response = await repository.AnswerAsync(identity ?? Identity, OaiArguments.Parse(Encoding.UTF8.GetBytes(query)));
        using var plain = new MemoryStream();
        await response.WritePlainAsync(plain);
        using var gzip = response.ToGzip();
        using var inflated = new StreamReader(new GZipStream(new MemoryStream(gzip.Written.ToArray()), CompressionMode.Decompress));
        var text = Encoding.UTF8.GetString(plain.ToArray());
        Assert.Equal(text, await inflated.ReadToEndAsync());
        return (text, response.EntityTag);
    }

    /// <summary>The numbers of the articles of a whole list, page by page, and the last page.</summary>
    public async Task<(IReadOnlyList<long[]> Pages, XElement Last)> WalkAsync(string query, RepositoryIdentity? identity = null)
    {
        var pages = new List<long[]>();
        var page = await AskAsync(query, identity);
        pages.Add(Numbers(page));
        while (Token(page) is { Length: > 0 } token)
        {
            page = await AskAsync($"{query.Split('&')[0]}&resumptionToken={token}", identity);
            pages.Add(Numbers(page));
        }

        return (pages, page);
    }

    public static long[] Numbers(XElement response) =>
        [.. response.Descendants(Oai + "header").Select(header => long.Parse(header.Element(Oai + "identifier")!.Value.Split('/')[^1]))];

    public static string? Token(XElement response) => response.Descendants(Oai + "resumptionToken").SingleOrDefault()?.Value;

    public static IEnumerable<string> Errors(XElement response) => response.Elements(Oai + "error").Select(error => error.Attribute("code")!.Value);
}
