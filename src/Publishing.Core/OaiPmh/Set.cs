namespace Publishing.OaiPmh;

/// <summary>A set as ListSets names it (OAI-PMH §4.6).</summary>
/// <param name="SetSpec">Its spec: <c>journal</c> or <c>journal:section</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">More about it; null for nothing.</param>
public sealed record Set(string SetSpec, string Name, string? Description = null);
