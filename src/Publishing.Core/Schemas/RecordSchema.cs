namespace Publishing.Schemas;

/// <summary>The schemas that a document can be held against.</summary>
public enum RecordSchema
{
    /// <summary>JATS Archiving and Interchange 1.3 in no namespace: the tag set of downloads.</summary>
    JatsArchiving,

    /// <summary>JATS Journal Publishing 1.3 in no namespace.</summary>
    JatsPublishing,

    /// <summary>JATS Archiving 1.3 in the namespace that it has inside OAI-PMH <c>metadata</c>.</summary>
    OaiJats,

    /// <summary>Unqualified Dublin Core as OAI-PMH wants it.</summary>
    OaiDc,

    /// <summary>MARC 21 in XML.</summary>
    MarcXml,

    /// <summary>MODS 3.8, as far as records here use it.</summary>
    Mods,

    /// <summary>Qualified Dublin Core in our container.</summary>
    Qdc,

    /// <summary>OpenAIRE's <c>resource</c> of the Guidelines for Literature Repositories v4.</summary>
    OaiOpenaire,

    /// <summary>DataCite's wrapper for OAI-PMH with a record of kernel 4.6 inside.</summary>
    OaiDataCite,

    /// <summary>A record of DataCite's kernel 4.6 on its own.</summary>
    DataCite,
    /// <summary>NLM Journal Publishing 2.3 in the namespace that it has inside OAI-PMH <c>metadata</c>, as far as records here use it.</summary>
    Nlm,

    /// <summary>A whole OAI-PMH response, everything inside it included.</summary>
    OaiPmhResponse,

    /// <summary>A deposit of journal articles at Crossref, input schema 5.4.0.</summary>
    CrossrefDeposit,

    /// <summary>Articles for DOAJ (<c>doajArticles.xsd</c> 1.3).</summary>
    DoajArticles,

    /// <summary>An issue of a journal for eLIBRARY (RSCI).</summary>
    RsciIssue,

    /// <summary>Articles as publishers send them to PubMed (DTD 2.8).</summary>
    PubmedArticles,
}
