using System.Text;
using System.Text.RegularExpressions;

namespace Publishing.Ingest.Bibtex;

internal sealed partial class BibtexFile
{
    private string? Value(char close)
    {
        var value = new StringBuilder();
        do
        {
            SkipSpace();
            if (Part(close) is not { } part)
            {
                return null;
            }

            value.Append(part);
            SkipSpace();
        }
        while (Take('#'));

        return value.ToString();
    }

    private string? Part(char close)
    {
        if (_at >= _text.Length)
        {
            return null;
        }

        if (_text[_at] is '{' or '"')
        {
            return Delimited(_text[_at] == '{' ? '}' : '"');
        }

        var word = Bare().Match(_text, _at).Value;
        _at += word.Length;
        if (word.Length == 0)
        {
            // "year = ," says nothing, and breaks nothing.
            return _at < _text.Length && (_text[_at] == ',' || _text[_at] == close) ? "" : null;
        }

        return _strings.TryGetValue(word, out var known) ? known : word;
    }

    private string? Delimited(char end)
    {
        var start = ++_at;
        var depth = 0;
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c == '\\')
            {
                _at++;
            }
            else if (depth == 0 && c == end)
            {
                return _text[start.._at++];
            }
            else if (c == '{')
            {
                depth++;
            }
            else if (c == '}')
            {
                depth--;
            }
            else if (c == '@' && IsEntryAt(_at))
            {
                return null;
            }
        }

        return null;
    }

    private string FieldName()
    {
        SkipSpace();
        var name = FieldWord().Match(_text, _at).Value;
        _at += name.Length;
        return name;
    }

    private bool Take(char c)
    {
        if (_at < _text.Length && _text[_at] == c)
        {
            _at++;
            return true;
        }

        return false;
    }

    // White space, and what editors comment out between fields.
    private void SkipSpace()
    {
        while (_at < _text.Length && (char.IsWhiteSpace(_text[_at]) || _text[_at] is '%' or '\uFEFF'))
        {
            if (_text[_at] == '%')
            {
                _at = _text.IndexOf('\n', _at) is >= 0 and var end ? end : _text.Length;
            }
            else
            {
                _at++;
            }
        }
    }

    private void SkipGroup(char close)
    {
        var (open, depth) = (close == '}' ? '{' : '(', 1);
        for (; _at < _text.Length && depth > 0; _at++)
        {
            depth += _text[_at] == open ? 1 : _text[_at] == close ? -1 : 0;
            if (_text[_at] == '@' && IsEntryAt(_at))
            {
                return;
            }
        }
    }

    private void SkipToNextEntry()
    {
        while (_at < _text.Length && !(_text[_at] == '@' && IsEntryAt(_at)))
        {
            _at++;
        }
    }

    // At the beginning of a line, so that no value is cut in two for an "@" in it.
    private bool IsEntryAt(int at)
    {
        if (_text[at] != '@')
        {
            return false;
        }

        var before = at - 1;
        while (before >= 0 && _text[before] is ' ' or '\t')
        {
            before--;
        }

        return (before < 0 || _text[before] is '\n' or '\r') && EntryStart().IsMatch(_text.AsSpan(at, Math.Min(200, _text.Length - at)));
    }

    private void Broken(string message, bool isFatal, int? line = null)
    {
        var problem = Problem.Of(ProblemCodes.MalformedRecord, message, line: line ?? LineAt(Math.Min(_at, _text.Length)));
        _problems.Add(isFatal ? problem : problem with { Severity = ProblemSeverity.Warning });
    }

    private string Shown(int start) => _text.AsSpan(start, Math.Min(60, _text.Length - start)).ToString().ReplaceLineEndings(" ");

    // Places are asked for in their order, nearly always.
    private int LineAt(int at)
    {
        if (at < _counted)
        {
            return _line - _text.AsSpan(at, _counted - at).Count('\n');
        }

        _line += _text.AsSpan(_counted, at - _counted).Count('\n');
        _counted = at;
        return _line;
    }

    [GeneratedRegex(@"\G[A-Za-z][\w-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    // The key, if there is one before the first field.
    [GeneratedRegex(@"\G([^,=""{}\n]*?)\s*(?:,|(?=[})]))", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"\G[^\s=,{}()""#%'@]+", RegexOptions.CultureInvariant)]
    private static partial Regex FieldWord();

    [GeneratedRegex(@"\G[^\s,#{}()""=%]+", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\G\s*,\s*[A-Za-z][\w-]*\s*=\s*[{""0-9a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\n\s*[A-Za-z][\w-]*\s*=\s*[{""0-9a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex FieldWithin();

    [GeneratedRegex(@"^@\s*[A-Za-z]+\s*[{(]\s*[^\s,{}()=""]*\s*[,=]", RegexOptions.CultureInvariant)]
    private static partial Regex EntryStart();

    [GeneratedRegex(@"(?:^|[\n\r])[\s\uFEFF]*@\s*(?:article|book|booklet|conference|inbook|incollection|inproceedings|manual|mastersthesis|misc|phdthesis|proceedings|techreport|unpublished|online|report|thesis|dataset|software|patent|collection|periodical|electronic|string|preamble|comment|xdata)\s*[{(]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex KnownEntry();

    [GeneratedRegex(@"(?:^|[\n\r])[\s\uFEFF]*@\s*[A-Za-z]+\s*[{(]\s*[^\s,{}()=""]*\s*,\s*[A-Za-z][\w-]*\s*=\s*[{""0-9A-Za-z]", RegexOptions.CultureInvariant)]
    private static partial Regex AnyEntry();
}
