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

        var characters = isRaised ? Raised : Lowered;
        var close = string.Concat(words.Where(letter => letter != ' '));
        if (close.All(characters.ContainsKey))
        {
            text.Append(string.Concat(close.Select(letter => characters[letter])));
            return;
        }

        text.Append(isRaised ? '^' : '_').Append(words.Length == 1 ? words : $"({words})");
    }

    private static FrozenDictionary<char, char> Pairs(string plain, string script) => plain.Zip(script).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
}
