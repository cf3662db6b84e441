using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Representations;
using Publishing.Testing;
using Publishing.Tests.Articles;
using Publishing.Tests.Crosswalks;

namespace Publishing.Tests.Representations;

/// <summary>What we write for reference managers our own importers read, and what they read is written again as it was.</summary>
public sealed partial class BibliographyRoundTripTests
{
    private static readonly (Representation Representation, Importer Importer)[] Pairs =
    [
        (new BibtexRepresentation(), new BibtexImporter()),
        (new RisRepresentation(), new RisImporter()),
        (new CslJsonRepresentation(), new CslJsonImporter()),
        (new EndNoteRepresentation(), new EndNoteImporter()),
    ];

    public static TheoryData<string, string> CasesAndNames => new(GoldenCase.Names.Concat(["full", "bare"]).Concat(AwkwardArticles.All.Keys).SelectMany(_ => Pairs, (name, pair) => (name, pair.Representation.Name)));

    [Theory]
    [MemberData(nameof(CasesAndNames))]
    public void What_a_file_says_is_read_and_written_again(string name, string representation)
    {
        var (written, importer) = Pairs.Single(pair => pair.Representation.Name == representation);
        var published = Load(name);
        var file = written.Write(published)!;

        var result = importer.Read(new SourceFile("download." + written.Suffix, file));
        var read = Assert.Single(result.Articles);
        Assert.DoesNotContain(read.Problems, problem => problem.Code == ProblemCodes.MalformedRecord.Code || problem.Code == ProblemCodes.InvalidValue.Code);
        var again = written.Write(published with { Article = read.Article with { Permissions = read.Article.Permissions with { StatedAccess = published.Article.Permissions.StatedAccess } } })!;

        Assert.Equal(WithoutKey(file), WithoutKey(again));
    }

    [Theory]
    [InlineData("bibtex")]
    [InlineData("ris")]
    [InlineData("csl-json")]
    [InlineData("endnote")]
    public void An_importer_knows_the_file_for_what_it_is(string representation)
    {
        var (written, importer) = Pairs.Single(pair => pair.Representation.Name == representation);

        Assert.All(new[] { "full", "bare" }, name => Assert.Same(importer.GetType(), ImporterRegistry.Recognize(new SourceFile("download", written.Write(Load(name))!))?.GetType()));
    }

    [Theory]
    [InlineData("bibtex")]
    [InlineData("ris")]
    [InlineData("csl-json")]
    [InlineData("endnote")]
    public void Everything_that_the_format_has_a_field_for_comes_back(string representation)
    {
        var (written, importer) = Pairs.Single(pair => pair.Representation.Name == representation);
        var published = Load("full") is var full && Issn.TryParse("2049-3630", out var print) ? full with { Journal = full.Journal with { PrintIssn = print } } : throw new InvalidOperationException();
        var read = Assert.Single(importer.Read(new SourceFile("download", written.Write(published)!)).Articles).Article;

        Assert.Equal("kk", read.Language?.Value);
        Assert.Equal(new CitedArticle(published).Title.ToReadableText(), read.PlainTitle);
        Assert.Equal(["Сұлтанова, Ақмарал", "Shamsieva, I.", "Steppe Water Group", "Omarov, Daniyar"], read.Contributors.Select(contributor => contributor.InvertedName));
        Assert.Equal(["author", "author", "author", "editor"], read.Contributors.Select(contributor => contributor.Kind));
        Assert.NotNull(read.Contributors[2].Group);
        Assert.Equal("2022-06-30", read.FirstPublished?.ToString());
        Assert.Equal(("5", "2", "10", "25"), (read.Volume, read.IssueNumber, read.FirstPage, read.LastPage));
        Assert.Equal(published.Article.Doi, read.Doi);
        Assert.Equal(["1234-5679", "2049-3630"], read.SourceJournal!.Issns!.Select(issn => issn.Value));
        Assert.Equal(("Дала зерттеулері", "Dala Zert."), (read.SourceJournal.Title, read.SourceJournal.AbbreviatedTitle));
        Assert.Equal(("Sample University Press", "Almaty"), (read.SourceJournal.Publisher, read.SourceJournal.PublisherLocation));
        Assert.Equal(6, read.Keywords.Sum(group => group.Keywords.Count));
        Assert.Equal(published.Article.Abstracts[0].ToReadableText(), read.Abstracts[0].ToReadableText());
    }

    // Whatever the types allow; nothing has been through an editor's hands.
    [Fact]
    public void Whatever_stands_in_an_article_its_file_is_one_record() => ArticleGen.Published.Sample(
        article =>
        {
            var open = article with { Article = OpenArticle.Of(article.Article) };
            foreach (var (written, importer) in Pairs)
            {
                var file = written.Write(open)!;
                var result = importer.Read(new SourceFile("download", file));
                Assert.Single(result.Articles);
                Assert.DoesNotContain(result.Articles[0].Problems.Concat(result.Problems), problem => problem.Code == ProblemCodes.MalformedRecord.Code);
                Assert.DoesNotContain("secret.person@example.org", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
            }
        },
        iter: 300);

    private static PublishedArticle Load(string name) => name switch
    {
        "full" => SampleArticles.InPlace(SampleArticles.Full, SampleArticles.Issue),
        "bare" => SampleArticles.InPlace(SampleArticles.Bare),
        _ when AwkwardArticles.All.TryGetValue(name, out var awkward) => SampleArticles.InPlace(awkward),
        _ => GoldenCase.Load(name).Article is var golden ? golden with { Article = OpenArticle.Of(golden.Article) } : throw new InvalidOperationException(),
    };

    // It is made of the Latin form of a name, which these formats cannot say beside the other.
    private static string WithoutKey(byte[] file) => Key().Replace(Encoding.UTF8.GetString(file), "key");

    [GeneratedRegex(@"(?<=@article\{|""(?:id|citation-key)"": "")[a-z0-9-]+")]
    private static partial Regex Key();
}
