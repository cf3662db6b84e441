using System.Buffers;
using Publishing.Text;

namespace Publishing.Ingest.Bibtex;

/// <summary>One value in TeX while it is read.</summary>
internal sealed class LatexReader(string tex)
{
    // A value that nests deeper was made to break something.
    private const int DeepestNesting = 40;

    private static readonly Dictionary<string, InlineStyle> Fonts = new(StringComparer.Ordinal)
    {
        ["textit"] = InlineStyle.Italic, ["emph"] = InlineStyle.Italic, ["textsl"] = InlineStyle.Italic, ["mkbibemph"] = InlineStyle.Italic, ["mkbibitalic"] = InlineStyle.Italic,
        ["textbf"] = InlineStyle.Bold, ["mkbibbold"] = InlineStyle.Bold, ["textsc"] = InlineStyle.Sc, ["texttt"] = InlineStyle.Monospace, ["underline"] = InlineStyle.Underline, ["uline"] = InlineStyle.Underline,
        ["sout"] = InlineStyle.Strike, ["textsuperscript"] = InlineStyle.Sup, ["textsubscript"] = InlineStyle.Sub, ["sp"] = InlineStyle.Sup, ["sb"] = InlineStyle.Sub,
    };

    // In force to the end of their group.
    private static readonly Dictionary<string, InlineStyle> Declarations = new(StringComparer.Ordinal)
    {
        ["it"] = InlineStyle.Italic, ["em"] = InlineStyle.Italic, ["sl"] = InlineStyle.Italic, ["itshape"] = InlineStyle.Italic, ["bf"] = InlineStyle.Bold, ["bfseries"] = InlineStyle.Bold, ["sc"] = InlineStyle.Sc, ["scshape"] = InlineStyle.Sc, ["tt"] = InlineStyle.Monospace, ["ttfamily"] = InlineStyle.Monospace,
    };

    // They say how something is set and nothing else.
    private static readonly HashSet<string> Silent = new(
        ["rm", "sf", "sffamily", "rmfamily", "normalfont", "upshape", "textup", "mdseries", "relax", "protect", "noindent", "small", "footnotesize", "large", "Large", "tiny", "normalsize", "displaystyle", "textstyle", "limits", "nolimits", "hfill", "newline", "par", "allowbreak", "nobreak", "hskip", "left", "right", "big", "Big", "bigl", "bigr", "unskip", "ignorespaces", "xspace", "linebreak", "sloppy", "leavevmode", "bgroup", "egroup", "adddot", "addcomma", "addspace", "isdot"],
        StringComparer.Ordinal);

    // Their argument is no text.
    private static readonly HashSet<string> Dropped = new(["noopsort", "cite", "citep", "citet", "footnote", "label", "ref", "vspace", "hspace", "index", "color", "SortNoop", "noop", "switchlang", "phantom", "vphantom"], StringComparer.Ordinal);

    // Of two arguments the second is the text.
    private static readonly HashSet<string> SecondOfTwo = new(["foreignlanguage", "textcolor", "bibinfo", "bibfield", "bibnamefont", "textlang", "fontsize", "href@noop"], StringComparer.Ordinal);

    private readonly string _tex = tex;
    private int _at;
    private int _depth;

    /// <summary>All of it.</summary>
    public RichText Read()
    {
        var runs = new List<Inline>();
        while (_at < _tex.Length)
        {
            runs.AddRange(ReadUntil('}'));

            // An end that nothing began.
            _at++;
        }

        return new RichText(runs);
    }

    private List<Inline> ReadUntil(char end)
    {
        var runs = new List<Inline>();
        while (_at < _tex.Length && _tex[_at] != end)
        {
            var c = _tex[_at];
            switch (c)
            {
                case '{':
                    runs.AddRange(Group());
                    break;
                case '\\':
                    if (!Command(runs, end))
                    {
                        return runs;
                    }

                    break;
                case '$':
                    runs.AddRange(Math());
                    break;
                default:
                    runs.Add(new TextRun(Characters(c)));
                    break;
            }
        }

        return runs;
    }

    private string Characters(char c)
    {
        // "---", "--", "``" and "''" are one character each.
        var rest = _tex.AsSpan(_at);
        var (text, length) = c switch
        {
            '-' when rest.StartsWith("---", StringComparison.Ordinal) => ("—", 3),
            '-' when rest.StartsWith("--", StringComparison.Ordinal) => ("–", 2),
            '`' when rest.StartsWith("``", StringComparison.Ordinal) => ("“", 2),
            '\'' when rest.StartsWith("''", StringComparison.Ordinal) => ("”", 2),
            '`' => ("‘", 1),
            '~' => (" ", 1),
            _ => (c.ToString(), 1),
        };
        if (length > 1 || text[0] != c)
        {
            _at += length;
            return text;
        }

        // All that means itself, at one go.
        var plain = rest[1..].IndexOfAny(Special);
        var run = plain < 0 ? rest : rest[..(plain + 1)];
        _at += run.Length;
        return run.ToString();
    }

    private static readonly SearchValues<char> Special = SearchValues.Create("{}\\$-`'~");

    private List<Inline> Group()
    {
        _at++;
        if (_depth >= DeepestNesting)
        {
            return [];
        }

        _depth++;
        var runs = ReadUntil('}');
        _depth--;
        _at++;
        return runs;
    }

    // False when what follows was read to the end of the group: a font that is declared.
    private bool Command(List<Inline> runs, char end)
    {
        var start = _at;
        var name = CommandName();
        if (Declarations.TryGetValue(name, out var declared))
        {
            if (_depth >= DeepestNesting)
            {
                return true;
            }

            _depth++;
            runs.Add(new StyledRun(declared, new RichText(ReadUntil(end))));
            _depth--;
            return false;
        }

        if (Fonts.TryGetValue(name, out var font))
        {
            runs.Add(new StyledRun(font, Argument()));
        }
        else if (LatexCharacters.IsAccent(name))
        {
            runs.Add(new TextRun(LatexCharacters.Accented(name, Argument().ToPlainText())));
        }
        else if (LatexCharacters.Letter(name) is { } letter)
        {
            runs.Add(new TextRun(letter));
        }
        else
        {
            Other(runs, name, _tex[start.._at]);
        }

        return true;
    }

    private void Other(List<Inline> runs, string name, string asWritten)
    {
        switch (name)
        {
            case "%" or "&" or "#" or "_" or "$" or "{" or "}":
                runs.Add(new TextRun(name));
                break;
            case "\\" or "," or " " or ";" or ":" or "quad" or "qquad" or "space" or "thinspace" or "enspace" or "\n" or "newline" or "par":
                runs.Add(new TextRun(" "));
                break;
            case "/" or "-" or "!" or "@" or "(" or ")" or "[" or "]" or "" or "*":
                break;
            case "enquote" or "mkbibquote":
                runs.AddRange([new TextRun("“"), .. Argument().Inlines, new TextRun("”")]);
                break;
            case "url" or "nolinkurl" or "path":
                runs.Add(new TextRun(LatexText.Verbatim(RawArgument())));
                break;
            case "href":
                var target = LatexText.Verbatim(RawArgument());
                runs.Add(new LinkRun(target, Argument()));
                break;
            case "ensuremath":
                runs.AddRange(new LatexMath(RawArgument()).Read() ?? []);
                break;
            case var dropped when Dropped.Contains(dropped):
                RawArgument();
                break;
            case var second when SecondOfTwo.Contains(second):
                RawArgument();
                runs.AddRange(Argument().Inlines);
                break;
            case var silent when Silent.Contains(silent):
                break;
            default:
                // Nobody knows it: what it is said of stays, and without that its name does.
                runs.AddRange(_at < _tex.Length && _tex[_at] == '{' ? Argument().Inlines : [new TextRun(asWritten)]);
                break;
        }
    }

    // Letters, which swallow the white space behind them, or one other character.
    private string CommandName()
    {
        var start = ++_at;
        while (_at < _tex.Length && char.IsAsciiLetter(_tex[_at]))
        {
            _at++;
        }

        if (_at == start)
        {
            _at = Least(_at + 1, _tex.Length);
            return _tex[start.._at];
        }

        var name = _tex[start.._at];
        while (_at < _tex.Length && _tex[_at] is ' ' or '\t')
        {
            _at++;
        }

        return name;
    }

    private static int Least(int one, int other) => one < other ? one : other;

    // What a command is said of: a group, a command, one character.
    private RichText Argument()
    {
        while (_at < _tex.Length && _tex[_at] is ' ' or '\t' or '\n' or '\r')
        {
            _at++;
        }

        if (_at >= _tex.Length || _tex[_at] == '}')
        {
            return RichText.Empty;
        }

        if (_tex[_at] == '{')
        {
            return new RichText(Group());
        }

        if (_tex[_at] == '\\')
        {
            var runs = new List<Inline>();
            if (_depth < DeepestNesting)
            {
                _depth++;
                Command(runs, '}');
                _depth--;
            }

            return new RichText(runs);
        }

        var length = char.IsHighSurrogate(_tex[_at]) && _at + 1 < _tex.Length ? 2 : 1;
        _at += length;
        return RichText.Plain(_tex[(_at - length).._at]);
    }

    // The same in TeX.
    private string RawArgument()
    {
        if (_at >= _tex.Length || _tex[_at] != '{')
        {
            return "";
        }

        var (start, depth) = (_at + 1, 0);
        for (; _at < _tex.Length; _at++)
        {
            depth += _tex[_at] == '{' ? 1 : _tex[_at] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return _tex[start.._at++];
            }
        }

        return _tex[Least(start, _tex.Length)..];
    }

    private IReadOnlyList<Inline> Math()
    {
        var isDisplay = _tex.AsSpan(_at).StartsWith("$$", StringComparison.Ordinal);
        var (mark, start) = (isDisplay ? "$$" : "$", _at + (isDisplay ? 2 : 1));
        var end = _tex.IndexOf(mark, Least(start, _tex.Length), StringComparison.Ordinal);
        if (end < 0)
        {
            // A dollar, then, and no formula.
            _at += mark.Length;
            return [new TextRun(mark)];
        }

        var formula = _tex[start..end];
        _at = end + mark.Length;
        return new LatexMath(formula).Read() ?? [new TextRun($"{mark}{formula}{mark}")];
    }
}
