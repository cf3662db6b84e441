using Publishing.Articles;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Readiness;

/// <summary>
/// The questions that consumers ask of an article, each answered once: null when the article has what is asked for, else the problem, as grave as the consumer takes it,
/// with the consumer's sentence of what follows from it.
/// </summary>
internal sealed class ArticleLacks(PublishedArticle published)
{
    private readonly Article _article = published.Article;

    public Problem? Title(ProblemSeverity severity, string then) =>
        If(!VisibleText.IsIn(_article.PlainTitle), ProblemCodes.NoTitle, severity, "The article has no title.", then, "titles");

    /// <summary>That somebody is named as author: a person or a group.</summary>
    public Problem? Authors(ProblemSeverity severity, string then)
    {
        var authors = _article.Contributors.Where(contributor => contributor.Kind == "author").ToList();
        return If(authors.Count == 0, ProblemCodes.NoAuthors, severity, "The article names no authors.", then, "contributors")
            ?? If(authors.All(author => !VisibleText.IsIn(author.InvertedName)), ProblemCodes.AuthorsUnnamed, severity, "None of the authors has a name.", then, "contributors");
    }

    public Problem? Date(ProblemSeverity severity, string then) =>
        If(_article.FirstPublished is null && published.Issue?.Published is null, ProblemCodes.NoPubDate, severity, "Neither the article nor its issue has a date of publication.", then, "pubDates");

    /// <summary>A date of the article's own; that of its issue will not do.</summary>
    public Problem? OwnDate(ProblemSeverity severity, string then) =>
        If(_article.FirstPublished is null, ProblemCodes.NoPubDate, severity, "The article has no date of publication of its own.", then, "pubDates");

    public Problem? Abstract(ProblemSeverity severity, string then) =>
        If(!_article.Abstracts.Any(one => VisibleText.IsIn(one.ToReadableText())), ProblemCodes.NoAbstract, severity, "The article has no abstract.", then, "abstracts");

    public Problem? Language(ProblemSeverity severity, string then) =>
        If(_article.Language is null, ProblemCodes.NoLanguage, severity, "The language of the article is not known.", then, "language");

    public Problem? Doi(ProblemSeverity severity, string then) =>
        If(_article.Doi is null, ProblemCodes.NoDoi, severity, "The article has no DOI.", then, "doi");

    /// <summary>A license with an address: a sentence is no license to a program.</summary>
    public Problem? License(ProblemSeverity severity, string then) =>
        If(_article.Permissions.Licenses.All(license => string.IsNullOrEmpty(license.Url)), ProblemCodes.NoLicense, severity, "The article names no license by its address.", then, "permissions/licenses");

    public Problem? Access(ProblemSeverity severity, string then) =>
        If(_article.Permissions.AccessOn(published.Today) is null, ProblemCodes.NoAccess, severity, "Nothing says who may read the article.", then, "permissions");

    /// <summary>That nothing keeps readers out today; nothing said is no bar.</summary>
    public Problem? Open(ProblemSeverity severity, string then) => _article.Permissions.AccessOn(published.Today) switch
    {
        AccessRight.Embargoed => If(true, ProblemCodes.NotOpen, severity, $"The article is under embargo until {_article.Permissions.FreelyReadable?.Start:yyyy-MM-dd}.", then, "permissions/freeToRead"),
        AccessRight.Restricted or AccessRight.MetadataOnly => If(true, ProblemCodes.NotOpen, severity, "The article is not open to everybody.", then, "permissions/statedAccess"),
        _ => null,
    };

    public Problem? Copyright(ProblemSeverity severity, string then) =>
        If(_article.Permissions.CopyrightStatement is null, ProblemCodes.NoCopyright, severity, "The article has no copyright statement.", then, "permissions/copyrightStatement");

    /// <summary>Whether the text itself is given to everybody: in the records of <c>jats_full</c>, and as a file.</summary>
    public bool GivesText => published.HasText && _article.Permissions.AccessOn(published.Today) == AccessRight.Open;

    public Problem? FullText(ProblemSeverity severity, string then) =>
        If(_article.FullText.Count == 0, ProblemCodes.NoFullText, severity, GivesText ? "No form of the full text is linked; it is given as JATS alone (jats_full)." : "No form of the full text is linked.", then, "fullText");

    /// <summary>The full text as XML: given here, or linked.</summary>
    public Problem? FullTextXml(ProblemSeverity severity, string then) =>
        If(!GivesText && !_article.FullText.Any(link => link.MediaType is "application/xml" or "text/xml" or "application/jats+xml"), ProblemCodes.NoFullTextXml, severity, "No full text in XML is linked.", then, "fullText");

    /// <summary>A PDF, at the host of the article's page.</summary>
    public Problem? Pdf(ProblemSeverity severity, string then)
    {
        var pdfs = _article.FullText.Index().Where(link => link.Item.MediaType == "application/pdf").ToList();
        if (pdfs.Count == 0)
        {
            return If(true, ProblemCodes.NoPdf, severity, "No PDF is linked.", then, "fullText");
        }

        var host = new Uri(published.Addresses.Home).Host;
        var (place, pdf) = pdfs[0];
        return If(pdfs.All(link => !(Uri.TryCreate(link.Item.Url, UriKind.Absolute, out var url) && string.Equals(url.Host, host, StringComparison.OrdinalIgnoreCase))), ProblemCodes.PdfElsewhere, ProblemSeverity.Warning, $"The PDF does not lie at {host}, where the article's page is.", then, $"fullText/{place}/url", pdf.Url);
    }

    /// <summary>That the address of the first PDF ends as one does.</summary>
    public Problem? PdfAddress(ProblemSeverity severity, string then) =>
        _article.FullText.Index().FirstOrDefault(link => link.Item.MediaType == "application/pdf") is { Item: { } pdf } first
            && !(Uri.TryCreate(pdf.Url, UriKind.Absolute, out var url) && url.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            ? If(true, ProblemCodes.PdfAddress, severity, "The address of the PDF does not end with .pdf.", then, $"fullText/{first.Index}/url", pdf.Url)
            : null;

    public Problem? Issn(ProblemSeverity severity, string then) =>
        If(published.Journal.Issn is null, ProblemCodes.NoIssn, severity, "The journal has no ISSN.", then, "journal/electronicIssn");

    public Problem? Publisher(ProblemSeverity severity, string then) =>
        If(published.Journal.Publisher is null, ProblemCodes.NoPublisher, severity, "The journal has no publisher.", then, "journal/publisher");

    public Problem? Volume(ProblemSeverity severity, string then) =>
        If((_article.Volume ?? published.Issue?.Volume ?? _article.IssueNumber ?? published.Issue?.Number) is null, ProblemCodes.NoVolume, severity, "Neither volume nor issue is known.", then, "volume");

    public Problem? Pages(ProblemSeverity severity, string then) =>
        If((_article.FirstPage ?? _article.PageRange ?? _article.ElocationId) is null, ProblemCodes.NoPages, severity, "Neither pages nor a number that stands for them are known.", then, "firstPage");

    /// <summary>A title of more than so many letters and digits.</summary>
    public Problem? LongTitle(int letters, ProblemSeverity severity, string then) =>
        If(_article.PlainTitle.Count(char.IsLetterOrDigit) <= letters, ProblemCodes.ShortTitle, severity, $"The title has no more than {letters} letters and the article no DOI.", then, "titles/0/text", _article.PlainTitle);

    // A remedy that is a command names the journal of this article, so that it can be copied.
    private Problem? If(bool isMissing, ProblemCode code, ProblemSeverity severity, string message, string then, string field, string? value = null) =>
        isMissing ? Problem.Of(code, $"{message} {then}", field, value) with { Severity = severity, Remedy = code.Remedy.Replace("SLUG", published.Journal.Slug, StringComparison.Ordinal) } : null;
}
