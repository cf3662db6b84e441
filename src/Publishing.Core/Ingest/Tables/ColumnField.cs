namespace Publishing.Ingest.Tables;

/// <summary>
/// What the cells of a column say. In a mapping file each is written with a small letter first: <c>title</c>, <c>authorGivenNames</c>;
/// <c>docs/spreadsheets.md</c> explains them all.
/// </summary>
public enum ColumnField
{
    /// <summary>Nothing of the article: the column is not read, and nobody need be told.</summary>
    Ignore,

    /// <summary>The title.</summary>
    Title,

    /// <summary>The subtitle.</summary>
    Subtitle,

    /// <summary>The article that the title is sorted without: "The".</summary>
    TitlePrefix,

    /// <summary>The abstract.</summary>
    Abstract,

    /// <summary>A summary for lay readers.</summary>
    PlainLanguageSummary,

    /// <summary>The keywords of the authors.</summary>
    Keywords,

    /// <summary>Keywords that an index gave.</summary>
    IndexKeywords,

    /// <summary>Subject headings.</summary>
    Subjects,

    /// <summary>The language of the text.</summary>
    Language,

    /// <summary>The language of the columns with the same number: <c>locale_2</c> says in what <c>articleTitle_2</c> is.</summary>
    ColumnLanguage,

    /// <summary>What sort of article it is.</summary>
    Type,

    /// <summary>The section of the journal.</summary>
    Section,

    /// <summary>The DOI.</summary>
    Doi,

    /// <summary>The address of its page.</summary>
    Url,

    /// <summary>The address of the full text, in whatever form.</summary>
    FullTextUrl,

    /// <summary>The address of the PDF.</summary>
    PdfUrl,

    /// <summary>What to call the full text of the same number, such as PDF.</summary>
    FullTextLabel,

    /// <summary>The language of the full text of the same number.</summary>
    FullTextLanguage,

    /// <summary>The number in PubMed.</summary>
    Pmid,

    /// <summary>The number in PubMed Central.</summary>
    Pmcid,

    /// <summary>The number in arXiv.</summary>
    Arxiv,

    /// <summary>The publisher's own identifier.</summary>
    PublisherId,

    /// <summary>The class of the Universal Decimal Classification.</summary>
    Udc,

    /// <summary>The number of the Russian Science Citation Index.</summary>
    Edn,

    /// <summary>The identifier of the database that the table comes from, which makes the article known again; its kind stands in the column's heading.</summary>
    DatabaseId,

    /// <summary>The volume.</summary>
    Volume,

    /// <summary>The number of the issue.</summary>
    Issue,

    /// <summary>The pages, first and last.</summary>
    Pages,

    /// <summary>The first page.</summary>
    FirstPage,

    /// <summary>The last page.</summary>
    LastPage,

    /// <summary>How many pages it has.</summary>
    PageCount,

    /// <summary>The number that stands for pages.</summary>
    ArticleNumber,

    /// <summary>The date of publication.</summary>
    DatePublished,

    /// <summary>The date on which it appeared online.</summary>
    DateOnline,

    /// <summary>The date on which it appeared in print.</summary>
    DatePrint,

    /// <summary>The date of its issue.</summary>
    IssueDate,

    /// <summary>The year of publication.</summary>
    Year,

    /// <summary>The month, when it stands beside the year.</summary>
    Month,

    /// <summary>The day, when it stands beside year and month.</summary>
    Day,

    /// <summary>When it was received.</summary>
    DateReceived,

    /// <summary>When the revised text was received.</summary>
    DateRevised,

    /// <summary>When it was accepted.</summary>
    DateAccepted,

    /// <summary>All authors in one cell.</summary>
    Authors,

    /// <summary>All authors with their full given names, where another column has initials.</summary>
    AuthorFullNames,

    /// <summary>All authors, each with affiliations.</summary>
    AuthorsWithAffiliations,

    /// <summary>Groups that are authors.</summary>
    AuthorGroups,

    /// <summary>The full name of one author.</summary>
    AuthorName,

    /// <summary>Given names of one author.</summary>
    AuthorGivenNames,

    /// <summary>Middle name of one author.</summary>
    AuthorMiddleName,

    /// <summary>Family name of one author.</summary>
    AuthorSurname,

    /// <summary>What stands before the name: "Sir".</summary>
    AuthorPrefix,

    /// <summary>What stands after the name: "Jr."</summary>
    AuthorSuffix,

    /// <summary>Degrees and titles.</summary>
    AuthorDegrees,

    /// <summary>E-mail; of a table with all authors in one cell, theirs in the same order.</summary>
    AuthorEmail,

    /// <summary>ORCID iD; likewise.</summary>
    AuthorOrcid,

    /// <summary>Affiliation; likewise, or the one of all.</summary>
    AuthorAffiliation,

    /// <summary>Department of the affiliation.</summary>
    AuthorDepartment,

    /// <summary>City of the affiliation.</summary>
    AuthorCity,

    /// <summary>Country of the affiliation, name or code.</summary>
    AuthorCountry,

    /// <summary>ROR of the affiliation.</summary>
    AuthorRor,

    /// <summary>A biographical note.</summary>
    AuthorBiography,

    /// <summary>Whether the author answers letters.</summary>
    AuthorCorresponding,

    /// <summary>Whether the author is a group.</summary>
    AuthorIsGroup,

    /// <summary>What the author did.</summary>
    AuthorRoles,

    /// <summary>The name of the author who answers letters.</summary>
    CorrespondingAuthor,

    /// <summary>All editors in one cell.</summary>
    Editors,

    /// <summary>All translators in one cell.</summary>
    Translators,

    /// <summary>The licence: its address, its name or its sentence.</summary>
    License,

    /// <summary>The copyright sentence.</summary>
    CopyrightStatement,

    /// <summary>Who holds the copyright.</summary>
    CopyrightHolder,

    /// <summary>The year of copyright.</summary>
    CopyrightYear,

    /// <summary>The list of references.</summary>
    References,

    /// <summary>Funding in words.</summary>
    FundingStatement,

    /// <summary>Who paid.</summary>
    Funder,

    /// <summary>Numbers of awards.</summary>
    AwardNumber,

    /// <summary>Competing interests.</summary>
    ConflictOfInterest,

    /// <summary>Where the data are.</summary>
    DataAvailability,

    /// <summary>Acknowledgments.</summary>
    Acknowledgments,

    /// <summary>Ethical approval and consent.</summary>
    Ethics,

    /// <summary>The title of the journal.</summary>
    Journal,

    /// <summary>Its abbreviated title.</summary>
    JournalAbbreviation,

    /// <summary>The publisher's own name for it.</summary>
    JournalId,

    /// <summary>An ISSN of the journal, or several.</summary>
    Issn,

    /// <summary>The ISSN of the electronic edition.</summary>
    ElectronicIssn,

    /// <summary>The ISSN of the printed edition.</summary>
    PrintIssn,

    /// <summary>The publisher.</summary>
    Publisher,

    /// <summary>Where the publisher is.</summary>
    PublisherLocation,
}
