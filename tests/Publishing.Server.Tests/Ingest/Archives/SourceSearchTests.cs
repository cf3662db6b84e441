using System.Formats.Tar;
using System.Text;
using Publishing.Server.Cli;
using Publishing.Server.Ingest.Archives;
using Publishing.Testing;

namespace Publishing.Server.Tests.Ingest.Archives;

public sealed class SourceSearchTests
{
    private const int MaxBytes = 100_000;

    [Fact]
    public async Task Every_file_of_a_zip_is_a_source_under_its_name()
    {
        var found = await InAsync("a.zip", Packed.Zip(("two.xml", "<two/>"), ("dir/one.xml", "<one/>"), ("dir/", "")));
        Assert.Equal(["a.zip/two.xml = <two/>", "a.zip/dir/one.xml = <one/>"], found);
    }

    [Theory]
    [InlineData(TarEntryFormat.V7)]
    [InlineData(TarEntryFormat.Ustar)]
    [InlineData(TarEntryFormat.Gnu)]
    [InlineData(TarEntryFormat.Pax)]
    public async Task Every_file_of_a_tar_is_a_source_and_links_are_none(TarEntryFormat format)
    {
        var tar = Packed.Tar(format, [("one.xml", "<one/>"), ("dir/two.xml", "<two/>")]);
        string[] sources = ["a/one.xml = <one/>", "a/dir/two.xml = <two/>"];
        Assert.Equal(sources, await InAsync("a", tar));
        Assert.Equal(sources, await InAsync("a", Packed.Gzip(tar)));
    }

    [Fact]
    public async Task A_file_packed_with_gzip_is_that_file() =>
        Assert.Equal(["one.xml.gz = <one/>"], await InAsync("one.xml.gz", Packed.Gzip("<one/>"u8.ToArray())));

    [Fact]
    public async Task Archives_in_archives_are_read_to_a_small_depth()
    {
        var two = Packed.ZipOf(("one.tgz", Packed.Gzip(Packed.Tar(("x.xml", "<x/>")))), ("y.xml", "<y/>"u8.ToArray()));
        Assert.Equal(["z/one.tgz/x.xml = <x/>", "z/y.xml = <y/>"], await InAsync("z", two));

        var deep = Enumerable.Range(0, 3).Aggregate(Packed.Zip(("x.xml", "<x/>")), (packed, _) => Packed.ZipOf(("n.zip", packed)));
        Assert.Equal(["z/n.zip/n.zip/n.zip: unsafe-archive"], await InAsync("z", deep));
    }

    [Fact]
    public async Task What_systems_leave_in_archives_is_passed_over_and_what_is_no_metadata_is_counted()
    {
        var found = await InAsync("a.zip", Packed.Zip(
            ("issue/one.xml", "<one/>"), ("issue/one.pdf", "%PDF-1.4"), ("issue/two.pdf", "%PDF-1.7"), ("issue/page.css", "p {}"),
            ("issue/fig1.gif", "GIF89a"), ("__MACOSX/issue/._one.xml", "junk"), (".DS_Store", "junk"), ("Thumbs.db", "junk"), ("issue/~$one.docx", "junk")));
        Assert.Equal(["a.zip/issue/one.xml = <one/>", "a.zip (other files): files-left-out"], found);

        var problem = (await FindAsync("a.zip", Packed.Zip(("one.xml", "<one/>"), ("one.pdf", "%PDF-1.4"), ("two.pdf", "%PDF-1.7"), ("fig1.gif", "GIF89a"), ("p.css", "p"))))[^1].Problem!;
        Assert.Equal(("4 files that are no metadata were left alone: 2 PDFs, 1 picture, 1 style sheet.", "fig1.gif, one.pdf, p.css, …", ProblemSeverity.Info), (problem.Message, problem.Value, problem.Severity));
    }

    [Fact]
    public async Task Where_there_is_nothing_else_a_PDF_is_given_to_be_refused_by_its_name()
    {
        Assert.Equal(["a.zip/one.pdf = %PDF-1.4"], await InAsync("a.zip", Packed.Zip(("one.pdf", "%PDF-1.4"))));
        Assert.Equal(["one.pdf = %PDF-1.4"], await InAsync("one.pdf", "%PDF-1.4"u8.ToArray()));
        Assert.Equal(["one.pdf.gz = %PDF-1.4"], await InAsync("one.pdf.gz", Packed.Gzip("%PDF-1.4"u8.ToArray())));
        Assert.Equal(["a.zip: empty-file"], await InAsync("a.zip", Packed.Zip((".hidden", "x"))));
    }

    [Fact]
    public async Task Documents_that_are_zips_are_no_archives()
    {
        var sheet = Packed.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"));
        var word = Packed.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>"));
        var book = Packed.Zip(("mimetype", "application/epub+zip"), ("OPS/one.xhtml", "<html/>"));
        var text = Packed.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<office/>"));
        var table = Packed.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<office/>"));
        foreach (var given in new[] { sheet, word, book, text, table })
        {
            var alone = Assert.Single(await FindAsync("given", given));
            Assert.Equal("given", alone.Name);
            Assert.Equal(given, alone.Source!.Bytes.ToArray());
        }

        var found = await FindAsync("a.zip", Packed.ZipOf(("1.xlsx", sheet), ("2.docx", word), ("3.epub", book), ("4.odt", text), ("5.ods", table)));
        Assert.Equal(["a.zip/1.xlsx", "a.zip/5.ods", "a.zip (other files)"], found.Select(one => one.Name));
        Assert.Equal("3 files that are no metadata were left alone: 2 documents, 1 e-book.", found[^1].Problem!.Message);
    }

    [Fact]
    public async Task Where_a_name_would_lead_is_not_believed() =>
        Assert.Equal(
            ["a.zip/C/one.xml = <one/>", "a.zip/etc/cron.d/two.xml = <two/>", "a.zip/up/three.xml = <three/>"],
            await InAsync("a.zip", Packed.Zip(("../../etc/cron.d/two.xml", "<two/>"), ("C:\\C\\one.xml", "<one/>"), ("/up/./three.xml", "<three/>"))));

    [Fact]
    public async Task One_file_that_cannot_be_unpacked_does_not_stop_the_others()
    {
        var zip = Packed.Zip(("1.xml", "<one/>"), ("2.xml", new string('x', MaxBytes + 1)), ("3.xml", "<three>" + Guid.NewGuid() + "</three>"), ("4.xml", "<four/>"), ("5.xml", "<five/>"));
        Flag(zip, "4.xml", 1);

        // Its contents, and not its checksum.
        zip[IndexOf(zip, "3.xml") + "3.xml".Length + 12] ^= 0x55;
        var found = await InAsync("a", zip);
        Assert.Equal(["a/1.xml = <one/>", "a/2.xml: too-large", "a/3.xml: broken-archive", "a/4.xml: encrypted-file", "a/5.xml = <five/>"], found);
    }

    [Fact]
    public async Task An_archive_that_was_cut_off_is_said_to_be_broken_and_read_as_far_as_it_goes()
    {
        var zip = Packed.Zip(("1.xml", "<one/>"), ("2.xml", "<two/>"));
        Assert.Equal(["a: broken-archive"], await InAsync("a", zip[..^30]));

        var random = new byte[60_000];
        new Random(1).NextBytes(random);
        var tar = Packed.Tar(("1.xml", "<one/>"), ("2.xml", Convert.ToBase64String(random)), ("3.xml", "<three/>"));
        Assert.Equal(["a/1.xml = <one/>", "a/2.xml: broken-archive"], (await InAsync("a", tar[..^60_000])).Take(2));
        var packed = Packed.Gzip(tar);
        Assert.Equal(["a/1.xml = <one/>", "a/2.xml: broken-archive"], (await InAsync("a", packed[..^20_000])).Take(2));
        Assert.Equal(["a: broken-archive"], await InAsync("a", Packed.Gzip(random)[..^20_000]));
    }

    [Fact]
    public async Task An_archive_that_unpacks_without_bound_is_given_up()
    {
        var zeros = new byte[MaxBytes];
        var zip = Packed.ZipOf(Enumerable.Range(0, 1000).Select(i => ($"{i:D4}.xml", zeros)));
        var found = await FindAsync("a", zip);
        Assert.Equal(("a", "unsafe-archive"), (found[^1].Name, found[^1].Problem!.Code));
        Assert.InRange(found.Count, 2, 500);

        var tar = await FindAsync("a", Packed.Gzip(new byte[50_000_000]));
        Assert.Equal("too-large", Assert.Single(tar).Problem!.Code);

        // A zip in a zip: their sizes multiply, and only that of the outer one counts.
        var nested = await FindAsync("a", Packed.ZipOf(("n.zip", Packed.ZipOf(Enumerable.Range(0, 300).Select(i => ($"{i:D4}.xml", zeros))))));
        Assert.Equal(("a", "unsafe-archive"), (nested[^1].Name, nested[^1].Problem!.Code));
    }

    [Fact]
    public async Task A_zip_that_says_it_has_more_files_than_anybody_packs_is_not_listed()
    {
        var zip = Packed.Zip(("1.xml", "<one/>"));
        var end = zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var large = new byte[zip.Length + (30 * 1024 * 1024)];
        zip.AsSpan(0, end).CopyTo(large);
        zip.AsSpan(end).CopyTo(large.AsSpan(large.Length - (zip.Length - end)));
        Assert.Equal(["a: unsafe-archive"], await InAsync("a", large));
    }

    [Theory]
    [InlineData("7z", "377ABCAF271C0004", "7z")]
    [InlineData("rar", "526172211A0700", "RAR")]
    [InlineData("xz", "FD377A585A0000", "xz")]
    [InlineData("bz2", "425A6839314159265359", "bzip2")]
    public async Task What_is_packed_in_another_way_is_called_by_its_name(string name, string start, string kind)
    {
        var refusal = Assert.Single(await FindAsync(name, Convert.FromHexString(start))).Problem!;
        Assert.Equal(("not-recognized", $"It is packed as {kind}, which is not unpacked here."), (refusal.Code, refusal.Message));
    }

    [Fact]
    public async Task Names_as_MS_DOS_wrote_them_are_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var (name, page) in new[] { ("статья.xml", 866), ("é.xml", 437) })
        {
            var raw = Encoding.GetEncoding(page).GetBytes(name);
            var zip = Packed.Zip((new string('#', raw.Length), "<one/>"));
            for (int at; (at = zip.AsSpan().IndexOf(Encoding.ASCII.GetBytes(new string('#', raw.Length)))) >= 0;)
            {
                raw.CopyTo(zip, at);
            }

            Assert.Equal([$"a/{name} = <one/>"], await InAsync("a", zip));
        }
    }

    [Fact]
    public async Task An_item_of_DSpace_is_one_source()
    {
        (string, string)[] files =
        [
            ("item_1/article.txt", "text"), ("item_1/contents", "article.pdf"), ("item_1/dublin_core.xml", "<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE dublin_core><dublin_core schema='dc'><dcvalue element='title'>Құдық</dcvalue></dublin_core>"),
            ("item_1/handle", "123456789/5\n"), ("item_1/metadata_dcterms.xml", "<dublin_core schema='dcterms'/>"), ("item_1/metadata_local.xml", "<broken"),
            ("item_2/dublin_core.xml", "<dublin_core/>"), ("item_3/metadata_2021.xml", "<doi_batch/>"),
        ];
        string[] sources =
        [
            "a/item_1/dublin_core.xml = <?xml version=\"1.0\" encoding=\"utf-8\"?><saf handle=\"123456789/5\"><dublin_core schema=\"dc\"><dcvalue element=\"title\">Құдық</dcvalue></dublin_core><dublin_core schema=\"dcterms\" /></saf>",
            "a/item_1/metadata_local.xml: malformed-xml",
            "a/item_2/dublin_core.xml = <dublin_core/>",
            "a/item_3/metadata_2021.xml = <doi_batch/>",
            "a (other files): files-left-out",
        ];
        Assert.Equal(sources, await InAsync("a", Packed.Zip(files)));

        // In a tar the order is that of whoever packed it.
        Assert.Equal(sources, await InAsync("a", Packed.Tar(files.Skip(1))));
    }

    [Fact]
    public async Task A_folder_may_hold_archives_and_files_that_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "b.zip"), Packed.Zip(("one.xml", "<one/>")), TestContext.Current.CancellationToken);
        folder.Write("a.xml", "<a/>");
        folder.Write("a.pdf", "%PDF-1.4");
        folder.Write(".git/config", "junk");
        folder.Write("sub/c.xml", "<c/>");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "d.xml"), "nowhere");

        var found = new List<string>();
        await foreach (var one in SourcePaths.FindAsync([folder.Path + "/", Path.Combine(folder.Path, "missing.xml")], MaxBytes, null, TestContext.Current.CancellationToken))
        {
            found.Add(Say(one).Replace(folder.Path, "F", StringComparison.Ordinal));
        }

        Assert.Equal(["F/a.xml = <a/>", "F/b.zip/one.xml = <one/>", "F/d.xml: unreadable", "F/sub/c.xml = <c/>", "F (other files): files-left-out", "F/missing.xml: unreadable"], found);
    }

    private static async Task<List<FoundSource>> FindAsync(string name, byte[] bytes)
    {
        var all = new List<FoundSource>();
        await foreach (var found in SourceSearch.InFileAsync(name, () => new MemoryStream(bytes), MaxBytes, null, TestContext.Current.CancellationToken))
        {
            all.Add(found);
        }

        return all;
    }

    private static async Task<IEnumerable<string>> InAsync(string name, byte[] bytes) => (await FindAsync(name, bytes)).Select(Say);

    private static string Say(FoundSource found) =>
        found.Source is null ? $"{found.Name}: {found.Problem!.Code}" : $"{found.Name} = {Encoding.UTF8.GetString(found.Source.Bytes.Span)}";

    private static int IndexOf(byte[] zip, string name) => zip.AsSpan().IndexOf(Encoding.ASCII.GetBytes(name));

    // Sets a flag of a file, in the directory and before its contents (APPNOTE 4.3.7, 4.3.12).
    private static void Flag(byte[] zip, string name, byte flag)
    {
        zip[IndexOf(zip, name) - 30 + 6] |= flag;
        zip[zip.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(name)) - 46 + 8] |= flag;
    }
}
