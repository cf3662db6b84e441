namespace Publishing.Ingest;

/// <summary>JSON of others by its members, so that whoever gave it is told what it is.</summary>
internal static class KnownJson
{
    /// <summary>The kind of the first object of a text; null when it is none that is known.</summary>
    /// <param name="members">The names of its members.</param>
    public static KnownDocument? Find(IReadOnlyCollection<string> members)
    {
        bool Has(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (!members.Contains(name))
                {
                    return false;
                }
            }

            return true;
        }

        return 0 switch
        {
            _ when Has("@context") => new("JSON-LD in other words than those of schema.org", true),
            _ when Has("errors") || Has("error") => new("an error message of a server", false),
            _ when Has("authorships") => new("JSON of OpenAlex", true),
            _ when Has("itemType", "creators") => new("JSON of Zotero", true, "Export the same from Zotero as CSL JSON, RIS or BibTeX."),
            _ => null,
        };
    }
}
