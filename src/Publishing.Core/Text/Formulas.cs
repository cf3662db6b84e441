using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Publishing.Text;

/// <summary>
/// MathML in characters alone, such that no number is read that is not there: <c>x^(1/2)</c> and never <c>x¹²</c>, <c>(a+b)/2</c>, <c>√(2)</c>.
/// Where a layout is none of those known here, its parts are kept apart by spaces.
/// </summary>
internal static class Formulas
{
    // What stands in these is read from left to right.
    private static readonly FrozenSet<string> Rows = new[] { "math", "mrow", "mstyle", "mpadded", "semantics", "merror", "maction", "mi", "mn", "mo", "mtext", "ms" }.ToFrozenSet();

    /// <summary>Appends a formula or a part of one.</summary>
    public static void Append(StringBuilder readable, XNode node)
    {
        if (node is XText words)
        {
            readable.Append(words.Value.Trim());
        }

        if (node is not XElement element)
        {
            return;
        }

        switch (element.Name.LocalName, element.Elements().ToList())
        {
            // Annotations repeat the formula in another notation; reading both would say it twice.
            case ("annotation" or "annotation-xml" or "mphantom", _):
                break;
            case ("mspace", _):
                Space(readable);
                break;
            case ("msup" or "mover", [var under, var over]):
                AppendScripts(readable, under, null, over);
                break;
            case ("msub" or "munder", [var over, var under]):
                AppendScripts(readable, over, under, null);
                break;
            case ("msubsup" or "munderover", [var letter, var under, var over]):
                AppendScripts(readable, letter, under, over);
                break;
            case ("mfrac", [var above, var below]) when element.Attribute("linethickness")?.Value.TrimStart('0') is not ("" or "px" or "pt" or "em"):
                AppendFraction(readable, element, above, below);
                break;
            case ("msqrt", _):
                readable.Append("√(");
                AppendAll(readable, element, between: "");
                readable.Append(')');
                break;
            case ("mroot", [var under, var index]):
                KeepApart(readable);
                Scripts.AppendOfFormula(readable, Of(index), isRaised: true);
                readable.Append("√(").Append(Of(under)).Append(')');
                break;
            case ("mfenced", _):
                readable.Append(element.Attribute("open")?.Value ?? "(");
                AppendAll(readable, element, between: (element.Attribute("separators")?.Value.Trim() ?? ",") is { Length: > 0 } separators ? separators[..1] : "");
                readable.Append(element.Attribute("close")?.Value ?? ")");
                break;
            default:
                AppendAll(readable, element, between: Rows.Contains(element.Name.LocalName) ? "" : " ");
                break;
        }
    }

    private static void AppendAll(StringBuilder readable, XElement element, string between)
    {
        var isFirst = true;
        foreach (var node in element.Nodes().Where(node => node is XElement || (node is XText words && !string.IsNullOrWhiteSpace(words.Value))))
        {
            readable.Append(isFirst ? "" : between);
            isFirst = false;
            Append(readable, node);
        }
    }

    private static void AppendScripts(StringBuilder readable, XElement letter, XElement? lowered, XElement? raised)
    {
        // "x₁²" is what everybody writes; all else that has parts is raised as a whole.
        readable.Append(letter.Name.LocalName == "msub" && lowered is null ? Of(letter) : Grouped(letter));
        foreach (var (script, isRaised) in new[] { (lowered, false), (raised, true) })
        {
            if (script is not null)
            {
                Scripts.AppendOfFormula(readable, Of(script), isRaised);
            }
        }
    }

    private static void AppendFraction(StringBuilder readable, XElement fraction, XElement above, XElement below)
    {
        KeepApart(readable);
        readable.Append(Grouped(above)).Append('/').Append(Grouped(below));

        // Half of x, and not one by two x.
        if (fraction.Parent is { } row && Rows.Contains(row.Name.LocalName) && fraction.ElementsAfterSelf().FirstOrDefault() is { Name.LocalName: not ("mo" or "mspace" or "mfenced") } next && Of(next).Length > 0)
        {
            readable.Append(' ');
        }
    }

    // Three and a half is not thirty-one halves.
    private static void KeepApart(StringBuilder readable)
    {
        if (readable.Length > 0 && char.IsLetterOrDigit(readable[^1]))
        {
            readable.Append(' ');
        }
    }

    private static void Space(StringBuilder readable)
    {
        if (readable.Length > 0 && readable[^1] != ' ')
        {
            readable.Append(' ');
        }
    }

    // In parentheses, unless it is one letter, word or number, or stands in them already.
    private static string Grouped(XElement element)
    {
        var text = Of(element);
        var isOne = new StringInfo(text).LengthInTextElements <= 1
            || IsFenced(text)
            || (element.DescendantsAndSelf().Count(part => !part.HasElements) == 1 && text.EnumerateRunes().All(letter => Rune.IsLetterOrDigit(letter) || letter.Value is '.' or ','));
        return isOne ? text : $"({text})";
    }

    // "(a)/(b)" begins and ends with parentheses that are not of one pair.
    private static bool IsFenced(string text)
    {
        for (var (at, depth) = (0, 0); at < text.Length; at++)
        {
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth <= 0)
            {
                return depth == 0 && text[at] == ')' && at == text.Length - 1;
            }
        }

        return false;
    }

    private static string Of(XElement element)
    {
        var readable = new StringBuilder();
        Append(readable, element);
        return readable.ToString().Trim();
    }
}
