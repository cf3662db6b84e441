using Publishing.Text;

namespace Publishing.Ingest.Bibtex;

/// <summary>A formula in TeX as text, when it is one that characters can say: letters, numbers, signs, Greek, what is raised or lowered.</summary>
internal sealed class LatexMath(string tex)
{
    private const int DeepestNesting = 16;

    // Their argument is set in another font, which says nothing that characters could not.
    private static readonly HashSet<string> Fonts = new(["mathrm", "mathsf", "mathtt", "text", "textrm", "textnormal", "mbox", "hbox", "operatorname", "mathcal", "mathfrak", "mathscr", "rm", "it", "bf", "boldsymbol", "textup"], StringComparer.Ordinal);

    private int _at;
    private bool _isSimple = true;

    /// <summary>The formula; null when it is not so simple.</summary>
    public IReadOnlyList<Inline>? Read()
    {
        var runs = Sequence(0);
        return _isSimple && _at >= tex.Length ? runs : null;
    }

    private List<Inline> Sequence(int depth)
    {
        var runs = new List<Inline>();
        while (_isSimple && _at < tex.Length && tex[_at] != '}')
        {
            switch (tex[_at])
            {
                case '^' or '_':
                    Script(runs, tex[_at++] == '^', depth);
                    break;
                default:
                    runs.AddRange(Atom(depth));
                    break;
            }
        }

        return runs;
    }

    private void Script(List<Inline> runs, bool isRaised, int depth)
    {
        var content = new RichText(Atom(depth + 1));

        // "^\circ" is the sign of degrees, "^\prime" that of minutes.
        if (isRaised && content.ToPlainText().Trim() is "∘" or "′")
        {
            runs.Add(new TextRun(content.ToPlainText().Trim() == "∘" ? "°" : "′"));
        }
        else if (!content.IsEmpty)
        {
            runs.Add(new StyledRun(isRaised ? InlineStyle.Sup : InlineStyle.Sub, content));
        }
    }

    private IReadOnlyList<Inline> Atom(int depth)
    {
        if (_at >= tex.Length || depth > DeepestNesting)
        {
            _isSimple = false;
            return [];
        }

        switch (tex[_at])
        {
            case '{':
                _at++;
                var group = Sequence(depth + 1);
                _isSimple = _isSimple && _at < tex.Length;
                _at++;
                return group;
            case '\\':
                return Command(depth);
            case '&' or '#' or '}':
                _isSimple = false;
                return [];
            case '-':
                _at++;
                return [new TextRun("−")];
            case '~':
                _at++;
                return [new TextRun(" ")];
            case '\'':
                _at++;
                return [new TextRun("′")];
            default:
                return [new TextRun(tex[_at++].ToString())];
        }
    }

    private IReadOnlyList<Inline> Command(int depth)
    {
        var start = ++_at;
        while (_at < tex.Length && char.IsAsciiLetter(tex[_at]))
        {
            _at++;
        }

        if (_at == start)
        {
            _at++;
            return _at > tex.Length ? [] : tex[start] switch
            {
                ',' or ';' or ':' or ' ' => [new TextRun(" ")],
                '!' => [],
                '%' or '&' or '#' or '_' or '$' or '{' or '}' => [new TextRun(tex[start].ToString())],
                '|' => [new TextRun("‖")],
                _ => NotSimple(),
            };
        }

        var name = tex[start.._at];
        var end = _at;
        while (_at < tex.Length && tex[_at] == ' ')
        {
            _at++;
        }

        // A sign keeps the space behind it, which is how it was typed; what is said of something has none.
        if (LatexCharacters.Letter(name) is { } letter)
        {
            _at = end;
            return [new TextRun(letter)];
        }

        if (Fonts.Contains(name))
        {
            return Atom(depth + 1);
        }

        return name switch
        {
            "left" or "right" or "bigl" or "bigr" or "big" or "Big" or "displaystyle" or "limits" or "nolimits" => [],
            "quad" or "qquad" => [new TextRun(" ")],
            "mathbb" or "Bbb" or "mathds" => [new TextRun(LatexCharacters.OfNumbers(new RichText(Atom(depth + 1)).ToPlainText()))],
            "mathbf" or "bm" or "textbf" => [new StyledRun(InlineStyle.Bold, new RichText(Atom(depth + 1)))],
            "mathit" or "textit" or "emph" => [new StyledRun(InlineStyle.Italic, new RichText(Atom(depth + 1)))],
            "textsuperscript" => [new StyledRun(InlineStyle.Sup, new RichText(Atom(depth + 1)))],
            "textsubscript" => [new StyledRun(InlineStyle.Sub, new RichText(Atom(depth + 1)))],
            _ when LatexCharacters.IsAccent(name) && name.Length > 1 => [new TextRun(LatexCharacters.Accented(name, new RichText(Atom(depth + 1)).ToPlainText()))],
            _ => NotSimple(),
        };
    }

    private List<Inline> NotSimple()
    {
        _isSimple = false;
        return [];
    }
}
