namespace Publishing.Text;

/// <summary>Texts as formats without markup take them: on one line, and only when there is something to read.</summary>
internal static class KnownText
{
    /// <summary>The text; null when there is nothing to read.</summary>
    public static string? Of(string? text) => text is not null && RunningText.Of(text) is { Length: > 0 } words ? words : null;

    /// <summary>The text without its markup; null when there is nothing to read.</summary>
    public static string? Of(RichText? text) => text is null ? null : Of(text.ToReadableText());

    /// <summary>The text if it has no more characters than a format takes.</summary>
    public static string? Within(string? text, int most) => Of(text) is { } words && words.Length <= most ? words : null;
}
