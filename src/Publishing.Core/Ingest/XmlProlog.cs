namespace Publishing.Ingest;

/// <summary>What stands before the root element (XML 1.0 §2.8).</summary>
internal static class XmlProlog
{
    /// <summary>
    /// The text with its XML declaration and DOCTYPE replaced by spaces, so that every line and column stays where it was, and what the DOCTYPE said.
    /// </summary>
    public static (string Text, XmlDocType? DocType) Read(string text)
    {
        var blanked = new List<Range>();
        XmlDocType? docType = null;
        var at = SkipSpace(text, 0);
        while (at < text.Length)
        {
            var end = EndOfMarkup(text, at);
            if (end < 0)
            {
                break;
            }

            if (text.AsSpan(at).StartsWith("<?xml", StringComparison.Ordinal) && char.IsWhiteSpace(text[at + 5]))
            {
                blanked.Add(at..end);
            }
            else if (text.AsSpan(at).StartsWith("<!DOCTYPE", StringComparison.Ordinal))
            {
                docType = DocType(text.AsSpan(at, end - at), Subset(text, at, end));
                blanked.Add(at..end);
            }

            at = SkipSpace(text, end);
        }

        return (Blank(text, blanked), docType);
    }

    private static string Blank(string text, List<Range> ranges) => ranges.Count == 0 ? text : string.Create(text.Length, (text, ranges), static (span, state) =>
    {
        state.text.CopyTo(span);
        foreach (var range in state.ranges)
        {
            foreach (ref var c in span[range])
            {
                c = c is '\n' or '\r' ? c : ' ';
            }
        }
    });

    // The end of a comment, an instruction or a DOCTYPE that begins here; -1 when something else begins, or it never ends.
    private static int EndOfMarkup(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            return After(text, "-->", at + 4);
        }

        if (rest.StartsWith("<?", StringComparison.Ordinal))
        {
            return After(text, "?>", at + 2);
        }

        return rest.StartsWith("<!DOCTYPE", StringComparison.Ordinal) ? EndOfDocType(text, at + 9) : -1;
    }

    private static int EndOfDocType(string text, int at)
    {
        var inSubset = false;
        while (at >= 0 && at < text.Length)
        {
            switch (text[at])
            {
                case '"' or '\'':
                    at = After(text, text[at].ToString(), at + 1);
                    continue;
                case '<' when inSubset && text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal):
                    at = After(text, "-->", at + 4);
                    continue;
                case '<' when inSubset && text.AsSpan(at).StartsWith("<?", StringComparison.Ordinal):
                    at = After(text, "?>", at + 2);
                    continue;
                case '[':
                    inSubset = true;
                    break;
                case ']':
                    inSubset = false;
                    break;
                case '>' when !inSubset:
                    return at + 1;
            }

            at++;
        }

        return -1;
    }

    // Where the internal subset stands in a DOCTYPE, between its brackets; both -1 when it has none. A bracket in a literal is none.
    private static (int Start, int End) Subset(string text, int at, int end)
    {
        var quote = '\0';
        for (var i = at; i < end; i++)
        {
            if (quote != '\0')
            {
                quote = text[i] == quote ? '\0' : quote;
            }
            else if (text[i] is '"' or '\'')
            {
                quote = text[i];
            }
            else if (text[i] == '[')
            {
                return (i - at + 1, text.LastIndexOf(']', end - 1) - at);
            }
        }

        return (-1, -1);
    }

    private static XmlDocType DocType(ReadOnlySpan<char> declaration, (int Start, int End) brackets)
    {
        var subset = brackets.Start < 0 ? null : declaration[brackets.Start..Math.Max(brackets.Start, brackets.End)].ToString();
        var head = (brackets.Start < 0 ? declaration[..^1] : declaration[..(brackets.Start - 1)])["<!DOCTYPE".Length..].ToString();
        var literals = Literals(head);
        var name = head.Split(['"', '\''], 2)[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? first : "";
        var isPublic = head.Contains(" PUBLIC", StringComparison.Ordinal) || head.Contains("\nPUBLIC", StringComparison.Ordinal);
        return new XmlDocType(name, isPublic ? literals.ElementAtOrDefault(0) : null, literals.ElementAtOrDefault(isPublic ? 1 : 0), subset);
    }

    private static List<string> Literals(string text)
    {
        var literals = new List<string>();
        for (var at = text.AsSpan().IndexOfAny('"', '\''); at >= 0;)
        {
            var end = text.IndexOf(text[at], at + 1);
            if (end < 0)
            {
                break;
            }

            literals.Add(text[(at + 1)..end]);
            var next = text.AsSpan(end + 1).IndexOfAny('"', '\'');
            at = next < 0 ? -1 : end + 1 + next;
        }

        return literals;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int After(string text, string end, int from)
    {
        var at = from > text.Length ? -1 : text.IndexOf(end, from, StringComparison.Ordinal);
        return at < 0 ? -1 : at + end.Length;
    }
}
