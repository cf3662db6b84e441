using System.Text;

namespace Publishing.Text;

/// <summary>
/// Text as it is kept: only characters that XML can hold, each run of white space one space, none at the ends.
/// Line breaks and indentation of a source are how it was typed, not what was said. A no-break space is a character like any other.
/// </summary>
public static class RunningText
{
    // Deeper markup says nothing more, and every level costs two of the sixty-four that a JSON document may have.
    private const int DeepestNesting = 8;

    /// <summary>A plain text as it is kept; empty when there is nothing to read.</summary>
    public static string Of(string text)
    {
        var clean = XmlText.Clean(text);
        return !VisibleText.IsIn(clean) ? "" : IsTidy(clean, afterSpace: true) && !clean.EndsWith(' ') ? clean : Collapse(clean, new Flow()).TrimEnd(' ');
    }

    /// <summary>A text with markup as it is kept. Formulas are made safe; a link that leads nowhere a reader should go, or stands within another, is unwrapped into its words.</summary>
    public static RichText Of(RichText text) => Of([text])[0];

    /// <summary>Texts that are read one after the other, such as the parts of a reference, as they are kept: white space is judged over all of them.</summary>
    public static IReadOnlyList<RichText> Of(IReadOnlyList<RichText> parts)
    {
        var flow = new Flow();
        var texts = parts.Select(part => Tidy(part, flow, 0, insideLink: false)).ToList();
        for (var i = texts.Count - 1; i >= 0; i--)
        {
            texts[i] = EndsInSpace(texts[i]) ? TrimEnd(texts[i]) : texts[i];
            if (texts[i].Inlines.Length > 0)
            {
                break;
            }
        }

        return texts;
    }

    private static RichText Tidy(RichText text, Flow flow, int depth, bool insideLink)
    {
        // Nearly every text is one run that is tidy already.
        if (text.Inlines is [TextRun only])
        {
            var words = Collapse(XmlText.Clean(only.Text), flow);
            return ReferenceEquals(words, only.Text) ? text : RichText.Plain(words);
        }

        var runs = new List<Inline>(text.Inlines.Length);
        foreach (var inline in text.Inlines)
        {
            switch (inline)
            {
                case TextRun run:
                    runs.Add(new TextRun(Collapse(XmlText.Clean(run.Text), flow)));
                    break;
                case StyledRun run:
                    Wrap(runs, Tidy(run.Content, flow, depth + 1, insideLink), depth, content => new StyledRun(run.Style, content));
                    break;
                case LinkRun run when !insideLink && WebAddress.IsLinkTarget(XmlText.Clean(run.Target).Trim()):
                    Wrap(runs, Tidy(run.Content, flow, depth + 1, insideLink: true), depth, content => new LinkRun(XmlText.Clean(run.Target).Trim(), content));
                    break;
                case LinkRun run:
                    runs.AddRange(Tidy(run.Content, flow, depth + 1, insideLink).Inlines);
                    break;
                case MathRun run when MathMl.TryRead(run.Xml) is { } math:
                    runs.Add(math);
                    flow.AfterSpace = false;
                    break;
            }
        }

        return new RichText(runs);
    }

    // Markup around nothing but a space is a space.
    private static void Wrap(List<Inline> runs, RichText content, int depth, Func<RichText, Inline> wrap)
    {
        if (content.IsEmpty || depth >= DeepestNesting)
        {
            runs.AddRange(content.Inlines);
        }
        else
        {
            runs.Add(wrap(content));
        }
    }

    private static string Collapse(string text, Flow flow)
    {
        if (IsTidy(text, flow.AfterSpace))
        {
            flow.AfterSpace = text.Length > 0 ? text[^1] == ' ' : flow.AfterSpace;
            return text;
        }

        var tidy = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsSpace(c))
            {
                tidy.Append(c);
            }
            else if (!flow.AfterSpace)
            {
                tidy.Append(' ');
            }

            flow.AfterSpace = IsSpace(c);
        }

        return tidy.ToString();
    }

    private static bool EndsInSpace(RichText text) => text.Inlines.Length > 0 && text.Inlines[^1] switch
    {
        TextRun run => run.Text.EndsWith(' '),
        StyledRun run => EndsInSpace(run.Content),
        LinkRun run => EndsInSpace(run.Content),
        _ => false,
    };

    private static RichText TrimEnd(RichText text)
    {
        if (text.Inlines.Length == 0)
        {
            return text;
        }

        var kept = text.Inlines.RemoveAt(text.Inlines.Length - 1);
        Inline last = text.Inlines[^1] switch
        {
            TextRun run => new TextRun(run.Text.TrimEnd(' ')),
            StyledRun run => run with { Content = TrimEnd(run.Content) },
            LinkRun run => run with { Content = TrimEnd(run.Content) },
            var other => other,
        };
        return last is TextRun { Text.Length: 0 } ? TrimEnd(new RichText(kept)) : new RichText(kept.Add(last));
    }

    // Whether each space is one, and no other white space there is.
    private static bool IsTidy(string text, bool afterSpace)
    {
        foreach (var c in text)
        {
            if (IsSpace(c) && (afterSpace || c != ' '))
            {
                return false;
            }

            afterSpace = c == ' ';
        }

        return true;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r';

    private sealed class Flow
    {
        // True at the beginning, so that leading white space goes.
        public bool AfterSpace { get; set; } = true;
    }
}
