namespace Publishing.Problems;

/// <summary>What the recommendations of JATS4R, and NISO CREC for corrections, find in an article. None of them stops it.</summary>
public static partial class ProblemCodes
{
    /// <summary>A copyright is stated without its year.</summary>
    public static readonly ProblemCode CopyrightYearMissing = new("jats4r-copyright-year", ProblemSeverity.Warning, "Add the year of copyright, or take the statement out when there is no copyright.");

    /// <summary>A copyright is stated without its holder.</summary>
    public static readonly ProblemCode CopyrightHolderMissing = new("jats4r-copyright-holder", ProblemSeverity.Warning, "Add who holds the copyright, as the statement names them.");

    /// <summary>The copyright statement says another year or holder than the fields beside it.</summary>
    public static readonly ProblemCode CopyrightStatementDiffers = new("jats4r-copyright-statement", ProblemSeverity.Warning, "Make statement, year and holder say the same.");

    /// <summary>A license has no address.</summary>
    public static readonly ProblemCode LicenseAddressMissing = new("jats4r-license-address", ProblemSeverity.Warning, "Add the address of the license: programs read it and not the sentence.");

    /// <summary>The address of a Creative Commons license is not written as Creative Commons writes it.</summary>
    public static readonly ProblemCode LicenseAddressForm = new("jats4r-license-address-form", ProblemSeverity.Warning, "Write the address with https and a slash at its end, such as https://creativecommons.org/licenses/by/4.0/.");

    /// <summary>Of several licenses one does not say from when it holds.</summary>
    public static readonly ProblemCode LicenseStartMissing = new("jats4r-license-start", ProblemSeverity.Warning, "Say of each license from which day it holds.");

    /// <summary>The license sentence links to another address than that of the license.</summary>
    public static readonly ProblemCode LicenseLinkDiffers = new("jats4r-license-link", ProblemSeverity.Warning, "Check which of the two is the license, and make both say it.");

    /// <summary>Free reading ends before it begins.</summary>
    public static readonly ProblemCode FreeToReadEndsFirst = new("jats4r-free-to-read", ProblemSeverity.Warning, "Correct the dates between which anybody may read the article.");

    /// <summary>References do not say what kind of work they refer to.</summary>
    public static readonly ProblemCode ReferenceTypeMissing = new("jats4r-citation-type", ProblemSeverity.Info, "Say of each reference what it is: journal, book, data, preprint, website.");

    /// <summary>A reference to data has neither a title nor a source.</summary>
    public static readonly ProblemCode DataCitationIncomplete = new("jats4r-citation-data", ProblemSeverity.Warning, "Mark the title of the data, or the repository that holds them.");

    /// <summary>A reference to a preprint lacks a part.</summary>
    public static readonly ProblemCode PreprintCitationIncomplete = new("jats4r-citation-preprint", ProblemSeverity.Warning, "Mark authors, title, server, year and the DOI or address.");

    /// <summary>The last page of a reference comes before its first.</summary>
    public static readonly ProblemCode ReferencePagesReversed = new("jats4r-citation-pages", ProblemSeverity.Warning, "Check the pages of the reference.");

    /// <summary>What is marked as the year of a reference is none.</summary>
    public static readonly ProblemCode ReferenceYearForm = new("jats4r-citation-year", ProblemSeverity.Info, "Mark the four digits of the year and nothing else.");

    /// <summary>What is marked as the DOI of a reference is no bare DOI.</summary>
    public static readonly ProblemCode ReferenceDoiForm = new("jats4r-citation-doi", ProblemSeverity.Info, "Mark the bare DOI, from 10. on; an address is marked as one.");

    /// <summary>Nobody among the contributors is an author.</summary>
    public static readonly ProblemCode AuthorRoleMissing = new("jats4r-no-author", ProblemSeverity.Warning, "Say who of them are the authors.");

    /// <summary>Nobody belongs to an affiliation.</summary>
    public static readonly ProblemCode AffiliationUnused = new("jats4r-affiliation-unused", ProblemSeverity.Warning, "Name it at the author who belongs to it, or take it out.");

    /// <summary>An affiliation does not say which of its words are the institution.</summary>
    public static readonly ProblemCode AffiliationInstitutionMissing = new("jats4r-affiliation-institution", ProblemSeverity.Info, "Give the institution in its own field, and its ROR.");

    /// <summary>An affiliation gives a country in words and not by its code.</summary>
    public static readonly ProblemCode AffiliationCountryCode = new("jats4r-affiliation-country", ProblemSeverity.Warning, "Add the country's code of two letters (ISO 3166-1).");

    /// <summary>One contributor alone is said to have contributed as much as the others.</summary>
    public static readonly ProblemCode EqualContributionAlone = new("jats4r-equal-contribution", ProblemSeverity.Warning, "Mark the others who contributed as much, or nobody.");

    /// <summary>ORCID iDs have not been confirmed by ORCID.</summary>
    public static readonly ProblemCode OrcidNotAuthenticated = new("jats4r-orcid-unauthenticated", ProblemSeverity.Info, "Nothing need be done; an iD that its owner has confirmed is trusted more.");

    /// <summary>A role in words is a CRediT term and not marked as one.</summary>
    public static readonly ProblemCode CreditRoleUnmarked = new("jats4r-credit-unmarked", ProblemSeverity.Info, "Mark the role as the CRediT role that it is.");

    /// <summary>A role is marked with a CRediT term that there is not.</summary>
    public static readonly ProblemCode CreditRoleUnknown = new("jats4r-credit-unknown", ProblemSeverity.Warning, "Use one of the fourteen roles, by the last part of their address, such as formal-analysis.");

    /// <summary>Two abstracts have nothing to be told apart by.</summary>
    public static readonly ProblemCode AbstractsAlike = new("jats4r-abstracts-alike", ProblemSeverity.Warning, "Say in which language each is, or of what kind.");

    /// <summary>An abstract is of a kind that JATS4R does not name.</summary>
    public static readonly ProblemCode AbstractKindUnknown = new("jats4r-abstract-kind", ProblemSeverity.Info, "Use one of the kinds that the message names, or none for the abstract itself.");

    /// <summary>A part of a structured abstract has no heading.</summary>
    public static readonly ProblemCode AbstractSectionUntitled = new("jats4r-abstract-section", ProblemSeverity.Warning, "Give the part its heading, or join it to the one before.");

    /// <summary>Two groups of keywords have nothing to be told apart by.</summary>
    public static readonly ProblemCode KeywordsAlike = new("jats4r-keywords-alike", ProblemSeverity.Warning, "Say in which language each group is, or of what kind; or make them one.");

    /// <summary>Two groups of subjects have nothing to be told apart by.</summary>
    public static readonly ProblemCode SubjectsAlike = new("jats4r-subjects-alike", ProblemSeverity.Warning, "Say in which language each group is, or of what kind; or make them one.");

    /// <summary>An award has no funder.</summary>
    public static readonly ProblemCode FunderMissing = new("jats4r-no-funder", ProblemSeverity.Warning, "Name the funder of the award.");

    /// <summary>The DOI of a funder is none of the Open Funder Registry.</summary>
    public static readonly ProblemCode FunderDoiForm = new("jats4r-funder-doi", ProblemSeverity.Warning, "Give the funder's DOI in the Open Funder Registry, 10.13039/…, or its ROR.");

    /// <summary>A funder is known by its name alone.</summary>
    public static readonly ProblemCode FunderUnidentified = new("jats4r-funder-unidentified", ProblemSeverity.Info, "Add the funder's ROR, or its DOI in the Open Funder Registry.");

    /// <summary>Funding is told in words alone.</summary>
    public static readonly ProblemCode FundingInWords = new("jats4r-funding-in-words", ProblemSeverity.Info, "Name each funder with the numbers of its awards, if there are any.");

    /// <summary>A research article does not say where its data are.</summary>
    public static readonly ProblemCode DataAvailabilityMissing = new("jats4r-no-data-availability", ProblemSeverity.Info, "Add the statement, also when it says that there are no data.");

    /// <summary>A research article has no statement of competing interests.</summary>
    public static readonly ProblemCode ConflictOfInterestMissing = new("jats4r-no-coi-statement", ProblemSeverity.Info, "Add the statement, also when it says that there are none.");

    /// <summary>A date of publication does not say of which edition it is.</summary>
    public static readonly ProblemCode PubDateFormatMissing = new("jats4r-pub-date-format", ProblemSeverity.Info, "Say whether it is the date of the electronic or of the print edition.");

    /// <summary>The version is none of the journal article versions of NISO.</summary>
    public static readonly ProblemCode VersionUnknown = new("jats4r-version", ProblemSeverity.Warning, "Use one of AO, SMUR, AM, P, VoR, CVoR, EVoR (NISO RP-8), or none.");

    /// <summary>A picture has no words that stand for it.</summary>
    public static readonly ProblemCode AltTextMissing = new("jats4r-alt-text", ProblemSeverity.Warning, "Add alt-text that tells what the picture shows, to the JATS that it came in.");

    /// <summary>A peer review lacks a part.</summary>
    public static readonly ProblemCode PeerReviewIncomplete = new("jats4r-peer-review", ProblemSeverity.Warning, "Add what the message names.");

    /// <summary>A correction or retraction does not say of what.</summary>
    public static readonly ProblemCode NoticeWithoutArticle = new("crec-notice-alone", ProblemSeverity.Warning, "Name the article that it corrects or retracts, by its DOI, as a related article.");

    /// <summary>The title of a retracted article does not say so.</summary>
    public static readonly ProblemCode RetractedTitleUnmarked = new("crec-retracted-title", ProblemSeverity.Warning, "Begin the title with 'RETRACTED: '.");
}
