using System.Text.Json.Nodes;
using Publishing.Server.Tests.Ingest;
using Publishing.Testing;

namespace Publishing.Server.Tests.Cli;

/// <summary><c>publishing roundtrip</c>, run as people run it.</summary>
public sealed class RoundtripVerbTests
{
    [Fact]
    public async Task A_folder_is_told_file_by_file_and_needs_no_database()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.xml", Sources.Jats("Wells", "10.5555/1"));
        folder.Write("notes.txt", "Ask Anna.");

        var ended = await ServerProcess.RunAsync(["roundtrip", folder.Path], folder: folder.Path);

        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Matches("a\\.xml: nothing is lost; \\d+ places in other words\n", ended.Output);
        Assert.Contains("\n  landing-page: article/front/article-meta/self-uri\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("notes.txt: no JATS\n", ended.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 article: nothing is lost; 1 file of another kind left out.", ended.Output, StringComparison.Ordinal);
        Assert.Equal(["a.xml", "notes.txt"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Every_place_is_shown_when_asked_for()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.xml", "<article dtd-version=\"1.0\"><front><article-meta><title-group><article-title>T</article-title></title-group><pub-date pub-type=\"epub\"><year>2011</year></pub-date></article-meta></front></article>");

        var ended = await ServerProcess.RunAsync(["roundtrip", "--verbose", file], folder: folder.Path);

        Assert.Contains("  version: article/@dtd-version\n      (line 1) '1.0' → '1.3'\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains("(line 1) 'epub' → 'pub electronic'\n", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_it_as_JSON()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.xml", Sources.Jats("Wells", "10.5555/1"));

        var ended = await ServerProcess.RunAsync(["roundtrip", "--json", file], folder: folder.Path);

        var report = JsonNode.Parse(ended.Output)!;
        Assert.True((bool)report["nothingLost"]!);
        var article = report["files"]![0]!["articles"]![0]!;
        Assert.Equal("10.5555/1", (string?)article["doi"]);
        Assert.Contains(article["normalized"]!.AsArray(), place => (string?)place!["normalization"] == "landing-page");
        Assert.Empty(article["lost"]?.AsArray() ?? []);
    }

    [Theory]
    [InlineData("broken.xml", "<article dtd-version=\"1.0\"><front>", "cannot be read")]
    [InlineData("notes.txt", "Ask Anna.", "no JATS")]
    public async Task A_file_that_cannot_be_read_is_no_good_news(string name, string content, string says)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(name, content);

        var ended = await ServerProcess.RunAsync(["roundtrip", file], folder: folder.Path);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains($"{name}: {says}\n", ended.Output, StringComparison.Ordinal);
    }
}
