using System.Collections.Frozen;
using System.Text;

namespace Publishing.Text;

/// <summary>
/// What is raised or lowered, in characters alone: <c>10ⁿ</c>, <c>H₂O</c> where Unicode has a character for each, else with a mark before it,
/// <c>x^(α+1)</c>, for "10n" would be something else.
/// </summary>
internal static class Scripts
{
    // Longer ones are no exponents: somebody set a note or a sentence that way.
    private const int LongestMarked = 20;

    private static readonly FrozenDictionary<char, char> Raised = Pairs(
        "0123456789+-−–=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδφχ",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᵠᵡ");

    private static readonly FrozenDictionary<char, char> Lowered = Pairs(
        "0123456789+-−–=()aehijklmnoprstuvxβγρφχ",
        "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ");

    // "19th" says the same with and without: these are words and no exponents.
    private static readonly FrozenSet<string> Ordinals = new[] { "st", "nd", "rd", "th", "er", "ère", "re", "ème", "eme" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // They stand over or beside a letter and say the same there.
    private static readonly FrozenSet<char> Accents = "*†‡′″‴'¯ˉ‾ˆ^~˜→˙¨".ToFrozenSet();

    /// <summary>Appends a raised or a lowered text to what stands before it.</summary>
    public static void Append(StringBuilder text, string script, bool isRaised)
    {
        // A mark of a note (*, †) raises nothing, and neither does white space.
        var words = script.Trim();
        if (!words.Any(char.IsLetterOrDigit) || words.Length > LongestMarked || (isRaised && Ordinals.Contains(words)))
        {
            text.Append(script);
            return;
        }

        Mark(text, words, isRaised, isWhole: false);
    }

    /// <summary>Appends what is raised or lowered in a formula, where nothing is a note however long it is.</summary>
    /// <param name="text">What stands before it.</param>
    /// <param name="script">What is raised or lowered.</param>
    /// <param name="isRaised">Whether it is raised.</param>
    public static void AppendOfFormula(StringBuilder text, string script, bool isRaised)
    {
        var words = script.Trim();
        if (words.All(Accents.Contains))
        {
            text.Append(words);
            return;
        }

        // What its layout keeps apart stays so.
        Mark(text, words, isRaised, isWhole: words.Contains(' ', StringComparison.Ordinal));
    }

    private static void Mark(StringBuilder text, string words, bool isRaised, bool isWhole)
    {
        var characters = isRaised ? Raised : Lowered;
        var close = string.Concat(words.Where(letter => letter != ' '));
        if (!isWhole && close.Index().All(letter => characters.ContainsKey(letter.Item) || (!isRaised && IsPoint(close, letter.Index))))
        {
            text.Append(string.Concat(close.Select(letter => characters.GetValueOrDefault(letter, letter))));
            return;
        }

        text.Append(isRaised ? '^' : '_').Append(words.Length == 1 ? words : $"({words})");
    }

    // La₀.₇Sr₀.₃MnO₃: nothing is lower than a point stands anyway, and so all numbers of a formula are written in one way.
    private static bool IsPoint(string text, int at) =>
        text[at] is '.' or ',' && at > 0 && at < text.Length - 1 && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static FrozenDictionary<char, char> Pairs(string plain, string script) => plain.Zip(script).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
}
