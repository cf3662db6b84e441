using Publishing.Articles;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.HtmlPages;

/// <summary>A citation hidden in a page for reference managers: COinS, an OpenURL (ANSI/NISO Z39.88) in the title of a span.</summary>
internal static class CoinsSpan
{
    /// <summary>What the one span of the page says; null when there is none, or several, which is a list.</summary>
    public static PageReading? Read(HtmlPage page, ImportNotes notes)
    {
        var spans = page.Elements.All("span.Z3988[title]").Take(2).ToList();
        if (spans.Count != 1 || spans[0].GetAttribute("title") is not { Length: > 0 and < 20_000 } title)
        {
            return null;
        }

        var pairs = title.Split('&').Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2)
            .ToLookup(pair => pair[0].Trim().ToLowerInvariant(), pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')).Trim());
        string? Of(params string[] names) => names.SelectMany(name => pairs[name]).FirstOrDefault(value => value.Length > 0);
        if (Of("rft_val_fmt") is { } format && !format.EndsWith(":journal", StringComparison.Ordinal) && !format.EndsWith(":dc", StringComparison.Ordinal))
        {
            return null;
        }

        var issns = new IssnList();
        issns.Add(Of("rft.eissn"), "electronic", HtmlPage.LineOf(spans[0]));
        issns.Add(Of("rft.issn"), null, HtmlPage.LineOf(spans[0]));
        notes.Add(issns.Problems);
        var pages = PageNumbers.Of(Of("rft.spage") ?? Of("rft.pages"), Of("rft.epage"));
        var journal = Of("rft.jtitle", "rft.source");
        return new PageReading("the COinS of the page", new Article
        {
            Titles = Of("rft.atitle", "rft.title") is { } words ? [new Title(MarkedUpText.Of(words))] : [],
            Contributors = Authors(Of("rft.aulast"), Of("rft.aufirst", "rft.auinit"), [.. pairs["rft.au"], .. pairs["rft.creator"]]),
            PubDates = WrittenDate.Read(Of("rft.date")) is { } date ? [new PubDate(date.Date, Season: date.Season)] : [],
            Volume = Of("rft.volume"),
            IssueNumber = Of("rft.issue"),
            FirstPage = pages.First,
            LastPage = pages.Last,
            PageRange = pages.Range,
            ElocationId = pages.ElocationId ?? Of("rft.artnum"),
            Doi = pairs["rft_id"].Concat(pairs["rft.identifier"]).Where(id => id.Contains("doi", StringComparison.OrdinalIgnoreCase)).Select(PageDois.Read).FirstOrDefault(doi => doi is not null),
            SourceJournal = journal is null && issns.All is null ? null : new JournalReference(journal, Of("rft.stitle"), issns.All, Of("rft.publisher", "rft.pub")),
        });
    }

    private static List<Contributor> Authors(string? surname, string? given, IReadOnlyList<string> others)
    {
        var first = surname is null ? null : new Contributor { Names = [new PersonName(surname, given)] };
        var all = others.Select(AuthorName.Read).OfType<Contributor>().ToList();
        if (first is null)
        {
            return all;
        }

        var same = all.FindIndex(author => ArticleKeys.Normalize(author.DisplayName).Contains(ArticleKeys.Normalize(surname!), StringComparison.Ordinal));
        return same == 0 ? [first, .. all.Skip(1)] : [first, .. all];
    }
}
