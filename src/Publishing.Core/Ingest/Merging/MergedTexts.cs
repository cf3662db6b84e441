using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Ingest.Merging;

/// <summary>Titles, abstracts and keywords of two sources, language by language.</summary>
/// <param name="before">What is known.</param>
/// <param name="said">What the new source says.</param>
internal sealed class MergedTexts(Article before, Article said)
{
    /// <summary>The language of the text.</summary>
    public LanguageTag? Language { get; } = said.Language ?? before.Language;

    /// <summary>The titles.</summary>
    public IReadOnlyList<Title> Titles => Merge(
        before.Titles, said.Titles, title => title.Language, (title, language) => title with { Language = language },
        isOfOneKind: (_, _) => true,
        saysNoMore: (old, now) => Letters(now) == Letters(old) || (now.Subtitle is null && Letters(now.Text) == Letters(old.Text)));

    /// <summary>The abstracts.</summary>
    public IReadOnlyList<Abstract> Abstracts => Merge(
        before.Abstracts, said.Abstracts, text => text.Language, (text, language) => text with { Language = language },
        isOfOneKind: (old, now) => old.Kind == now.Kind,
        saysNoMore: (old, now) => Letters(old).StartsWith(Letters(now), StringComparison.Ordinal));

    /// <summary>The keywords.</summary>
    public IReadOnlyList<KeywordGroup> Keywords => Includes(before.Keywords.SelectMany(group => group.Keywords), said.Keywords.SelectMany(group => group.Keywords))
        ? Spoken(before.Keywords, group => group.Language, (group, language) => group with { Language = language })
        : Merge(
            before.Keywords, said.Keywords, group => group.Language, (group, language) => group with { Language = language },
            isOfOneKind: (old, now) => old.Vocabulary == now.Vocabulary,
            saysNoMore: (old, now) => now.Keywords.Count == old.Keywords.Count && Includes(old.Keywords, now.Keywords));

    /// <summary>The subject headings.</summary>
    public IReadOnlyList<SubjectGroup> Subjects => Includes(before.Subjects.SelectMany(group => group.Subjects), said.Subjects.SelectMany(group => group.Subjects))
        ? Spoken(before.Subjects, group => group.Language, (group, language) => group with { Language = language })
        : Merge(
            before.Subjects, said.Subjects, group => group.Language, (group, language) => group with { Language = language },
            isOfOneKind: (old, now) => old.Kind == now.Kind,
            saysNoMore: (old, now) => now.Subjects.Count == old.Subjects.Count && Includes(old.Subjects, now.Subjects));

    // What is given, each in the fuller of its two forms, and what is in languages that are not given.
    private List<T> Merge<T>(IReadOnlyList<T> old, IReadOnlyList<T> given, Func<T, LanguageTag?> languageOf, Func<T, LanguageTag?, T> speak, Func<T, T, bool> isOfOneKind, Func<T, T, bool> saysNoMore)
        where T : class
    {
        var known = Spoken(old, languageOf, speak);
        var of = new int?[given.Count];
        Match((one, now, _) => saysNoMore(one, now) && Agree(languageOf(one), before.Language, languageOf(now), said.Language));
        Match((one, now, _) => Same(languageOf(one) ?? Language, languageOf(now) ?? Language));
        Match((_, now, place) => place == 0 && (languageOf(now) ?? said.Language) is null);

        var fuller = given.Select((one, place) => of[place] is { } at
            ? saysNoMore(known[at], one) ? known[at] : languageOf(one) is null && said.Language is null ? speak(one, languageOf(known[at])) : one
            : one).ToList();

        // The first is in the article's own language: a source that does not say which that is does not say which is the first.
        return said.Language is null || Same(said.Language, before.Language)
            ? [.. known.Select((one, at) => Array.IndexOf(of, at) is >= 0 and var place ? fuller[place] : one), .. fuller.Where((_, place) => of[place] is null)]
            : [.. fuller, .. known.Where((_, at) => !of.Contains(at))];

        void Match(Func<T, T, int, bool> fits)
        {
            for (var place = 0; place < given.Count; place++)
            {
                of[place] ??= Enumerable.Range(0, known.Count).Where(at => !of.Contains(at) && isOfOneKind(known[at], given[place]) && fits(known[at], given[place], place)).Select(at => (int?)at).FirstOrDefault();
            }
        }
    }

    // What was in the article's language is so still, when the article's turns out to be another.
    private List<T> Spoken<T>(IReadOnlyList<T> old, Func<T, LanguageTag?> languageOf, Func<T, LanguageTag?, T> speak) =>
        [.. old.Select(one => languageOf(one) is null && before.Language is { } language && !Same(language, Language) ? speak(one, language) : one)];

    private static bool Agree(LanguageTag? old, LanguageTag? ofOld, LanguageTag? now, LanguageTag? ofNow) =>
        (now ?? ofNow) is not { } given || (old ?? ofOld) is not { } known || Same(known, given);

    private static bool Same(LanguageTag? a, LanguageTag? b) => a?.Language == b?.Language && (a?.Script is null || b?.Script is null || a.Script == b.Script);

    private static bool Includes(IEnumerable<RichText> all, IEnumerable<RichText> some) => some.Select(Letters).All(all.Select(Letters).ToHashSet(StringComparer.Ordinal).Contains);

    private static string Letters(RichText text) => ArticleKeys.Normalize(text.ToReadableText());

    private static string Letters(Title title) => Letters(title.Text) + (title.Subtitle is { } subtitle ? Letters(subtitle) : "");

    private static string Letters(Abstract text) => ArticleKeys.Normalize(text.ToReadableText());
}
