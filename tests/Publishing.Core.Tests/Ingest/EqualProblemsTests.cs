using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class EqualProblemsTests
{
    [Fact]
    public void Equal_ones_become_one_with_all_their_lines()
    {
        var folded = EqualProblems.Fold([At(40), At(12), Other, At(51), At(12)]).ToList();

        Assert.Equal([("The body stays. The same in lines 40, 51.", 12), ("x", null)], folded.Select(problem => (problem.Message, problem.Line)));
    }

    [Fact]
    public void Of_many_lines_the_first_are_named() =>
        Assert.Equal("The body stays. The same in lines 2, 3, 4, 5, 6, 7, 8 and 92 more.", Assert.Single(EqualProblems.Fold(Enumerable.Range(1, 100).Select(At))).Message);

    [Fact]
    public void Two_of_the_same_line_are_one_without_another_word() =>
        Assert.Equal([At(1)], EqualProblems.Fold([At(1), At(1)]));

    [Fact]
    public void What_differs_in_anything_else_stays_two()
    {
        Problem[] problems = [At(1), At(2) with { Field = "doi" }, At(3) with { Value = "v" }, At(4) with { Message = "m" }];

        Assert.Equal(problems, EqualProblems.Fold(problems));
    }

    private static Problem Other => Problem.Of(ProblemCodes.NoDoi, "x");

    private static Problem At(int line) => Problem.Of(ProblemCodes.SourceOnly, "The body stays.", line: line);
}
