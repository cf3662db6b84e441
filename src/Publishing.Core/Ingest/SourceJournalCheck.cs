using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Journals;

namespace Publishing.Ingest;

/// <summary>Compares the journal that a source names with the one that its article is put in. Records are given the latter's title, ISSN and publisher; what the source says stays with the article.</summary>
public static class SourceJournalCheck
{
    /// <summary>The warning that the source names another journal; null when it names this one, or none that could be told. An ISSN decides before a title, for a journal may be called by several.</summary>
    public static Problem? Other(JournalReference? named, Journal journal)
    {
        if (named is null)
        {
            return null;
        }

        var (theirs, ours) = (named.Issns ?? [], IssnsOf(journal));
        if (theirs.Count > 0 && ours.Count > 0)
        {
            return theirs.Intersect(ours).Any() ? null : Warning(named, journal);
        }

        return named.Title is null || Called(named).Intersect(TitlesOf(journal)).Any() ? null : Warning(named, journal);
    }

    /// <summary>What the source says of its journal and the journal itself does not: records then go without it.</summary>
    public static IEnumerable<Problem> Lacks(JournalReference? named, Journal journal)
    {
        if (named?.Issns is [var issn, ..] && journal.Issn is null)
        {
            yield return Lack(journal, "ISSN", issn.Value, "--issn", "sourceJournal/issns");
        }

        if (named?.Publisher is { } publisher && journal.Publisher is null)
        {
            yield return Lack(journal, "publisher", publisher, "--publisher", "sourceJournal/publisher");
        }
    }

    private static Problem Warning(JournalReference named, Journal journal)
    {
        string[] names = [.. new[] { named.Title ?? named.AbbreviatedTitle }.OfType<string>().Select(title => $"'{title}'"), .. (named.Issns ?? []).Select(issn => "ISSN " + issn.Value)];
        string[] here = [$"'{journal.Title}'", .. IssnsOf(journal).Select(issn => "ISSN " + issn.Value)];
        return Problem.Of(
            ProblemCodes.OtherJournal,
            $"The source names another journal: {string.Join(", ", names)}. The article is put in {journal.Slug}: {string.Join(", ", here)}, which is what its records say; the source's words are kept in sourceJournal.",
            "sourceJournal",
            named.Title ?? named.AbbreviatedTitle ?? named.Issns?[0].Value);
    }

    private static Problem Lack(Journal journal, string what, string value, string option, string field) =>
        Problem.Of(ProblemCodes.JournalIncomplete, $"The source names the {what} of its journal, {value}; the journal {journal.Slug} has none, so records go without.", field, value) with
        {
            Remedy = $"If it is right: publishing journals change {journal.Slug} {option} \"{value}\" (or PATCH /api/journals/{journal.Slug}); all records then follow.",
        };

    private static List<Issn> IssnsOf(Journal journal) => [.. new[] { journal.ElectronicIssn, journal.PrintIssn }.OfType<Issn>()];

    private static IEnumerable<string> Called(JournalReference named) => new[] { named.Title, named.AbbreviatedTitle }.OfType<string>().Select(Bare);

    private static IEnumerable<string> TitlesOf(Journal journal) => journal.Titles.Select(title => title.Text.ToPlainText()).Append(journal.AbbreviatedTitle).OfType<string>().Select(Bare);

    // "The Steppe" is "Steppe", and so is "Steppe (Online)".
    private static string Bare(string title)
    {
        var bare = title.Trim();
        bare = bare.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? bare[4..] : bare;
        var words = ArticleKeys.Normalize(bare.EndsWith(')') && bare.LastIndexOf('(') is var open and > 0 ? bare[..open] : bare);
        return words.Length > 0 ? words : ArticleKeys.Normalize(title);
    }
}
