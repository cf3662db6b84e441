using Publishing.Articles;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.Server.Operations;
using Publishing.Text;

namespace Publishing.Server.Api;

/// <summary>What a journal or an issue must keep to, beyond the types of its fields.</summary>
public static class JournalRules
{
    private const int LongestText = 10_000;

    /// <summary>The journal as it is kept: a Creative Commons licence by its canonical address.</summary>
    public static Journal Normalize(Journal journal) =>
        journal.DefaultLicense is { } license && CreativeCommons.TryCanonicalize(license.Url, out var canonical)
            ? journal with { DefaultLicense = license with { Url = canonical } }
            : journal;

    /// <summary>Every rule that a journal breaks.</summary>
    public static IReadOnlyList<Mistake> Check(Journal journal)
    {
        var mistakes = new List<Mistake>();
        Slug(mistakes, "/slug", journal.Slug);
        if (journal.Slug == OpenaireSet.SetSpec)
        {
            mistakes.Add(Mistake.InField("/slug", journal.Slug, "Is the set that goes through all journals: choose another slug."));
        }

        Titles(mistakes, "/titles", journal.Titles, required: true);
        Text(mistakes, "/abbreviatedTitle", journal.AbbreviatedTitle);
        Text(mistakes, "/description", journal.Description);
        Text(mistakes, "/publisher/name", journal.Publisher is null ? null : journal.Publisher.Name);
        Text(mistakes, "/publisher/location", journal.Publisher?.Location);
        Address(mistakes, "/url", journal.Url?.OriginalString);
        Address(mistakes, "/defaultLicense/url", journal.DefaultLicense?.Url);
        if (journal.ContactEmail is { } email && !AdminAddress.IsValid(email))
        {
            mistakes.Add(Mistake.InField("/contactEmail", email, "Must be an e-mail address that validators of OAI-PMH take (two characters at least before the @), such as oai@press.example.org."));
        }

        var slugs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, section) in journal.Sections.Index())
        {
            Slug(mistakes, $"/sections/{index}/slug", section.Slug);
            Titles(mistakes, $"/sections/{index}/titles", section.Titles, required: true);
            if (!slugs.Add(section.Slug))
            {
                mistakes.Add(Mistake.InField($"/sections/{index}/slug", section.Slug, "Must be another than those of the journal's other sections."));
            }
        }

        return mistakes;
    }

    /// <summary>Every rule that an issue breaks.</summary>
    public static IReadOnlyList<Mistake> Check(Issue issue)
    {
        var mistakes = new List<Mistake>();
        Slug(mistakes, "/slug", issue.Slug);
        Titles(mistakes, "/titles", issue.Titles, required: false);
        Text(mistakes, "/volume", issue.Volume);
        Text(mistakes, "/number", issue.Number);
        return mistakes;
    }

    private static void Slug(List<Mistake> mistakes, string place, string slug)
    {
        if (!JournalSlug.IsValid(slug))
        {
            mistakes.Add(Mistake.InField(place, slug, $"Must be {JournalSlug.Rule}."));
        }
    }

    private static void Titles(List<Mistake> mistakes, string place, IReadOnlyList<LocalizedText> titles, bool required)
    {
        if (required && titles.Count == 0)
        {
            mistakes.Add(Mistake.InField(place, "[]", "Must have one title at least."));
        }

        foreach (var (index, title) in titles.Index())
        {
            var text = title.Text.ToPlainText();
            if (!VisibleText.IsIn(text) || text.Length > LongestText)
            {
                mistakes.Add(Mistake.InField($"{place}/{index}/text", text, $"Must have 1 to {LongestText} characters."));
            }
        }
    }

    private static void Text(List<Mistake> mistakes, string place, string? text)
    {
        if (text is not null && (!VisibleText.IsIn(text) || text.Length > LongestText))
        {
            mistakes.Add(Mistake.InField(place, text, $"Must have 1 to {LongestText} characters; leave it out when there is nothing to say."));
        }
    }

    private static void Address(List<Mistake> mistakes, string place, string? url)
    {
        if (url is not null && !WebAddress.IsOne(url))
        {
            mistakes.Add(Mistake.InField(place, url, "Must be an absolute http or https address."));
        }
    }
}
