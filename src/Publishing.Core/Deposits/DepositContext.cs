namespace Publishing.Deposits;

/// <summary>Who deposits, and when.</summary>
/// <param name="Moment">The moment of the deposit (UTC), later than that of every deposit before it: timestamps that must grow come from it.</param>
/// <param name="Depositor">The name of who deposits; null when nobody has said.</param>
/// <param name="Email">Where the consumer sends its answer; null when nobody has said.</param>
/// <param name="Registrant">Who answers for the identifiers; the depositor when null.</param>
public sealed record DepositContext(DateTime Moment, string? Depositor = null, string? Email = null, string? Registrant = null);
