using System.Text;
using Publishing.Articles;
using Publishing.Licensing;
using Publishing.Representations;
using Publishing.Testing;

namespace Publishing.Tests.Representations;

public sealed class RisRepresentationTests
{
    [Fact]
    public void A_record_begins_with_its_type_ends_with_its_end_and_has_a_tag_on_every_line()
    {
        foreach (var article in AwkwardArticles.All.Values.Concat([SampleArticles.Full, SampleArticles.Bare, SampleArticles.Hostile]))
        {
            var lines = Of(article).Split("\r\n");

            Assert.StartsWith("TY  - ", lines[0], StringComparison.Ordinal);
            Assert.Equal(["ER  - ", ""], lines[^2..]);
            Assert.All(lines[..^2], line => Assert.Matches(@"^[A-Z][A-Z0-9]  - [^\s\u0085\u2028\u2029][^\r\n\u0085\u2028\u2029]*$", line));
            Assert.Single(lines, line => line.StartsWith("TY", StringComparison.Ordinal));
            Assert.Single(lines, line => line.StartsWith("ER", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_group_is_marked_as_EndNote_marks_one() =>
        Assert.Contains("AU  - University of Examples,, Department of Rocks and Sands\r\nAU  - World Health Organization,\r\nAU  - Anonymous\r\nA4  - Müller, Ute\r\n", Of(AwkwardArticles.All["names"]), StringComparison.Ordinal);

    [Fact]
    public void Titles_in_other_languages_and_both_ISSNs_are_there()
    {
        Assert.Contains("TT  - Relations\r\nTT  - Отношения\r\n", Of(AwkwardArticles.All["several languages"]), StringComparison.Ordinal);
        Assert.Contains("SN  - 1234-5679\r\nSN  - 0000-0000\r\n", Of(SampleArticles.Full), StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_may_open_yet_is_not_linked_as_full_text()
    {
        Assert.Contains("L1  - https://press.example.org/files/1.pdf", Of(SampleArticles.Full), StringComparison.Ordinal);
        Assert.DoesNotContain("L1  - ", Of(SampleArticles.Full with { Permissions = new Permissions { FreeToRead = new FreeToRead(SampleArticles.Today.AddDays(1)) } }), StringComparison.Ordinal);
    }

    private static string Of(Article article) => Encoding.UTF8.GetString(new RisRepresentation().Write(SampleArticles.InPlace(article)));
}
