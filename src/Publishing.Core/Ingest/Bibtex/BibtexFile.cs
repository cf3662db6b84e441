namespace Publishing.Ingest.Bibtex;

/// <summary>
/// Takes BibTeX and BibLaTeX apart: entries in braces or parentheses, values in braces or quotes or put together with <c>#</c>, <c>@string</c>,
/// <c>@preamble</c>, <c>@comment</c>; everything else is a comment. An entry that is broken costs nothing but itself.
/// </summary>
internal sealed partial class BibtexFile
{
    private static readonly string[] MonthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private readonly string _text;
    private readonly Dictionary<string, string> _strings = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<BibtexEntry> _entries = [];
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<string, int> _fieldLines = new(StringComparer.Ordinal);
    private int _at;
    private int _line = 1;
    private int _counted;

    private BibtexFile(string text)
    {
        _text = text;
        foreach (var month in MonthNames)
        {
            _strings[month] = month;
        }
    }

    /// <summary>Whether a text begins with entries, looked for in its first part.</summary>
    public static bool Begins(string text) => KnownEntry().IsMatch(text) || AnyEntry().IsMatch(text);

    /// <summary>The entries in their order, those that are broken with what is wrong.</summary>
    public static IReadOnlyList<BibtexEntry> Read(string text)
    {
        var file = new BibtexFile(text);
        while (file.Next())
        {
        }

        return file._entries;
    }

    private bool Next()
    {
        _at = _text.IndexOf('@', Math.Min(_at, _text.Length));
        if (_at < 0)
        {
            return false;
        }

        var line = LineAt(_at++);
        SkipSpace();
        var type = Name().Match(_text, _at).Value.ToLowerInvariant();
        _at += type.Length;
        SkipSpace();
        if (type.Length == 0 || _at >= _text.Length || _text[_at] is not ('{' or '('))
        {
            // An e-mail address in a comment, or the comment itself.
            return true;
        }

        var close = _text[_at++] == '{' ? '}' : ')';
        _problems.Clear();
        if (type == "comment")
        {
            SkipGroup(close);
        }
        else if (type is "string" or "preamble")
        {
            Definition(type, close);
        }
        else
        {
            Entry(type, close, line);
        }

        return true;
    }

    private void Definition(string type, char close)
    {
        var name = type == "string" ? FieldName() : "";
        SkipSpace();
        if (type == "string" && !Take('='))
        {
            return;
        }

        if (Value(close) is { } value && name.Length > 0)
        {
            _strings[name] = value;
        }

        SkipSpace();
        Take(close);
    }

    private void Entry(string type, char close, int line)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        _fieldLines.Clear();
        SkipSpace();
        var key = Key().Match(_text, _at) is { Success: true } given ? given.Groups[1].Value.Trim() : "";
        _at += Key().Match(_text, _at) is { Success: true } found ? found.Length : 0;
        while (Field(fields, close))
        {
        }

        _entries.Add(new BibtexEntry(type, key, fields, line, [.. _problems.Select(problem => problem with { Line = problem.Line ?? line })]));
    }

    // Whether there may be another field.
    private bool Field(Dictionary<string, string> fields, char close)
    {
        SkipSpace();
        while (Take(','))
        {
            SkipSpace();
        }

        if (_at >= _text.Length || IsEntryAt(_at))
        {
            NoEnd(fields);
            return false;
        }

        if (_text[_at] is '}' or ')')
        {
            return End(close);
        }

        var start = _at;
        var name = FieldName().ToLowerInvariant();
        SkipSpace();
        if (name.Length == 0 || !Take('='))
        {
            Broken($"There is no field where one should begin: '{Shown(start)}'.", isFatal: true);
            SkipToNextEntry();
            return false;
        }

        if (Value(close) is not { } value)
        {
            Broken($"The value of {name} has no end, or none of a kind that there is: '{Shown(start)}'.", isFatal: true, LineAt(start));
            SkipToNextEntry();
            return false;
        }

        if (fields.TryAdd(name, value))
        {
            _fieldLines[name] = LineAt(start);
        }

        return true;
    }

    // A brace that is missing at the end does no harm; one that is missing at the end of a value makes the fields behind it a part of that.
    private void NoEnd(Dictionary<string, string> fields)
    {
        var swallowed = fields.FirstOrDefault(field => FieldWithin().IsMatch(field.Value));
        if (swallowed.Key is null)
        {
            Broken("The entry has no end; it was read up to the next one.", isFatal: false);
        }
        else
        {
            Broken($"The value of {swallowed.Key} has no end: other fields stand in it.", isFatal: true, _fieldLines[swallowed.Key]);
            fields.Remove(swallowed.Key);
        }
    }

    // A brace too many behind a value ends the entry too early: what follows shows that it goes on.
    private bool End(char close)
    {
        var at = _at++;
        if (GoesOn().Match(_text, _at) is not { Success: true })
        {
            return false;
        }

        Broken($"There is a '{_text[at]}' too many.", isFatal: false, LineAt(at));
        return true;
    }
}
