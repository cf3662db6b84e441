using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Ingest.Citations;

/// <summary>
/// Finds a Russian title in Latin letters that its English translation follows in square brackets, as indexes ask for:
/// <c>Bezopasnost' – klyuchevoj faktor [Security is a key factor]</c>. Names before it, which the brackets may repeat, are part of neither.
/// </summary>
internal static partial class TransliteratedTitles
{
    private static readonly LanguageTag Transliterated = LanguageTag.Parse("ru-Latn");

    private static readonly LanguageTag English = LanguageTag.Parse("en");

    public static IReadOnlyList<CitationSpan> Find(string text, IReadOnlyList<CitationSpan> known)
    {
        var open = text.IndexOf('[', StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf(']', open);
        if (close < 0)
        {
            return [];
        }

        var start = TitleStart(text, open, known);
        var title = Trim(text, start, open);
        var translation = Trim(text, open + 1 + (start > 0 ? LengthOfNames(text[(open + 1)..close]) : 0), close);
        if (title.Length == 0 || translation.Length == 0
            || !RussianTransliteration.IsCertain(text.AsSpan(title.Start, title.Length))
            || !EnglishText.IsCertain(text.AsSpan(translation.Start, translation.Length)))
        {
            return [];
        }

        return
        [
            title with { Kind = CitationPartKind.ArticleTitle, Language = Transliterated },
            translation with { Kind = CitationPartKind.TransTitle, Language = English },
        ];
    }

    // After the year in brackets, else after names at the start ("Hakimov, O.", "Petrov A.V., Ivanov I."). "A. Smailov provel" is a sentence.
    private static int TitleStart(string text, int open, IReadOnlyList<CitationSpan> known)
    {
        var year = known.FirstOrDefault(span => span.Kind == CitationPartKind.Year && span.End < open);
        if (year.Length == 0)
        {
            return Math.Min(LengthOfNames(text), open);
        }

        return text.IndexOf(')', year.End) is > 0 and var bracket && bracket < open ? bracket + 1 : open;
    }

    private static int LengthOfNames(string text) => Names().Match(text).Length;

    private static CitationSpan Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '.' or ',' or ':' or ';'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '.' or ',' or ':' or ';'))
        {
            end--;
        }

        return new CitationSpan(start, end - start, CitationPartKind.Text);
    }

    private const string Name = @"\p{Lu}[\p{L}\p{M}'’-]{1,60},? \p{Lu}\p{Ll}{0,2}\.(?:[ -]?\p{Lu}\p{Ll}{0,2}\.){0,3}";

    [GeneratedRegex($@"^\s*(?:(?:{Name}(?:, | & | and )){{0,50}}{Name}(?: |$))?", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
