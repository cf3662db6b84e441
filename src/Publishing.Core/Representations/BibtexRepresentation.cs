using System.Text;
using Publishing.Articles;

namespace Publishing.Representations;

/// <summary>
/// One <c>@article</c> of BibTeX in UTF-8, in the fields that every style knows, with those of BibLaTeX for what these cannot say (<c>langid</c>, <c>eid</c>, <c>shortjournal</c>).
/// </summary>
public sealed class BibtexRepresentation : Representation
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <inheritdoc/>
    public override string Name => "bibtex";

    /// <inheritdoc/>
    public override string Title => "BibTeX";

    /// <inheritdoc/>
    public override string MediaType => "application/x-bibtex";

    /// <inheritdoc/>
    public override string Suffix => "bib";

    /// <inheritdoc/>
    public override byte[] Write(PublishedArticle article)
    {
        var cited = new CitedArticle(article);
        var entry = new StringBuilder().Append("@article{").Append(CitationKey.Of(article)).Append(",\n");
        foreach (var (name, value) in Fields(cited).Where(field => !string.IsNullOrEmpty(field.Value)))
        {
            entry.Append("  ").Append(name).Append(" = ").Append(value).Append(",\n");
        }

        return Encoding.UTF8.GetBytes(entry.Append("}\n").ToString());
    }

    private static IEnumerable<(string Name, string? Value)> Fields(CitedArticle cited) =>
    [
        ("author", Braced(BibtexNameList.Of(cited.Authors))),
        ("editor", Braced(BibtexNameList.Of(cited.Editors))),
        ("translator", Braced(BibtexNameList.Of(cited.Translators))),
        ("title", cited.Title.IsEmpty ? null : Braced(BibtexText.OfTitle(cited.Title, cited.Language))),
        ("journal", Text(cited.Journal)),
        ("shortjournal", Text(cited.AbbreviatedJournal)),
        ("year", cited.Date is { } date ? Braced(CitedArticle.Digits(date.Year, 4)) : null),
        ("month", cited.Date is { Month: { } month } ? Months[month - 1] : Text(cited.Season)),
        ("day", cited.Date is { Day: { } day } ? Braced(CitedArticle.Digits(day, 1)) : null),
        ("volume", Text(cited.Volume)),
        ("number", Text(cited.Number)),
        ("pages", Braced(Pages(cited))),
        ("eid", Text(cited.ElocationId)),
        ("publisher", Text(cited.Publisher)),
        ("address", Text(cited.PublisherPlace)),
        ("issn", Text(string.Join(", ", cited.Issns))),
        ("doi", cited.Doi is { } doi ? Braced(doi.Value.IndexOfAny(['{', '}', '\\']) < 0 ? doi.Value : doi.Url.AbsoluteUri) : null),
        ("url", Braced(BibtexText.Verbatim(cited.Page))),
        ("eprint", Text(cited.Identifier("arxiv"))),
        ("eprinttype", cited.Identifier("arxiv") is null ? null : "{arxiv}"),
        ("pmid", Text(cited.Identifier("pmid"))),
        ("pmcid", Text(cited.Identifier("pmcid"))),
        ("langid", cited.Language is { } language && BabelLanguage.Of(language) is { } babel ? Braced(babel) : null),
        ("language", cited.Language is { } other && BabelLanguage.Of(other) is null ? Text(other.EnglishName) : null),
        ("type", cited.Type == "preprint" ? null : Text(cited.TypeInWords)),
        ("keywords", Text(Keywords([.. cited.Keywords]))),
        ("copyright", Text(cited.Copyright)),
        ("license", Braced(string.Join(", ", cited.Licenses.Select(BibtexText.Verbatim)))),
        ("abstract", cited.Abstracts.FirstOrDefault() is { } item ? Braced(BibtexText.OfParagraphs(item.ToReadableText())) : null),
    ];

    // 10--25, also in a list of runs; a number that has a hyphen of its own keeps it.
    private static string? Pages(CitedArticle cited) => (cited.PageRange, cited.FirstPage, cited.LastPage) switch
    {
        ({ } range, _, _) => string.Join(", ", range.Split(',').Select(run => Run(run.Trim()))),
        (null, { } first, { } last) when first != last => $"{BibtexText.Of(first)}--{BibtexText.Of(last)}",
        var (_, first, last) => (first ?? last) is { } page ? BibtexText.Of(page) : null,
    };

    private static string Run(string pages) => pages.Split(['-', '–']) is [var first, var last] ? $"{BibtexText.Of(first)}--{BibtexText.Of(last)}" : BibtexText.Of(pages);

    private static string Keywords(IReadOnlyList<string> keywords) => string.Join(keywords.Any(keyword => keyword.Contains(',', StringComparison.Ordinal)) ? "; " : ", ", keywords);

    private static string? Text(string? text) => text is null ? null : Braced(BibtexText.Of(text));

    private static string? Braced(string? value) => string.IsNullOrEmpty(value) ? null : $"{{{value}}}";
}
