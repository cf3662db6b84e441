using Publishing.Articles;
using Publishing.Ingest.Bibliography;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Marc;

/// <summary>Reads one record of UNIMARC (also RUSMARC): title 200, people 700 to 702, the journal in 461 and 463.</summary>
internal static class UnimarcReader
{
    /// <summary>The article.</summary>
    public static ImportedArticle Read(MarcRecord record, string? key)
    {
        var entry = new BibliographyEntry(record.Line);
        entry.AddLanguage(record.First("101", 'a'));
        foreach (var field in record.All("200", "510"))
        {
            entry.AddTitle(MarkedUpText.Of(MarcReader.Plain(field['a']) ?? ""), SourceLanguages.TryRead(field['z'], out var language) && language != entry.Language ? language : null, MarkedUpText.Of(MarcReader.Plain(field['e']) ?? ""));
        }

        foreach (var field in record.All("700", "701", "702", "710", "711"))
        {
            Person(entry, field);
        }

        foreach (var host in record.All("461", "463", "464"))
        {
            Host(entry, host);
        }

        foreach (var field in record.All("210", "214"))
        {
            entry.Place ??= MarcReader.Plain(field['a']);
            entry.Publisher ??= MarcReader.Plain(field['c']);
            entry.AddDate(MarcReader.Plain(field['d']));
        }

        if (!entry.HasDate && record.First("100", 'a') is { Length: >= 13 } coded && coded[9..13].All(char.IsAsciiDigit))
        {
            entry.AddDate(coded[9..13]);
        }

        entry.AddIssn(record.First("011", 'a'));
        entry.Pages = PageNumbers.Read(MarcReader.Plain(record.First("215", 'a')));
        foreach (var field in record.All("330"))
        {
            entry.AddAbstract(field['a']);
        }

        var keywords = record.All("610", "606").Select(field => string.Join(" -- ", field.Subfields.Where(subfield => subfield.Code is 'a' or 'x' or 'y' or 'z').Select(subfield => MarcReader.Plain(subfield.Value)).OfType<string>())).Where(words => words.Length > 0).ToList();
        if (keywords.Count > 0)
        {
            entry.AddKeywords(new KeywordGroup([.. keywords.Select(RichText.Plain)]));
        }

        foreach (var field in record.All("017", "856"))
        {
            entry.AddAddresses(field['u'] ?? field['a']);
        }

        return entry.Accept(key);
    }

    private static void Person(BibliographyEntry entry, MarcField field)
    {
        // 070 is an author, 340 an editor, 730 a translator (UNIMARC, appendix C).
        var kind = field['4'] switch { null or "070" or "aut" => field.Tag == "702" && field['4'] is null ? null : "author", "340" or "edt" => "editor", "730" or "trl" => "translator", _ => null };
        var (surname, given) = (MarcReader.Plain(field['a']), field['g'] ?? field['b']);
        if (kind is null || surname is null)
        {
            return;
        }

        entry.People.Add(field.Tag.StartsWith("71", StringComparison.Ordinal)
            ? new Contributor { Kind = kind, Group = RichText.Plain(surname) }
            : new Contributor { Kind = kind, Names = [new PersonName(surname, given?.Trim().TrimEnd(','))] });
    }

    // The fields of the journal's own record stand behind "$1 200", or its parts have codes of their own.
    private static void Host(BibliographyEntry entry, MarcField host)
    {
        var within = "";
        foreach (var (code, value) in host.Subfields)
        {
            within = code == '1' ? value[..Math.Min(3, value.Length)] : within;
            switch (code, within)
            {
                case ('t', _) or ('a', "200") when host.Tag == "461" || entry.Journal is null:
                    entry.Journal ??= MarcReader.Plain(value);
                    break;
                case ('x', _) or ('a', "011"):
                    entry.AddIssn(value);
                    break;
                case ('v', _):
                    entry.AddVolume(host.Tag == "461" ? value : null);
                    entry.AddIssue(host.Tag == "461" ? null : value);
                    break;
                case ('d', _):
                    entry.AddDate(MarcReader.Plain(value));
                    break;
            }
        }
    }
}
