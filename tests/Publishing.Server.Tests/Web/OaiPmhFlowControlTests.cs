using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;
using Publishing.Articles;
using Publishing.Journals;
using Publishing.Postgres;
using Publishing.Server.Web;
using Publishing.Testing;
using Publishing.Text;

namespace Publishing.Server.Tests.Web;

public sealed class OaiPmhFlowControlTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("203.0.113.7", null, "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", null, "203.0.113.7")]
    [InlineData("203.0.113.7", "198.51.100.1", "203.0.113.7")]
    [InlineData("127.0.0.1", "198.51.100.1", "198.51.100.1")]
    [InlineData("10.1.2.3", "192.0.2.99, 198.51.100.1", "198.51.100.1")]
    [InlineData("172.16.0.1", "nobody", "172.16.0.1")]
    [InlineData("172.32.0.1", "198.51.100.1", "172.32.0.1")]
    [InlineData("fd00::1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:aaaa::1", null, "2001:db8:1:2::/64")]
    [InlineData("::1", null, "::/64")]
    [InlineData(null, null, "255.255.255.255")]
    public void A_harvester_is_known_by_its_address_or_network(string? address, string? forwardedFor, string expected) =>
        Assert.Equal(expected, OaiPmhFlowControl.HarvesterOf(address is null ? null : IPAddress.Parse(address), forwardedFor));

    [Fact]
    public async Task Who_asks_for_too_much_at_once_waits_and_is_then_told_to_come_again_and_nobody_else_notices()
    {
        await using var server = await PublishingServer.StartAsync(("RequestsPerHarvester", "2"));

        // Nobody can read the clock, so whoever asks for a date stands still.
        await using var holder = await server.Database.DataSource.OpenConnectionAsync(Cancel);
        await using var transaction = await holder.BeginTransactionAsync(Cancel);
        await using var hold = new NpgsqlCommand("lock table clock", holder, transaction);
        await hold.ExecuteNonQueryAsync(Cancel);

        // Two have places, sixteen wait, six are too many.
        var asked = Enumerable.Range(0, 24).Select(_ => AskAsync(server, "verb=Identify", "198.51.100.1")).ToList();
        for (var refused = 0; refused < 6; refused++)
        {
            var first = await Task.WhenAny(asked);
            asked.Remove(first);
            using var response = await first;
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.InRange(int.Parse(response.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 600);
            Assert.Contains("come again", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }

        using var other = await AskAsync(server, "verb=Nothing", "198.51.100.2");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.All(asked, task => Assert.False(task.IsCompleted));

        await transaction.RollbackAsync(Cancel);
        Assert.All(await Task.WhenAll(asked), response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
    }

    [Fact]
    public async Task A_thousand_connections_that_do_nothing_or_do_not_read_stop_nobody()
    {
        await using var server = await PublishingServer.StartAsync();
        using var idle = new Connections(server.Client.BaseAddress!);
        await idle.OpenAsync(500, "");
        await idle.OpenAsync(250, "GET /oai?verb=Iden");
        for (var harvester = 0; harvester < 250; harvester++)
        {
            await idle.OpenAsync(1, $"GET /oai?verb=Identify HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 198.51.100.{harvester}\r\n\r\n");
        }

        for (var i = 0; i < 50; i++)
        {
            using var response = await AskAsync(server, "verb=Identify", "203.0.113.1");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task Pages_that_clients_do_not_take_hold_so_much_memory_and_no_more()
    {
        await using var server = await PublishingServer.StartAsync(("SlowClientMegabytes", "1"));
        await PublishLargeAsync(server, articles: 8);
        using (var slow = new Connections(server.Client.BaseAddress!))
        {
            await slow.OpenAsync(3, "GET /oai?verb=ListRecords&metadataPrefix=jats HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 198.51.100.1\r\n\r\n");

            using var refused = await EventuallyAsync(server, HttpStatusCode.ServiceUnavailable);
            Assert.InRange(int.Parse(refused.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 600);
            Assert.Contains("slow clients", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }

        using var answered = await EventuallyAsync(server, HttpStatusCode.OK);
    }

    // Each some 300 KB that do not compress well, so that a page is more than what lines hold.
    private static async Task PublishLargeAsync(PublishingServer server, int articles)
    {
        await server.Service<JournalStore>().CreateAsync(new Journal { Slug = "large", Titles = [new LocalizedText("Large")] }, Cancel);
        var random = new Random(7);
        var bytes = new byte[300_000];
        for (var i = 0; i < articles; i++)
        {
            random.NextBytes(bytes);
            var article = new Article { Titles = [new Title(RichText.Plain($"Large {i}"))], Abstracts = [Abstract.Plain(RichText.Plain(Convert.ToBase64String(bytes)))] };
            var made = await server.Service<ArticleStore>().CreateAsync(new ArticleDraft("large", article), Cancel);
            await server.Service<ArticlePublisher>().PublishManyAsync([made.Value!.Id], Cancel);
        }
    }

    private static async Task<HttpResponseMessage> EventuallyAsync(PublishingServer server, HttpStatusCode status)
    {
        for (var attempt = 0; ; attempt++)
        {
            var response = await AskAsync(server, "verb=Identify", "203.0.113.1");
            if (response.StatusCode == status)
            {
                return response;
            }

            response.Dispose();
            Assert.True(attempt < 300, $"No answer was {status}.");
            await Task.Delay(100, Cancel);
        }
    }

    private static async Task<HttpResponseMessage> AskAsync(PublishingServer server, string query, string harvester)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/oai?" + query);
        request.Headers.Add("X-Forwarded-For", harvester);
        return await server.Client.SendAsync(request, Cancel);
    }

    /// <summary>Connections that say what they are told, and read nothing.</summary>
    private sealed class Connections(Uri server) : IDisposable
    {
        private readonly List<TcpClient> _clients = [];

        public async Task OpenAsync(int count, string text)
        {
            for (var i = 0; i < count; i++)
            {
                var client = new TcpClient { ReceiveBufferSize = 4096 };
                await client.ConnectAsync(server.Host, server.Port, Cancel);
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), Cancel);
                _clients.Add(client);
            }
        }

        public void Dispose() => _clients.ForEach(client => client.Dispose());
    }
}
