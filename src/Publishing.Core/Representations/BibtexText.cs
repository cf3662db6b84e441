using System.Buffers;
using System.Text;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Representations;

/// <summary>
/// Text as a value of BibTeX: UTF-8, with TeX's own characters as commands. Braces always come in pairs, for BibTeX counts them without looking at backslashes.
/// </summary>
internal static class BibtexText
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>A text on one line.</summary>
    public static string Of(string text) => Escaped(CitedArticle.OneLine(text));

    /// <summary>A text with its paragraphs.</summary>
    public static string OfParagraphs(string text) =>
        string.Join("\n\n", text.Split("\n\n").Select(Of).Where(paragraph => paragraph.Length > 0).Select(paragraph => paragraph[0] == '@' ? "{@}" + paragraph[1..] : paragraph));

    /// <summary>
    /// A title: its markup as commands, and in braces the words whose capitals a style must not make small. Those are acronyms and the like, which have a capital behind their first letter;
    /// in languages other than English, whose titles have capitals only where the language has them, all that have one.
    /// </summary>
    public static string OfTitle(RichText title, LanguageTag? language)
    {
        var plain = title.ToPlainText();
        var writing = new Writing
        {
            // A title all in capitals says nothing by them.
            Protects = plain.Any(char.IsAsciiLetterLower),
            KeepsCapitals = language is not null && language.Language != "en",
        };
        Append(writing, CitedArticle.OneLine(title));
        return writing.Text.ToString();
    }

    /// <summary>An address or a number, which programs take as it stands; braces, which they could not, as a URL has them.</summary>
    public static string Verbatim(string text) => CitedArticle.OneLine(text)
        .Replace("\\", "%5C", StringComparison.Ordinal).Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);

    private static void Append(Writing writing, RichText text)
    {
        foreach (var inline in text.Inlines)
        {
            switch (inline)
            {
                case StyledRun run when CommandOf(run.Style) is { } command:
                    writing.Text.Append('\\').Append(command).Append('{');
                    Append(writing, run.Content);
                    writing.Text.Append('}');
                    break;
                case StyledRun run:
                    Append(writing, run.Content);
                    break;
                case LinkRun run:
                    Append(writing, run.Content);
                    break;
                case TextRun run:
                    Words(writing, run.Text);
                    break;
                default:
                    Words(writing, new RichText([inline]).ToReadableText());
                    break;
            }
        }
    }

    private static void Words(Writing writing, string text)
    {
        foreach (var (i, word) in text.Split(' ').Index())
        {
            writing.Text.Append(i > 0 ? " " : "");
            var isProtected = writing.Protects && HasCapitals(word, writing);
            writing.Text.Append(isProtected ? "{" : "").Append(Escaped(word)).Append(isProtected ? "}" : "");
            writing.IsFirst = writing.IsFirst && !word.Any(char.IsLetterOrDigit);
        }
    }

    // Each part of "Kazakh–Uzbek" and "mRNA-based" is a word of its own.
    private static bool HasCapitals(string word, Writing writing)
    {
        var parts = word.Split(['-', '‐', '‑', '–', '—', '/'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Index().Any(part =>
        {
            var start = part.Item.AsSpan().IndexOfAny(Letters) is >= 0 and var letter ? letter : part.Item.Length - 1;
            return part.Item.AsSpan(start + 1).ContainsAnyInRange('A', 'Z')
                || (writing.KeepsCapitals && !(writing.IsFirst && part.Index == 0) && char.IsAsciiLetterUpper(part.Item[start]));
        });
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            // Two of these would be one character.
            if (i > 0 && text[i] is '-' or '\'' && text[i - 1] == text[i])
            {
                escaped.Append("{}");
            }

            escaped.Append(text[i] switch
            {
                '\\' => @"{\textbackslash}",
                '{' => @"{\textbraceleft}",
                '}' => @"{\textbraceright}",
                '<' => @"{\textless}",
                '>' => @"{\textgreater}",
                '|' => @"{\textbar}",
                '^' => @"{\textasciicircum}",
                '~' => @"{\textasciitilde}",
                '`' => @"{\textasciigrave}",
                '$' or '&' or '#' or '%' or '_' => $"\\{text[i]}",
                var other => other.ToString(),
            });
        }

        return escaped.ToString();
    }

    private static string? CommandOf(InlineStyle style) => style switch
    {
        InlineStyle.Italic => "textit",
        InlineStyle.Bold => "textbf",
        InlineStyle.Sub => "textsubscript",
        InlineStyle.Sup => "textsuperscript",
        InlineStyle.Sc => "textsc",
        InlineStyle.Monospace => "texttt",
        InlineStyle.Underline => "underline",
        _ => null,
    };

    private sealed class Writing
    {
        public StringBuilder Text { get; } = new();

        public required bool Protects { get; init; }

        public required bool KeepsCapitals { get; init; }

        public bool IsFirst { get; set; } = true;
    }
}
