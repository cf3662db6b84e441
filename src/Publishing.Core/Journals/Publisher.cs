namespace Publishing.Journals;

/// <summary>JATS <c>publisher</c>.</summary>
/// <param name="Name">The publisher's name.</param>
/// <param name="Location">Where the publisher is, in words.</param>
public sealed record Publisher(string Name, string? Location = null);
