using Publishing.Ingest.Values;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Tests.Ingest.Values;

public sealed class LicenseWordsTests
{
    [Theory]
    [InlineData("http://creativecommons.org/licenses/by/4.0", null, "https://creativecommons.org/licenses/by/4.0/", null)]
    [InlineData("creativecommons.org/licenses/by/4.0/", null, "https://creativecommons.org/licenses/by/4.0/", "creativecommons.org/licenses/by/4.0/")]
    [InlineData("https://www.elsevier.com/tdm", null, "https://www.elsevier.com/tdm", null)]
    [InlineData(null, "CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/", "CC BY-NC 4.0")]
    public void A_license_by_address_or_by_name(string? url, string? words, string address, string? text)
    {
        var notes = new ImportNotes();
        var license = LicenseWords.Read(url, words is null ? null : RichText.Plain(words), notes);

        Assert.Equal(new License(address, Text: text is null ? null : RichText.Plain(text)), license);
        Assert.Empty(notes.Problems);
    }

    [Fact]
    public void A_name_without_its_version_is_kept_as_words_and_said()
    {
        var notes = new ImportNotes();

        Assert.Equal(new License(null, Text: RichText.Plain("CC BY")), LicenseWords.Read(null, RichText.Plain("CC BY"), notes));
        Assert.Equal("license-unknown", Assert.Single(notes.Problems).Code);
    }

    [Fact]
    public void Who_may_read_it_is_no_license() => Assert.Null(LicenseWords.Read(null, RichText.Plain("info:eu-repo/semantics/openAccess"), new ImportNotes()));
}
