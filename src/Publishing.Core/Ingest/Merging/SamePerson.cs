using Publishing.Articles;

namespace Publishing.Ingest.Merging;

/// <summary>Whether two contributors of one article, as two sources name them, are the same.</summary>
internal static class SamePerson
{
    /// <summary>Whether they are: the surname is the same, and the given names or their initials are, as far as both tell them.</summary>
    public static bool Are(Contributor a, Contributor b)
    {
        if (a.Kind != b.Kind || a.Anonymous != b.Anonymous || (a.Group is null) != (b.Group is null))
        {
            return false;
        }

        if (a.Orcid is { } one && b.Orcid is { } other)
        {
            return one == other;
        }

        return a.Anonymous || (a.Group is { } group
            ? ArticleKeys.Normalize(group.ToPlainText()) == ArticleKeys.Normalize(b.Group!.ToPlainText())
            : a.Names.Any(name => b.Names.Any(second => IsOne(name, second))));
    }

    /// <summary>Whether the names of the second tell nothing that those of the first do not.</summary>
    public static bool SaysNoMore(Contributor known, Contributor said) => said.Names.All(name => known.Names.Any(old => Covers(old, name)));

    private static bool IsOne(PersonName a, PersonName b) =>
        ArticleKeys.Normalize(a.Surname) == ArticleKeys.Normalize(b.Surname)
        && Words(a.GivenNames).Zip(Words(b.GivenNames)).All(pair => IsShort(pair.First, pair.Second) || IsShort(pair.Second, pair.First));

    private static bool Covers(PersonName known, PersonName said)
    {
        var (all, some) = (Words(known.GivenNames), Words(said.GivenNames));
        return ArticleKeys.Normalize(known.Surname) == ArticleKeys.Normalize(said.Surname)
            && (said.Prefix is null || said.Prefix == known.Prefix) && (said.Suffix is null || said.Suffix == known.Suffix)
            && some.Count <= all.Count && some.Zip(all).All(pair => IsShort(pair.First, pair.Second));
    }

    private static bool IsShort(string shorter, string full) => shorter == full || (shorter.EnumerateRunes().Count() == 1 && full.StartsWith(shorter, StringComparison.Ordinal));

    private static List<string> Words(string? names) =>
        [.. (names ?? "").Split([' ', '.', '-', '\u00a0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(Initials).Select(ArticleKeys.Normalize).Where(word => word.Length > 0)];

    // "AB" of PubMed is "A. B."
    private static IEnumerable<string> Initials(string word) => word.Length is 2 or 3 && word.All(char.IsUpper) ? word.Select(letter => letter.ToString()) : [word];
}
