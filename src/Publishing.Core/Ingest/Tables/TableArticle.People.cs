using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Tables;

internal sealed partial class TableArticle
{
    private static readonly ColumnField[] NameFields = [ColumnField.AuthorName, ColumnField.AuthorGivenNames, ColumnField.AuthorSurname, ColumnField.AuthorMiddleName];

    private List<Contributor> Contributors()
    {
        var (each, together) = (OneByOne(), Together());
        var authors = each.Count > 0 && each.Count >= together.Count ? each : together;
        foreach (var cell in _cells[ColumnField.AuthorGroups])
        {
            authors.AddRange(cell.Split(";", "|").Select(group => new Contributor { Group = MarkedUpText.Of(group) }));
        }

        foreach (var (field, kind) in new[] { (ColumnField.Editors, "editor"), (ColumnField.Translators, "translator") })
        {
            authors.AddRange(_cells[field].SelectMany(cell => Entries(cell)).Select(entry => entry.ToContributor(kind)));
        }

        return MarkCorresponding(authors);
    }

    // Columns for each author, with a number in their headings; or a row for each.
    private List<Contributor> OneByOne()
    {
        var authors = new List<Contributor>();
        if (!NameFields.Any(field => _cells[field].Count > 0))
        {
            return authors;
        }

        var cells = Enum.GetValues<ColumnField>().Where(TableLayout.IsOfAuthor).SelectMany(field => _cells[field]).ToList();
        var isNumbered = cells.Exists(cell => cell.Column.Number is not null && NameFields.Contains(cell.Column.Field));
        foreach (var author in cells.GroupBy(cell => (cell.Row, Number: cell.Column.Number ?? (isNumbered ? 1 : 0))).OrderBy(group => group.Key.Row).ThenBy(group => group.Key.Number))
        {
            var names = author.Where(cell => NameFields.Contains(cell.Column.Field)).ToList();
            if (names.Count == 0)
            {
                continue;
            }

            // The same column several times, as cells below one merged heading are: each is an author.
            var repeated = names.TrueForAll(cell => cell.Column.Field == ColumnField.AuthorName) ? names.GroupBy(cell => cell.Language).Max(group => group.Count()) : 1;
            authors.AddRange(repeated > 1 ? names.SelectMany(cell => Entries(cell)).Select(entry => entry.ToContributor("author")) : [Author([.. author])]);
        }

        return authors;
    }

    private Contributor Author(IReadOnlyList<CellValue> cells)
    {
        string? Text(ColumnField field) => cells.FirstOrDefault(cell => cell.Column.Field == field) is { } cell && !IsNothing(cell.Text) ? cell.Words : null;
        var names = cells.Where(cell => NameFields.Contains(cell.Column.Field)).GroupBy(cell => cell.Language).Select(group => Name([.. group], Text(ColumnField.AuthorPrefix), Text(ColumnField.AuthorSuffix))).ToList();
        var isGroup = Text(ColumnField.AuthorIsGroup) is { } said && IsYes(said);
        var group = isGroup ? names[0].Name?.DisplayName : names[0].Group;
        var biography = cells.FirstOrDefault(cell => cell.Column.Field == ColumnField.AuthorBiography)?.Rich;
        return new Contributor
        {
            Names = group is not null ? [] : [.. names.Select(name => name.Name).OfType<PersonName>()],
            Group = group is null ? null : RichText.Plain(group),
            Email = Text(ColumnField.AuthorEmail),
            Orcid = ReadOrcid(cells.FirstOrDefault(cell => cell.Column.Field == ColumnField.AuthorOrcid)),
            AffiliationIds = AffiliationsOf(cells),
            Biography = biography,
            Degrees = Text(ColumnField.AuthorDegrees),
            Corresponding = Text(ColumnField.AuthorCorresponding) is { } corresponding && IsYes(corresponding),
            Roles = [.. cells.Where(cell => cell.Column.Field == ColumnField.AuthorRoles).SelectMany(cell => cell.Split(";", "|", ",").ToArray()).Select(role => Credit.TryParse(role, out var credit) ? new Role(Credit.Terms[credit], credit) : new Role(role))],
        };
    }

    private (PersonName? Name, string? Group) Name(IReadOnlyList<CellValue> cells, string? prefix, string? suffix)
    {
        string? Text(ColumnField field) => cells.FirstOrDefault(cell => cell.Column.Field == field)?.Words is { Length: > 0 } words ? words : null;
        var language = cells[0].Language;
        if (Text(ColumnField.AuthorSurname) is { } surname)
        {
            var given = string.Join(' ', new[] { Text(ColumnField.AuthorGivenNames), Text(ColumnField.AuthorMiddleName) }.OfType<string>());
            return (new PersonName(surname, given.Length > 0 ? given : null, prefix, suffix, language), null);
        }

        if (Text(ColumnField.AuthorName) is { } whole && AuthorCell.ReadOne(whole) is { } entry)
        {
            Doubt([entry], cells[0]);
            return (entry.Name is { } name ? name with { Prefix = prefix ?? name.Prefix, Suffix = suffix ?? name.Suffix, Language = language } : null, entry.Group?.ToPlainText());
        }

        return (Text(ColumnField.AuthorGivenNames) ?? Text(ColumnField.AuthorMiddleName)) is { } only ? (new PersonName(only, null, prefix, suffix, language), null) : (null, null);
    }

    private List<string> AffiliationsOf(IReadOnlyList<CellValue> cells)
    {
        string? Text(ColumnField field) => cells.FirstOrDefault(cell => cell.Column.Field == field) is { } cell && !IsNothing(cell.Text) ? cell.Words : null;
        var ids = new List<string>();
        var (country, ror) = (Text(ColumnField.AuthorCountry), ReadRor(Text(ColumnField.AuthorRor), cells[0].Row));
        var code = country is { Length: 2 } && country.All(char.IsAsciiLetter) ? country : null;
        var details = new Affiliation("", null, Text(ColumnField.AuthorDepartment), Text(ColumnField.AuthorCity), null, code, code is null ? country : null, ror);

        // In several languages the first is the affiliation; the others say the same.
        var named = cells.Where(cell => cell.Column.Field == ColumnField.AuthorAffiliation && !IsNothing(cell.Text)).ToList();
        foreach (var cell in named)
        {
            var pieces = cell.Split(";", "|", "\n");
            foreach (var piece in pieces)
            {
                var words = MarkedUpText.Words(piece);
                ids.Add(_affiliations.Add(pieces.Count == 1 && cell == named[0] ? details with { Institution = words, Language = cell.Language } : new Affiliation("", words, Language: cell.Language)));
            }
        }

        if (ids.Count == 0 && (details.DisplayText.Length > 0 || ror is not null))
        {
            ids.Add(_affiliations.Add(details));
        }

        return ids;
    }

    // All authors in one cell, what belongs to them in others in the same order.
    private List<Contributor> Together()
    {
        var full = _cells[ColumnField.AuthorFullNames];
        var lists = (full.Count > 0 ? full : _cells[ColumnField.Authors]).GroupBy(cell => cell.Language).Select(group => (group.Key, Cell: group.First(), Entries: group.SelectMany(Entries).ToList())).Where(list => list.Entries.Count > 0).ToList();
        if (lists.Count == 0)
        {
            return [];
        }

        var entries = lists[0].Entries;
        var authors = entries.Select(entry => entry.ToContributor("author")).ToList();
        foreach (var (language, cell, others) in lists)
        {
            if (others.Count != authors.Count)
            {
                Invalid("contributors", cell, $"names {others.Count} authors, and '{lists[0].Cell.Column.Heading}' {authors.Count}");
                continue;
            }

            // The same people in another language.
            authors = [.. authors.Zip(others, (author, other) => other.Name is null || author.Group is not null ? author
                : ReferenceEquals(others, entries) ? author with { Names = [other.Name with { Language = language }] }
                : author with { Names = [.. author.Names, other.Name with { Language = language }] })];
        }

        return new AuthorParts(_cells, _affiliations, _notes).Give(authors, entries);
    }

    private IReadOnlyList<AuthorEntry> Entries(CellValue cell)
    {
        var usual = _table.Evidence.Separators.TryGetValue(cell.Column.Index, out var separator) ? separator : (char?)null;
        var glued = _table.Layout.Columns.Any(column => ColumnWords.Of(column.Heading) == "item title") && AuthorCell.Unglue(cell.Text) is var parted && parted != cell.Text ? parted : null;
        var entries = IsNothing(cell.Text) ? [] : AuthorCell.Read(glued ?? cell.Text, cell.Column.Separator, usual, _table.IsOjsPlugin && cell.Column.Field == ColumnField.Authors);
        entries = glued is null ? entries : [.. entries.Select(entry => entry with { IsCertain = false })];
        Doubt(entries, cell);
        return entries;
    }

    private void Doubt(IReadOnlyList<AuthorEntry> entries, CellValue cell)
    {
        if (entries.Any(entry => !entry.IsCertain))
        {
            _notes.Infer("contributors", $"column '{cell.Column.Heading}', which can be read in several ways");
            _notes.Tell(ProblemCodes.AuthorsInferred, $"The authors in column '{cell.Column.Heading}' can be read in several ways; they were read as {string.Join("; ", entries.Select(entry => entry.Name?.InvertedName ?? entry.Group?.ToPlainText()))}. Write 'Surname, Given; Surname, Given'.", "contributors", cell.Text, cell.Row);
        }
    }

    private List<Contributor> MarkCorresponding(List<Contributor> authors)
    {
        if (_cells.First(ColumnField.CorrespondingAuthor) is not { } cell)
        {
            return authors;
        }

        var named = ArticleKeys.Normalize(cell.Text);
        var found = authors.Where(author => author.Names.Count > 0 && named.Contains(ArticleKeys.Normalize(author.Names[0].Surname), StringComparison.Ordinal)).ToList();
        return found is [var one] ? [.. authors.Select(author => ReferenceEquals(author, one) ? author with { Corresponding = true } : author)] : authors;
    }

    private Orcid? ReadOrcid(CellValue? cell)
    {
        if (cell is null || IsNothing(cell.Text) || Orcid.TryParse(cell.Text, out var orcid))
        {
            return cell is not null && Orcid.TryParse(cell.Text, out orcid) ? orcid : null;
        }

        Invalid("contributors", cell, "is not an ORCID iD");
        return null;
    }

    private Ror? ReadRor(string? text, int row)
    {
        if (text is null || Ror.TryParse(text, out var ror))
        {
            return text is null ? null : Ror.TryParse(text, out ror) ? ror : null;
        }

        _notes.Invalid("affiliations", text, "is not an identifier of the Research Organization Registry", row);
        return null;
    }

    private static bool IsYes(string text) => text.ToLowerInvariant() is "y" or "yes" or "true" or "1" or "да" or "x" or "ja" or "oui" or "si" or "sí" or "sim" or "иә" or "ha" or "corresponding";
}
