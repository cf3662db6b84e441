using Publishing.Identifiers;

namespace Publishing.Tests.Identifiers;

public sealed class DoiTests
{
    // DOI Handbook §2.4: only the letters of ASCII have a case.
    [Theory]
    [InlineData("10.5555/ABC", "10.5555/abc", true)]
    [InlineData("10.5555/Журнал-A", "10.5555/Журнал-a", true)]
    [InlineData("10.5555/Журнал", "10.5555/журнал", false)]
    [InlineData("10.5555/İ", "10.5555/i", false)]
    public void Two_names_are_one_when_they_differ_in_the_case_of_ASCII_letters_alone(string one, string other, bool areOne)
    {
        Assert.True(Doi.TryParse(one, out var first));
        Assert.True(Doi.TryParse(other, out var second));

        Assert.Equal(areOne, first == second);
        Assert.Equal(areOne, first.Key == second.Key);
        Assert.Equal(areOne, first.GetHashCode() == second.GetHashCode());
        Assert.Equal(one, first.Value);
    }
}
