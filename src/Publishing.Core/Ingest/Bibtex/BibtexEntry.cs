namespace Publishing.Ingest.Bibtex;

/// <summary>One entry of BibTeX as it stands: values in TeX, strings put in, nothing inherited.</summary>
/// <param name="Type">The type, in small letters.</param>
/// <param name="Key">The citation key; empty when it has none.</param>
/// <param name="Fields">The fields by their names in small letters; of one that stands twice the first.</param>
/// <param name="Line">The line on which the entry begins.</param>
/// <param name="Problems">What is wrong with it; an error means that it was not read to its end.</param>
internal sealed record BibtexEntry(string Type, string Key, IReadOnlyDictionary<string, string> Fields, int Line, IReadOnlyList<Problem> Problems)
{
    /// <summary>The value of the first of some fields that is there and says anything, in TeX; null when none is.</summary>
    public string? Field(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Fields.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value))
            {
                return value;
            }
        }

        return null;
    }
}
