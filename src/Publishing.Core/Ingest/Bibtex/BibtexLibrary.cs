using System.Collections.Frozen;

namespace Publishing.Ingest.Bibtex;

/// <summary>Entries by their keys, each with what it inherits: BibTeX's <c>crossref</c>, BibLaTeX's <c>xdata</c>.</summary>
internal sealed class BibtexLibrary
{
    // Entries that inherit from each other in a circle inherit no further.
    private const int MostSteps = 8;

    // What belongs to the one entry and to no other.
    private static readonly FrozenSet<string> Own = new[] { "ids", "crossref", "xref", "xdata", "entryset", "entrysubtype", "execute", "label", "options", "presort", "related", "relatedoptions", "relatedstring", "relatedtype", "shorthand", "shorthandintro", "sortkey", "abstract", "doi", "url", "eprint", "pages", "author", "keywords", "file", "note", "annote", "annotation" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, BibtexEntry> _byKey = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The entries of a file.</summary>
    public BibtexLibrary(IEnumerable<BibtexEntry> entries)
    {
        foreach (var entry in entries)
        {
            _byKey.TryAdd(entry.Key, entry);
        }
    }

    /// <summary>The entry with what it inherits.</summary>
    public BibtexEntry Complete(BibtexEntry entry) => Complete(entry, 0);

    private BibtexEntry Complete(BibtexEntry entry, int step)
    {
        if (step > MostSteps)
        {
            return entry;
        }

        var fields = new Dictionary<string, string>(entry.Fields, StringComparer.Ordinal);
        foreach (var key in (entry.Field("xdata") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (_byKey.GetValueOrDefault(key) is { } data && data != entry)
            {
                Inherit(fields, Complete(data, step + 1).Fields.Where(field => field.Key is not "crossref" and not "xdata"));
            }
        }

        if (entry.Field("crossref") is { } parentKey && _byKey.GetValueOrDefault(parentKey.Trim()) is { } parent && parent != entry)
        {
            // The title of the whole is that of the journal or the book to its parts.
            var whole = Complete(parent, step + 1).Fields.Where(field => !Own.Contains(field.Key)).Select(field => KeyValuePair.Create(Inherited(field.Key, entry.Type), field.Value));
            Inherit(fields, whole.Where(field => field.Key.Length > 0));
        }

        return entry with { Fields = fields };
    }

    private static void Inherit(Dictionary<string, string> fields, IEnumerable<KeyValuePair<string, string>> inherited)
    {
        foreach (var (name, value) in inherited)
        {
            fields.TryAdd(name, value);
        }
    }

    private static string Inherited(string field, string type) => (field, type is "article" or "suppperiodical" or "review") switch
    {
        ("title", true) => "journaltitle",
        ("title", false) => "booktitle",
        ("subtitle", true) => "journalsubtitle",
        ("subtitle", false) => "booksubtitle",
        ("titleaddon" or "shorttitle" or "sorttitle" or "indextitle", _) => "",
        _ => field,
    };
}
