using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Names;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Tables;

/// <summary>
/// Reads a cell that has all authors of an article: <c>Smith, John; Johnson, Jane</c>, <c>John Smith|Jane Johnson</c>, <c>Smith J., Johnson J.</c>,
/// one a line, or as the CSV plugin of Open Journal Systems has them, <c>Given,Family,email,affiliation;…</c>.
/// </summary>
internal static partial class AuthorCell
{
    /// <summary>The authors in their order.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="separator">What stands between authors, when the mapping says it.</param>
    /// <param name="usual">What stands between them in other cells of the column: one with a comma alone is then one author.</param>
    /// <param name="isOjs">Whether the table has the columns of the OJS plugin.</param>
    public static IReadOnlyList<AuthorEntry> Read(string text, string? separator, char? usual, bool isOjs)
    {
        text = MarkupTags.IsIn(text) ? MarkedUpText.Words(Break().Replace(text, "; ")) : text;
        if (separator is not null)
        {
            return [.. Parts(text.Split(separator)).SelectMany(ReadPart)];
        }

        // In a column whose other cells part authors by semicolons, one comma parts surname from given name.
        var isOne = usual is not null && text.Count(c => c == ',') <= 1 && !And().IsMatch(text);
        var found = text.Contains(';', StringComparison.Ordinal) ? ';' : text.Contains('|', StringComparison.Ordinal) ? '|' : text.Contains('\n', StringComparison.Ordinal) ? '\n' : isOne ? usual : null;
        var parts = found is { } between ? Parts(text.Split(between)) : [text.Trim()];
        if (isOjs || (parts.Count > 0 && parts.TrueForAll(IsOjs)))
        {
            return OfOjs(parts);
        }

        if (found is not null)
        {
            return [.. parts.SelectMany(ReadPart)];
        }

        // "Roe A.1, Doe C.1,2*": a number behind each says where one ends.
        if (BeforeName().Split(text) is { Length: > 1 } marked && Array.TrueForAll(marked, part => MarksOf(part).Count > 0))
        {
            return [.. marked.SelectMany(ReadPart)];
        }

        var people = PersonNameList.Read(AndAtEnd().Replace(Plain(text), ", "));
        return people.Count > 1 ? [.. people.Select(name => new AuthorEntry(name, null))] : [.. SplitByWords(text).SelectMany(ReadPart)];
    }

    /// <summary>Names with nothing between them, as Springer exports them, with semicolons: <c>Ann RoeJan van BergCarl McDonald</c>.</summary>
    public static string Unglue(string text) => text.Contains(';', StringComparison.Ordinal) ? text : Seam().Replace(text, "; ");

    /// <summary>One author.</summary>
    public static AuthorEntry? ReadOne(string text) => ReadPart(text) is [var one, ..] ? one : null;

    private static List<int> MarksOf(string part)
    {
        var marks = CompatibilityForm.Of(Marks().Match(DatabaseNumber().Replace(part, "").TrimEnd()).Value);
        return [.. Digits().Matches(marks).Select(digits => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))];
    }

    private static List<string> Parts(IEnumerable<string> parts) => [.. parts.Select(part => part.Trim().Trim(',').Trim()).Where(part => part.Length > 0 && !Others().IsMatch(part))];

    private static IEnumerable<string> SplitByWords(string text) => And().Split(text).Where(part => part.Trim().Length > 0);

    // Given, family, e-mail, affiliation: the third is empty or an address.
    private static bool IsOjs(string part) => part.Split(',', 4) is [_, _, var email, _] && (email.Trim().Length == 0 || email.Contains('@', StringComparison.Ordinal));

    private static List<AuthorEntry> OfOjs(List<string> parts)
    {
        var authors = new List<AuthorEntry>();
        foreach (var part in parts)
        {
            var fields = part.Split(',', 4, StringSplitOptions.TrimEntries);

            // A semicolon inside of an affiliation.
            if (fields.Length == 1 && authors.Count > 0 && OrganizationWords.In(part))
            {
                authors[^1] = authors[^1] with { Affiliation = $"{authors[^1].Affiliation}; {part}" };
                continue;
            }

            var (given, family) = (fields[0], fields.Length > 1 ? fields[1] : "");
            var name = family.Length > 0 ? new PersonName(family, given.Length > 0 ? given : null) : new PersonName(given);
            authors.Add(new AuthorEntry(name, null, Email: fields.Length > 2 && fields[2].Length > 0 ? fields[2] : null, Affiliation: fields.Length > 3 && fields[3].Length > 0 ? fields[3] : null));
        }

        return authors;
    }

    private static IReadOnlyList<AuthorEntry> ReadPart(string part)
    {
        var (text, orcid, email) = Beside(part);
        var fields = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        IReadOnlyList<AuthorEntry> read = fields switch
        {
            [] => [],
            [var only] => [One(only)],
            _ when OrganizationWords.In(text) => [new AuthorEntry(null, RichText.Plain(text))],
            [var surname, var suffix] when NameWords.IsSuffix(suffix) => [One(surname) is { Name: { } name } one ? one with { Name = name with { Suffix = suffix } } : One(text)],

            // "Smith J., Doe K." between semicolons: two authors, for the first has its initials already.
            [var first, var second] when HasInitials(first) && second.Contains(' ', StringComparison.Ordinal) => [One(first) with { IsCertain = false }, One(second) with { IsCertain = false }],
            [var surname, var given] => [new AuthorEntry(new PersonName(surname, given), null)],
            [var surname, var given, var suffix] when NameWords.IsSuffix(suffix) => [new AuthorEntry(new PersonName(surname, given, Suffix: suffix), null)],
            [var surname, var suffix, var given] when NameWords.IsSuffix(suffix) => [new AuthorEntry(new PersonName(surname, given, Suffix: suffix), null)],
            [var surname, var given, var degree] when NameWords.IsDegree(degree) => [new AuthorEntry(new PersonName(surname, given), null)],
            _ => Several(text, fields),
        };
        return read is [var alone] ? [alone with { Orcid = orcid, Email = email, Marks = MarksOf(part) }] : read;
    }

    // Commas and semicolons mixed: whichever reading is taken, an editor should look.
    private static List<AuthorEntry> Several(string text, string[] fields)
    {
        var people = PersonNameList.Read(text);
        var entries = people.Count > 0 ? people.Select(name => new AuthorEntry(name, null))
            : fields.Length % 2 == 0 && !fields.Any(field => field.Contains(' ', StringComparison.Ordinal) && HasInitials(field)) ? fields.Chunk(2).Select(pair => new AuthorEntry(new PersonName(pair[0], pair[1]), null))
            : fields.Select(One);
        return [.. entries.Select(entry => entry with { IsCertain = false })];
    }

    private static AuthorEntry One(string text)
    {
        if (OrganizationWords.In(text) || Acronym().IsMatch(text))
        {
            return new AuthorEntry(null, RichText.Plain(text));
        }

        return PersonNames.TryRead(text) is { } name ? new AuthorEntry(name, null)

            // Names of one script's own kind, in capitals alone, with a figure: whole, rather than cut at the wrong place.
            : text.Contains(' ', StringComparison.Ordinal) && text.Length > 60 ? new AuthorEntry(null, RichText.Plain(text), IsCertain: false)
            : new AuthorEntry(LastWord(text), null, IsCertain: !text.Contains(' ', StringComparison.Ordinal));
    }

    private static PersonName LastWord(string text) => text.LastIndexOf(' ') is > 0 and var at ? new PersonName(text[(at + 1)..], text[..at].Trim()) : new PersonName(text);

    private static bool HasInitials(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words && words.Any(NameWords.IsInitials);

    // What stands beside a name: an e-mail address, an ORCID iD, the number that Scopus gives, marks that lead to affiliations.
    private static (string Text, Orcid? Orcid, string? Email) Beside(string part)
    {
        Orcid? orcid = null;
        string? email = null;
        part = OrcidForm().Replace(part, match => Orcid.TryParse(match.Groups["id"].Value, out orcid) ? " " : match.Value);
        part = EmailForm().Replace(part, match =>
        {
            email ??= match.Groups["address"].Value;
            return " ";
        });
        return (Plain(part), orcid, email);
    }

    private static string Plain(string text) => RunningText.Of(Marks().Replace(DatabaseNumber().Replace(text, " "), "")).Trim(' ', ',');

    [GeneratedRegex(@"\s*[,،]\s*(?:(?:and|&|и)\s+)?(?=\p{L})|\s+(?:and|&|и)\s+(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeName();

    // A capital behind a small letter or a full stop; in "McDonald" and "DeLuca" it is inside of a name.
    [GeneratedRegex(@"(?<=\p{Ll}|\p{Lu}\.)(?<!\b(?:Mc|Mac|De|Di|Du|Da|La|Le|Van|Von|Del|Fitz|O|D)[’']?)(?=\p{Lu}(?:\p{Ll}|\.\s))(?<!(?:^|\s|-)\p{Lu}\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Seam();

    [GeneratedRegex("[0-9]{1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"<\s*(?:br|/p|/li)\s*/?\s*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex(@"\s*[(\[{<]?\s*(?:ORCID(?:\s*iD)?\s*:?\s*)?(?:https?://(?:www\.)?orcid\.org/)?(?<id>[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9Xx])\s*[)\]}>]?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OrcidForm();

    [GeneratedRegex(@"\s*[(\[<]?\s*(?:e-?mail\s*:\s*)?(?<address>[\w.+'-]+@[\w-]+(?:\.[\w-]+)+)\s*[)\]>]?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EmailForm();

    [GeneratedRegex(@"\s*\([0-9]{8,12}\)", RegexOptions.CultureInvariant)]
    private static partial Regex DatabaseNumber();

    [GeneratedRegex(@"(?:\s*[0-9*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]+(?:,\s*(?=[0-9*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]))?)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\W*(?:(?:and|&|et)?\s*(?:others?|al\.?|alii)|и\s+др\.?|и\s+другие|та\s+ін\.?)\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Others();

    [GeneratedRegex(@",?\s+(?:and|&|und|et|и|та|және|va|ve)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex(@",\s*(?:and|&)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex AndAtEnd();

    [GeneratedRegex(@"^\p{Lu}{3}[\p{Lu}0-9/&-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();
}
