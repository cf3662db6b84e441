namespace Publishing.Ingest.Ris;

/// <summary>A field of RIS: two characters and a value; the value of one that goes on over several lines has them.</summary>
/// <param name="Tag">The tag, such as <c>AU</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Line">The line on which it begins.</param>
internal sealed record RisField(string Tag, string Value, int Line);

/// <summary>One record of RIS, from its type to its end, or to the next one.</summary>
/// <param name="Type">The type as it is written, in capitals; null when the record has none.</param>
/// <param name="Fields">The fields in their order, without the type.</param>
/// <param name="Line">The line on which it begins.</param>
internal sealed record RisRecord(string? Type, IReadOnlyList<RisField> Fields, int Line)
{
    /// <summary>The values of a tag.</summary>
    public IEnumerable<string> All(string tag) => Fields.Where(field => field.Tag == tag).Select(field => field.Value);

    /// <summary>The first value among some tags, by the order of the tags; null when there is none.</summary>
    public string? First(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            if (All(tag).FirstOrDefault() is { } value)
            {
                return value;
            }
        }

        return null;
    }
}
