using System.Xml.Linq;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Jats;

/// <summary>Reads the inline elements of JATS as <see cref="RichText"/>; the other direction is <see cref="RichTextXml"/>.</summary>
internal static class InlineReader
{
    private static readonly Dictionary<string, InlineStyle> Styles = Enum.GetValues<InlineStyle>().ToDictionary(style => style.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    // What stands beside the words and is not read with them.
    private static readonly HashSet<string> Silent = new(
        ["fn", "inline-graphic", "graphic", "media", "inline-media", "private-char", "index-term", "alt-text", "long-desc", "fig", "fig-group", "table-wrap", "object-id", "supplementary-material", "inline-supplementary-material", "milestone-start", "milestone-end", "contrib-group"],
        StringComparer.Ordinal);

    // What begins on a line of its own.
    private static readonly HashSet<string> Blocks = new(
        ["p", "sec", "title", "list", "list-item", "def-list", "def-item", "term", "def", "disp-quote", "verse-group", "verse-line", "label", "break", "disp-formula", "statement", "speech", "boxed-text", "attrib", "preformat", "code"],
        StringComparer.Ordinal);

    /// <summary>The content of an element as it is kept.</summary>
    /// <param name="element">An element that holds text.</param>
    /// <param name="claim">Told of everything that <see cref="RichText"/> cannot say.</param>
    /// <param name="withoutNotes">Whether marks of footnotes are left out, as in a title.</param>
    public static RichText Read(XElement element, Claim claim, bool withoutNotes = false) => RunningText.Of(Raw(element, claim, withoutNotes));

    /// <summary>The same with its white space as it stands, for texts that go on in the next element.</summary>
    public static RichText Raw(XElement element, Claim claim, bool withoutNotes = false)
    {
        if (!element.HasElements)
        {
            return RichText.Plain(element.Value);
        }

        var runs = new List<Inline>();
        Append(runs, element, claim, withoutNotes);
        return new RichText(runs);
    }

    /// <summary>The words of an element, its markup missed.</summary>
    public static string Words(XElement element, Claim claim)
    {
        if (!element.HasElements)
        {
            return RunningText.Of(element.Value);
        }

        claim.Miss();
        return Read(element, claim).ToPlainText();
    }

    private static void Append(List<Inline> runs, XElement element, Claim claim, bool withoutNotes)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                runs.Add(new TextRun(text.Value));
            }
            else if (node is XElement child)
            {
                AppendElement(runs, child, claim, withoutNotes);
            }
        }
    }

    private static void AppendElement(List<Inline> runs, XElement element, Claim claim, bool withoutNotes)
    {
        var name = element.Name.LocalName;
        if (Styles.TryGetValue(name, out var style))
        {
            claim.Attributes(element, "toggle");
            runs.Add(new StyledRun(style, Raw(element, claim, withoutNotes)));
        }
        else if (name is "ext-link" or "uri" && element.Attribute(JatsTagSet.Xlink + "href")?.Value.TrimStart().StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) != true)
        {
            runs.Add(Link(element, claim, withoutNotes));
        }
        else if (name is "inline-formula" or "disp-formula" or "math" or "alternatives")
        {
            AppendFormula(runs, element, claim, withoutNotes);
        }
        else if (Silent.Contains(name) || (withoutNotes && name == "xref" && element.Attribute("ref-type")?.Value is not ("bibr" or "aff" or null)))
        {
            claim.Miss();
        }
        else if (IsWrap(element))
        {
            Append(runs, element, claim, withoutNotes);
        }
        else
        {
            claim.Miss();
            var isBlock = Blocks.Contains(name);
            runs.Add(new TextRun(isBlock ? " " : ""));
            Append(runs, element, claim, withoutNotes);
            runs.Add(new TextRun(isBlock ? " " : ""));
        }
    }

    // What our own writer puts around a formula or a link where the element holds none itself.
    private static bool IsWrap(XElement element) =>
        element.Name.LocalName == "named-content" && element.Attributes().Count() == 1 && element.Attribute("content-type")?.Value is "math" or "link" or "script" && element.Elements().Count() == 1;

    private static LinkRun Link(XElement element, Claim claim, bool withoutNotes)
    {
        claim.Attributes(element, "ext-link-type", "href", "title");
        var kind = element.Attribute("ext-link-type")?.Value;
        if (element.Name.LocalName == "uri" || kind is not (null or "uri" or "doi"))
        {
            claim.Miss();
        }

        var content = Raw(element, claim, withoutNotes);
        var words = RunningText.Of(content).ToPlainText();
        var href = RunningText.Of(element.Attribute(JatsTagSet.Xlink + "href")?.Value ?? words);
        var target = kind == "doi" && Doi.TryParse(href, out var doi) && doi.Value == href ? "doi:" + href : href;
        if (!WebAddress.IsLinkTarget(target) || words.Length == 0 || (element.Attribute(JatsTagSet.Xlink + "title") is { } title && !(WebLink.TryParse(target, words, out var link) && link.Title == title.Value)))
        {
            claim.Miss();
        }

        return new LinkRun(target, words.Length == 0 ? RichText.Plain(href) : content);
    }

    private static void AppendFormula(List<Inline> runs, XElement element, Claim claim, bool withoutNotes)
    {
        var math = element.Name.LocalName == "math" ? element : element.Descendants(JatsTagSet.MathMl + "math").FirstOrDefault();
        if (math is null || MathMl.TryRead(math) is not { } run)
        {
            claim.Miss();
            Append(runs, element, claim, withoutNotes);
            return;
        }

        var isAlone = element == math || (element.Name.LocalName == "inline-formula" && element.Elements().Count() == 1 && element.Elements().First() == math && !element.HasAttributes);
        if (!isAlone || !IsSame(math, run))
        {
            claim.Miss();
        }

        runs.Add(run);
    }

    // Whether making it safe took nothing out.
    private static bool IsSame(XElement math, MathRun run)
    {
        var kept = run.ToElement();
        return Count(kept) == Count(math);

        static (int Elements, int Attributes) Count(XElement element) =>
            (element.Descendants().Count(), element.DescendantsAndSelf().Attributes().Count(attribute => !attribute.IsNamespaceDeclaration));
    }
}
