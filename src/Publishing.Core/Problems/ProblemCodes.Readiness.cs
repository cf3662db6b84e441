namespace Publishing.Problems;

/// <summary>What those who take articles from here miss. How grave it is depends on who misses it, so each report says it; here stands the milder.</summary>
public static partial class ProblemCodes
{
    /// <summary>The language of the article is not known.</summary>
    public static readonly ProblemCode NoLanguage = new("no-language", ProblemSeverity.Warning, "Say in which language the article is written.");

    /// <summary>Nothing says who may read the article.</summary>
    public static readonly ProblemCode NoAccess = new("no-access", ProblemSeverity.Warning, "Add the license; or say that anybody may read it (permissions/freeToRead), or that it is restricted (permissions/statedAccess).");

    /// <summary>The article is not open to everybody today.</summary>
    public static readonly ProblemCode NotOpen = new("not-open", ProblemSeverity.Warning, "Nothing need be done if it is meant.");

    /// <summary>There is no copyright statement.</summary>
    public static readonly ProblemCode NoCopyright = new("no-copyright", ProblemSeverity.Warning, "Add the copyright statement with its year and holder.");

    /// <summary>No form of the full text is linked.</summary>
    public static readonly ProblemCode NoFullText = new("no-full-text", ProblemSeverity.Warning, "Add where the full text lies, each form with its media type.");

    /// <summary>No PDF is linked.</summary>
    public static readonly ProblemCode NoPdf = new("no-pdf", ProblemSeverity.Warning, "Add the address of the PDF with the media type application/pdf.");

    /// <summary>The PDF lies at another host than the article's page.</summary>
    public static readonly ProblemCode PdfElsewhere = new("pdf-elsewhere", ProblemSeverity.Warning, "Serve the PDF from the host of the article's page, best from below the same folder.");

    /// <summary>The address of the PDF does not look like one of a PDF.</summary>
    public static readonly ProblemCode PdfAddress = new("pdf-address", ProblemSeverity.Warning, "Give an https address that leads to the file itself and ends with .pdf.");

    /// <summary>No full text in XML is linked.</summary>
    public static readonly ProblemCode NoFullTextXml = new("no-full-text-xml", ProblemSeverity.Warning, "Add the full text as JATS, with the media type application/xml.");

    /// <summary>The journal has no ISSN.</summary>
    public static readonly ProblemCode NoIssn = new("no-issn", ProblemSeverity.Warning, "Add the ISSN to the journal: publishing journals change SLUG --issn NNNN-NNNN.");

    /// <summary>The journal has no publisher.</summary>
    public static readonly ProblemCode NoPublisher = new("no-publisher", ProblemSeverity.Warning, "Add the publisher to the journal: publishing journals change SLUG --publisher NAME.");

    /// <summary>Neither volume nor issue is known.</summary>
    public static readonly ProblemCode NoVolume = new("no-volume", ProblemSeverity.Warning, "Put the article in its issue, or give its volume.");

    /// <summary>Neither pages nor a number that stands for them are known.</summary>
    public static readonly ProblemCode NoPages = new("no-pages", ProblemSeverity.Warning, "Give the first and last page, or the article's number (elocationId).");

    /// <summary>The title is too short to find the article by.</summary>
    public static readonly ProblemCode ShortTitle = new("short-title", ProblemSeverity.Warning, "Register a DOI for the article and give it here; then the title is not needed to find it.");

    /// <summary>None of the authors can be named.</summary>
    public static readonly ProblemCode AuthorsUnnamed = new("authors-unnamed", ProblemSeverity.Warning, "Name at least one author, a person or a group.");
}
