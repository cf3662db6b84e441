using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Names;
using Publishing.Text;

namespace Publishing.Ingest.Values;

/// <summary>
/// A contributor as bibliographies write one: <c>Family, Given</c>, <c>Family, Given, Jr.</c>, <c>von Last, Jr, First</c>, <c>Given Family</c>, or a group.
/// Where <see cref="PersonNameList"/> names nobody rather than somebody wrong, here the source has said that it is a name, and none is lost.
/// </summary>
internal static partial class AuthorText
{
    private const int Longest = 1000;

    /// <summary>One contributor; null when the text is empty or says only that there are others ("et al.").</summary>
    public static Contributor? Read(string? text, string kind = "author")
    {
        var words = MarkedUpText.Words(text ?? "");
        Orcid? orcid = null;
        words = OrcidForm().Replace(words, match =>
        {
            _ = Orcid.TryParse(match.Groups[1].Value, out orcid);
            return orcid is null ? match.Value : "";
        });
        string? email = null;
        words = EmailForm().Replace(words, match =>
        {
            email ??= match.Groups["address"].Value;
            return "";
        });
        words = Marks().Replace(RoleWord().Replace(words, "").Trim(' ', ';', '\u00a0'), "");
        if (words.Length is 0 or > Longest || Others().IsMatch(words))
        {
            return null;
        }

        if (Nobody().IsMatch(words))
        {
            return new Contributor { Kind = kind, Anonymous = true };
        }

        // "University of Samples,, Example City" is how EndNote marks a group that has a comma of its own.
        if (GroupWithCommas().IsMatch(words))
        {
            return Group(words.Replace(",,", ",", StringComparison.Ordinal)) with { Kind = kind };
        }

        var contributor = words.Contains(',', StringComparison.Ordinal) ? WithCommas(words) : WithoutCommas(words);
        return contributor with { Kind = kind, Orcid = orcid, Email = contributor.Group is null ? email : null };
    }

    /// <summary>Several in one text, by semicolons, line breaks, "and", or, where nothing else can be meant, commas.</summary>
    public static IReadOnlyList<Contributor> ReadList(string? text, string kind = "author")
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var parts = text.Split([';', '\n', '\r', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 1)
        {
            // "A, B, and C" and "Family, Given and Family, Given" are told apart by what each part looks like.
            var people = PersonNameList.Read(parts[0]);
            if (people.Count > 0)
            {
                return [.. people.Select(name => new Contributor { Kind = kind, Names = [name] })];
            }

            parts = OrganizationWords.In(text) ? parts : And().Split(parts[0]);
        }

        return [.. parts.Select(part => Read(part, kind)).OfType<Contributor>()];
    }

    private static Contributor WithCommas(string words)
    {
        var parts = words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts switch
        {
            [] => Group(words),

            // "World Health Organization," is how EndNote marks a group.
            [var only] => only.Contains(' ', StringComparison.Ordinal) ? Group(only) : WithoutCommas(only),
            [var first, ..] when OrganizationWords.In(first) && first.Contains(' ', StringComparison.Ordinal) => Group(words),
            [var whole, var degrees] when whole.Contains(' ', StringComparison.Ordinal) && NameWords.IsDegree(degrees) => WithoutCommas(whole) with { Degrees = degrees },
            [var surname, var given] => Inverted(surname, given, null),
            [var surname, var second, var third] when NameWords.IsSuffix(second) => Inverted(surname, third, second),
            [var surname, var second, var third] when NameWords.IsSuffix(third) => Inverted(surname, second, third),
            [var surname, var second, var third] when NameWords.IsDegree(third) => Inverted(surname, second, null) with { Degrees = third },
            [var surname, .. var rest] => Inverted(surname, string.Join(", ", rest), null),
        };
    }

    private static Contributor Inverted(string surname, string given, string? suffix) => NameWords.IsSuffix(given) && suffix is null
        ? Person((PersonNames.TryRead(surname) ?? new PersonName(surname)) with { Suffix = given })
        : Person(new PersonName(surname, given, Suffix: suffix));

    private static Contributor WithoutCommas(string words)
    {
        // "WHO", "CERN", "COVID-19 Study Group": no person is written so.
        if (OrganizationWords.In(words) || Acronym().IsMatch(words))
        {
            return Group(words);
        }

        return PersonNames.TryRead(words) is { } name ? Person(name)
            : words.Contains(' ', StringComparison.Ordinal) ? Group(words)
            : Person(new PersonName(words));
    }

    private static Contributor Person(PersonName name) => new() { Names = [name] };

    private static Contributor Group(string words) => new() { Group = RichText.Plain(words) };

    [GeneratedRegex(@"\s*[(\[{]?\s*(?:ORCID(?:\s*iD)?\s*:?\s*)?(?:https?://(?:www\.)?orcid\.org/)?([0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9Xx])\s*[)\]}]?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OrcidForm();

    // EBSCO: "Roe, Ann1,2 (AUTHOR) roe@example.org".
    [GeneratedRegex(@"\s*[(\[<]?\s*(?<address>[\w.+'-]+@[\w-]+(?:\.[\w-]+)+)\s*[)\]>]?", RegexOptions.CultureInvariant)]
    private static partial Regex EmailForm();

    [GeneratedRegex(@"\s*\(AUTHOR\)", RegexOptions.CultureInvariant)]
    private static partial Regex RoleWord();

    // Numbers that lead to addresses, right behind a name; the number by which DBLP tells people of one name apart.
    [GeneratedRegex(@"(?<=^[^0-9]*,[^0-9]*\p{L}\.?)[0-9]{1,2}(?:,\s?[0-9]{1,2})*$|(?<=^[^0-9]*\p{L}) 0[0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\W*(?:(?:and|&|et)?\s*(?:others?|al\.?|alii|colleagues)|и\s+др\.?|и\s+другие|у\.\s*др\.?|etc\.?|u\.\s*a\.)\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Others();

    [GeneratedRegex(@"^\W*(?:anonymous|anon\.?|anonym|anonyme|anónimo|anônimo|n\.\s?n\.|\(?no author\)?|no authors? listed|unknown author|s\.\s?n\.)\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"^[^,]+\s[^,]+,,\s?[^,\s]", RegexOptions.CultureInvariant)]
    private static partial Regex GroupWithCommas();

    [GeneratedRegex(@"^\p{Lu}{2}[\p{Lu}0-9/&-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();

    [GeneratedRegex(@"\s+(?:and|&|und|et|и)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex And();
}
