namespace Publishing.Ingest;

/// <summary>Problems that say the same of several places, as one.</summary>
internal static class EqualProblems
{
    // An editor looks at a few places and knows; the source has them all.
    private const int MostLines = 8;

    /// <summary>The problems in their order; of equal ones the first, with the lines of the others.</summary>
    public static IEnumerable<Problem> Fold(IEnumerable<Problem> problems) =>
        problems.GroupBy(problem => problem with { Line = null, Column = null }).Select(Folded);

    private static Problem Folded(IEnumerable<Problem> equal)
    {
        var first = equal.First();
        var lines = equal.Select(problem => problem.Line).OfType<int>().Distinct().Order().ToList();
        if (lines.Count < 2)
        {
            return first;
        }

        var others = string.Join(", ", lines.Skip(1).Take(MostLines - 1));
        var more = lines.Count > MostLines ? $" and {lines.Count - MostLines} more" : "";
        return first with { Message = $"{first.Message} The same in {(lines.Count == 2 ? "line" : "lines")} {others}{more}.", Line = lines[0] };
    }
}
