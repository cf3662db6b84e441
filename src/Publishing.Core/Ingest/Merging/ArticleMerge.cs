using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Articles;
using Publishing.Licensing;

namespace Publishing.Ingest.Merging;

/// <summary>
/// An article of which another kind of source tells again: what the new source says wins, field by field, and what it leaves empty stays as it was (decision 0010).
/// Where both say the same, the form that tells more stays: a title with its italics, an author with an ORCID iD, a date with its day.
/// </summary>
public static class ArticleMerge
{
    /// <summary>The article with what the new source says of it.</summary>
    /// <param name="before">What is known.</param>
    /// <param name="given">What the new source says.</param>
    public static Article Of(Article before, Article given)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(given);
        var said = MergedInferences.WithoutGuesses(before, given);
        var texts = new MergedTexts(before, said);
        var people = new MergedPeople(before, said);
        var references = MergedReferences.Of(before.References, said.References);
        var merged = said with
        {
            // A source that has no word for it says "research article" of everything.
            Type = said.Type == ArticleType.ResearchArticle ? before.Type : said.Type,
            Language = texts.Language,
            Titles = texts.Titles,
            Abstracts = texts.Abstracts,
            Keywords = texts.Keywords,
            Subjects = texts.Subjects,
            Contributors = people.Contributors,
            Affiliations = people.Affiliations,
            References = references,
            Fragments = said.Fragments.Count > 0 ? said.Fragments : people.Moved(before.Fragments, referencesStay: ReferenceEquals(references, before.References)),
            Doi = said.Doi ?? before.Doi,
            Identifiers = Steady(before.Identifiers, [.. said.Identifiers, .. before.Identifiers.Where(old => said.Identifiers.All(identifier => identifier.Kind != old.Kind))]),
            PubDates = Steady(before.PubDates, MergedDates.Of(before.PubDates, said.PubDates)),
            History = Steady(before.History, MergedDates.Of(before.History, said.History)),
            Permissions = Merge(before.Permissions, said.Permissions),
            Awards = Includes(before.Awards.Select(FunderOf), said.Awards.Select(FunderOf)) ? before.Awards : said.Awards,
            FundingStatement = said.FundingStatement ?? before.FundingStatement,
            RelatedArticles = Steady(before.RelatedArticles, [.. said.RelatedArticles, .. before.RelatedArticles.Where(old => !said.RelatedArticles.Any(other => IsSame(other, old)))]),
            FullText = Steady(before.FullText, [.. said.FullText.Select(link => FullText(before, link)), .. before.FullText.Where(old => said.FullText.All(link => link.Url != old.Url && link.MediaType != old.MediaType))]),
            Version = said.Version ?? before.Version,
            Counts = new SortedDictionary<string, int>(before.Counts.Where(count => !said.Counts.ContainsKey(count.Key)).Concat(said.Counts).ToDictionary(), StringComparer.Ordinal),
            Acknowledgments = said.Acknowledgments ?? before.Acknowledgments,
            ConflictOfInterest = said.ConflictOfInterest ?? before.ConflictOfInterest,
            DataAvailability = said.DataAvailability ?? before.DataAvailability,
            Ethics = said.Ethics ?? before.Ethics,
            SourceJournal = Merge(before.SourceJournal, said.SourceJournal),
            SectionTitle = said.SectionTitle ?? before.SectionTitle,
        };
        merged = Pages(before, merged);
        return merged with { Inferred = MergedInferences.Of(before, said, merged) };
    }

    /// <summary>The fields of an article of which something is what it was before, and not from the new source.</summary>
    /// <param name="given">What the new source says.</param>
    /// <param name="merged">What was made of it (see <see cref="Of"/>).</param>
    public static IReadOnlyList<string> KeptFields(Article given, Article merged)
    {
        var (mine, all) = (Members(given), Members(merged));
        return [.. all.Where(member => member.Key is not ("inferred" or "fragments") && !JsonNode.DeepEquals(mine[member.Key], member.Value)).Select(member => member.Key)];
    }

    /// <summary>Whether an article says nothing in a field.</summary>
    /// <param name="article">The article.</param>
    /// <param name="field">The member of its document.</param>
    public static bool IsEmpty(Article article, string field) => Members(article)[field] is null or JsonArray { Count: 0 } or JsonObject { Count: 0 };

    // The same entries are in the order in which they were.
    private static IReadOnlyList<T> Steady<T>(IReadOnlyList<T> before, IReadOnlyList<T> merged) => before.Count == merged.Count && merged.All(before.Contains) ? before : merged;

    private static JsonObject Members(Article article) => (JsonObject)JsonSerializer.SerializeToNode(article, ArticleJson.Options)!;

    // Where it stands is one thing: the last page of another first page is no page of this article.
    private static Article Pages(Article before, Article said)
    {
        var sameVolume = said.Volume is null || said.Volume == before.Volume;
        var saysPlace = (said.FirstPage ?? said.PageRange ?? said.ElocationId) is not null;
        var sameStart = !saysPlace || (said.FirstPage is not null && said.FirstPage == before.FirstPage);
        return said with
        {
            Volume = said.Volume ?? before.Volume,
            IssueNumber = said.IssueNumber ?? (sameVolume ? before.IssueNumber : null),
            FirstPage = said.FirstPage ?? (saysPlace ? null : before.FirstPage),
            LastPage = said.LastPage ?? (sameStart ? before.LastPage : null),
            PageRange = said.PageRange ?? (sameStart && (said.LastPage is null || said.LastPage == before.LastPage) ? before.PageRange : null),
            ElocationId = said.ElocationId ?? (saysPlace && !sameStart ? null : before.ElocationId),
        };
    }

    // Who may read it belongs to the licence: a new licence is not held back by what was said beside the old one.
    private static Permissions Merge(Permissions before, Permissions said)
    {
        var sameLicenses = Includes(before.Licenses.Select(LicenseOf), said.Licenses.Select(LicenseOf));
        var saysAccess = said.FreeToRead is not null || said.StatedAccess is not null;
        return said with
        {
            CopyrightStatement = said.CopyrightStatement ?? before.CopyrightStatement,
            CopyrightYear = said.CopyrightYear ?? before.CopyrightYear,
            CopyrightHolder = said.CopyrightHolder ?? before.CopyrightHolder,
            Licenses = sameLicenses ? before.Licenses : said.Licenses,
            FreeToRead = saysAccess || !sameLicenses ? said.FreeToRead : before.FreeToRead,
            StatedAccess = saysAccess || !sameLicenses ? said.StatedAccess : before.StatedAccess,
        };
    }

    private static JournalReference? Merge(JournalReference? before, JournalReference? said)
    {
        if (before is null || said is null || !IsSame(before, said))
        {
            return said ?? before;
        }

        return said with
        {
            Title = said.Title ?? before.Title,
            AbbreviatedTitle = said.AbbreviatedTitle ?? before.AbbreviatedTitle,
            Issns = said.Issns is { Count: > 0 } issns ? [.. issns, .. (before.Issns ?? []).Where(issn => !issns.Contains(issn))] : before.Issns,
            Publisher = said.Publisher ?? before.Publisher,
            PublisherLocation = said.PublisherLocation ?? before.PublisherLocation,
            JournalId = said.JournalId ?? before.JournalId,
        };
    }

    private static bool IsSame(JournalReference a, JournalReference b) =>
        (a.Issns ?? []).Intersect(b.Issns ?? []).Any() || (a.Title is { } title && b.Title is { } other && ArticleKeys.Normalize(title) == ArticleKeys.Normalize(other));

    private static FullTextLink FullText(Article before, FullTextLink link) => before.FullText.FirstOrDefault(old => old.Url == link.Url) is { } same
        ? link with { MediaType = link.MediaType ?? same.MediaType, Language = link.Language ?? same.Language, Title = link.Title ?? same.Title }
        : link;

    private static bool IsSame(RelatedArticle a, RelatedArticle b) => a.Kind == b.Kind && (a.Doi, a.Url) == (b.Doi, b.Url) && a.Text?.ToPlainText() == b.Text?.ToPlainText();

    private static string FunderOf(Award award) => ArticleKeys.Normalize($"{award.Funder ?? award.FunderDoi?.Value} {string.Join(' ', award.AwardNumbers ?? [])}");

    private static string LicenseOf(License license) => license.Url is { } url ? $"{url} {license.Start:O} {license.AppliesTo}" : ArticleKeys.Normalize(license.Text?.ToPlainText() ?? "");

    private static bool Includes(IEnumerable<string> all, IEnumerable<string> some) => some.All(all.ToHashSet(StringComparer.OrdinalIgnoreCase).Contains);
}
