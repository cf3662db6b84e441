using System.Globalization;
using System.Text;
using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Ingest;

/// <summary>By what an article is known again when it comes a second time, within one journal.</summary>
public static class ArticleKeys
{
    /// <summary>
    /// The keys, strongest first: <c>doi:…</c>, <c>source:…</c> (the source's own identifier), <c>bib:…</c> (volume, issue, first page or elocation-id, normalized title)
    /// and, for an article that has none of these, <c>title:…</c> (normalized title and first contributor).
    /// </summary>
    public static IReadOnlyList<string> Of(Article article, string? sourceKey)
    {
        var keys = new List<string>();
        if (article.Doi is { } doi)
        {
            keys.Add("doi:" + doi.Value.ToLowerInvariant());
        }

        if (!string.IsNullOrEmpty(sourceKey))
        {
            keys.Add("source:" + sourceKey);
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

    /// <summary>Letters with their marks, and digits, of any script, in lower case, compatibility forms folded (NFKC); everything else is left out.</summary>
    public static string Normalize(string text) =>
        string.Concat(CompatibilityForm.Of(text).EnumerateRunes().Where(IsKept).Select(Rune.ToLowerInvariant));

    // The vowels of Hindi and Thai are marks.
    private static bool IsKept(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
