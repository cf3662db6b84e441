using System.Text;

namespace Publishing.Ingest.HtmlPages;

/// <summary>
/// A page without what says nothing of an article and makes up most of many pages: scripts, styles, drawings, pictures in addresses. Lines stay lines.
/// On the way it counts how deep the elements nest, because a parser that makes a tree of them does much work for each level.
/// </summary>
internal sealed class HtmlThinning
{
    // What browsers close by themselves, and what is never open.
    private static readonly HashSet<string> Uncounted = new(
        [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "basefont", "bgsound", "frame", "keygen",
            "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "rp", "rt",
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly string _text;
    private readonly StringBuilder _thin;
    private int _copied;
    private int _depth;

    private HtmlThinning(string text)
    {
        _text = text;
        _thin = new StringBuilder(text.Length);
        Read();
        _thin.Append(text, _copied, text.Length - _copied);
    }

    /// <summary>The page without them.</summary>
    public string Text => _thin.ToString();

    /// <summary>How many elements were open at once.</summary>
    public int Deepest { get; private set; }

    /// <summary>Goes through a page.</summary>
    public static HtmlThinning Of(string text) => new(text);

    private void Read()
    {
        for (var at = _text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < _text.Length;)
        {
            var next = _text[at + 1];
            var after = next == '!' && _text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal) ? After("-->", at + 4)
                : char.IsAsciiLetter(next) ? Start(at)
                : next == '/' ? End(at)
                : at + 1;
            at = after >= _text.Length ? -1 : _text.IndexOf('<', after);
        }
    }

    private int Start(int at)
    {
        var name = NameAt(at + 1);
        var close = TagEnd(at);
        DropPictures(at, close);
        switch (name.ToLowerInvariant())
        {
            case "script" when _text.AsSpan(at, close - at).Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                return After("</script", close);
            case "script" or "style" or "svg":
                return Drop(close, _text.IndexOf("</" + name, close, StringComparison.OrdinalIgnoreCase));
            case "textarea" or "title" or "xmp" or "noembed" or "noframes" or "iframe":
                var end = _text.IndexOf("</" + name, close, StringComparison.OrdinalIgnoreCase);
                return end < 0 ? close : end;
            default:
                if (!Uncounted.Contains(name))
                {
                    Deepest = Math.Max(Deepest, ++_depth);
                }

                return close;
        }
    }

    private int End(int at)
    {
        var name = NameAt(at + 2);
        if (name.Length > 0 && !Uncounted.Contains(name) && _depth > 0)
        {
            _depth--;
        }

        return at + 2;
    }

    private string NameAt(int at)
    {
        var end = at;
        while (end < _text.Length && end - at < 40 && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '-' or ':'))
        {
            end++;
        }

        return _text[at..end];
    }

    // Behind the ">" that ends a tag, not one that stands in a value.
    private int TagEnd(int at)
    {
        for (var i = at + 1; i < _text.Length; i++)
        {
            if (_text[i] == '>')
            {
                return i + 1;
            }

            if (_text[i] is '"' or '\'' && _text[i - 1] is '=' or ' ')
            {
                var quote = _text.IndexOf(_text[i], i + 1);
                if (quote < 0)
                {
                    return i;
                }

                i = quote;
            }
        }

        return _text.Length;
    }

    private int After(string mark, int from) => _text.IndexOf(mark, Math.Min(from, _text.Length), StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at + mark.Length : _text.Length;

    private int Drop(int from, int to)
    {
        if (to < 0)
        {
            return from;
        }

        _thin.Append(_text, _copied, from - _copied).Append('\n', _text.AsSpan(from, to - from).Count('\n'));
        return _copied = to;
    }

    private void DropPictures(int at, int close)
    {
        while (close - at > 1000 && _text.IndexOf("data:", at, close - at, StringComparison.OrdinalIgnoreCase) is >= 0 and var data)
        {
            var length = _text.AsSpan(data, close - data).IndexOfAny('"', '\'', '>');
            if (length < 500)
            {
                at = data + 5;
                continue;
            }

            at = Drop(data + 5, data + length);
        }
    }
}
