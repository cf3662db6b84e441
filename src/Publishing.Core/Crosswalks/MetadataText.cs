using Publishing.Text;

namespace Publishing.Crosswalks;

/// <summary>A text as it stands in a field of metadata: characters alone, on one line, of which XML can hold every one.</summary>
internal static class MetadataText
{
    /// <summary>The text; null when there is nothing to read.</summary>
    public static string? Of(string? text) => text is not null && RunningText.Of(text) is { Length: > 0 } words ? words : null;

    /// <summary>The text without its markup (see <see cref="RichText.ToReadableText"/>); null when there is nothing to read.</summary>
    public static string? Of(RichText? text) => Of(text?.ToReadableText());
}
