using System.Text;
using Publishing.Text;

namespace Publishing.Representations;

/// <summary>A title in the few tags that citation processors read in CSL (the rich text of citeproc): italics, bold, raised, lowered, small capitals. Everything else is text.</summary>
internal static class CslText
{
    /// <summary>The text on one line.</summary>
    public static string Of(RichText text)
    {
        var tagged = new StringBuilder();
        Append(tagged, CitedArticle.OneLine(text));
        return tagged.ToString();
    }

    private static void Append(StringBuilder tagged, RichText text)
    {
        foreach (var inline in text.Inlines)
        {
            switch (inline)
            {
                case StyledRun run when TagsOf(run.Style) is var (begin, end):
                    tagged.Append(begin);
                    Append(tagged, run.Content);
                    tagged.Append(end);
                    break;
                case StyledRun run:
                    Append(tagged, run.Content);
                    break;
                case LinkRun run:
                    Append(tagged, run.Content);
                    break;
                default:
                    tagged.Append(new RichText([inline]).ToReadableText());
                    break;
            }
        }
    }

    private static (string Begin, string End)? TagsOf(InlineStyle style) => style switch
    {
        InlineStyle.Italic => ("<i>", "</i>"),
        InlineStyle.Bold => ("<b>", "</b>"),
        InlineStyle.Sub => ("<sub>", "</sub>"),
        InlineStyle.Sup => ("<sup>", "</sup>"),
        InlineStyle.Sc => ("<span style=\"font-variant:small-caps;\">", "</span>"),
        _ => null,
    };
}
