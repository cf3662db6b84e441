using Publishing.Articles;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.HtmlPages;

/// <summary>Says of names that stand in one piece that which part is the surname was worked out.</summary>
internal static class NameNotes
{
    /// <summary>Notes it, if it is so.</summary>
    public static void Tell(PageReading reading, ImportNotes notes)
    {
        if (reading.Article.Contributors.FirstOrDefault(one => !reading.IsSplit(one)) is { } person)
        {
            Tell(person, notes);
        }
    }

    /// <summary>Notes it, with an example.</summary>
    public static void Tell(Contributor person, ImportNotes notes)
    {
        notes.Infer("contributors", "names in one piece");
        notes.Tell(ProblemCodes.NamesSplit, "The names stand in one piece; which part is the surname was worked out.", "contributors", person.InvertedName);
    }
}
