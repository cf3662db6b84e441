namespace Publishing.Licensing;

/// <summary>NISO ALI <c>free_to_read</c>.</summary>
/// <param name="Start">The first day; null for always.</param>
/// <param name="End">The last day; null for ever.</param>
public sealed record FreeToRead(DateOnly? Start = null, DateOnly? End = null);
