using System.Text.RegularExpressions;

namespace Publishing.Ingest.ArticlePages;

/// <summary>Finds a list of references that follows without a heading: the lines from which on nearly everything has the form of a reference.</summary>
internal static partial class ReferenceEvidence
{
    private const int LongestReference = 2000;

    /// <summary>The index of the first reference among lines whose first is something else; the number of lines when there are no references.</summary>
    public static int StartIn(IReadOnlyList<PageLine> lines, int from)
    {
        for (var start = from; start < lines.Count; start++)
        {
            if (IsReference(lines[start].Text))
            {
                return AreReferences(lines, start) ? start : lines.Count;
            }
        }

        return lines.Count;
    }

    /// <summary>Whether the line has what references have and paragraphs have not: an author with a year, an address with the day of access, a DOI, a number in front.</summary>
    public static bool IsReference(string line) => line.Length <= LongestReference && Sign().IsMatch(line);

    // A single line could be a note with an address in it; and a paragraph among them shows that they are no list.
    private static bool AreReferences(IReadOnlyList<PageLine> lines, int start)
    {
        var entries = ReferenceEntries.Of([.. lines.Skip(start)]);
        return entries.Count >= 2 && entries.All(entry => entry.Text.Length <= LongestReference) && entries.Count(entry => IsReference(entry.Text)) * 5 >= entries.Count * 4;
    }

    [GeneratedRegex(
        @"^(?:\[[0-9]{1,4}\]|[0-9]{1,3}[.)])\s?\p{Lu}"
        + @"|^[\p{Lu}][\p{L}\p{M}'’ -]{1,60},?\s\p{Lu}\p{Ll}{0,2}\.[^\n]{0,300}?(?:1[4-9]|20)[0-9]{2}"
        + @"|^[^\n]{3,400}?[(,.]\s?(?:1[4-9]|20)[0-9]{2}[a-z]?[).](?:[^\n]{0,1500}?(?:[Pp]p?\.|[Сс]\.|[0-9]\([0-9]+\)|[:,]\s?[0-9]+\s?[-–—]\s?[0-9]+|://))"
        + @"|\[(?:Electronic resource|Электронный ресурс|Електронний ресурс|Электрондық ресурс|Online)\]"
        + @"|\bURL:\s?https?://"
        + @"|https?://\S+[^\n]{0,100}\((?:[Aa]ccess|[Дд]ата|[Dd]at[ae]|[Ққ]аралған|[Mm]urojaat)"
        + @"|^[^\n]{20,1500}?(?:doi\.org/|doi:\s?)10\.[0-9]{4,9}/\S+$"
        + @"|\s//\s",
        RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
