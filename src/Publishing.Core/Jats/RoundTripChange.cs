using System.Xml.Linq;

namespace Publishing.Jats;

/// <summary>One place in which two canonical forms differ, before anybody has asked why.</summary>
/// <param name="Path">Where: the names of the elements from the root down, an attribute with <c>@</c>, a text as <c>text()</c>.</param>
/// <param name="Source">What the source has there: an element, an attribute or a text; null when it has nothing.</param>
/// <param name="Written">What was written there; null when nothing was.</param>
/// <param name="SourceParent">The element of the source that it stands in.</param>
/// <param name="WrittenParent">The element of what was written that it stands in.</param>
internal sealed record RoundTripChange(string Path, XObject? Source, XObject? Written, XElement SourceParent, XElement WrittenParent)
{
    /// <summary>Whether both are there, but in another order among their like.</summary>
    public bool IsOrder { get; init; }

    /// <summary>The name of the element or attribute; <c>text()</c> for a text.</summary>
    public string Name => (Source ?? Written) switch
    {
        XElement element => element.Name.LocalName,
        XAttribute attribute => "@" + attribute.Name.LocalName,
        _ => "text()",
    };

    /// <summary>The name of the element that was written there, or that the text which was written stands in.</summary>
    public string? WrittenPart => Written is XElement element ? element.Name.LocalName : WrittenParent.Name.LocalName;

    /// <summary>What the source says there.</summary>
    public string SourceText => Text(Source);

    /// <summary>What was written there.</summary>
    public string WrittenText => Text(Written);

    private static string Text(XObject? node) => node switch
    {
        XElement element => element.Value,
        XAttribute attribute => attribute.Value,
        XText text => text.Value,
        _ => "",
    };
}
