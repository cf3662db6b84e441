using CsCheck;
using Publishing.Ingest.ArticlePages;

namespace Publishing.Tests.Ingest.ArticlePages;

public sealed class ReferenceEntriesTests
{
    [Theory]
    [InlineData("A. https://example.org/na-sovremennom-¶etape-razvitiya, 03.12.2021 (access date: 01.02.2022)", "A. https://example.org/na-sovremennom-etape-razvitiya, 03.12.2021 (access date: 01.02.2022)")]
    [InlineData("A. https://example.org/podx¶od?q=%D0%9A (access date: 01.02.2022)", "A. https://example.org/podxod?q=%D0%9A (access date: 01.02.2022)")]
    [InlineData("A. https://example.org/some-long-na¶me (accessed 3 May 2020)", "A. https://example.org/some-long-name (accessed 3 May 2020)")]
    [InlineData("A. https://example.org/a¶/b/c.html", "A. https://example.org/a/b/c.html")]
    [InlineData("A. https://example.org/a-¶b-¶c.pdf. Accessed 3 May 2020.", "A. https://example.org/a-b-c.pdf. Accessed 3 May 2020.")]
    [InlineData("A. https://doi.org/10.5555/¶abc.2020.1", "A. https://doi.org/10.5555/abc.2020.1")]
    public void An_address_that_is_broken_is_rejoined_without_a_space(string lines, string entry)
    {
        var read = Assert.Single(Entries(lines));

        Assert.Equal((entry, true), (read.Text, read.Rejoined));
    }

    [Theory]
    [InlineData("A. https://example.org/a¶de Vries, J. (2019). B.")]
    [InlineData("A. https://example.org/a¶van der Berg, K. (2019). B.")]
    [InlineData("A. https://example.org/a¶eLife, 5, e12345.")]
    [InlineData("A. https://example.org/a¶e-Learning in schools (2020). B.")]
    [InlineData("A. https://example.org/a¶eurostat (2020). B.")]
    [InlineData("A. https://example.org/a/¶Smith-Jones, J. (2020). B.")]
    [InlineData("A. https://example.org/a-¶Smith-Jones, J. (2020). B.")]
    [InlineData("A. https://example.org/a¶https://example.org/b")]
    [InlineData("A. https://example.org/a¶2020. Annual report.")]
    [InlineData("https://doi.org/10.5555/1¶https://doi.org/10.5555/2")]
    [InlineData("Smith, J. (2019). A.¶Smith, J. (2020). B.")]
    [InlineData("A title without a full stop¶Another title")]
    [InlineData("A, 2019.¶¶and so on, 2020.")]
    public void Two_references_are_never_made_one(string lines)
    {
        var read = Entries(lines);

        Assert.Equal(lines.Split('¶', StringSplitOptions.RemoveEmptyEntries), read.Select(entry => entry.Text));
        Assert.DoesNotContain(read, entry => entry.Rejoined);
    }

    [Theory]
    [InlineData("Smith, J. (2019). A title that¶goes on. Press.", "Smith, J. (2019). A title that goes on. Press.")]
    [InlineData("Smith, J. (2019). A title. Journal of Long¶names, 5(2), 1–9.", "Smith, J. (2019). A title. Journal of Long names, 5(2), 1–9.")]
    [InlineData("Smith, J. (2019). A title. Springer,¶Berlin.", "Smith, J. (2019). A title. Springer, Berlin.")]
    [InlineData("Smith, J. (2019). A title. Press.¶https://doi.org/10.5555/1", "Smith, J. (2019). A title. Press. https://doi.org/10.5555/1")]
    [InlineData("Smith, J. A title. https://example.org/a.¶Accessed 3 May 2020.", "Smith, J. A title. https://example.org/a. Accessed 3 May 2020.")]
    [InlineData("Smith, J. (2019). Inter-¶national affairs.", "Smith, J. (2019). Inter-national affairs.")]
    [InlineData("Smith, J. (2019). A title, pp.¶15–18.", "Smith, J. (2019). A title, pp. 15–18.")]
    public void A_sentence_that_is_broken_is_rejoined(string lines, string entry) =>
        Assert.Equal(entry, Assert.Single(Entries(lines)).Text);

    [Theory]
    [InlineData("[1] A¶B¶[2] C", "[1]:A B|[2]:C")]
    [InlineData("1. A¶2. C", "1.:A|2.:C")]
    [InlineData("1) A¶2020. 15 p.¶2) C", "1):A 2020. 15 p.|2):C")]
    [InlineData("(1) A¶(2) C", "(1):A|(2):C")]
    [InlineData("1.A¶2.C¶4.D", "1.:A|2.:C|4.:D")]
    [InlineData("[1]¶Smith, J. A¶[2]¶Brown, K. B", "[1]:Smith, J. A|[2]:Brown, K. B")]
    [InlineData("1. A¶12. line of the same¶2. B", "1.:A 12. line of the same|2.:B")]
    public void A_numbered_list_is_taken_apart_by_its_numbers(string lines, string expected) =>
        Assert.Equal(expected, string.Join('|', Entries(lines).Select(entry => $"{entry.Label}:{entry.Text}")));

    [Theory]
    [InlineData("2020. A report¶2021. Another report")]
    [InlineData("3 Musketeers, The¶4 Seasons, The")]
    public void A_number_at_the_start_is_no_label_without_the_others(string lines) =>
        Assert.All(Entries(lines), entry => Assert.Null(entry.Label));

    [Theory]
    [InlineData("1.", "1.")]
    [InlineData("1. Smith, J. (2020). A.¶2.", "Smith, J. (2020). A.|2.")]
    public void A_number_without_a_reference_is_kept_as_it_stands(string lines, string expected) =>
        Assert.Equal(expected, string.Join('|', Entries(lines).Select(entry => entry.Text)));

    [Fact]
    public void No_letter_is_lost_or_added() =>
        Gen.Char["aB1. -/:,)[]€"].Array[1, 12].Select(letters => new string(letters)).List[1, 12].Sample(lines =>
        {
            var pageLines = PageLines.Of(string.Join('\n', lines));

            var entries = ReferenceEntries.Of(pageLines);

            Assert.Equal(Letters(string.Concat(pageLines.Select(line => line.Text))), Letters(string.Concat(entries.Select(entry => entry.Label + entry.Text))));
        });

    private static IReadOnlyList<ReferenceEntry> Entries(string lines) => ReferenceEntries.Of(PageLines.Of(lines.Replace('¶', '\n')));

    private static string Letters(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
