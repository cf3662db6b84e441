using Publishing.Ingest.Values;

namespace Publishing.Tests.Ingest.Values;

public sealed class AuthorTextTests
{
    [Theory]
    [InlineData("Smith, John", "Smith/John//")]
    [InlineData("Smith,J.K.", "Smith/J.K.//")]
    [InlineData("Smith, John, Jr.", "Smith/John/Jr./")]
    [InlineData("von Berg, Jr, Anna", "von Berg/Anna/Jr/")]
    [InlineData("Smith, John, PhD", "Smith/John//")]
    [InlineData("John Smith, PhD", "Smith/John//")]
    [InlineData("John Smith", "Smith/John//")]
    [InlineData("Smith J", "Smith/J//")]
    [InlineData("Plato", "Plato///")]
    [InlineData("o'Brien-X3, q!", "o'Brien-X3/q!//")]
    [InlineData("World Health Organization", "///World Health Organization")]
    [InlineData("World Health Organization,", "///World Health Organization")]
    [InlineData("Ministry of Health, Kenya", "///Ministry of Health, Kenya")]
    [InlineData("WHO", "///WHO")]
    [InlineData("The COVID-19 People", "///The COVID-19 People")]
    [InlineData("Roe, Ann1,2 (AUTHOR)", "Roe/Ann//")]
    [InlineData("Roe, Ann B.3", "Roe/Ann B.//")]
    [InlineData("Ann Roe 0001", "Roe/Ann//")]
    [InlineData("Group of 7", "///Group of 7")]
    public void A_name_is_split_and_none_is_lost(string text, string expected)
    {
        var contributor = AuthorText.Read(text)!;
        var name = contributor.Names.Count > 0 ? contributor.Names[0] : null;

        Assert.Equal(expected, $"{name?.Surname}/{name?.GivenNames}/{name?.Suffix}/{contributor.Group}");
    }

    [Fact]
    public void An_ORCID_iD_beside_the_name_is_the_persons()
    {
        var contributor = AuthorText.Read("Carberry, Josiah (https://orcid.org/0000-0002-1825-0097)", "editor")!;

        Assert.Equal(("Carberry, Josiah", "0000-0002-1825-0097", "editor"), (contributor.InvertedName, contributor.Orcid!.Value, contributor.Kind));
    }

    [Theory]
    [InlineData("Roe, Ann1,2 (AUTHOR) roe@example.org", "Roe, Ann")]
    [InlineData("Ann Roe <roe@example.org>", "Roe, Ann")]
    [InlineData("Roe, Ann (roe@example.org)", "Roe, Ann")]
    public void An_address_beside_the_name_is_no_part_of_it(string text, string name)
    {
        var contributor = AuthorText.Read(text)!;

        Assert.Equal((name, "roe@example.org"), (contributor.InvertedName, contributor.Email));
    }

    [Theory]
    [InlineData("et al.")]
    [InlineData("others")]
    [InlineData("и др.")]
    [InlineData(" ")]
    [InlineData(null)]
    public void That_there_are_others_names_nobody(string? text) => Assert.Null(AuthorText.Read(text));

    [Theory]
    [InlineData("[Anonymous]")]
    [InlineData("Anon.")]
    public void Who_is_anonymous_stays_so(string text) => Assert.True(AuthorText.Read(text)!.Anonymous);

    [Theory]
    [InlineData("Smith, John; Jones, Ann", "Smith, John|Jones, Ann")]
    [InlineData("John Smith; WHO", "Smith, John|WHO")]
    [InlineData("Smith, John and Jones, Ann", "Smith, John|Jones, Ann")]
    [InlineData("John Smith, Ann Jones", "Smith, John|Jones, Ann")]
    [InlineData("Smith J., Jones A.", "Smith, J.|Jones, A.")]
    [InlineData("Ministry of Health and Welfare", "Ministry of Health and Welfare")]
    public void A_list_is_taken_apart(string text, string expected) => Assert.Equal(expected, string.Join('|', AuthorText.ReadList(text).Select(author => author.InvertedName)));
}
