using System.Globalization;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Representations;

/// <summary>What reference managers take of an article, each thing said once, so that BibTeX, RIS, CSL-JSON and EndNote say the same. Every text stands on one line.</summary>
/// <param name="published">The article.</param>
internal sealed class CitedArticle(PublishedArticle published)
{
    private readonly Article _article = published.Article;

    /// <summary>The article's number in this repository.</summary>
    public long Id => published.Id;

    /// <summary>The JATS <c>article-type</c>.</summary>
    public string Type => _article.Type.Value;

    /// <summary>The sort of article in words, such as <c>Review article</c>; null for one that reports research, which goes without saying.</summary>
    public string? TypeInWords => Type switch
    {
        "research-article" => null,
        "article-commentary" => "Commentary",
        _ => char.ToUpperInvariant(Type[0]) + Type[1..].Replace('-', ' '),
    };

    /// <summary>The language of the text; null when nobody has said.</summary>
    public LanguageTag? Language => _article.Language;

    /// <summary>The title with its subtitle; empty when there is none.</summary>
    public RichText Title => _article.Titles.Count > 0 ? Whole(_article.Titles[0]) : RichText.Empty;

    /// <summary>The title in other languages.</summary>
    public IEnumerable<string> TranslatedTitles => Known(_article.Titles.Skip(1).Select(title => Whole(title).ToReadableText()));

    /// <summary>The authors who have a name, and those who want none.</summary>
    public IReadOnlyList<Contributor> Authors => Contributors("author");

    /// <summary>The editors of the article.</summary>
    public IReadOnlyList<Contributor> Editors => Contributors("editor");

    /// <summary>The translators.</summary>
    public IReadOnlyList<Contributor> Translators => Contributors("translator");

    /// <summary>The abstracts, that in the article's language first; other kinds, such as summaries in plain language, are not among them.</summary>
    public IEnumerable<Abstract> Abstracts => _article.Abstracts
        .Where(item => item.Kind is null && item.Sections.Any(section => section.Paragraphs.Any(paragraph => !paragraph.IsEmpty)))
        .OrderBy(item => item.Language is null || item.Language == _article.Language ? 0 : 1);

    /// <summary>The keywords of all languages, each once.</summary>
    public IEnumerable<string> Keywords => Known(_article.Keywords.SelectMany(group => group.Keywords).Select(keyword => keyword.ToReadableText())).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>When it appeared; the date of its issue when it has none of its own.</summary>
    public PartialDate? Date => _article.FirstPublished ?? published.Issue?.Published;

    /// <summary>The season that stands in place of a month.</summary>
    public string? Season => Date is { Month: null } date ? One(_article.PubDates.FirstOrDefault(each => each.Date == date && each.Season is not null)?.Season) : null;

    /// <summary>The journal.</summary>
    public string Journal => OneLine(published.Journal.Title);

    /// <summary>The abbreviated title of the journal.</summary>
    public string? AbbreviatedJournal => One(published.Journal.AbbreviatedTitle);

    /// <summary>The ISSNs of the journal, the electronic one first.</summary>
    public IEnumerable<string> Issns => new[] { published.Journal.ElectronicIssn?.Value, published.Journal.PrintIssn?.Value }.OfType<string>().Distinct();

    /// <summary>The section of the journal.</summary>
    public string? Section => One(published.Section?.Title ?? _article.SectionTitle);

    /// <summary>Who publishes the journal.</summary>
    public string? Publisher => One(published.Journal.Publisher?.Name);

    /// <summary>Where the publisher is.</summary>
    public string? PublisherPlace => One(published.Journal.Publisher?.Location);

    /// <summary>The volume.</summary>
    public string? Volume => One(Place.Volume);

    /// <summary>The number of the issue.</summary>
    public string? Number => One(Place.Number);

    /// <summary>All pages when they are not one run.</summary>
    public string? PageRange => One(_article.PageRange);

    /// <summary>The first page.</summary>
    public string? FirstPage => One(Place.FirstPage);

    /// <summary>The last page, also when it is the first.</summary>
    public string? LastPage => One(Place.LastPage);

    /// <summary>The number that stands for pages.</summary>
    public string? ElocationId => One(_article.ElocationId);

    /// <summary>The DOI.</summary>
    public Doi? Doi => _article.Doi;

    /// <summary>The article's page.</summary>
    public string Page => published.Addresses.Article(published.Id);

    /// <summary>The full text as far as anybody may open it today.</summary>
    public IEnumerable<FullTextLink> FullText => published.OpenFullText.Where(link => WebAddress.IsOne(link.Url) && link.Url != Page);

    /// <summary>The addresses of the licences.</summary>
    public IEnumerable<string> Licenses => _article.Permissions.LicensesOf(_article.Version).Select(license => One(license.Url)).OfType<string>().Distinct();

    /// <summary>The copyright sentence.</summary>
    public string? Copyright => One(_article.Permissions.CopyrightStatement);

    private ArticlePlace Place { get; } = ArticlePlace.Of(published);

    /// <summary>An identifier of that kind; null when there is none.</summary>
    public string? Identifier(string kind) => One(_article.Identifiers.FirstOrDefault(identifier => identifier.Kind == kind)?.Value);

    /// <summary>A text on one line, without what XML cannot hold either; empty when there is nothing to read.</summary>
    public static string OneLine(string text) => RunningText.Of(WithoutBreaks(text));

    /// <summary>A text with markup on one line.</summary>
    public static RichText OneLine(RichText text) => RunningText.Of(WithoutBreaks(text));

    /// <summary>A text on one line; null when there is nothing to read.</summary>
    public static string? One(string? text) => text is not null && OneLine(text) is { Length: > 0 } line ? line : null;

    /// <summary>A number with as many digits as the format asks for.</summary>
    public static string Digits(int number, int length) => number.ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');

    // What ends a line beside the characters that white space is made of anyway.
    private static string WithoutBreaks(string text) => text.AsSpan().IndexOfAny("\u0085\u2028\u2029\v\f") < 0 ? text : string.Concat(text.Select(c => c is '\u0085' or '\u2028' or '\u2029' or '\v' or '\f' ? ' ' : c));

    private static RichText WithoutBreaks(RichText text) => new(text.Inlines.Select(inline => inline switch
    {
        TextRun run => new TextRun(WithoutBreaks(run.Text)),
        StyledRun run => run with { Content = WithoutBreaks(run.Content) },
        LinkRun run => run with { Content = WithoutBreaks(run.Content) },
        _ => inline,
    }));

    private static IEnumerable<string> Known(IEnumerable<string> texts) => texts.Select(One).OfType<string>();

    private IReadOnlyList<Contributor> Contributors(string kind) =>
        [.. _article.Contributors.Where(contributor => contributor.Kind == kind && (contributor.Anonymous || One(contributor.InvertedName) is not null))];

    // "Title: subtitle", as a reference prints it.
    private static RichText Whole(Title title)
    {
        var main = OneLine(title.Text);
        var subtitle = title.Subtitle is null ? RichText.Empty : OneLine(title.Subtitle);
        if (subtitle.IsEmpty)
        {
            return main;
        }

        var mark = main.ToPlainText().TrimEnd() is [.., '?' or '!' or ':' or '…'] ? " " : ": ";
        return RunningText.Of(new RichText([.. main.Inlines, new TextRun(mark), .. subtitle.Inlines]));
    }
}
