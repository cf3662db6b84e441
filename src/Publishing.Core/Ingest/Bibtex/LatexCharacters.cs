using System.Collections.Frozen;
using Publishing.Text;

namespace Publishing.Ingest.Bibtex;

/// <summary>The characters that TeX writes as commands: accents, letters, signs, Greek, mathematics.</summary>
internal static class LatexCharacters
{
    // A command, then its character.
    private const string LetterTable = """
        ss ß|SS ẞ|ae æ|AE Æ|oe œ|OE Œ|aa å|AA Å|o ø|O Ø|l ł|L Ł|i ı|j ȷ|dh ð|DH Ð|th þ|TH Þ|dj đ|DJ Đ|ng ŋ|NG Ŋ|ij ĳ|IJ Ĳ|textcommabelow ̦
        textendash –|textemdash —|textquoteleft ‘|textquoteright ’|textquotedblleft “|textquotedblright ”|textquotesingle '|textquotedbl "|lq ‘|rq ’|quotesinglbase ‚|quotedblbase „|glqq „|grqq “|flqq «|frqq »|guillemotleft «|guillemotright »|guillemetleft «|guillemetright »|guilsinglleft ‹|guilsinglright ›
        ldots …|dots …|textellipsis …|copyright ©|textcopyright ©|textregistered ®|texttrademark ™|textdegree °|degree °|celsius ℃|pounds £|textsterling £|euro €|texteuro €|EUR €|textyen ¥|textdollar $|textcent ¢|S §|textsection §|P ¶|textparagraph ¶|dag †|ddag ‡|textdagger †|textdaggerdbl ‡
        textbullet •|textperiodcentered ·|textmu µ|micro µ|texttimes ×|textdiv ÷|textpm ±|textonehalf ½|textonequarter ¼|textthreequarters ¾|textordmasculine º|textordfeminine ª|textonesuperior ¹|texttwosuperior ²|textthreesuperior ³
        textasciicircum ^|textasciitilde ~|textbackslash \|textless <|textgreater >|textbar BAR|textunderscore _|textbraceleft {|textbraceright }|textexclamdown ¡|textquestiondown ¿|textnumero №|textvisiblespace ␣|textsuperior ^|slash /|percent %|textpercent %|textampersand &|textasteriskcentered *|textasciigrave `|textasciiacute ´|textasciidieresis ¨|textminus −
        LaTeX LaTeX|TeX TeX|BibTeX BibTeX|LaTeXe LaTeX2ε|XeTeX XeTeX|TikZ TikZ
        alpha α|beta β|gamma γ|delta δ|epsilon ϵ|varepsilon ε|zeta ζ|eta η|theta θ|vartheta ϑ|iota ι|kappa κ|lambda λ|mu μ|nu ν|xi ξ|omicron ο|pi π|varpi ϖ|rho ρ|varrho ϱ|sigma σ|varsigma ς|tau τ|upsilon υ|phi ϕ|varphi φ|chi χ|psi ψ|omega ω
        Gamma Γ|Delta Δ|Theta Θ|Lambda Λ|Xi Ξ|Pi Π|Sigma Σ|Upsilon Υ|Phi Φ|Psi Ψ|Omega Ω|Alpha Α|Beta Β|textalpha α|textbeta β|textgamma γ|textdelta δ|textepsilon ε|textlambda λ|textkappa κ|textpi π|textomega ω
        times ×|div ÷|pm ±|mp ∓|cdot ·|ast ∗|star ⋆|circ ∘|bullet •|leq ≤|le ≤|leqslant ≤|geq ≥|ge ≥|geqslant ≥|neq ≠|ne ≠|approx ≈|simeq ≃|sim ∼|cong ≅|equiv ≡|propto ∝|ll ≪|gg ≫|less <|greater >|lt <|gt >|lesssim ≲|gtrsim ≳|mathsemicolon ;
        to →|rightarrow →|longrightarrow ⟶|leftarrow ←|leftrightarrow ↔|Rightarrow ⇒|Leftarrow ⇐|Leftrightarrow ⇔|mapsto ↦|uparrow ↑|downarrow ↓|textrightarrow →|textleftarrow ←|infty ∞|prime ′|partial ∂|nabla ∇|sum ∑|prod ∏|int ∫|oint ∮|in ∈|notin ∉|ni ∋|subset ⊂|subseteq ⊆|supset ⊃|supseteq ⊇|cup ∪|cap ∩|emptyset ∅|varnothing ∅
        forall ∀|exists ∃|neg ¬|lnot ¬|land ∧|wedge ∧|lor ∨|vee ∨|oplus ⊕|ominus ⊖|otimes ⊗|odot ⊙|perp ⊥|parallel ∥|mid ∣|angle ∠|triangle △|square □|cdots ⋯|vdots ⋮|ell ℓ|hbar ℏ|hslash ℏ|Re ℜ|Im ℑ|aleph ℵ|wp ℘|imath ı|jmath ȷ|langle ⟨|rangle ⟩|lfloor ⌊|rfloor ⌋|lceil ⌈|rceil ⌉|vert BAR|Vert ‖|lbrace {|rbrace }|backslash \|setminus ∖|dagger †|ddagger ‡|surd √|checkmark ✓|star ⋆|models ⊨|vdash ⊢|top ⊤|bot ⊥|rightleftharpoons ⇌|deg °
        log log|ln ln|exp exp|sin sin|cos cos|tan tan|max max|min min|lim lim|det det|dim dim|ker ker|mod mod|bmod mod|arg arg|inf inf|sup sup
        """;

    private static readonly FrozenDictionary<string, string> Letters = LetterTable
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany(row => Rows(row))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    // The command of an accent, then the character that combines with the letter before it.
    private static readonly FrozenDictionary<string, char> Combining = new Dictionary<string, char>
    {
        ["`"] = '\u0300', ["'"] = '\u0301', ["^"] = '\u0302', ["~"] = '\u0303', ["="] = '\u0304', ["u"] = '\u0306', ["."] = '\u0307', ["\""] = '\u0308', ["r"] = '\u030A', ["H"] = '\u030B', ["v"] = '\u030C',
        ["d"] = '\u0323', ["c"] = '\u0327', ["k"] = '\u0328', ["b"] = '\u0331', ["t"] = '\u0361', ["G"] = '\u030F', ["U"] = '\u030E', ["f"] = '\u0311', ["h"] = '\u0309', ["C"] = '\u030F', ["textcommaabove"] = '\u0313',
        ["hat"] = '\u0302', ["tilde"] = '\u0303', ["bar"] = '\u0304', ["dot"] = '\u0307', ["ddot"] = '\u0308', ["vec"] = '\u20D7', ["check"] = '\u030C', ["breve"] = '\u0306', ["acute"] = '\u0301', ["grave"] = '\u0300', ["mathring"] = '\u030A', ["textcommabelow"] = '\u0326', ["cedilla"] = '\u0327',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<char, string> Blackboard = new Dictionary<char, string> { ['R'] = "ℝ", ['C'] = "ℂ", ['N'] = "ℕ", ['Z'] = "ℤ", ['Q'] = "ℚ", ['P'] = "ℙ", ['H'] = "ℍ" }.ToFrozenDictionary();

    /// <summary>The character of a command that stands alone; null when it is none.</summary>
    public static string? Letter(string command) => Letters.GetValueOrDefault(command);

    /// <summary>Whether a command puts an accent on the letter behind it.</summary>
    public static bool IsAccent(string command) => Combining.ContainsKey(command);

    /// <summary>A letter with an accent; over an i or a j without its dot as with it.</summary>
    public static string Accented(string command, string letter)
    {
        if (letter.Length == 0)
        {
            return command switch { "~" => "~", "^" => "^", "`" => "`", "'" => "´", "\"" => "¨", _ => "" };
        }

        var bare = letter[0] switch { 'ı' => 'i', 'ȷ' => 'j', var other => other };
        return CanonicalForm.Of($"{bare}{Combining[command]}") + letter[1..];
    }

    /// <summary>A letter as mathematicians write the sets of numbers; itself when it is none of these.</summary>
    public static string OfNumbers(string letter) => letter is [var only] && Blackboard.TryGetValue(only, out var doubled) ? doubled : letter;

    private static IEnumerable<KeyValuePair<string, string>> Rows(string row) => row.Split('|')
        .Select(cell => cell.Split(' ', 2))
        .Where(cell => cell.Length == 2)
        .Select(cell => KeyValuePair.Create(cell[0], cell[1] == "BAR" ? "|" : cell[1]));
}
