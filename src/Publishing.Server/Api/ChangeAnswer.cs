using Publishing.Postgres;

namespace Publishing.Server.Api;

/// <summary>What is answered to a change that did not come about.</summary>
internal static class ChangeAnswer
{
    /// <summary>The refusal that an outcome stands for; null when the change was made or nothing had to be.</summary>
    /// <param name="outcome">How the change ended.</param>
    /// <param name="what">What was to be changed, such as <c>the article 12</c>.</param>
    /// <param name="state">Why its state may not have allowed it.</param>
    public static ProblemAnswer? Refusal(ChangeOutcome outcome, string what, string state = "Its state does not allow it.") => outcome switch
    {
        ChangeOutcome.NotFound => ProblemAnswer.NotFound($"There is no {what}."),
        ChangeOutcome.VersionConflict => new ProblemAnswer(ProblemType.Stale, $"The {what} was changed since you read it; nothing was written."),
        ChangeOutcome.Duplicate => new ProblemAnswer(ProblemType.Duplicate, $"There is a {what} already."),
        ChangeOutcome.WrongState => new ProblemAnswer(ProblemType.WrongState, state),
        _ => null,
    };
}
