namespace Publishing.Server.Web.Pages.Shared;

/// <summary>A page of a list, and the key that leads to the next.</summary>
/// <param name="Items">What stands on it.</param>
/// <param name="Next">The key behind which the next page begins; null when nothing follows.</param>
/// <param name="IsFirst">Whether the list begins here.</param>
/// <typeparam name="T">What the list holds.</typeparam>
public sealed record KeysetPage<T>(IReadOnlyList<T> Items, string? Next, bool IsFirst);

/// <summary>Makes pages.</summary>
public static class KeysetPage
{
    /// <summary>A page of what was read with one more than fits, which tells whether anything follows.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="fits">How many fit a page.</param>
    /// <param name="isFirst">Whether the list begins here.</param>
    /// <param name="key">The key of an item.</param>
    public static KeysetPage<T> Of<T>(IReadOnlyList<T> read, int fits, bool isFirst, Func<T, string> key) =>
        read.Count > fits ? new([.. read.Take(fits)], key(read[fits - 1]), isFirst) : new(read, null, isFirst);
}
