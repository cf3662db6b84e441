using System.Globalization;
using System.Text;
using Publishing.Ingest;
using Publishing.Ingest.Tables;
using Publishing.Journals;
using Publishing.Postgres;
using Publishing.Server.Ingest;
using Publishing.Testing;

namespace Publishing.Server.Tests.Ingest;

public sealed class SpreadsheetTests
{
    [Fact]
    public async Task Of_two_hundred_rows_the_bad_ones_come_back_and_when_they_are_mended_only_they_go_in()
    {
        await using var server = await StartAsync();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var report = await ImportAsync(server, Encoding.GetEncoding("windows-1251").GetBytes(Table(Bad)));

        Assert.Equal((188, 12), (report.Articles.Count(article => article.ArticleId is not null), report.Articles.Count(article => article.Outcome == ImportOutcome.Rejected)));
        Assert.All(report.Articles.Where(article => article.Outcome == ImportOutcome.Rejected), article => Assert.NotNull(article.Problems.First(problem => problem.Severity == ProblemSeverity.Error).Remedy));
        var before = await ArticlesAsync(server);

        // Every row without a title as it stood, and why; not the six that only say again what another says.
        var rows = report.RejectedRows!;
        Assert.StartsWith("\uFEFFreason;Название;Авторы;DOI;Дата;Страницы;ISSN\r\n", rows, StringComparison.Ordinal);
        Assert.Equal(6, Read(rows).Articles.Count);
        Assert.Contains("The article has no title.", rows, StringComparison.Ordinal);
        Assert.DoesNotContain("stands in the file before", rows, StringComparison.Ordinal);

        var again = await ImportAsync(server, Encoding.UTF8.GetBytes(rows), new ImportOptions("steppe", DryRun: true));
        Assert.Equal(6, again.Articles.Count(article => article.Outcome == ImportOutcome.Rejected));

        var mended = await ImportAsync(server, Encoding.UTF8.GetBytes(Mend(rows)));
        Assert.Equal(6, mended.Articles.Count(article => article.Outcome is ImportOutcome.Imported or ImportOutcome.ImportedWithWarnings));
        Assert.Null(mended.RejectedRows);

        var after = await ArticlesAsync(server);
        Assert.Equal(194, after.Count);
        Assert.Equal(before, after.Where(article => before.Contains(article)));
    }

    [Fact]
    public async Task The_same_table_under_another_mapping_is_read_anew()
    {
        await using var server = await StartAsync();
        var bytes = Encoding.UTF8.GetBytes("Heading,DOI,Made\nWells,10.5555/1,7/8/2020\n");
        var first = await ImportAsync(server, bytes, mapping: """{ "dateOrder": "dayFirst", "columns": { "Heading": "title", "Made": "datePublished" } }""");
        var second = await ImportAsync(server, bytes, mapping: """{ "dateOrder": "monthFirst", "columns": { "Heading": "title", "Made": "datePublished" } }""");
        var third = await ImportAsync(server, bytes, mapping: """{ "dateOrder": "monthFirst", "columns": { "Heading": "title", "Made": "datePublished" } }""");

        Assert.Equal(ImportOutcome.ImportedWithWarnings, first.Outcome);
        Assert.Equal((ImportOutcome.Updated, ImportOutcome.Unchanged), (second.Outcome, third.Outcome));
        var stored = await server.Service<ArticleStore>().FindAsync(first.Articles[0].ArticleId!.Value);
        Assert.Equal("2020-07-08", stored!.Article.PubDates[0].Date.ToString());
    }

    // Six without a title, six with the DOI of another row: the rest of what is wrong with the others is no reason to refuse them.
    private static string Bad(int row) => row switch
    {
        _ when row % 33 == 0 => $"{"\"\""};\"Иванов, И.И.\";10.5555/s.{row};31.12.2020;1-2;0378-5955",
        _ when row % 31 == 0 => $"\"Статья {row}\";\"Иванов, И.И.\";10.5555/s.{row - 1};31.12.2020;1-2;0378-5955",
        _ when row % 20 == 0 => $"\"Статья\n{row}\";\"Иванов, И.И.; Петров, П.П., Сидоров, С.С.\";https://doi.org/10.5555/s.{row};7/31/1977;iii-ix;1234-5678",
        _ => $"\"Статья {row}; часть вторая\";\"Иванов, И.И.; Петров, П.П.\";10.5555/s.{row};31.12.2020;{row}-{row + 5};0378-5955",
    };

    private static string Table(Func<int, string> row)
    {
        var table = new StringBuilder("Название;Авторы;DOI;Дата;Страницы;ISSN\r\n");
        for (var i = 1; i <= 200; i++)
        {
            table.Append(row(i)).Append("\r\n");
        }

        return table.ToString();
    }

    private static string Mend(string rows)
    {
        var lines = rows.Split("\r\n");
        for (var i = 1; i < lines.Length; i++)
        {
            lines[i] = lines[i].Replace(";;\"", $";Исправленная статья {i.ToString(CultureInfo.InvariantCulture)};\"", StringComparison.Ordinal);
        }

        return string.Join("\r\n", lines);
    }

    private static ImportResult Read(string csv) => new CsvImporter().Read(new SourceFile("rejected.csv", Encoding.UTF8.GetBytes(csv)));

    private static async Task<List<(long, string, int)>> ArticlesAsync(PublishingServer server)
    {
        var all = new List<(long, string, int)>();
        for (var id = 1L; id <= 300; id++)
        {
            if (await server.Service<ArticleStore>().FindAsync(id) is { } stored)
            {
                all.Add((stored.Id, stored.Article.PlainTitle, stored.Version));
            }
        }

        return all;
    }

    private static async Task<FileReport> ImportAsync(PublishingServer server, byte[] bytes, ImportOptions? options = null, string? mapping = null)
    {
        var run = await server.Service<SourceImport>().BeginAsync(options ?? new ImportOptions("steppe"));
        return await run!.ImportAsync(new SourceFile("table.csv", bytes) { Mapping = mapping is null ? null : TableMapping.Read(Encoding.UTF8.GetBytes(mapping), out _) });
    }

    private static async Task<PublishingServer> StartAsync()
    {
        var server = await PublishingServer.StartAsync();
        await server.Service<JournalStore>().CreateAsync(new Journal { Slug = "steppe", Titles = [new("Steppe Studies")] });
        return server;
    }
}
