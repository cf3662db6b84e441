using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Ingest.Names;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.HtmlPages;

/// <summary>
/// An author as pages and their tags have one: what <see cref="AuthorText"/> reads, among marks that lead to footnotes, words that a system fills in for nobody,
/// and organizations that stand in the place of authors.
/// </summary>
internal static partial class AuthorName
{
    private const int LongestName = 250;

    /// <summary>The author; null when the string names nobody ("et al.", ", ").</summary>
    /// <param name="text">The string, which may carry markup.</param>
    public static Contributor? Read(string text)
    {
        var name = Marks().Replace(MarkedUpText.Words(text), "").Trim(' ', ',', ';', '*', '.').Trim();
        if (!name.Any(char.IsLetter) || Nobody().IsMatch(name))
        {
            return null;
        }

        // The full stop of initials belongs to them.
        name = text.TrimEnd(' ', ',', ';', '*').EndsWith('.') && !name.Contains("et al", StringComparison.OrdinalIgnoreCase) ? name + "." : name;
        return name.Length > LongestName || OrganizationWords.In(name) ? new Contributor { Group = RichText.Plain(name) }
            : name.Contains(',', StringComparison.Ordinal) ? AuthorText.Read(name)
            : Whole(name);
    }

    /// <summary>Whether the string says itself which part is the surname.</summary>
    public static bool IsSplit(string text) => text.Count(c => c == ',') is 1 or 2;

    /// <summary>The authors of a string that names several, between semicolons or commas.</summary>
    public static IReadOnlyList<Contributor> ReadList(string text)
    {
        if (text.Contains(';', StringComparison.Ordinal))
        {
            return [.. text.Split(';').Select(Read).OfType<Contributor>()];
        }

        // One comma stands within a name, several between them.
        if (text.Count(c => c == ',') >= 2 || And().IsMatch(text))
        {
            var names = PersonNameList.Read(MarkedUpText.Words(text));
            if (names.Count > 1)
            {
                return [.. names.Select(Person)];
            }
        }

        return Read(text) is { } one ? [one] : [];
    }

    /// <summary>The authors of a line that names them with the given name first, as a page shows them: every comma stands between two.</summary>
    public static IReadOnlyList<Contributor> ReadByline(string text)
    {
        var names = text.Contains(';', StringComparison.Ordinal) ? [] : PersonNameList.Read(MarkedUpText.Words(text));
        return names.Count > 0 ? [.. names.Select(Person)] : ReadList(text);
    }

    private static Contributor Whole(string name)
    {
        if (PersonNames.TryRead(name) is { } person)
        {
            return Person(person);
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return name.Any(char.IsDigit) || words.Length is 1 or > 6 || words[0].Equals("the", StringComparison.OrdinalIgnoreCase)
            ? new Contributor { Group = RichText.Plain(name) }
            : Person(new PersonName(words[^1], string.Join(' ', words[..^1])));
    }

    private static Contributor Person(PersonName name) => new() { Names = [name] };

    // Marks that lead to footnotes.
    [GeneratedRegex(@"[†‡§¶¹²³⁴⁵⁶⁷⁸⁹⁰*]+|\s*\((?:author|corresponding author)\)$|^by\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?:et\.? al\.?|and others|anonymous|n/?a|none|null|unknown|undefined|no author(?:\(s\))?|admin(?:istrator)?|и др\.?)\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"\s(?:and|&)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex And();
}
