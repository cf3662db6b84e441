using System.Text;
using Npgsql;
using Publishing.Crosswalks;
using Publishing.OaiPmh;
using Publishing.Postgres.Tests.Fixtures;

namespace Publishing.Postgres.Tests.ClosedSecond;

/// <summary>Several nodes over the same records, as behind a load balancer. Each has its own pages in memory and its own size of a page, and any of them answers any token.</summary>
internal sealed class Nodes
{
    private readonly OaiRepository[] _nodes;
    private readonly RepositoryIdentity _identity = new() { BaseUrl = "https://press.example.org/oai", Name = "Press", AdminEmail = "oai@press.example.org" };

    public Nodes(IReadOnlyList<IRecordSource> records, IEnumerable<Crosswalk> formats) => _nodes =
    [
        .. from source in records
        from size in new[] { 3, 8 }
        select new OaiRepository
        {
            Records = source,
            Addresses = TestRepository.Addresses,
            Formats = [.. formats.Select(format => format.Format)],
            Tokens = new ResumptionTokens(new byte[32]),
            Limits = new HarvestLimits { RecordsPerPage = size },
        },
    ];

    /// <summary>The answer of one of them, in plain text. One that cannot answer now, because its database is away or has not got so far yet, is asked again, or another.</summary>
    public async Task<string> AskAsync(string query, Random random)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await AskOneAsync(query, random);
            }
            catch (NpgsqlException) when (attempt < 200)
            {
                await Task.Delay(50);
            }
        }
    }

    private async Task<string> AskOneAsync(string query, Random random)
    {
        using var response = await _nodes[random.Next(_nodes.Length)].AnswerAsync(_identity, OaiArguments.Parse(Encoding.UTF8.GetBytes(query)));
        using var plain = new MemoryStream();
        await response.WritePlainAsync(plain);
        return Encoding.UTF8.GetString(plain.ToArray());
    }
}
