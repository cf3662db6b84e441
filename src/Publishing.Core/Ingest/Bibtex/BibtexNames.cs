using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Ingest.Names;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.Bibtex;

/// <summary>
/// A field of names: <c>First von Last</c>, <c>von Last, First</c>, <c>von Last, Jr, First</c>, with "and" between them; a name in braces is a group.
/// Also BibLaTeX's <c>family=…, given=…</c>, and lists with semicolons or commas, which BibTeX does not know and people write.
/// </summary>
internal static partial class BibtexNames
{
    /// <summary>The contributors in their order.</summary>
    public static IReadOnlyList<Contributor> Read(string? tex, string kind)
    {
        if (string.IsNullOrWhiteSpace(tex))
        {
            return [];
        }

        var names = Split(tex.ReplaceLineEndings(" "), And());
        if (names is [var only] && (Split(only, Semicolon()).Count > 1 || Split(only, Comma()).Count > 3))
        {
            return AuthorText.ReadList(LatexText.Words(only), kind);
        }

        return [.. names.SelectMany(name => Split(name, Semicolon())).Select(name => One(name, kind)).OfType<Contributor>()];
    }

    private static Contributor? One(string tex, string kind)
    {
        var name = tex.Trim();
        if (IsGroup(name))
        {
            if (IsGroup(name[1..^1].Trim()))
            {
                return One(name[1..^1], kind);
            }

            // All of a person's name is put in braces as well: only a comma tells.
            if (Split(name[1..^1], Comma()) is [{ Length: < 30 }, { Length: < 40 }] && !OrganizationWords.In(LatexText.Words(name)))
            {
                return One(name[1..^1], kind);
            }

            return LatexText.Read(name) is { IsEmpty: false } group ? new Contributor { Kind = kind, Group = group } : null;
        }

        var parts = Split(name, Comma()).ConvertAll(part => part.Trim());
        if (parts.Count > 1 && parts.TrueForAll(part => Extended().IsMatch(part)))
        {
            return Parts(parts, kind);
        }

        return parts switch
        {
            [_, ""] or [var _] => Running(parts[0], kind),
            _ => AuthorText.Read(string.Join(", ", parts.Where(part => part.Length > 0).Select(LatexText.Words)), kind),
        };
    }

    // First von Last: the family name begins at the first word in small letters, or is the last word.
    private static Contributor? Running(string tex, string kind)
    {
        var words = Split(Homonym().Replace(tex, ""), Space());
        if (words.Count < 2 || OrganizationWords.In(LatexText.Words(tex)))
        {
            return AuthorText.Read(LatexText.Words(tex), kind);
        }

        var texts = words.ConvertAll(LatexText.Words);
        var particle = Enumerable.Range(1, texts.Count - 2).Where(place => IsSmall(texts[place]) && !words[place].StartsWith('{')).DefaultIfEmpty(-1).First();
        var suffix = texts.Count > 2 && NameWords.IsSuffix(texts[^1]) ? texts[^1] : null;
        var last = suffix is null ? texts.Count : texts.Count - 1;
        var start = particle > 0 ? particle : IsSmall(texts[0]) ? 0 : last - 1;

        // "Smith J": initials are never the family name.
        if (particle < 0 && suffix is null && NameWords.IsInitials(texts[^1]) && !NameWords.IsInitials(texts[0]))
        {
            return AuthorText.Read(LatexText.Words(tex), kind);
        }

        return new Contributor { Kind = kind, Names = [new PersonName(Join(texts[start..last]), start == 0 ? null : Join(texts[..start]), Suffix: suffix)] };
    }

    private static Contributor? Parts(List<string> parts, string kind)
    {
        string? Part(string name) => parts.Select(part => part.Split('=', 2)).Where(part => part[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase)).Select(part => LatexText.Words(part[1])).FirstOrDefault();
        var family = Part("family") ?? Part("given");
        return family is not { Length: > 0 } ? null : new Contributor
        {
            Kind = kind,
            Names = [new PersonName(Part("prefix") is { Length: > 0 } prefix ? $"{prefix} {family}" : family, Part("family") is null ? null : Part("given"), Suffix: Part("suffix"))],
        };
    }

    private static bool IsSmall(string word) => word.Length > 0 && char.IsLower(word[0]);

    private static string Join(List<string> words) => string.Join(' ', words.Where(word => word.Length > 0));

    private static bool IsGroup(string name)
    {
        if (name.Length < 3 || name[0] != '{' || name[^1] != '}')
        {
            return false;
        }

        // "{\'E}variste Galois" and "{\v S}{\'a}rka" begin and end with braces too.
        var depth = 0;
        for (var i = 0; i < name.Length - 1; i++)
        {
            depth += name[i] == '{' ? 1 : name[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return false;
            }
        }

        return true;
    }

    // Cut where no brace is open.
    private static List<string> Split(string text, Regex separator)
    {
        var parts = new List<string>();
        var (start, depth, at) = (0, 0, 0);
        foreach (var match in separator.EnumerateMatches(text))
        {
            for (; at < match.Index; at++)
            {
                depth += text[at] == '{' && !IsEscaped(text, at) ? 1 : text[at] == '}' && !IsEscaped(text, at) ? -1 : 0;
            }

            if (depth == 0)
            {
                parts.Add(text[start..match.Index]);
                start = match.Index + match.Length;
            }
        }

        parts.Add(text[start..]);
        return parts.Where(part => part.Trim().Length > 0).DefaultIfEmpty("").ToList();
    }

    private static bool IsEscaped(string text, int at) => at > 0 && text[at - 1] == '\\' && !(at > 1 && text[at - 2] == '\\');

    [GeneratedRegex(@"(?<=\s|\})and(?=\s|\{|$)|^and(?=\s)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(@"(?<!&[#\w]{1,10});", RegexOptions.CultureInvariant)]
    private static partial Regex Semicolon();

    // The number by which DBLP tells people of one name apart.
    [GeneratedRegex(@"(?<=\S)\s+0[0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Homonym();

    [GeneratedRegex(",", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    [GeneratedRegex(@"(?<!\\[A-Za-z""'`^~=.]?)[\s~]+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();

    [GeneratedRegex(@"^\s*(?:family|given|prefix|suffix|given-i|family-i|prefix-i|suffix-i|useprefix|juniorcomma|id)\s*=", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Extended();
}
