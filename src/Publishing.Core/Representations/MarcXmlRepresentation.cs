using Publishing.Crosswalks;

namespace Publishing.Representations;

/// <summary>The record of a library catalog as a file: MARCXML.</summary>
public sealed class MarcXmlRepresentation() : CrosswalkRepresentation(new MarcXmlCrosswalk())
{
    /// <inheritdoc/>
    public override string MediaType => "application/marcxml+xml";

    /// <inheritdoc/>
    public override string Suffix => "marc.xml";
}
