using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Ingest.Bibliography;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.EndNote;

/// <summary>Reads one reference of EndNote's tagged format.</summary>
internal static partial class ReferReader
{
    /// <summary>The article, or what the reference is instead.</summary>
    public static ImportedArticle Read(ReferRecord record)
    {
        var type = record.First('0');
        if (EndNoteTypes.NotArticle(type) is { } what)
        {
            return NotArticle.Of(what, record.First('T'), type, record.Line);
        }

        var entry = new BibliographyEntry(record.Line) { Type = ArticleTypeWords.TryRead(record.First('9')) ?? ArticleType.TryParse(EndNoteTypes.ArticleTypeOf(type)) };
        var isConference = type?.Contains("Conference", StringComparison.OrdinalIgnoreCase) == true;
        entry.AddTitle(record.First('T'));
        foreach (var title in record.All('Q'))
        {
            entry.AddTitle(title);
        }

        entry.Journal = record.First('J') ?? record.First('B');
        entry.AbbreviatedJournal = record.First('O') is { } other && record.First('J') is not null && Abbreviated().IsMatch(other) ? other : null;
        foreach (var field in record.Fields)
        {
            Field(entry, field, isConference);
        }

        Dates(entry, record);
        foreach (var address in record.All('+').SelectMany(value => value.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
        {
            entry.People.Affiliate(address);
        }

        return entry.Accept();
    }

    private static void Field(BibliographyEntry entry, ReferField field, bool isConference)
    {
        switch (field.Tag)
        {
            case 'A':
                entry.People.Add(field.Value);
                break;
            case 'E' when !isConference:
                entry.People.Add(field.Value, "editor");
                break;
            case 'H' or '?':
                entry.People.Add(field.Value, "translator");
                break;
            case 'V':
                entry.AddVolume(field.Value);
                break;
            case 'N':
                entry.AddIssue(field.Value);
                break;
            case 'P':
                entry.Pages = PageNumbers.Read(field.Value, isShortened: true);
                break;
            case ']':
                entry.ArticleNumber ??= PageNumbers.Read(field.Value) is { ElocationId: { } id } ? id : field.Value;
                break;
            case '2' when PubMedCentral().IsMatch(field.Value):
                entry.AddIdentifier("pmcid", field.Value);
                break;
            case 'R':
                entry.AddDoi(field.Value);
                break;
            case 'U':
                entry.AddAddresses(field.Value);
                break;
            case '>':
                entry.AddAddresses(field.Value, "application/pdf");
                break;
            case 'X':
                entry.AddAbstract(field.Value);
                break;
            case 'K':
                entry.AddKeywords(field.Value);
                break;
            case '@':
                entry.AddIssn(field.Value);
                break;
            case 'G':
                entry.AddLanguage(field.Value);
                break;
            case 'I':
                entry.Publisher ??= field.Value;
                break;
            case 'C':
                entry.Place ??= field.Value;
                break;
            case 'M' when Accession().Match(field.Value) is { Success: true, Groups: var groups }:
                entry.AddIdentifier(groups["wos"].Success ? "wos" : "accession", groups["wos"].Success ? groups["wos"].Value : field.Value);
                break;
        }
    }

    private static void Dates(BibliographyEntry entry, ReferRecord record)
    {
        var (year, date) = (record.First('D'), record.First('8'));
        if (date is not null && Year().IsMatch(date))
        {
            entry.AddDate(date);
            entry.AddDate(year);
        }
        else if (year is not null && date is not null && WrittenDate.Of(year, date, null) is { IsWhole: true } both)
        {
            entry.AddDate(both, $"{date} {year}");
        }
        else
        {
            entry.AddDate(year);
        }
    }

    [GeneratedRegex(@"\p{L}\.(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviated();

    [GeneratedRegex("^PMC[0-9]{4,}$", RegexOptions.CultureInvariant)]
    private static partial Regex PubMedCentral();

    [GeneratedRegex("(?:1[5-9]|20)[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("^(?:(?:WOS|ISI):(?<wos>[A-Z0-9]+)|[A-Za-z0-9:._-]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Accession();
}
