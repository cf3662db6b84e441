using System.Reflection;

namespace Publishing.Problems;

/// <summary>Every kind of problem that this repository can find; <c>docs/errors.md</c> explains each, and a test keeps the two the same.</summary>
public static partial class ProblemCodes
{
    /// <summary>The article has no DOI.</summary>
    public static readonly ProblemCode NoDoi = new("no-doi", ProblemSeverity.Warning, "Add the DOI if it has one.");

    /// <summary>The source names no journal.</summary>
    public static readonly ProblemCode NoJournal = new("no-journal", ProblemSeverity.Warning, "Check that the article was put in the right journal.");

    /// <summary>The source names another journal than the one that the article is put in.</summary>
    public static readonly ProblemCode OtherJournal = new("other-journal", ProblemSeverity.Warning, "If the article is in the wrong journal, delete it (or withdraw it when it is published) and import it into the right one; if the journal has this ISSN, or this title in another language, add it to the journal; if it was called so formerly, nothing need be done.");

    /// <summary>The journal itself lacks what the source says of it.</summary>
    public static readonly ProblemCode JournalIncomplete = new("journal-incomplete", ProblemSeverity.Info, "Add it to the journal if it is right.");

    /// <summary>No date of publication was found.</summary>
    public static readonly ProblemCode NoPubDate = new("no-pub-date", ProblemSeverity.Warning, "Add the date of publication.");

    /// <summary>The authors were worked out and not read.</summary>
    public static readonly ProblemCode AuthorsInferred = new("authors-inferred", ProblemSeverity.Warning, "Check names and order, and add given names, affiliations and ORCID iDs.");

    /// <summary>A year was worked out and not read.</summary>
    public static readonly ProblemCode YearInferred = new("year-inferred", ProblemSeverity.Info, "Check the year.");

    /// <summary>References that were broken across lines have been put together.</summary>
    public static readonly ProblemCode ReferencesRejoined = new("references-rejoined", ProblemSeverity.Warning, "Check the references named.");

    /// <summary>Addresses look as if hyphens at ends of lines had been lost.</summary>
    public static readonly ProblemCode UrlsLostHyphens = new("urls-lost-hyphens", ProblemSeverity.Warning, "Open the addresses and mend those that lead nowhere.");

    /// <summary>The sentence that names the license is none that is known, or does not say which one it means.</summary>
    public static readonly ProblemCode LicenseUnknown = new("license-unknown", ProblemSeverity.Warning, "Give the address of the license; its words were kept.");

    /// <summary>Parts of a page stand without their headings and were told by their form.</summary>
    public static readonly ProblemCode HeadingsMissing = new("headings-missing", ProblemSeverity.Info, "Check where these parts begin and end.");

    /// <summary>The page's own citation was the only place that gave something.</summary>
    public static readonly ProblemCode TakenFromCitation = new("taken-from-citation", ProblemSeverity.Info, "Check the fields named.");

    /// <summary>Lines of a page were not understood.</summary>
    public static readonly ProblemCode LinesNotRead = new("lines-not-read", ProblemSeverity.Info, "Put what they say where it belongs, if it belongs to the article.");

    /// <summary>Two places of the source say different things.</summary>
    public static readonly ProblemCode ConflictingValues = new("conflicting-values", ProblemSeverity.Warning, "Compare the two at their source, and correct the field if the one that was taken is wrong.");

    /// <summary>Names in one piece were taken apart.</summary>
    public static readonly ProblemCode NamesSplit = new("names-split", ProblemSeverity.Info, "Check that the surname of each author is the surname.");

    /// <summary>There is no title.</summary>
    public static readonly ProblemCode NoTitle = new("no-title", ProblemSeverity.Error, "Give the article a title.");

    /// <summary>The title is one of a template.</summary>
    public static readonly ProblemCode PlaceholderTitle = new("placeholder-title", ProblemSeverity.Warning, "Give the article its title, and check everything else that came with it.");

    /// <summary>There are no contributors.</summary>
    public static readonly ProblemCode NoAuthors = new("no-authors", ProblemSeverity.Warning, "Add the authors, unless it has none.");

    /// <summary>There is no abstract.</summary>
    public static readonly ProblemCode NoAbstract = new("no-abstract", ProblemSeverity.Info, "Add an abstract if it has one.");

    /// <summary>There is no licence.</summary>
    public static readonly ProblemCode NoLicense = new("no-license", ProblemSeverity.Warning, "Name the licence; none is assumed.");

    /// <summary>Nothing knows how to read what was given.</summary>
    public static readonly ProblemCode NotRecognized = new("not-recognized", ProblemSeverity.Error, "Give the article as one of the kinds that are read; the message names them.");

    /// <summary>The file is empty.</summary>
    public static readonly ProblemCode EmptyFile = new("empty-file", ProblemSeverity.Error, "Save the file again and check that it has content.");

    /// <summary>The file is larger than is read.</summary>
    public static readonly ProblemCode TooLarge = new("too-large", ProblemSeverity.Error, "Split the file.");

    /// <summary>The XML is not well-formed.</summary>
    public static readonly ProblemCode MalformedXml = new("malformed-xml", ProblemSeverity.Error, "Mend the XML at the place named.");

    /// <summary>The XML reaches outside itself, or unfolds or nests without bound.</summary>
    public static readonly ProblemCode UnsafeXml = new("unsafe-xml", ProblemSeverity.Error, "Take out the DOCTYPE with its entities, or ask the sender for a plain file.");

    /// <summary>The JSON is not well-formed or not of the schema.</summary>
    public static readonly ProblemCode MalformedJson = new("malformed-json", ProblemSeverity.Error, "Mend the JSON at the place named; the API reference has its schema.");

    /// <summary>A record of a file of records cannot be taken apart, or only in part.</summary>
    public static readonly ProblemCode MalformedRecord = new("malformed-record", ProblemSeverity.Error, "Mend the record at the line named and import the file again; the other records of the file were read.");

    /// <summary>The bytes are not text in the encoding that they claim.</summary>
    public static readonly ProblemCode BadEncoding = new("bad-encoding", ProblemSeverity.Warning, "Save the file as UTF-8.");

    /// <summary>Characters that XML cannot hold were taken out.</summary>
    public static readonly ProblemCode IllegalCharacters = new("illegal-characters", ProblemSeverity.Warning, "Check the text around the place named.");

    /// <summary>A value is not what its field asks for and was left out.</summary>
    public static readonly ProblemCode InvalidValue = new("invalid-value", ProblemSeverity.Warning, "Correct the value.");

    /// <summary>A date of a table can be read in two ways.</summary>
    public static readonly ProblemCode AmbiguousDate = new("ambiguous-date", ProblemSeverity.Warning, "Write dates as YYYY-MM-DD, or say in a mapping file which number is the month (dateOrder).");

    /// <summary>Which number of a date is the month was told by other dates of the column.</summary>
    public static readonly ProblemCode DateOrderFound = new("date-order-found", ProblemSeverity.Info, "Check one date that you know.");

    /// <summary>What a spreadsheet had made of a value was undone.</summary>
    public static readonly ProblemCode ValueRestored = new("value-restored", ProblemSeverity.Warning, "Check the value, and format the column as text before it is typed again.");

    /// <summary>Which author something belongs to was worked out.</summary>
    public static readonly ProblemCode AuthorsAssigned = new("authors-assigned", ProblemSeverity.Info, "Check it, or give as many values as there are authors, in their order.");

    /// <summary>Columns of a table were not understood.</summary>
    public static readonly ProblemCode ColumnsNotRead = new("columns-not-read", ProblemSeverity.Info, "Name them as docs/spreadsheets.md does, or say in a mapping file what they are.");

    /// <summary>No column of a table is known to have titles.</summary>
    public static readonly ProblemCode NoTitleColumn = new("no-title-column", ProblemSeverity.Error, "Call the column with the titles 'title', or say in a mapping file which it is.");

    /// <summary>A row of a table has more cells than there are columns.</summary>
    public static readonly ProblemCode TooManyCells = new("too-many-cells", ProblemSeverity.Error, "Put quotation marks around the cell that holds the separator.");

    /// <summary>The cells of a row stand beside their columns.</summary>
    public static readonly ProblemCode ShiftedCells = new("shifted-cells", ProblemSeverity.Error, "Put quotation marks around the cell that holds the separator, or put in the cell that is missing.");

    /// <summary>A table or a workbook is broken.</summary>
    public static readonly ProblemCode MalformedTable = new("malformed-table", ProblemSeverity.Error, "Open it in a spreadsheet program, save it as CSV or xlsx, and give that.");

    /// <summary>What was given is something other than an article.</summary>
    public static readonly ProblemCode NotAnArticle = new("not-an-article", ProblemSeverity.Error, "Give the article itself; other things are not kept here.");

    /// <summary>A record does not say that it is of an article, nor that it is of anything else.</summary>
    public static readonly ProblemCode TypeDoubtful = new("type-doubtful", ProblemSeverity.Warning, "Check that it is an article; delete the draft if it is none.");

    /// <summary>JATS that the model has no field for was kept as it came.</summary>
    public static readonly ProblemCode JatsPreserved = new("jats-preserved", ProblemSeverity.Info, "Nothing need be done.");

    /// <summary>A part of the source has no place in a record: the body, or JATS that is not valid.</summary>
    public static readonly ProblemCode SourceOnly = new("source-only", ProblemSeverity.Info, "Nothing need be done: the source is kept as it came.");

    /// <summary>The journal has not published the article where it comes from.</summary>
    public static readonly ProblemCode NotPublishedThere = new("not-published-there", ProblemSeverity.Warning, "Publish it by its number when it is to appear, or delete the draft.");

    /// <summary>Nothing says that the source is of an article.</summary>
    public static readonly ProblemCode TypeUnknown = new("type-unknown", ProblemSeverity.Warning, "Delete the draft if it is of something else.");

    /// <summary>The file says that it is of one kind or version, and is of another.</summary>
    public static readonly ProblemCode Mislabeled = new("mislabeled", ProblemSeverity.Info, "Nothing need be done.");

    /// <summary>The server failed to make a format of the article, which is a mistake of ours.</summary>
    public static readonly ProblemCode RenderingFailed = new("rendering-failed", ProblemSeverity.Warning, "Tell the administrator: the log has the article, the format and the cause.");

    /// <summary>What a format says of the article is not valid against its schema.</summary>
    public static readonly ProblemCode FormatInvalid = new("format-invalid", ProblemSeverity.Warning, "Mend the field named; until then harvesters do not get the article in this format.");

    /// <summary>A format has no way to say the article: DataCite one without a DOI, say.</summary>
    public static readonly ProblemCode FormatUnsaid = new("format-unsaid", ProblemSeverity.Info, "Nothing need be done, unless harvesters are to get the article in this format: then add what the message names.");

    /// <summary>A file cannot be read.</summary>
    public static readonly ProblemCode Unreadable = new("unreadable", ProblemSeverity.Error, "Check the path and its permissions.");

    /// <summary>An archive, or a file in it, cannot be unpacked.</summary>
    public static readonly ProblemCode BrokenArchive = new("broken-archive", ProblemSeverity.Error, "Get or pack it again, or unpack it and give the folder.");

    /// <summary>A file of an archive is packed with a password.</summary>
    public static readonly ProblemCode EncryptedFile = new("encrypted-file", ProblemSeverity.Error, "Pack it without a password, or unpack it and give the file.");

    /// <summary>An archive unpacks to more, or deeper, than any honest one.</summary>
    public static readonly ProblemCode UnsafeArchive = new("unsafe-archive", ProblemSeverity.Error, "If it is an honest one, unpack it and give the folder.");

    /// <summary>Files that lie beside metadata, such as PDFs, were not read.</summary>
    public static readonly ProblemCode FilesLeftOut = new("files-left-out", ProblemSeverity.Info, "Nothing need be done.");

    /// <summary>A record of OAI-PMH is a deleted one.</summary>
    public static readonly ProblemCode RecordDeleted = new("record-deleted", ProblemSeverity.Info, "Nothing need be done; a harvest withdraws what was deleted at its source.");

    /// <summary>A repository does not answer, or not with what was asked for, again and again.</summary>
    public static readonly ProblemCode RepositoryUnreachable = new("repository-unreachable", ProblemSeverity.Error, "Run the harvest again later: it goes on where it stopped.");

    /// <summary>An address is none of an OAI-PMH repository.</summary>
    public static readonly ProblemCode NotARepository = new("not-a-repository", ProblemSeverity.Error, "Give the base URL of the repository; of Open Journal Systems it is the journal's address with /oai at its end.");

    /// <summary>A repository answers with an error of the protocol.</summary>
    public static readonly ProblemCode RepositoryRefused = new("repository-refused", ProblemSeverity.Error, "Check format, set and dates of the harvest; if they are right, tell the repository's administrator.");

    /// <summary>An address to harvest from is of a private network.</summary>
    public static readonly ProblemCode PrivateAddress = new("private-address", ProblemSeverity.Error, "If it is meant, allow it: --allow-private at the command line, or allowPrivate with an admin's key in the API.");

    /// <summary>A repository has no format that is read here, or not the one that was asked for.</summary>
    public static readonly ProblemCode NoReadableFormat = new("no-readable-format", ProblemSeverity.Error, "Name one of its formats with --prefix if it is one of those that are read here; or ask its administrator for JATS or Dublin Core.");

    /// <summary>A list that is harvested never ends.</summary>
    public static readonly ProblemCode HarvestEndless = new("harvest-endless", ProblemSeverity.Error, "What came was stored. Tell the repository's administrator; harvest by set, or by dates with --from and --until.");

    /// <summary>The same harvest is under way elsewhere.</summary>
    public static readonly ProblemCode HarvestBusy = new("harvest-busy", ProblemSeverity.Error, "Wait for it, or stop it.");

    /// <summary>A repository does not know a resumption token any more.</summary>
    public static readonly ProblemCode TokenExpired = new("token-expired", ProblemSeverity.Info, "Nothing need be done: what is there already is not doubled.");

    /// <summary>A page of a harvest is broken, and its records were asked for one by one.</summary>
    public static readonly ProblemCode PageBroken = new("page-broken", ProblemSeverity.Warning, "Nothing need be done; its repository's administrator may want to know.");

    /// <summary>A record of a harvest could not be had.</summary>
    public static readonly ProblemCode RecordUnavailable = new("record-unavailable", ProblemSeverity.Error, "It is asked for again by the next harvest; tell the repository's administrator if it stays so.");

    /// <summary>A draft that somebody has worked on was deleted at its source.</summary>
    public static readonly ProblemCode DeletedAtSource = new("deleted-at-source", ProblemSeverity.Warning, "Delete the draft if it is not to be published here.");

    /// <summary>The same article stands twice in a file.</summary>
    public static readonly ProblemCode DuplicateInSource = new("duplicate-in-source", ProblemSeverity.Error, "Nothing need be done when both are the same; otherwise tell them apart by DOI, pages or title.");

    /// <summary>The article was withdrawn here, and the source has another form of it.</summary>
    public static readonly ProblemCode WithdrawnHere = new("withdrawn-here", ProblemSeverity.Error, "If it is to come back, publish it again by its number (publishing articles publish NUMBER), then import the file again.");

    /// <summary>The article was withdrawn here, and publishing what is imported does not bring it back.</summary>
    public static readonly ProblemCode StaysWithdrawn = new("stays-withdrawn", ProblemSeverity.Warning, "If it is to come back, publish it again by its number: publishing articles publish NUMBER, or POST /api/articles/NUMBER/publish.");

    /// <summary>The source was applied to the article before, and another one after it.</summary>
    public static readonly ProblemCode AppliedBefore = new("applied-before", ProblemSeverity.Info, "Nothing need be done when both files are of this article; to go back to this one, replace the article over the API.");

    /// <summary>The source is of another kind than those before, and what it does not tell stays.</summary>
    public static readonly ProblemCode KeptFromBefore = new("kept-from-before", ProblemSeverity.Info, "Nothing need be done; what is not right any more is taken out of the article itself, over the API.");

    /// <summary>Another article has the same title and first contributor.</summary>
    public static readonly ProblemCode LooksAlike = new("looks-alike", ProblemSeverity.Warning, "If it is the same article, delete this draft, or withdraw it when it is published, and see that the other has all that this one tells, first of all the DOI; if it is another one, nothing need be done.");

    /// <summary>An article of another journal has the same DOI.</summary>
    public static readonly ProblemCode DoiElsewhere = new("doi-elsewhere", ProblemSeverity.Warning, "A DOI names one article: if both are the same, keep the one in the journal that it belongs to and delete or withdraw the other; otherwise correct the wrong DOI.");

    /// <summary>The source replaced what an editor had made of a field.</summary>
    public static readonly ProblemCode EditReplaced = new("edit-replaced", ProblemSeverity.Warning, "Compare the field with the value named, which is the editor's, and change it again if the editor was right.");

    /// <summary>Somebody else changed the article while it was imported.</summary>
    public static readonly ProblemCode ChangedMeanwhile = new("changed-meanwhile", ProblemSeverity.Error, "Import the file again.");

    /// <summary>The database refuses the article or its source for what is in it.</summary>
    public static readonly ProblemCode NotStored = new("not-stored", ProblemSeverity.Error, "Look for a value that no article has, such as one of many megabytes, and take it out; if there is none, tell the administrator: the log has the details.");

    /// <summary>The importer broke down over the source, which is a mistake of ours.</summary>
    public static readonly ProblemCode ImporterFailed = new("importer-failed", ProblemSeverity.Error, "Tell the administrator: the log has the details.");

    /// <summary>A consumer of a deposit asks for something that is not known of the article.</summary>
    public static readonly ProblemCode DepositIncomplete = new("deposit-incomplete", ProblemSeverity.Error, "Add it; until then the article is left out of the deposit.");

    /// <summary>A consumer of a deposit does not take a value that the article has.</summary>
    public static readonly ProblemCode DepositRefused = new("deposit-refused", ProblemSeverity.Error, "Correct the value if it is wrong; as it is, the article is left out of the deposit.");

    /// <summary>A consumer of a deposit takes the article as it is, but makes less of it.</summary>
    public static readonly ProblemCode DepositDoubtful = new("deposit-doubtful", ProblemSeverity.Warning, "Add or correct the field named if you can; the article is in the deposit.");

    /// <summary>A value is longer than the consumer of a deposit takes it.</summary>
    public static readonly ProblemCode DepositTooLong = new("deposit-too-long", ProblemSeverity.Error, "Shorten it.");

    /// <summary>Something of an article has no place in a deposit.</summary>
    public static readonly ProblemCode DepositLeftOut = new("deposit-left-out", ProblemSeverity.Warning, "Nothing need be done unless it matters.");

    /// <summary>A deposit takes the articles of one issue, and these are of several.</summary>
    public static readonly ProblemCode DepositOneIssue = new("deposit-one-issue", ProblemSeverity.Error, "Name one issue, and ask for a file for each.");

    /// <summary>Nobody has said who deposits.</summary>
    public static readonly ProblemCode NoDepositor = new("no-depositor", ProblemSeverity.Error, "Set Publishing__DepositorName and Publishing__DepositorEmail, or name both with --depositor and --email (depositor and email in the API).");

    /// <summary>What would be written does not keep the consumer's schema, which is a mistake of ours.</summary>
    public static readonly ProblemCode DepositInvalid = new("deposit-invalid", ProblemSeverity.Error, "Mend the field that the message names if it looks odd, and tell the administrator: an article should never come out so.");

    /// <summary>Every kind of problem, by code.</summary>
    public static IReadOnlyDictionary<string, ProblemCode> All => Gathered.ByCode;

    // Apart, because the parts of a class are initialized in no known order: here all of them are.
    private static class Gathered
    {
        public static readonly IReadOnlyDictionary<string, ProblemCode> ByCode = typeof(ProblemCodes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<ProblemCode>()
            .ToDictionary(code => code.Code, StringComparer.Ordinal);
    }
}
