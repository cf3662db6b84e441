using System.Xml.Linq;
using Publishing.Text;

namespace Publishing.Ingest.Values;

/// <summary>
/// A title or another short text of a source that puts markup into it: HTML, JATS, the face markup of Crossref, MathML, as elements or as characters,
/// escaped once or twice. What the model has no word for is read without its tags.
/// </summary>
public static class MarkedUpText
{
    /// <summary>The text of a field.</summary>
    public static RichText Of(string text) => MarkupTags.IsIn(text) ? Read(MarkupParser.Parse(text)) : RunningText.Of(RichText.Plain(text));

    /// <summary>The content of an element.</summary>
    public static RichText Of(XElement element) => Read(Elements(element));

    /// <summary>The words alone, for fields that hold no markup: names, journals, places.</summary>
    public static string Words(string text) => MarkupTags.IsIn(text) ? Of(text).ToPlainText() : RunningText.Of(text);

    /// <summary>The content of an element as elements that are read here, its own tags and those that stand in it as characters alike.</summary>
    internal static XElement Elements(XElement element)
    {
        var copy = new XElement(element);
        if (!copy.DescendantNodes().OfType<XText>().Any(words => MarkupTags.IsIn(words.Value)))
        {
            return MarkupParser.Plain(copy);
        }

        foreach (var words in copy.DescendantNodes().OfType<XText>().Where(words => MarkupTags.IsIn(words.Value)).ToList())
        {
            words.ReplaceWith(MarkupParser.Parse(words.Value).Nodes());
        }

        return MarkupParser.Plain(copy);
    }

    /// <summary>Adds what an element holds to a text.</summary>
    internal static void Append(List<Inline> runs, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            AppendNode(runs, node);
        }
    }

    /// <summary>Adds a node to a text.</summary>
    internal static void AppendNode(List<Inline> runs, XNode node)
    {
        if (node is XText words)
        {
            runs.Add(new TextRun(words.Value));
        }
        else if (node is XElement element && !MarkupNames.IsSilent(element.Name.LocalName))
        {
            AppendElement(runs, element);
        }
    }

    private static RichText Read(XElement element)
    {
        var runs = new List<Inline>();
        Append(runs, element);
        return RunningText.Of(new RichText(runs));
    }

    private static void AppendElement(List<Inline> runs, XElement element)
    {
        var name = element.Name.LocalName;
        if (name == "math" && MathMl.TryRead(element) is { } formula)
        {
            runs.Add(formula);
        }
        else if (name is "inline-formula" or "disp-formula" or "alternatives" && !element.Descendants().Any(child => child.Name.LocalName == "math") && element.Descendants("tex-math").FirstOrDefault() is { } tex)
        {
            runs.Add(new TextRun(tex.Value));
        }
        else if ((MarkupNames.StyleOf(name) ?? StyleSheetOf(element)) is { } style)
        {
            runs.Add(new StyledRun(style, Content(element)));
        }
        else if (name is "a" or "ext-link" or "uri" && element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "href")?.Value.Trim() is { Length: > 0 } href && WebAddress.IsLinkTarget(href))
        {
            runs.Add(new LinkRun(href, Content(element)));
        }
        else
        {
            var space = MarkupNames.IsBlock(name) || MarkupNames.IsBreak(name) || name is "td" or "th" or "disp-formula" ? " " : "";
            runs.Add(new TextRun(space));
            Append(runs, element);
            runs.Add(new TextRun(space));
        }
    }

    private static RichText Content(XElement element)
    {
        var runs = new List<Inline>();
        Append(runs, element);
        return new RichText(runs);
    }

    // What editors of web pages write instead of tags.
    private static InlineStyle? StyleSheetOf(XElement element)
    {
        var style = (element.Attribute("style")?.Value + " " + element.Attribute("class")?.Value).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return element.Name.LocalName is not "span" || style.Length == 0 ? null : style switch
        {
            _ when style.Contains("font-style:italic", StringComparison.Ordinal) || style == "italic" => InlineStyle.Italic,
            _ when style.Contains("font-weight:bold", StringComparison.Ordinal) || style == "bold" => InlineStyle.Bold,
            _ when style.Contains("vertical-align:super", StringComparison.Ordinal) => InlineStyle.Sup,
            _ when style.Contains("vertical-align:sub", StringComparison.Ordinal) => InlineStyle.Sub,
            _ when style.Contains("small-caps", StringComparison.Ordinal) => InlineStyle.Sc,
            _ => null,
        };
    }
}
