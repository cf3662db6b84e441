using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Ingest.Bibliography;

namespace Publishing.Ingest.Bibtex;

/// <summary>
/// Who works where, as Web of Science exports it to BibTeX: <c>Roe, A (Corresponding Author), Univ A, City, Country.</c>, then a line for each address,
/// <c>Roe, Ann; Doe, Carl, Univ A, City, Country.</c> or <c>[Roe, Ann; Doe, Carl] Univ A, City, Country.</c>
/// </summary>
internal static partial class WebOfScienceAddresses
{
    /// <summary>Gives the addresses to the people; false, and nothing is given, when the text is not written so.</summary>
    public static bool TryGive(string text, EntryContributors people)
    {
        var lines = LineEnd().Split(text.ReplaceLineEndings("\n")).Select(line => string.Join(' ', line.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.')).Where(line => line.Length > 0).ToList();
        var read = lines.ConvertAll(line => Read(line, people.Contributors));
        if (!lines.Exists(line => Corresponding().IsMatch(line)) && !read.Exists(each => each.Names.Count > 1))
        {
            return false;
        }

        foreach (var (names, address, isCorresponding) in read.Where(each => each.Names.Count > 0))
        {
            foreach (var name in isCorresponding ? names : [])
            {
                people.Change(name, contributor => contributor with { Corresponding = true });
            }

            // The address of who corresponds comes again, with everybody who works there.
            if (!isCorresponding || read.TrueForAll(each => each.IsCorresponding))
            {
                people.Affiliate(address, names);
            }
        }

        return true;
    }

    private static (IReadOnlyList<string> Names, string Address, bool IsCorresponding) Read(string line, IReadOnlyList<Contributor> people)
    {
        if (Corresponding().Match(line) is { Success: true } corresponding)
        {
            return (Names(corresponding.Groups["names"].Value), corresponding.Groups["address"].Value, true);
        }

        if (Bracketed().Match(line) is { Success: true } bracketed)
        {
            return (Names(bracketed.Groups["names"].Value), bracketed.Groups["address"].Value, false);
        }

        // Between the last name and the address is a comma, as there is in both: who the authors are tells them apart.
        var names = Names(line);
        var last = people.Select(person => person.InvertedName).Where(name => names.Count > 0 && names[^1].StartsWith(name + ", ", StringComparison.OrdinalIgnoreCase)).MaxBy(name => name.Length);
        return last is null ? ([], line, false) : ([.. names.SkipLast(1), last], names[^1][(last.Length + 2)..], false);
    }

    private static List<string> Names(string text) => [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    [GeneratedRegex(@"\.\s*\n\s*", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"^(?<names>[^()\[\]]{2,400}?)\s*\((?:corresponding|reprint) author\),?\s*(?<address>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Corresponding();

    [GeneratedRegex(@"^\[(?<names>[^\[\]]+)\]\s*(?<address>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
