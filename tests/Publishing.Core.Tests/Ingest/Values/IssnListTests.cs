using Publishing.Ingest.Values;

namespace Publishing.Tests.Ingest.Values;

public sealed class IssnListTests
{
    [Fact]
    public void Each_stands_once_and_electronic_ones_come_first()
    {
        var issns = new IssnList();
        issns.Add("00319007", "print");
        issns.Add("2541–9005 (online)", "electronic");
        issns.Add("0031-9007");
        issns.Add("N/A");

        Assert.Equal(["2541-9005", "0031-9007"], issns.All!.Select(issn => issn.Value));
        Assert.Empty(issns.Problems);
    }

    [Fact]
    public void What_is_no_ISSN_is_said_and_left_out()
    {
        var issns = new IssnList();
        issns.Add("1234-5678", "print", 7);

        Assert.Null(issns.All);
        var problem = Assert.Single(issns.Problems);
        Assert.Equal(("invalid-value", "1234-5678", 7), (problem.Code, problem.Value, problem.Line));
    }
}
