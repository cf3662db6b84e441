using System.Xml.Linq;

namespace Publishing.Jats;

/// <summary>
/// Keeps watch while an element is read: whether everything that it says went into the model. If not, the element itself is kept beside the model.
/// </summary>
internal sealed class Claim
{
    /// <summary>Whether nothing was missed so far.</summary>
    public bool Whole { get; private set; } = true;

    /// <summary>Something was read that the model has no field for.</summary>
    public void Miss() => Whole = false;

    /// <summary>The element may have these attributes; any other is missed.</summary>
    public void Attributes(XElement element, params ReadOnlySpan<string> known)
    {
        foreach (var attribute in element.Attributes())
        {
            // xlink:type says "simple" wherever it stands.
            if (!attribute.IsNamespaceDeclaration && attribute.Name != JatsTagSet.Xlink + "type" && !known.Contains(attribute.Name.LocalName))
            {
                Miss();
            }
        }
    }
}
