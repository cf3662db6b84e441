using Publishing.Crosswalks;

namespace Publishing.Representations;

/// <summary>The record as MODS, in a file.</summary>
public sealed class ModsRepresentation() : CrosswalkRepresentation(new ModsCrosswalk())
{
    /// <inheritdoc/>
    public override string MediaType => "application/mods+xml";

    /// <inheritdoc/>
    public override string Suffix => "mods.xml";
}
