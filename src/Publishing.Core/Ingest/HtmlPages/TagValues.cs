using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.ArticlePages;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.HtmlPages;

/// <summary>The values of meta elements, each as what its field asks for; one that is not of its kind is told of.</summary>
internal sealed class TagValues(HtmlPage page, ImportNotes notes)
{
    /// <summary>The first date of these tags.</summary>
    public PartialDate? Date(params string[] names)
    {
        foreach (var tag in names.SelectMany(page.All))
        {
            if (WrittenDate.Read(tag.Content) is { Date: { Year: >= 1500 and <= 2200 } date })
            {
                return date;
            }

            notes.Tell(ProblemCodes.InvalidValue, $"This is no date that can be read ({tag.Name}).", "pubDates", tag.Content, tag.Line);
        }

        return null;
    }

    /// <summary>The date as one of the article's history.</summary>
    public IEnumerable<HistoryDate> History(string[] names, string kind) => Date(names) is { } date ? [new HistoryDate(kind, date)] : [];

    /// <summary>The first DOI of these tags.</summary>
    public Doi? Doi(params string[] names)
    {
        foreach (var tag in names.SelectMany(page.All))
        {
            if (PageDois.Read(tag.Content) is { } doi)
            {
                return doi;
            }

            notes.Tell(ProblemCodes.InvalidValue, $"This is no DOI ({tag.Name}).", "doi", tag.Content, tag.Line);
        }

        return null;
    }

    /// <summary>The ISSNs of these tags, each with the medium that its name says.</summary>
    public IReadOnlyList<Issn>? Issns(params (string Name, string? Medium)[] names)
    {
        var issns = new IssnList();
        foreach (var (name, medium) in names)
        {
            foreach (var tag in page.All(name))
            {
                issns.Add(tag.Content, medium, tag.Line);
            }
        }

        notes.Add(issns.Problems);
        return issns.All;
    }

    /// <summary>The language of the article.</summary>
    public LanguageTag? Language(params string[] names)
    {
        foreach (var tag in names.SelectMany(page.All))
        {
            if (SourceLanguages.TryRead(tag.Content, out var language))
            {
                return language;
            }

            if (!SourceLanguages.IsUnknown(tag.Content))
            {
                notes.Tell(ProblemCodes.InvalidValue, $"This is no language ({tag.Name}).", "language", tag.Content, tag.Line);
            }
        }

        return null;
    }

    /// <summary>An abstract out of one tag.</summary>
    public static Abstract? Abstract(NamedTag tag) => MarkedUpAbstract.Of(tag.Content, tag.Language);

    /// <summary>Keywords, a group for each language.</summary>
    public static List<KeywordGroup> Keywords(IReadOnlyCollection<NamedTag> tags)
    {
        // One tag with all of them, or one a keyword: then a comma stands within it.
        return
        [
            .. tags.GroupBy(tag => tag.Language).Select(group => new KeywordGroup(
                [.. Split([.. group]).Select(keyword => MarkedUpText.Of(keyword)).Where(keyword => !keyword.IsEmpty).DistinctBy(keyword => keyword.ToPlainText(), StringComparer.OrdinalIgnoreCase)],
                group.Key,
                "author-created")).Where(group => group.Keywords.Count > 0),
        ];
    }

    /// <summary>Links to the full text.</summary>
    public IEnumerable<FullTextLink> Links(string mediaType, params string[] names)
    {
        foreach (var tag in names.SelectMany(page.All))
        {
            if (page.Absolute(tag.Content) is { } url)
            {
                yield return new FullTextLink(url, mediaType, tag.Language);
            }
            else
            {
                notes.Tell(ProblemCodes.InvalidValue, $"The page does not say where it came from, so the address is not known whole ({tag.Name}).", "fullText", tag.Content, tag.Line);
            }
        }
    }

    /// <summary>Identifiers of the kinds that tags stand for.</summary>
    public IEnumerable<ArticleIdentifier> Identifiers(params (string Tag, string Kind)[] kinds) =>
        kinds.SelectMany(kind => page.All(kind.Tag).Select(tag => new ArticleIdentifier(kind.Kind, tag.Content))).Distinct();

    private static IEnumerable<string> Split(IReadOnlyList<NamedTag> tags) =>
        tags.SelectMany(tag => tags.Count == 1 || tag.Content.Contains(';', StringComparison.Ordinal) ? KeywordList.Split(MarkedUpText.Words(tag.Content)) : [tag.Content]);
}
