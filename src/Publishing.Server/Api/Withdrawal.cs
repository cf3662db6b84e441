namespace Publishing.Server.Api;

/// <summary>What is said of a withdrawal.</summary>
/// <param name="Reason">Why, for the tombstone that readers see.</param>
public sealed record Withdrawal(string? Reason = null);
