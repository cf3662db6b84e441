namespace Publishing.Server.Cli;

/// <summary>A problem in a line.</summary>
internal static class ProblemText
{
    /// <summary>Severity, code, what was found and where, and what to do.</summary>
    public static string Of(Problem problem)
    {
        var place = (problem.Line, problem.Column) switch
        {
            ({ } line, { } column) => $" (line {line}, column {column})",
            ({ } line, null) => $" (line {line})",
            _ => "",
        };
        return $"{problem.Severity.ToString().ToLowerInvariant()} {problem.Code}: {problem.Message}{place}{(problem.Remedy is null ? "" : " " + problem.Remedy)}";
    }
}
