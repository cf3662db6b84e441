using System.Xml.Linq;
using Publishing.Text;

namespace Publishing.Jats;

/// <summary><see cref="RichText"/> as the inline elements of JATS, and back.</summary>
internal static partial class RichTextXml
{
    private static readonly Dictionary<InlineStyle, string> Names = Enum.GetValues<InlineStyle>().ToDictionary(style => style, style => style.ToString().ToLowerInvariant());

    /// <summary>The runs as nodes to put into an element that holds what <paramref name="holder"/> says.</summary>
    public static IEnumerable<XNode> Write(RichText text, XNamespace tags, InlineHolder holder = InlineHolder.Any) =>
        text.Inlines.SelectMany(inline => Write(inline, tags, holder, insideLink: false));

    private static IEnumerable<XNode> Write(Inline inline, XNamespace tags, InlineHolder holder, bool insideLink)
    {
        switch (inline)
        {
            case TextRun run:
                return [new XText(XmlText.Clean(run.Text))];
            case StyledRun run:
                var styled = new XElement(tags + Names[run.Style], Write(run.Content, tags, InlineHolder.Any, insideLink));
                return [run.Style is not (InlineStyle.Sub or InlineStyle.Sup) || holder.HasFlag(InlineHolder.Scripts) ? styled : Wrapped("script", styled, tags)];
            case MathRun run:
                var formula = new XElement(tags + "inline-formula", Formula(run));
                return [holder.HasFlag(InlineHolder.Formulas) ? formula : Wrapped("math", formula, tags)];
            case LinkRun run when !insideLink && WebLink.TryParse(run.Target, run.Content.ToPlainText(), out var link):
                var element = link.ToElement(tags);
                element.Add(Write(run.Content, tags, InlineHolder.Scripts, insideLink: true));
                return [holder.HasFlag(InlineHolder.Links) ? element : Wrapped("link", element, tags)];
            case LinkRun run:
                return Write(run.Content, tags, holder, insideLink);
            default:
                throw new ArgumentOutOfRangeException(nameof(inline), inline.GetType().Name, "There is no such run.");
        }
    }

    private static IEnumerable<XNode> Write(RichText text, XNamespace tags, InlineHolder holder, bool insideLink) =>
        text.Inlines.SelectMany(inline => Write(inline, tags, holder, insideLink));

    // What an element does not hold itself Publishing lets named-content hold for it.
    private static XElement Wrapped(string contentType, XElement element, XNamespace tags) =>
        new(tags + "named-content", new XAttribute("content-type", contentType), element);

    // The root declares the prefix; declarations further down are no attributes of the DTD. Names by which parts of a formula
    // refer to each other belong to the document that it was taken from.
    private static XElement Formula(MathRun run)
    {
        var math = run.ToElement();
        foreach (var element in math.DescendantsAndSelf())
        {
            element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration || attribute.Name.LocalName is "id" or "xref").Remove();
        }

        return math;
    }
}
