using System.Globalization;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.HtmlPages;

/// <summary>The authors of <c>citation_</c> tags: what follows an author is that author's.</summary>
internal sealed class HighwireAuthors
{
    private readonly ImportNotes _notes;

    private HighwireAuthors(ImportNotes notes) => _notes = notes;

    /// <summary>The authors and editors.</summary>
    public IReadOnlyList<Contributor> Contributors { get; private set; } = [];

    /// <summary>Their affiliations.</summary>
    public IReadOnlyList<Affiliation> Affiliations { get; private set; } = [];

    /// <summary>The names that stood in one piece.</summary>
    public IReadOnlySet<string> WholeNames { get; private set; } = new HashSet<string>();

    /// <summary>Reads the authors in the order in which their tags stand.</summary>
    public static HighwireAuthors Read(HtmlPage page, string prefix, LanguageTag? language, ImportNotes notes)
    {
        var authors = new HighwireAuthors(notes);
        var tags = page.Tags.Where(tag => tag.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(tag => tag with { Name = tag.Name[prefix.Length..] })
            .Where(tag => tag.Name is "editor" or "authors" || tag.Name.StartsWith("author", StringComparison.Ordinal)).ToList();
        var byLanguage = tags.GroupBy(tag => tag.Language).ToList();
        if (byLanguage.Count(group => group.Any(tag => tag.Name is "author" or "authors")) <= 1)
        {
            authors.ReadOne(tags);
        }
        else
        {
            authors.ReadLanguages(byLanguage, language);
        }

        return authors;
    }

    private void ReadOne(IReadOnlyList<NamedTag> tags)
    {
        var list = ListOf(tags);
        (Contributors, Affiliations, WholeNames) = (list.Contributors, list.Affiliations, list.WholeNames);
    }

    // The same people in two languages are one list of people with two names each.
    private void ReadLanguages(List<IGrouping<LanguageTag?, NamedTag>> groups, LanguageTag? language)
    {
        var ordered = groups.OrderBy(group => group.Key == language ? 0 : group.Key is null ? 1 : 2).ToList();
        ReadOne([.. ordered[0]]);
        foreach (var group in ordered.Skip(1))
        {
            var others = ListOf([.. group]).Contributors;
            if (others.Count != Contributors.Count)
            {
                _notes.Tell(ProblemCodes.ConflictingValues, $"The page names {Contributors.Count} authors, and {others.Count} in {group.Key?.EnglishName ?? "another place"}; the former were taken.", "contributors", string.Join("; ", others.Select(other => other.DisplayName)));
                continue;
            }

            Contributors = [.. Contributors.Zip(others, (one, other) => other.Names.Count > 0 && one.Names.Count > 0 && one.Names[0].DisplayName != other.Names[0].DisplayName
                ? one with { Names = [.. one.Names, other.Names[0] with { Language = group.Key }], Orcid = one.Orcid ?? other.Orcid, Email = one.Email ?? other.Email }
                : one)];
        }
    }

    private ContributorList ListOf(IReadOnlyList<NamedTag> tags)
    {
        var list = new ContributorList();
        var institutions = Positional(tags);
        var author = -1;
        foreach (var tag in WithoutRepetition(tags))
        {
            switch (tag.Name)
            {
                case "author" or "authors":
                    foreach (var contributor in AuthorName.ReadList(tag.Content))
                    {
                        author++;
                        list.Add(contributor, institutions is not null && author < institutions.Count ? [new Affiliation("", Text: MarkedUpText.Words(institutions[author].Content))] : null);
                        if (!AuthorName.IsSplit(tag.Content))
                        {
                            list.MarkWhole();
                        }
                    }

                    break;
                case "editor" when AuthorName.Read(tag.Content) is { } editor:
                    list.Add(editor with { Kind = "editor" });
                    break;
                case "author_institution" or "author_affiliation" when institutions is null:
                    list.Affiliate(new Affiliation("", Text: MarkedUpText.Words(tag.Content), Language: tag.Language));
                    break;
                case "author_orcid":
                    ReadOrcid(list, tag);
                    break;
                case "author_email":
                    list.ChangeLast(contributor => contributor with { Email = contributor.Email ?? tag.Content.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase) });
                    break;
            }
        }

        return list;
    }

    private void ReadOrcid(ContributorList list, NamedTag tag)
    {
        if (Orcid.TryParse(tag.Content, out var orcid))
        {
            list.Identify(orcid);
        }
        else if (tag.Content.Any(char.IsAsciiDigit))
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"contributors/{Math.Max(0, list.Contributors.Count - 1)}/orcid");
            _notes.Tell(ProblemCodes.InvalidValue, "This is no ORCID iD.", field, tag.Content, tag.Line);
        }
    }

    // All authors first and then as many institutions: one for each, in the same order.
    private static List<NamedTag>? Positional(IReadOnlyList<NamedTag> tags)
    {
        var authors = tags.Where(tag => tag.Name == "author").ToList();
        var institutions = tags.Where(tag => tag.Name is "author_institution" or "author_affiliation").ToList();
        if (authors.Count < 2 || institutions.Count != authors.Count)
        {
            return null;
        }

        var places = tags.Index().ToList();
        var lastAuthor = places.Last(place => place.Item.Name == "author").Index;
        return places.First(place => place.Item.Name is "author_institution" or "author_affiliation").Index > lastAuthor ? institutions : null;
    }

    // Two plug-ins that both write the tags.
    private static IEnumerable<NamedTag> WithoutRepetition(IReadOnlyList<NamedTag> tags)
    {
        var half = tags.Count / 2;
        var isTwice = tags.Count > 1 && tags.Count % 2 == 0 && Enumerable.Range(0, half).All(i => tags[i].Name == tags[i + half].Name && tags[i].Content == tags[i + half].Content);

        // "authors" beside "author" says the same once more.
        var both = tags.Any(tag => tag.Name == "author") && tags.Any(tag => tag.Name == "authors");
        return (isTwice ? tags.Take(half) : tags).Where(tag => !both || tag.Name != "authors");
    }
}
