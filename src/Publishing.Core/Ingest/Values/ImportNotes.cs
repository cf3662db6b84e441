using Publishing.Articles;

namespace Publishing.Ingest.Values;

/// <summary>What is noted down while a record is read: problems for the editor, and what was inferred.</summary>
public sealed class ImportNotes
{
    private readonly List<Problem> _problems = [];
    private readonly List<Inference> _inferred = [];

    /// <summary>The problems, in the order in which they were found.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>What was worked out and not read.</summary>
    public IReadOnlyList<Inference> Inferred => _inferred;

    /// <summary>Notes problems that others have found.</summary>
    public void Add(IEnumerable<Problem> problems) => _problems.AddRange(problems);

    /// <summary>Notes something that the editor should know.</summary>
    public void Tell(ProblemCode code, string message, string? field = null, string? value = null, int? line = null) =>
        _problems.Add(Problem.Of(code, message, field, value, line));

    /// <summary>Notes a value that cannot be what its field says; it is left out.</summary>
    /// <param name="field">The field of the article.</param>
    /// <param name="value">The value.</param>
    /// <param name="why">What follows the value in the sentence: "is not a date".</param>
    /// <param name="line">Where it stands.</param>
    public void Invalid(string field, string value, string why, int? line = null) =>
        Tell(ProblemCodes.InvalidValue, $"'{(value.Length > 60 ? value[..60] + "…" : value)}' {why}; it was left out.", field, value, line);

    /// <summary>Notes that a field was worked out, and from what.</summary>
    public void Infer(string field, string from) => _inferred.Add(new Inference(field, from));
}
