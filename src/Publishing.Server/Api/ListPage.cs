using System.Globalization;
using Publishing.Identifiers;

namespace Publishing.Server.Api;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">What the page holds, in the list's order.</param>
/// <param name="Next">The address of the next page; absent on the last. Nothing is skipped or repeated when the list changes in between.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Makes pages.</summary>
internal static class ListPage
{
    /// <summary>How many items a page has when nobody says.</summary>
    public const int Usual = 50;

    /// <summary>How many items a page has at most.</summary>
    public const int Most = 200;

    /// <summary>A page of <paramref name="limit"/> items out of one more that were read; the one more says that others follow.</summary>
    /// <param name="request">The request, whose other parameters the next page keeps.</param>
    /// <param name="read">What was read.</param>
    /// <param name="limit">How many items the page has.</param>
    /// <param name="key">Behind what the next page begins.</param>
    /// <param name="shown">How an item is shown.</param>
    public static JsonAnswer Of<TStored, TShown>(HttpRequest request, IReadOnlyList<TStored> read, int limit, Func<TStored, object> key, Func<TStored, TShown> shown)
    {
        var items = read.Take(limit).ToList();
        var next = read.Count > limit ? Next(request, key(items[^1])) : null;
        return new JsonAnswer(new ListPage<TShown>([.. items.Select(shown)], next));
    }

    /// <summary>The address of the page behind <paramref name="after"/>.</summary>
    public static string Next(HttpRequest request, object after)
    {
        var addresses = request.HttpContext.RequestServices.GetRequiredService<RepositoryAddresses>();
        var kept = request.Query.Where(parameter => parameter.Key != "after").SelectMany(parameter => parameter.Value.Select(value => (parameter.Key, Value: value ?? "")));
        var query = kept.Append(("after", Convert.ToString(after, CultureInfo.InvariantCulture)!));
        var path = request.Path.Value!.TrimStart('/');
        return addresses.Path(path) + "?" + string.Join('&', query.Select(parameter => $"{parameter.Item1}={Uri.EscapeDataString(parameter.Item2)}"));
    }
}
