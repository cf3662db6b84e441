using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.ArticlePages;
using Publishing.Text;

namespace Publishing.Ingest;

/// <summary>
/// Reads the page of an article in Open Journal Systems as a reader copies it: text without markup, in any of the languages of OJS,
/// headings on their own lines or glued to what stands beside them, or lost.
/// </summary>
/// <remarks>What the page does not say is not made up. What is worked out is marked as inferred, and each lack is a problem.</remarks>
public sealed class OjsArticlePageImporter : Importer
{
    /// <summary>A longer text is no page: the longest known ones, with a thousand references, stay below a quarter of this.</summary>
    public const int LargestPage = 2 * 1024 * 1024;

    /// <summary>A text of more lines is no page either.</summary>
    public const int MostLines = 20_000;

    /// <inheritdoc/>
    public override string Name => "ojs-page";

    /// <inheritdoc/>
    public override string Description => "the page of an article in Open Journal Systems, copied as text";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "text/plain";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) =>
        source.Bytes.IsEmpty ? 0

        // Whatever other file nobody knows is at least called by its name.
        : KnownFiles.Find(source) is not null ? 1
        : source.Bytes.Length > LargestPage ? 0 : PageEvidence.Of(PageSource.Of(source).Text);

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        if (KnownFiles.Find(source) is { } known)
        {
            return ImportResult.Rejected(known.ToProblem());
        }

        if (source.Bytes.Length > LargestPage)
        {
            return ImportResult.Rejected(Problem.Of(ProblemCodes.TooLarge, $"The file has {source.Bytes.Length} bytes; the text of an article's page has {LargestPage} at most."));
        }

        var text = PageSource.Of(source);
        if (string.IsNullOrWhiteSpace(text.Text))
        {
            return ImportResult.Rejected(Problem.Of(ProblemCodes.EmptyFile, "The file has no text in it."));
        }

        if (PageEvidence.MarkupOf(text.Text) is { } markup)
        {
            return ImportResult.Rejected(Problem.Of(
                ProblemCodes.NotRecognized,
                $"This is {markup}, the source of a page, and not its text: open the page in a browser, select all of it, copy it and give that, or name the importer that reads {markup}.",
                line: 1));
        }

        var lines = PageLines.Of(text.Text);
        if (lines.Count > MostLines)
        {
            return ImportResult.Rejected(Problem.Of(ProblemCodes.TooLarge, $"The file has {lines.Count} lines with text; the text of an article's page has {MostLines} at most."));
        }

        var notes = new PageNotes();
        notes.Problems.AddRange(text.Problems);
        var article = ReadArticle(PageOutline.Of(lines), notes);
        notes.TellNotRead();
        return new ImportResult([CopyEditor.Accept(article, notes.Problems)], []);
    }

    /// <summary>What stands in a text that was taken out of a page.</summary>
    internal static Article ReadText(string text, PageNotes notes) => ReadArticle(PageOutline.Of([.. PageLines.Of(text).Take(MostLines)]), notes);

    private static Article ReadArticle(PageOutline outline, PageNotes notes)
    {
        var preamble = PagePreamble.Of(outline);
        var citation = PageCitation.Of(outline.First(PageHeading.HowToCite), preamble.Title?.Text);
        var permissions = PageRights.Read(outline, notes);
        var texts = new PageTexts(outline, preamble, notes);
        var (subtitle, others) = TakeSubtitle(outline, preamble);
        var (doi, under) = PageDoi.Read(outline, others, notes);
        var (contributors, affiliations) = PageAuthors.Read(outline, under, citation, permissions.CopyrightHolder, notes);
        var issue = outline.First(PageHeading.Issue)?.Lines.Select(line => IssueLine.TryRead(line.Text)).FirstOrDefault(line => line is not null) ?? preamble.Issue;
        notes.NotRead(Unread(outline, issue));

        var article = new Article
        {
            Titles = preamble.Title is { } title ? [new Title(RichText.Plain(title.Text), Subtitle: subtitle is null ? null : RichText.Plain(subtitle.Text))] : [],
            Abstracts = texts.Abstracts,
            Keywords = texts.Keywords,
            Contributors = contributors,
            Affiliations = affiliations,
            Doi = doi,
            PubDates = PubDates(outline, issue, notes),
            History = [.. Dates(outline, PageHeading.Received, "received", notes), .. Dates(outline, PageHeading.Accepted, "accepted", notes)],
            Volume = issue?.Volume,
            IssueNumber = issue?.Number,
            SectionTitle = outline.First(PageHeading.Section)?.Lines[0].Text ?? preamble.Section,
            SourceJournal = PageJournal.Read(outline),
            Permissions = permissions,
            FundingStatement = Statement(outline, PageHeading.Funding),
            DataAvailability = Statement(outline, PageHeading.DataAvailability),
            References = PageReferences.Read(texts.References, notes),
        };
        article = Complete(article, citation, notes);
        return article with { Inferred = notes.Inferred };
    }

    // The citation writes title and subtitle in one, with a colon between them; nothing else tells a subtitle from an author.
    private static (PageLine? Subtitle, IReadOnlyList<PageLine> Others) TakeSubtitle(PageOutline outline, PagePreamble preamble)
    {
        var cited = outline.First(PageHeading.HowToCite)?.Text ?? "";
        var subtitle = preamble.Title is { } title && preamble.Under.Count > 0 && cited.Contains($"{title.Text}: {preamble.Under[0].Text}", StringComparison.OrdinalIgnoreCase) ? preamble.Under[0] : null;
        return (subtitle, subtitle is null ? preamble.Under : [.. preamble.Under.Skip(1)]);
    }

    private static List<PubDate> PubDates(PageOutline outline, IssueLine? issue, PageNotes notes)
    {
        var published = Dates(outline, PageHeading.Published, "pub", notes).Select(date => new PubDate(date.Date)).ToList();
        return published.Count > 0 ? published : issue?.Year is { } year ? [new PubDate(new PartialDate(year), "collection")] : [];
    }

    private static List<HistoryDate> Dates(PageOutline outline, PageHeading heading, string kind, PageNotes notes)
    {
        if (outline.First(heading)?.Lines[0] is not { } line)
        {
            return [];
        }

        if (PageDate.TryRead(line.Text) is { } date)
        {
            return [new HistoryDate(kind, date)];
        }

        notes.Tell(ProblemCodes.InvalidValue, "This is no date that can be read.", kind == "pub" ? "pubDates" : "history", line.Text, line.Number);
        return [];
    }

    private static RichText? Statement(PageOutline outline, PageHeading heading) => outline.First(heading) is { } section ? RichText.Plain(section.Text) : null;

    // What stands behind the one line that such a part has, and the title of the issue, for which an article has no field.
    private static IEnumerable<PageLine> Unread(PageOutline outline, IssueLine? issue) =>
    [
        .. new[] { PageHeading.Published, PageHeading.Received, PageHeading.Accepted, PageHeading.Section, PageHeading.Journal }.SelectMany(heading => outline.All(heading).SelectMany(section => section.Lines.Skip(1))),
        .. outline.All(PageHeading.Issue).SelectMany(section => section.Lines).Where(line => issue is null || issue.Title is not null || IssueLine.TryRead(line.Text) != issue),
    ];

    // What only the page's own citation gives is as good as what the page says, but an editor should know where it came from.
    private static Article Complete(Article article, PageCitation citation, PageNotes notes)
    {
        var taken = new List<string>();
        if (article.Doi is null && citation.Doi is { } doi)
        {
            article = article with { Doi = doi };
            taken.Add("doi");
        }

        if (article.SourceJournal?.Title is null && citation.Journal is { } journal)
        {
            article = article with { SourceJournal = (article.SourceJournal ?? new JournalReference(null)) with { Title = journal } };
            taken.Add("sourceJournal");
        }

        if (article.FirstPage is null && citation.Pages is var (first, last))
        {
            article = article with { FirstPage = first, LastPage = last };
            taken.AddRange(last is null ? ["firstPage"] : ["firstPage", "lastPage"]);
        }

        foreach (var field in taken)
        {
            notes.Infer(field, "the citation on the page");
        }

        if (taken.Count > 0)
        {
            notes.Tell(ProblemCodes.TakenFromCitation, $"Only the citation on the page gives {string.Join(", ", taken)}; taken from there.", taken[0]);
        }

        return article;
    }
}
