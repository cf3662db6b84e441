using System.Text;

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
                    Formulas.Append(readable, run.ToElement());
                    break;
                default:
                    inline.AppendPlainText(readable);
                    break;
            }
        }
    }
}
