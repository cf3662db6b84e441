namespace Publishing.Ingest.Citations;

/// <summary>Tells whether a text is plainly English: in basic Latin letters, and with the small words that only English has.</summary>
internal static class EnglishText
{
    private static readonly HashSet<string> OnlyEnglish = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "of", "and", "between", "with", "from", "for", "will", "which", "their", "its", "was", "were", "has", "have", "how", "what", "through", "towards",
    };

    // Each of these is a word of some other language too; three together are not.
    private static readonly HashSet<string> AlsoEnglish = new(StringComparer.OrdinalIgnoreCase) { "a", "an", "as", "at", "by", "in", "is", "it", "on", "to", "are", "be", "not", "new" };

    public static bool IsCertain(ReadOnlySpan<char> text)
    {
        var only = OnlyEnglish.GetAlternateLookup<ReadOnlySpan<char>>();
        var also = AlsoEnglish.GetAlternateLookup<ReadOnlySpan<char>>();
        var (certain, possible) = (0, 0);
        foreach (var word in new Words(text))
        {
            if (word.ContainsAnyExceptInRange('\0', '\u007f'))
            {
                return false;
            }

            certain += only.Contains(word) ? 1 : 0;
            possible += also.Contains(word) ? 1 : 0;
        }

        return certain >= 1 || possible >= 3;
    }
}
