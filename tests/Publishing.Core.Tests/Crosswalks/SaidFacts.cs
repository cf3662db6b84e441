using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Licensing;

namespace Publishing.Tests.Crosswalks;

/// <summary>What an article says, a line a fact, so that what came back out of a format can be held against what went in.</summary>
internal static class SaidFacts
{
    /// <summary>The facts of an article where it stands.</summary>
    public static IReadOnlyList<string> Of(PublishedArticle published)
    {
        var (article, journal) = (published.Article, published.Journal);
        return
        [
            .. Common(article, published.Today),
            $"journal {journal.Title}",
            .. new[] { journal.ElectronicIssn, journal.PrintIssn }.OfType<Issn>().Select(issn => $"issn {issn}"),
            .. Given("abbreviated", journal.AbbreviatedTitle),
            .. Given("publisher", journal.Publisher?.Name),
            .. Given("place", journal.Publisher?.Location),
            .. Given("volume", article.Volume ?? published.Issue?.Volume),
            .. Given("issue", article.IssueNumber ?? published.Issue?.Number),
            .. Given("date", (article.FirstPublished ?? published.Issue?.Published)?.ToString()),
        ];
    }

    /// <summary>The facts of an article that came out of a format, journal and all.</summary>
    public static IReadOnlyList<string> Of(Article article, DateOnly today) =>
    [
        .. Common(article, today),
        .. Given("journal", article.SourceJournal?.Title),
        .. (article.SourceJournal?.Issns ?? []).Select(issn => $"issn {issn}"),
        .. Given("abbreviated", article.SourceJournal?.AbbreviatedTitle),
        .. Given("publisher", article.SourceJournal?.Publisher),
        .. Given("place", article.SourceJournal?.PublisherLocation),
        .. Given("volume", article.Volume),
        .. Given("issue", article.IssueNumber),
        .. Given("date", article.FirstPublished?.ToString()),
    ];

    private static IEnumerable<string> Common(Article article, DateOnly today)
    {
        var permissions = article.Permissions;
        return
        [
            .. Given("doi", article.Doi?.Value),
            .. Given("language", Tag(article.Language)),
            .. article.Titles.Select((title, i) => $"title{(i == 0 ? "" : $" {Tag(title.Language ?? article.Language)}")}: {title.Text.ToReadableText()}{(title.Subtitle is { } subtitle ? $" | {subtitle.ToReadableText()}" : "")}"),
            .. article.Contributors.Where(person => !person.Anonymous).Select(person => $"{person.Kind} {Name(person)} {person.Orcid}".TrimEnd()),
            .. article.Contributors.SelectMany(person => person.AffiliationIds.Select(id => article.Affiliations.FirstOrDefault(affiliation => affiliation.Id == id)).OfType<Affiliation>().Select(affiliation => $"{Name(person)} at {affiliation.DisplayText}")),
            .. article.Abstracts.Select(item => $"abstract {Tag(item.Language ?? article.Language)}: {Words(item.ToReadableText())}").Where(line => !line.EndsWith(": ", StringComparison.Ordinal)),
            .. article.Keywords.SelectMany(group => group.Keywords.Select(keyword => $"keyword {Tag(group.Language ?? article.Language)}: {keyword.ToReadableText()}")),
            .. Given("first page", article.FirstPage),
            .. Given("last page", article.FirstPage is null ? null : article.LastPage),
            .. Given("number", article.ElocationId),
            .. permissions.Licenses.Select(license => $"license {license.Url ?? license.Text?.ToReadableText()}"),
            .. Given("access", permissions.AccessOn(today)?.ToString()),
            .. Given("embargo", permissions.AccessOn(today) == AccessRight.Embargoed ? permissions.FreelyReadable!.Start!.Value.ToString("O") : null),
            .. Given("copyright", permissions.CopyrightStatement),
            .. article.Awards.SelectMany(award => award.AwardNumbers ?? []).Select(number => $"award {number}"),
            .. Given("funding", article.FundingStatement?.ToReadableText()),
        ];
    }

    // What stands before a name is no part of it for a catalog.
    private static string Name(Contributor person) => person.Group is { } group ? group.ToReadableText() : person.Names[0].InvertedName;

    // A country makes no other language.
    private static string? Tag(LanguageTag? language) => language?.Script is { } script ? $"{language.Language}-{script}" : language?.Language;

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Given(string name, string? value) => string.IsNullOrWhiteSpace(value) ? [] : [$"{name} {value}"];
}
