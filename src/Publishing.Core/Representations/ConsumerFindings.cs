using Publishing.Text;

namespace Publishing.Representations;

/// <summary>Collects what a consumer would say to an article.</summary>
/// <param name="consumer">Who it is, as a person calls it.</param>
internal sealed class ConsumerFindings(string consumer)
{
    private readonly List<Problem> _problems = [];

    /// <summary>All that was found, in the order in which it was looked for.</summary>
    public IReadOnlyList<Problem> All => _problems;

    /// <summary>Whether the article stays out of the file.</summary>
    public static bool Refuse(IEnumerable<Problem> problems) => problems.Any(problem => problem.Severity == ProblemSeverity.Error);

    /// <summary>The consumer insists on something that the article has not.</summary>
    public void Missing(bool isMissing, string what, string field, string remedy)
    {
        if (isMissing)
        {
            Add(ProblemCodes.DepositIncomplete, $"{consumer} takes no article without {what}.", field, null, remedy);
        }
    }

    /// <summary>A value is longer than the consumer takes it.</summary>
    public void TooLong(string what, string? text, int most, string field, string remedy = "Shorten it.")
    {
        if (KnownText.Of(text) is { } words && words.Length > most)
        {
            Add(ProblemCodes.DepositTooLong, $"The {what} has {words.Length} characters, and {consumer} takes {most}.", field, words, remedy);
        }
    }

    /// <summary>A value has a form that the consumer refuses.</summary>
    public void Refused(string message, string field, string? value, string remedy) => Add(ProblemCodes.DepositRefused, message, field, value, remedy);

    /// <summary>The consumer takes the article, and would like to have something that it has not.</summary>
    public void Wanted(bool isWanting, string what, string field, string remedy)
    {
        if (isWanting)
        {
            Add(ProblemCodes.DepositDoubtful, $"{consumer} would like to have {what}, and there is none.", field, null, remedy);
        }
    }

    /// <summary>The consumer has no place for something, or takes it in another form: the article goes without.</summary>
    public void LeftOut(string message, string field, string? value, string remedy) => Add(ProblemCodes.DepositLeftOut, message, field, value, remedy);

    private void Add(ProblemCode code, string message, string field, string? value, string remedy) =>
        _problems.Add(Problem.Of(code, message, field, value) with { Remedy = remedy });
}
