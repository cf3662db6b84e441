using System.Text;
using System.Xml.Linq;

namespace Publishing.Text;

/// <summary>A text in characters alone that still says what its markup said: see <see cref="RichText.ToReadableText"/>.</summary>
internal static class ReadableText
{
    public static string Of(RichText text)
    {
        var readable = new StringBuilder();
        Append(readable, text);
        return readable.ToString();
    }

    private static void Append(StringBuilder readable, RichText text)
    {
        foreach (var inline in text.Inlines)
        {
            switch (inline)
            {
                case StyledRun { Style: InlineStyle.Sup or InlineStyle.Sub } run:
                    Scripts.Append(readable, Of(run.Content), run.Style == InlineStyle.Sup);
                    break;
                case StyledRun run:
                    Append(readable, run.Content);
                    break;
                case LinkRun run:
                    Append(readable, run.Content);
                    break;
                case MathRun run:
                    Append(readable, run.ToElement());
                    break;
                default:
                    inline.AppendPlainText(readable);
                    break;
            }
        }
    }

    private static void Append(StringBuilder readable, XNode node)
    {
        switch (node)
        {
            case XText words:
                readable.Append(words.Value.Trim());
                break;

            // Annotations repeat the formula in another notation; reading both would say it twice.
            case XElement { Name.LocalName: "annotation" or "annotation-xml" }:
                break;
            case XElement { Name.LocalName: "mspace" } when readable.Length > 0 && readable[^1] != ' ':
                readable.Append(' ');
                break;
            case XElement { Name.LocalName: "msup" or "msub" or "msubsup" } element when element.Elements().ToList() is [var under, .. var scripts]:
                Append(readable, under);
                for (var i = 0; i < scripts.Count; i++)
                {
                    Scripts.Append(readable, Of(scripts[i]), isRaised: i == 1 || element.Name.LocalName == "msup");
                }

                break;
            case XElement element:
                foreach (var child in element.Nodes())
                {
                    Append(readable, child);
                }

                break;
        }
    }

    private static string Of(XElement element)
    {
        var readable = new StringBuilder();
        Append(readable, element);
        return readable.ToString();
    }
}
