using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Text;

namespace Publishing.Jats;

/// <summary>
/// Keeps people's e-mail addresses out of what harvesters copy. It is for contact details: affiliations, notes on authors, biographies;
/// what authors wrote in an abstract or a reference stays as they wrote it.
/// </summary>
internal static partial class EmailAddresses
{
    // What announces an address.
    private const string Words = @"e-?mails?|эл\. ?почта|электронная почта|электронды пошта";

    // Linear in the length of the text, whatever it is (NonBacktracking cannot be generated).
    private static readonly Regex Address = new(
        @"[\s,;]*(?:(?:" + Words + @"|mail)\s*[:.]?\s*)?\(?[\p{L}\p{N}._%+'’-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:xn--[a-z0-9-]+|\p{L}{2,})\)?\.?",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The text without addresses, and without the words that announce them.</summary>
    public static string Without(string text) => text.Contains('@', StringComparison.Ordinal) ? Address.Replace(text, match => EndsSentence(text, match) ? "." : "") : text;

    /// <summary>The text without addresses and links to them.</summary>
    public static RichText Without(RichText text) => new(text.Inlines.Where(inline => inline is not LinkRun { Target: var target } || !IsMail(target)).Select(inline => inline switch
    {
        TextRun run => new TextRun(Without(run.Text)),
        StyledRun run => run with { Content = Without(run.Content) },
        LinkRun run => run with { Content = Without(run.Content) },
        _ => inline,
    }));

    /// <summary>Whether an element is nothing but an address, or a link to one.</summary>
    public static bool IsOne(XElement element) => element.Name.LocalName == "email" || IsMail((string?)element.Attribute(JatsTagSet.Xlink + "href") ?? "");

    /// <summary>Takes <c>email</c> elements, links to addresses and comments with addresses in them out of an element.</summary>
    public static void RemoveElements(XElement element)
    {
        element.DescendantNodes().Where(node => node is XComment or XProcessingInstruction && node.ToString().Contains('@', StringComparison.Ordinal)).Remove();
        foreach (var mail in element.Descendants().Where(IsOne).ToList())
        {
            if (mail.PreviousNode is XText before)
            {
                before.Value = Announcement().Replace(before.Value, "");
            }

            mail.Remove();
        }
    }

    /// <summary>Takes addresses out of an element wherever they stand.</summary>
    public static void RemoveAll(XElement element)
    {
        RemoveElements(element);
        foreach (var text in element.DescendantNodes().OfType<XText>().Where(text => text.Value.Contains('@', StringComparison.Ordinal)).ToList())
        {
            text.Value = Without(text.Value);
        }
    }

    // The full stop behind an address ends the sentence that it stands in, unless one has ended before it.
    private static bool EndsSentence(string text, Match address) =>
        address.ValueSpan.EndsWith(".", StringComparison.Ordinal) && address.Index > 0 && text[address.Index - 1] is not ('.' or '!' or '?');

    private static bool IsMail(string target) => target.TrimStart().StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[\s,;(]*(?:" + Words + @")\s*[:.]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Announcement();
}
