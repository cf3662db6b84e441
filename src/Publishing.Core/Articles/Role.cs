namespace Publishing.Articles;

/// <summary>What a contributor did (JATS <c>role</c>).</summary>
/// <param name="Text">The role in words; for a CRediT role the term itself.</param>
/// <param name="Credit">The last part of the CRediT address, such as <c>formal-analysis</c>; null when the role is none of the fourteen.</param>
public sealed record Role(string Text, string? Credit = null);
