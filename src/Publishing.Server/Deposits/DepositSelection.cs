namespace Publishing.Server.Deposits;

/// <summary>Which articles go into a deposit: those of a journal, of one of its issues, or some by their numbers.</summary>
/// <param name="Journal">The slug of the journal; null when articles are named.</param>
/// <param name="Issue">The slug of the issue.</param>
/// <param name="Articles">The numbers of the articles.</param>
public sealed record DepositSelection(string? Journal, string? Issue, IReadOnlyList<long> Articles)
{
    /// <summary>What is wrong with the selection, in a sentence; null when it is one.</summary>
    public string? Mistake => (Journal, Issue, Articles.Count) switch
    {
        (null, null, 0) => "Name a journal, or articles by their numbers.",
        (null, not null, _) => "An issue is one of a journal: name the journal beside it.",
        (not null, _, > 0) => "Name either a journal or articles, not both.",
        _ => null,
    };
}
