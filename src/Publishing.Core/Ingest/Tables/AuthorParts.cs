using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Tables;

/// <summary>Gives authors who stand in one cell what other cells have of them: affiliations, e-mail addresses, ORCID iDs.</summary>
internal sealed partial class AuthorParts(ArticleCells cells, AffiliationList affiliations, ImportNotes notes)
{
    /// <summary>The authors with what is theirs.</summary>
    /// <param name="authors">The authors.</param>
    /// <param name="entries">What stood beside their names.</param>
    public List<Contributor> Give(List<Contributor> authors, IReadOnlyList<AuthorEntry> entries)
    {
        authors = Emails(Orcids(authors));
        if (entries.Any(entry => entry.Affiliation is not null))
        {
            return [.. authors.Zip(entries, (author, entry) => entry.Affiliation is { } own ? author with { AffiliationIds = [Add(own)] } : author)];
        }

        if (cells.First(ColumnField.AuthorsWithAffiliations) is { } all && WithAffiliations(authors, all.Words) is { } affiliated)
        {
            return affiliated;
        }

        var cell = cells.First(ColumnField.AuthorAffiliation);
        return cell is null ? authors : ByMarks(authors, entries, cell) ?? Affiliations(authors, cell);
    }

    // Roe A.1; Doe C.1,2 with 1 University A; 2 University B.
    private List<Contributor>? ByMarks(List<Contributor> authors, IReadOnlyList<AuthorEntry> entries, CellValue cell)
    {
        var parts = cell.Split(";", "|", "\n").Select(part => NumberFirst().Match(MarkedUpText.Words(part))).ToList();
        if (parts.Count < 2 || !parts.TrueForAll(part => part.Success) || entries.All(entry => entry.Marks is not { Count: > 0 }))
        {
            return null;
        }

        // Of two with one number the first counts.
        var ids = new Dictionary<int, string>();
        foreach (var part in parts)
        {
            ids.TryAdd(int.Parse(CompatibilityForm.Of(part.Groups["number"].Value), NumberStyles.None, CultureInfo.InvariantCulture), Add(part.Groups["affiliation"].Value));
        }

        return [.. authors.Zip(entries, (author, entry) => author with { AffiliationIds = [.. (entry.Marks ?? []).Where(ids.ContainsKey).Select(mark => ids[mark]).Distinct()] })];
    }

    private List<Contributor> Affiliations(List<Contributor> authors, CellValue cell)
    {
        var parts = cell.Split(";", "|", "\n").Select(MarkedUpText.Words).Where(part => part.Length > 0).ToList();
        if (authors.Count == 1 || parts.Count == authors.Count)
        {
            return authors.Count == 1
                ? [authors[0] with { AffiliationIds = [.. parts.Select(Add).Distinct()] }]
                : [.. authors.Zip(parts, (author, part) => author with { AffiliationIds = [Add(part)] })];
        }

        if (parts.Count == 1)
        {
            Tell(cell, $"The row has one affiliation for {authors.Count} authors; it was taken for that of each.");
            return [.. authors.Select(author => author with { AffiliationIds = [Add(parts[0])] })];
        }

        parts.ForEach(part => Add(part));
        Tell(cell, $"The row has {parts.Count} affiliations for {authors.Count} authors and does not say whose each is; they are kept without their authors.");
        return authors;
    }

    // Web of Science: [Smith, J; Doe, A] Univ X; [Roe, R] Univ Y. Dimensions: Smith, John (Univ X; Univ Y); Doe, Ann (Univ Z). Scopus: Smith J., Univ X, City; Doe A., Univ Y.
    private List<Contributor>? WithAffiliations(List<Contributor> authors, string text)
    {
        var groups = Bracketed().Matches(text).Select(match => (Names: match.Groups["names"].Value.Split(';'), Affiliations: new[] { match.Groups["affiliation"].Value })).ToList();
        groups = groups.Count > 0 ? groups : [.. InParentheses().Matches(text).Select(match => (new[] { match.Groups["name"].Value }, match.Groups["affiliations"].Value.Split(';')))];
        groups = groups.Count > 0 ? groups : [.. text.Split(';').Select(AfterName).OfType<(string[], string[])>()];
        var given = authors.ToList();
        var isAny = false;
        foreach (var (names, places) in groups)
        {
            foreach (var index in names.Select(name => IndexOf(given, name)).Where(index => index >= 0))
            {
                var ids = places.Select(place => place.Trim(' ', ',', ';', '.')).Where(place => place.Length > 0).Select(Add);
                given[index] = given[index] with { AffiliationIds = [.. given[index].AffiliationIds.Concat(ids).Distinct()] };
                isAny = true;
            }
        }

        return isAny ? given : null;
    }

    private static (string[] Names, string[] Affiliations)? AfterName(string part) =>
        NameFirst().Match(part) is { Success: true } match ? ([match.Groups["name"].Value], [match.Groups["affiliation"].Value]) : null;

    private static int IndexOf(List<Contributor> authors, string name)
    {
        var words = ArticleKeys.Normalize(name);
        var index = authors.FindIndex(author => ArticleKeys.Normalize(author.InvertedName) == words || ArticleKeys.Normalize(author.DisplayName) == words);
        var surname = ArticleKeys.Normalize(name.Split(',', 2)[0]);
        var alike = index >= 0 ? [] : authors.Index().Where(author => author.Item.Names.Count > 0 && surname.StartsWith(ArticleKeys.Normalize(author.Item.Names[0].Surname), StringComparison.Ordinal)).ToList();
        return index >= 0 ? index : alike is [var one] ? one.Index : -1;
    }

    private List<Contributor> Emails(List<Contributor> authors)
    {
        if (cells.First(ColumnField.AuthorEmail) is not { } cell)
        {
            return authors;
        }

        var emails = cell.Column.Separator is null ? cell.Text.Split([';', ',', '|', '\n', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [.. cell.Split()];
        if (emails.Length == authors.Count)
        {
            return [.. authors.Zip(emails, (author, email) => author with { Email = email })];
        }

        // Whoever has the surname in the address; else the first, who is the one that such forms ask for.
        var given = authors.ToList();
        foreach (var email in emails)
        {
            var local = ArticleKeys.Normalize(email.Split('@')[0]);
            var owner = given.FindIndex(author => author.Email is null && author.Names.Count > 0 && ArticleKeys.Normalize(author.Names[0].Surname) is { Length: > 2 } surname && local.Contains(surname, StringComparison.Ordinal));
            owner = owner < 0 && emails.Length == 1 ? 0 : owner;
            if (owner >= 0)
            {
                given[owner] = given[owner] with { Email = email };
            }
        }

        Tell(cell, $"The row has {emails.Length} e-mail {(emails.Length == 1 ? "address" : "addresses")} for {authors.Count} authors; whose each is was worked out.");
        return given;
    }

    private List<Contributor> Orcids(List<Contributor> authors)
    {
        if (cells.First(ColumnField.AuthorOrcid) is not { } cell)
        {
            return authors;
        }

        // Web of Science: Smith, John/0000-0002-1825-0097; Doe, Ann/…
        var given = authors.ToList();
        var parts = cell.Split(";", "|", "\n");
        parts = parts is [var whole] && whole.Split(',', StringSplitOptions.TrimEntries) is { Length: > 1 } several && several.All(one => Orcid.TryParse(one, out _)) ? several : parts;
        for (var i = 0; i < parts.Count; i++)
        {
            var slash = parts[i].LastIndexOf('/');
            var name = slash > 0 && !parts[i].Contains("://", StringComparison.Ordinal) ? parts[i][..slash] : null;
            var owner = name is not null ? IndexOf(given, name) : parts.Count == given.Count ? i : given.Count == 1 || parts.Count == 1 ? 0 : -1;
            if (!Orcid.TryParse(parts[i], out var orcid))
            {
                notes.Invalid("contributors", parts[i], $"is not an ORCID iD (column '{cell.Column.Heading}')", cell.Row);
            }
            else if (owner >= 0)
            {
                given[owner] = given[owner] with { Orcid = orcid };
            }
            else
            {
                notes.Invalid("contributors", parts[i], $"is an ORCID iD, and column '{cell.Column.Heading}' does not say whose", cell.Row);
            }
        }

        return given;
    }

    private string Add(string affiliation) => affiliations.Add(new Affiliation("", affiliation));

    private void Tell(CellValue cell, string message)
    {
        notes.Infer(cell.Column.Field == ColumnField.AuthorEmail ? "contributors" : "affiliations", $"column '{cell.Column.Heading}'");
        notes.Tell(ProblemCodes.AuthorsAssigned, message, cell.Column.Field == ColumnField.AuthorEmail ? "contributors" : "affiliations", cell.Text, cell.Row);
    }

    [GeneratedRegex(@"^\s*[(\[]?(?<number>[0-9]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})[)\].:]?\s*(?<affiliation>\p{L}.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex NumberFirst();

    [GeneratedRegex(@"\[(?<names>[^\]]+)\]\s*(?<affiliation>[^\[]+?)\s*(?=;\s*\[|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?:^|;)\s*(?<name>[^;()]+?)\s*\((?<affiliations>(?:[^()]|\([^()]*\))*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex InParentheses();

    // "Smith J., University X" and "Smith, John, University X"
    [GeneratedRegex(@"^\s*(?<name>[^,]+?\s(?:\p{Lu}\.-?)+|[^,]+,\s*[^,]+?),\s*(?<affiliation>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex NameFirst();
}
