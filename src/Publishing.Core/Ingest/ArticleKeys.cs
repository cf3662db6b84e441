using System.Globalization;
using System.Text;
using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Ingest;

/// <summary>By what an article is known again when it comes a second time, within one journal.</summary>
public static class ArticleKeys
{
    /// <summary>How a key begins that is a DOI.</summary>
    public const string Doi = "doi:";

    /// <summary>How a key begins that is the source's own identifier.</summary>
    public const string Source = "source:";

    /// <summary>
    /// The keys, strongest first: <c>doi:…</c>, <c>source:…</c> (the source's own identifier), <c>bib:…</c> (volume, issue, first page or elocation-id, normalized title)
    /// and, for an article that has none of these, <c>title:…</c> (normalized title and first contributor).
    /// </summary>
    public static IReadOnlyList<string> Of(Article article, string? sourceKey)
    {
        var keys = new List<string>();
        if (article.Doi is { } doi)
        {
            keys.Add(Doi + doi.Key);
        }

        if (!string.IsNullOrEmpty(sourceKey))
        {
            keys.Add(Source + sourceKey);
        }

        var title = Normalize(article.PlainTitle);
        if (title.Length > 0)
        {
            if (article.Volume is not null || article.FirstPage is not null || article.ElocationId is not null)
            {
                keys.Add($"bib:{article.Volume}|{article.IssueNumber}|{article.FirstPage ?? article.ElocationId}|{title}");
            }

            if (keys.Count == 0)
            {
                keys.Add($"title:{title}|{Normalize(article.Contributors.Count > 0 ? article.Contributors[0].InvertedName : "")}");
            }
        }

        return keys;
    }

    /// <summary>The weak key: normalized title and surname of the first contributor. Two articles that share it look like one, and need not be; null when there is no title or nobody to tell.</summary>
    public static string? LikenessOf(Article article) =>
        Normalize(article.PlainTitle) is { Length: > 0 } title && Normalize(FirstSurname(article)) is { Length: > 0 } surname ? $"likeness:{title}|{surname}" : null;

    private static string FirstSurname(Article article) => article.Contributors is [var first, ..]
        ? first.Group?.ToPlainText() ?? (first.Names.Count > 0 ? first.Names[0].Surname : "")
        : "";

    /// <summary>Whether two articles that look alike are two for sure: they have different DOIs, or stand in different issues or on different pages.</summary>
    public static bool AreTwo(Article a, Article b) =>
        Differ(a.Doi?.Value, b.Doi?.Value) || Differ(a.Volume, b.Volume) || Differ(a.IssueNumber, b.IssueNumber) || Differ(a.FirstPage ?? a.ElocationId, b.FirstPage ?? b.ElocationId);

    /// <summary>Whether two articles that look alike agree in all that both tell: the place, the year, and the initial of their first contributor.</summary>
    public static bool Agree(Article a, Article b) =>
        !AreTwo(a, b) && !(a.FirstPublished?.Year is { } year && b.FirstPublished?.Year is { } other && year != other) && !Differ(FirstInitial(a), FirstInitial(b));

    // A page of a journal has "Zhailin D." where its XML has "Zhailin, Daniyar".
    private static string? FirstInitial(Article article) => article.Contributors is [{ Names: [{ GivenNames: { } given }, ..] }, ..] && Normalize(given) is { Length: > 0 } name
        ? name.EnumerateRunes().First().ToString()
        : null;

    private static bool Differ(string? a, string? b) => a is not null && b is not null && !string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a key that two articles share does not make them one: two editorials of one issue may have the same title and pages, but different DOIs, or different numbers at their source, say that they are two.</summary>
    /// <param name="key">The key that they share.</param>
    /// <param name="mine">All keys of the one.</param>
    /// <param name="theirs">All keys of the other.</param>
    public static bool IsOverruled(string key, IReadOnlyList<string> mine, IReadOnlyList<string> theirs) =>
        !IsOf(Doi, key) && !IsOf(Source, key) && (Differ(Doi, mine, theirs) || Differ(Source, mine, theirs));

    private static bool Differ(string kind, IReadOnlyList<string> mine, IReadOnlyList<string> theirs) =>
        mine.FirstOrDefault(key => IsOf(kind, key)) is { } my && theirs.FirstOrDefault(key => IsOf(kind, key)) is { } their && my != their;

    private static bool IsOf(string kind, string key) => key.StartsWith(kind, StringComparison.Ordinal);

    /// <summary>Letters with their marks, and digits, of any script, in lower case, compatibility forms folded (NFKC); everything else is left out.</summary>
    public static string Normalize(string text)
    {
        var plain = CompatibilityForm.Of(text);
        var kept = new StringBuilder(plain.Length);
        Span<char> units = stackalloc char[2];
        foreach (var rune in plain.EnumerateRunes())
        {
            if (IsKept(rune))
            {
                kept.Append(units[..Rune.ToLowerInvariant(rune).EncodeToUtf16(units)]);
            }
        }

        return kept.ToString();
    }

    // The vowels of Hindi and Thai are marks.
    private static bool IsKept(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
