namespace Publishing.Ingest.Citations;

/// <summary>The words of a text: runs of letters, with apostrophes (also curly ones, given as straight) inside and at their ends.</summary>
internal ref struct Words(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly Words GetEnumerator() => this;

    public bool MoveNext()
    {
        var start = 0;
        while (start < _rest.Length && !char.IsLetter(_rest[start]))
        {
            start++;
        }

        var end = start;
        while (end < _rest.Length && (char.IsLetter(_rest[end]) || IsApostrophe(_rest[end])))
        {
            end++;
        }

        Current = Straight(_rest[start..end]);
        _rest = _rest[end..];
        return !Current.IsEmpty;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʹ' or 'ʼ';

    private static ReadOnlySpan<char> Straight(ReadOnlySpan<char> word) =>
        word.IndexOfAny('’', 'ʹ', 'ʼ') < 0 ? word : word.ToString().Replace('’', '\'').Replace('ʹ', '\'').Replace('ʼ', '\'');
}
