using Publishing.Ingest.Bibtex;

namespace Publishing.Tests.Ingest.Bibtex;

public sealed class BibtexNamesTests
{
    [Theory]
    [InlineData("Jones, Ann B. and Smith, John", "Jones/Ann B.|Smith/John")]
    [InlineData("Ann B. Jones and John Smith", "Jones/Ann B.|Smith/John")]
    [InlineData("Ludwig van Beethoven and de la Fontaine, Jean", "van Beethoven/Ludwig|de la Fontaine/Jean")]
    [InlineData("von Berg, Jr, Anna", "von Berg/Anna/Jr")]
    [InlineData(@"{\""O}zt{\""u}rk, Ay{\c s}e and Erd{\H o}s, P{\'a}l", "Öztürk/Ayşe|Erdős/Pál")]
    [InlineData(@"Ayşe Öztürk AND Pál Erdős", "Öztürk/Ayşe|Erdős/Pál")]
    [InlineData("{World Health Organization} and Jones, Ann", "World Health Organization|Jones/Ann")]
    [InlineData("{Barnes and Noble} and Jones, Ann", "Barnes and Noble|Jones/Ann")]
    [InlineData("Jones, Ann and others", "Jones/Ann")]
    [InlineData("Plato", "Plato/")]
    [InlineData("{{Jones, Ann}}", "Jones/Ann")]
    [InlineData("family=Berg, given=Anna, prefix=von and given=Ann, family=Jones", "von Berg/Anna|Jones/Ann")]
    [InlineData("Jones, Ann; Smith, John", "Jones/Ann|Smith/John")]
    [InlineData("A. Jones, B. Smith, C. Brown, D. Green", "Jones/A.|Smith/B.|Brown/C.|Green/D.")]
    [InlineData("Jones A and Smith B", "Jones/A|Smith/B")]
    [InlineData("Jones, Ann\n  and\n  Smith, John", "Jones/Ann|Smith/John")]
    [InlineData("J{\\\"o}rg M{\\\"u}ller", "Müller/Jörg")]
    [InlineData("Sandy Anderson", "Anderson/Sandy")]
    public void Names_are_told_apart(string tex, string expected) =>
        Assert.Equal(expected, string.Join('|', BibtexNames.Read(tex, "author").Select(author => author.Group?.ToPlainText() ?? string.Join('/', new[] { author.Names[0].Surname, author.Names[0].GivenNames ?? "", author.Names[0].Suffix }.Where(part => part is not null)))));
}
