namespace Publishing.Representations;

/// <summary>Every representation of an article that is to be had at its address. One line each; a test fails when one is forgotten.</summary>
public static class RepresentationRegistry
{
    /// <summary>All representations, in the order in which people are offered them.</summary>
    public static IReadOnlyList<Representation> All { get; } =
    [
        new JatsRepresentation(),
        new JatsFullRepresentation(),
        new BibtexRepresentation(),
        new RisRepresentation(),
        new CslJsonRepresentation(),
        new EndNoteRepresentation(),
        new CitationRepresentation(),
        new SchemaOrgRepresentation(),
        new MarcXmlRepresentation(),
        new ModsRepresentation(),
        new DataCiteXmlRepresentation(),
        new DataCiteJsonRepresentation(),
        new CrossrefRepresentation(),
    ];
}
