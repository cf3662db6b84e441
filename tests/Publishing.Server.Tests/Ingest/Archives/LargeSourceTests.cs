using System.IO.Compression;
using System.Text;
using Publishing.Ingest;
using Publishing.Journals;
using Publishing.Postgres;
using Publishing.Server.Cli;
using Publishing.Server.Ingest;
using Publishing.Server.Ingest.Archives;
using Publishing.Testing;

namespace Publishing.Server.Tests.Ingest.Archives;

[Collection(nameof(MeasuredMemoryCollection))]
public sealed class LargeSourceTests
{
    private const int MaxBytes = 64 * 1024 * 1024;

    [Fact]
    public async Task A_large_list_comes_in_parts_and_its_problems_name_lines_of_the_whole()
    {
        // The articles of lines 3 and 5001 are one; line 4000 is broken.
        await using var server = await PublishingServer.StartAsync();
        await server.Service<JournalStore>().CreateAsync(new Journal { Slug = "steppe", Titles = [new("Steppe Studies")] });
        var lines = Enumerable.Range(1, 6000).Select(n => n switch
        {
            4000 => "{ \"titles\": ",
            _ => $$"""{ "titles": [{ "text": "Wells {{(n == 5001 ? 3 : n)}}" }], "doi": "10.5555/{{(n == 5001 ? 3 : n)}}", "abstracts": [{ "sections": [{ "paragraphs": ["{{new string('x', 900)}}"] }] }] }""",
        });
        using var folder = new TemporaryFolder();
        var file = folder.Write("large.ndjson", string.Join('\n', lines));
        var whole = ImporterRegistry.Find("json")!.Read(new SourceFile(file, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));
        var broken = whole.Articles[3999].Problems[0].Line;
        Assert.InRange(broken!.Value, 4000, 4002);
        foreach (var dryRun in new[] { true, false })
        {
            var reports = await ImportAsync(server, file, new ImportOptions("steppe", DryRun: dryRun));
            Assert.InRange(reports.Count, 4, 8);
            Assert.All(reports, report => Assert.Equal(file, report.Name));
            Assert.Equal(Enumerable.Range(1, reports.Count), reports.Select(report => report.Part!.Number));
            Assert.Equal([.. Enumerable.Repeat(false, reports.Count - 1), true], reports.Select(report => report.Part!.IsLast));
            var articles = reports.SelectMany(report => report.Articles).ToList();
            var rejected = articles.Index().Where(article => article.Item.Outcome == ImportOutcome.Rejected).ToList();
            Assert.Equal([(3999, "malformed-json", broken), (5000, "duplicate-in-source", null)], rejected.Select(article => (article.Index, article.Item.Problems[0].Code, article.Item.Problems[0].Line)));
            Assert.Equal(new ImportSummary(1, 0, 5998, 5998, 0, 0, 2, 0), ImportSummary.Of(reports));
        }

        Assert.All(await server.Service<SourceStore>().ListAsync(null, 10), source => Assert.InRange(source.Length, 1, 1_300_000));
        var again = await ImportAsync(server, file, new ImportOptions("steppe"));
        Assert.Equal(5998, ImportSummary.Of(again).Unchanged);
    }

    [Fact]
    public async Task The_rows_of_a_large_table_are_numbered_as_in_the_whole_whether_it_can_be_opened_again_or_not()
    {
        var text = Encoding.UTF8.GetBytes("title,author,doi,date\n" + string.Concat(Enumerable.Range(1, 40_000).Select(n => $"\"Wells {n}, and a long title about wells, springs and rivers in the steppe, so that it takes up some space\",Zhansaya A.,{(n == 30_000 ? "nonsense" : $"10.5555/{n}")},{(n == 100 ? "7/31/2020" : "7/8/2020")}\n")));
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "large.csv");
        await File.WriteAllBytesAsync(file, text, TestContext.Current.CancellationToken);
        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await zip.WriteAsync(text, TestContext.Current.CancellationToken);
        }

        foreach (var search in new[] { SourceSearch.InFileAsync(file, () => File.OpenRead(file), MaxBytes, new AskedReading()), SourceSearch.InFileAsync("large.csv.gz", () => new MemoryStream(packed.ToArray()), MaxBytes, new AskedReading()) })
        {
            var parts = await search.ToListAsync(TestContext.Current.CancellationToken);
            Assert.InRange(parts.Count, 4, 10);
            var reader = new CsvImporter();
            var articles = parts.SelectMany(part => reader.Read(part.Source!).Articles).ToList();
            Assert.Equal(Enumerable.Range(2, 40_000), articles.Select(article => article.Rows!.First));
            Assert.Contains(articles[29_999].Problems, problem => problem.Code == "invalid-value" && problem.Line == 30_001);
            Assert.Equal("2020-07-08", articles[39_999].Article.PubDates[0].Date.ToString());
            Assert.Equal(parts.Skip(1).Select(part => articles[part.Part!.FirstLine - 2].Rows!.First), parts.Skip(1).Select(part => reader.Read(part.Source!).Articles[0].Rows!.First));
        }
    }

    [Fact]
    public async Task The_rows_of_a_large_table_that_were_not_taken_come_back_in_one_file()
    {
        await using var server = await PublishingServer.StartAsync();
        await server.Service<JournalStore>().CreateAsync(new Journal { Slug = "steppe", Titles = [new("Steppe Studies")] });
        using var folder = new TemporaryFolder();
        var filling = new string('x', 900);
        var file = folder.Write("large.csv", "title;abstract;doi\n" + string.Concat(Enumerable.Range(1, 6000).Select(n => $"{(n is 10 or 3000 or 5999 ? "" : $"Wells {n}")};About {n}, {filling};10.5555/{n}\n")));
        var reports = await ImportAsync(server, file, new ImportOptions("steppe", DryRun: true));
        Assert.True(reports.Count > 3);
        Assert.Equal([11, 3001, 6000], reports.SelectMany(report => report.Articles).Where(article => article.Outcome == ImportOutcome.Rejected).Select(article => article.Problems[0].Line));

        var rejected = Path.Combine(folder.Path, "rejected.csv");
        Assert.Equal([rejected], await RejectedFiles.WriteAsync(rejected, reports, TestContext.Current.CancellationToken));
        var rows = (await File.ReadAllTextAsync(rejected, TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("reason;title;abstract;doi", rows[0]);
        Assert.Equal([";;\"About 10, ", ";;\"About 3000, ", ";;\"About 5999, "], rows.Skip(1).Select(row => row[row.IndexOf(';', StringComparison.Ordinal)..].Split('x')[0]));
    }

    [Fact]
    public async Task A_list_of_a_gigabyte_is_read_in_little_memory_and_what_is_no_list_is_refused_with_the_limit()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (pieces, most) = (0, 0L);
        await foreach (var piece in SourceSearch.InFileAsync("articles.xml", () => new Repeated("<set>"u8.ToArray(), [.. Encoding.UTF8.GetBytes(Sources.Jats("Wells")), (byte)'\n'], 1024L * 1024 * 1024), MaxBytes, new AskedReading(), cancel: TestContext.Current.CancellationToken))
        {
            Assert.StartsWith("<set>", Encoding.UTF8.GetString(piece.Source!.Bytes.Span[..5]), StringComparison.Ordinal);
            pieces++;
            if (pieces % 200 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.InRange(pieces, 900, 1100);
        Assert.InRange(most, 0, 32_000_000);

        var refused = Assert.Single(await SourceSearch.InFileAsync("article.xml", () => new Repeated("<article><front>"u8.ToArray(), "<p/>\n"u8.ToArray(), 1024L * 1024 * 1024), MaxBytes, new AskedReading(), cancel: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal("too-large", refused.Problem!.Code);
        Assert.Contains($"the {MaxBytes} bytes that are read at most", refused.Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_without_an_end_is_refused_and_those_before_it_are_read()
    {
        var text = "{\"titles\":[{\"text\":\"Wells\"}]}\n{\"titles\":[{\"text\":\"" + new string('x', 20_000_000) + "\"}]}\n";
        var found = await SourceSearch.InFileAsync("a.ndjson", () => new MemoryStream(Encoding.UTF8.GetBytes(text)), MaxBytes, new AskedReading(), cancel: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([null, "too-large"], found.Select(one => one.Problem?.Code));
        Assert.Equal((2, 2), (found[1].Problem!.Line, found[1].Part!.Number));
    }

    [Fact]
    public async Task A_large_list_in_an_archive_comes_in_parts_too_and_a_broken_one_says_so()
    {
        var lines = string.Join('\n', Enumerable.Range(1, 6000).Select(n => $$"""{ "titles": [{ "text": "Wells {{n}}" }], "note": "{{Convert.ToBase64String(BitConverter.GetBytes(n * 7919L))}}{{new string('x', 900)}}" }"""));
        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await zip.WriteAsync(Encoding.UTF8.GetBytes(lines), TestContext.Current.CancellationToken);
        }

        var found = await SourceSearch.InFileAsync("a.ndjson.gz", () => new MemoryStream(packed.ToArray()), MaxBytes, new AskedReading(), cancel: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(lines, string.Concat(found.Select(one => Encoding.UTF8.GetString(one.Source!.Bytes.Span))));
        Assert.True(found.Count > 3);

        var cut = await SourceSearch.InFileAsync("a.ndjson.gz", () => new MemoryStream(packed.ToArray()[..^2000]), MaxBytes, new AskedReading(), cancel: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal("broken-archive", cut[^1].Problem?.Code);
        Assert.True(cut.Count(one => one.Source is not null) > 2);
    }

    private static async Task<List<FileReport>> ImportAsync(PublishingServer server, string file, ImportOptions options) =>
        await (await server.Service<SourceImport>().BeginAsync(options))!.ImportAsync(SourcePaths.FindAsync([file], MaxBytes, new AskedReading(), CancellationToken.None)).ToListAsync();

    // As long as it is to be, and nowhere in memory.
    private sealed class Repeated(byte[] head, byte[] record, long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (Position >= length)
            {
                return 0;
            }

            var from = Position < head.Length ? head.AsSpan((int)Position) : record.AsSpan((int)((Position - head.Length) % record.Length));
            var read = Math.Min(from.Length, buffer.Length);
            from[..read].CopyTo(buffer);
            Position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
