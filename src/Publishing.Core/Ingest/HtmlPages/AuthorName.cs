using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Ingest.Names;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.HtmlPages;

/// <summary>An author as one string: <c>Surname, Given</c>, <c>Given Surname</c>, or a group.</summary>
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
        if (name.Length > LongestName || OrganizationWords.In(name))
        {
            return new Contributor { Group = RichText.Plain(name) };
        }

        return name.Split(',', StringSplitOptions.TrimEntries) switch
        {
            [var surname, var degrees] when surname.Contains(' ', StringComparison.Ordinal) && NameWords.IsDegree(degrees) => Whole(surname) with { Degrees = degrees },
            [{ Length: > 0 } surname, { Length: > 0 } given] => Person(new PersonName(surname, given)),
            [{ Length: > 0 } surname, { Length: > 0 } given, { Length: > 0 and <= 5 } suffix] => Person(NameWords.IsDegree(suffix) ? new PersonName(surname, given) : new PersonName(surname, given, Suffix: suffix)),
            _ => Whole(name),
        };
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
