namespace Publishing.Jats;

/// <summary>One way in which JATS that is written says the same as the JATS that was read, in other words. docs/jats.md lists them all.</summary>
/// <param name="Code">Its name in reports.</param>
/// <param name="Sentence">What is done, in one sentence.</param>
public sealed record RoundTripNormalization(string Code, string Sentence)
{
    /// <summary>All of them, in the order in which docs/jats.md tells them.</summary>
    public static IReadOnlyList<RoundTripNormalization> All { get; } =
    [
        // The document.
        new("version", "The document is Archiving 1.3 and says so; what named the version or the profile of the source's own tag set is the source's."),
        new("white-space", "A run of white space is one space, and there is none at the beginning and the end of a text or between elements that hold no text."),
        new("empty", "An element or attribute that says nothing is left out."),
        new("order", "What the model holds comes before what was preserved beside it: identifiers (the DOI first), headings, abstracts, keywords, dates, licences, links, notes and sections of the back."),
        new("ids", "An element that must be referred to is given an id; an id that is no XML name, or is given twice, is not repeated."),
        new("outside-reference", "A reference to something that is not in the metadata, such as a figure of the body, leads nowhere and is left out; its words stay."),
        new("language", "A language is written as BCP 47 has it, and not said again by an element that is in the article's language."),
        new("not-jats", "What JATS 1.3 does not allow where it stands keeps its words and attributes under the name that it had, as `named-content`, `custom-meta` or `notes`, or stands in `front` or `back` where JATS allows it; an attribute that JATS does not know is left out. The import names both."),
        new("invalid-value", "A value that cannot be what its element is for (an ORCID iD with a wrong check digit, a day that no calendar has) is left out; the import names it."),
        new("email", "Addresses of people are kept for the editor and are not written."),

        // Old and new dialects.
        new("citation", "`citation` and `nlm-citation` are `mixed-citation` when they have words of their own, else `element-citation`; `citation-type` is `publication-type`, and `access-date`, `time-stamp` and `page-count` in them are `date-in-citation` and `size`."),
        new("date-type", "`pub-type` is `date-type` and `publication-format`; of an ISSN or ISBN, `publication-format`; a `pub-date` of no stated type is `pub`."),
        new("renamed", "Elements that JATS 1.3 calls otherwise have its names: `abstract-trans`, `custom-meta-wrap`, `gloss-group`, `chem-struct-wrapper`, `collab-wrap`, `collab-name`, `numero`; a `response` beside `sub-article` is a `sub-article`."),
        new("journal-titles", "Loose titles of the journal stand in `journal-title-group`."),
        new("trans-titles", "Loose translations of the title stand in a `trans-title-group` each, which has their language."),
        new("loose-permissions", "Copyright and licence that stand loose in `article-meta` stand in `permissions`."),
        new("loose-funding", "Contract and grant numbers and sponsors that stand loose in `article-meta` stand in a `funding-group`, `grant-num` and `contract-num` as `award-id`, sponsors as `funding-source`."),
        new("license-p", "The paragraphs of a licence are `license-p`."),
        new("keyword-languages", "A `kwd-group` whose keywords say their languages one by one is one `kwd-group` a language."),
        new("holder", "What stands loose stands in its holder (`contrib` in `contrib-group`, `fn` in `fn-group`, `kwd` in `kwd-group`, …), and holders of which JATS has one (`title-group`, `history`, `permissions`, `funding-group`, `custom-meta-group`, …) are one."),
        new("pages", "Pages and an `elocation-id` have no place beside each other: the ones that have none are `custom-meta`."),
        new("pub-history", "An event of `pub-history` of which only the date is told is a date of `history`."),

        // What the model holds is written one way.
        new("journal", "The journal is the repository's own: its name, ISSNs and publisher are those of its record, which an import can be asked to complete."),
        new("article-id", "A DOI is written bare and in lower case where it is registered so; an article without one is given this repository's number; a kind of identifier that JATS does not list is a `custom-type`."),
        new("landing-page", "The article's page in this repository is the first `self-uri`, in place of that of another repository such as this one."),
        new("iso-date", "A date is repeated as `iso-8601-date`, its month and day are numbers of two digits, and its parts are given where the source has the ISO form only."),
        new("license-ref", "The address of a licence stands in `license/@xlink:href` and in `ali:license_ref`, the address of a Creative Commons licence as Creative Commons writes it, and `license-type` says `open-access` for one."),
        new("free-to-read", "A Creative Commons licence lets everybody read: `ali:free_to_read` says so."),
        new("license-start", "Of several licences each says from when it holds: from publication, when the source does not say."),
        new("permissions", "`permissions` is there even when nothing is known."),
        new("contrib-type", "A contributor of no stated kind is an author, and so is a group that signs an article (`collab`, `collaboration`, `group`); a `person` in a group of authors or editors is one of them."),
        new("contrib-flags", "A contributor with a reference to `corresp`, or to a note on equal contribution or death, has the attribute that says so; that one contributor alone contributed equally says nothing and is left out, as does `no`."),
        new("orcid", "An ORCID iD is an address with https, in a `contrib-id` of type `orcid`."),
        new("affiliation-place", "An affiliation that stands inside a contributor or a group stands beside the contributors, the same words once, and those whose it is refer to it."),
        new("affiliation", "The parts of an affiliation stand as its words are printed, and no part in a wrapper that says nothing."),
        new("name-style", "That a name is `western` is what saying nothing means, and is left out."),
        new("name-parts", "A name whose parts are told is a `name`."),
        new("funding-source", "The name of a funder stands in `institution-wrap/institution`."),
        new("citation-names", "The names of a citation that the model holds stand in a `person-group`."),
        new("publication-type", "A citation of no stated kind is of the kind `other`."),
        new("link-title", "A link is told what it is and what it is called: `ext-link-type` and `xlink:title`; the words of a `self-uri` are its `xlink:title`."),
        new("media-type", "The `content-type` of a `self-uri` is a media type: `application/pdf` where the source says `pdf`."),
        new("link-type", "`xlink:type` says `simple` wherever it stands, and is left out; so are the other constants of XLink."),
        new("translation", "The title, abstract and keywords of a translated sub-article are said of the article too."),
        new("title", "An article without a title has that of the work that it reviews, or its alternative title; a second title in another language is a translation."),
        new("article-type", "An article of no stated type is a `research-article`, and a type is one word: `original-article` where the source says `Original Article`."),
        new("related-type", "A related article of no stated type is a `related-article`."),
        new("article-version", "A version is written as NISO JAV names it."),
        new("trans-abstract", "An abstract in another language than the article's is a `trans-abstract`, and one in no stated language is none."),
        new("abstract", "The words of an abstract stand in paragraphs; a second one of the same kind and language says `additional`."),
    ];

    /// <summary>Whether there is one of that name.</summary>
    internal static bool Has(string code) => All.Any(each => each.Code == code);
}
