namespace Publishing.Problems;

/// <summary>Something that an editor should know of what was given: what is wrong, where, and what to do. A value, never an exception.</summary>
/// <param name="Code">The machine code, such as <c>no-doi</c>; every code is explained in <c>docs/errors.md</c>.</param>
/// <param name="Severity">Whether it stops the article.</param>
/// <param name="Message">One sentence: what was found.</param>
/// <param name="Remedy">One sentence: what to do next.</param>
/// <param name="Field">The field of the article, in JSON Pointer form without the first slash; null when it is about the whole.</param>
/// <param name="Value">The value that gave rise to it, shortened to 200 characters.</param>
/// <param name="Line">The line of the source, from 1, when it is known.</param>
/// <param name="Column">The column of the source, from 1, when it is known.</param>
public sealed record Problem(
    string Code,
    ProblemSeverity Severity,
    string Message,
    string? Remedy = null,
    string? Field = null,
    string? Value = null,
    int? Line = null,
    int? Column = null)
{
    /// <summary>A problem that the code's own entry explains.</summary>
    public static Problem Of(ProblemCode code, string message, string? field = null, string? value = null, int? line = null, int? column = null) =>
        new(code.Code, code.Severity, message, code.Remedy, field, value is { Length: > 200 } ? value[..200] + "…" : value, line, column);
}
