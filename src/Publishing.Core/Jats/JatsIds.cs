using System.Xml;
using System.Xml.Linq;
using Publishing.Articles;

namespace Publishing.Jats;

/// <summary>
/// The names by which elements of one document refer to each other: each is an XML name, none is given twice, and none is asked for in vain.
/// Those of the model come first; a piece that was kept gives way.
/// </summary>
internal sealed class JatsIds
{
    // Attributes of type IDREF or IDREFS, in JATS and in MathML.
    private static readonly HashSet<string> References = new(["rid", "headers", "continued-from", "pointer-to-question", "pointer-to-explained", "glyph-data", "xref"], StringComparer.Ordinal);

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _affiliationByGiven = new(StringComparer.Ordinal);
    private readonly List<XElement> _referring = [];

    public JatsIds(Article article)
    {
        var affiliations = article.Affiliations.Select(affiliation => affiliation.Id).ToList();
        var references = article.References.Select(reference => reference.Id).ToList();
        var keptAffiliations = affiliations.Select(Keep).ToList();
        var keptReferences = references.Select(Keep).ToList();
        Affiliations = Fill(keptAffiliations, "aff");
        ReferenceIds = Fill(keptReferences, "R");
        foreach (var (given, id) in affiliations.Zip(Affiliations))
        {
            _affiliationByGiven.TryAdd(given, id);
        }
    }

    /// <summary>The ids of the affiliations, in their order.</summary>
    public IReadOnlyList<string> Affiliations { get; }

    /// <summary>The ids of the references, in their order.</summary>
    public IReadOnlyList<string> ReferenceIds { get; }

    /// <summary>The id of the affiliation that a contributor names; null when there is none.</summary>
    public string? OfAffiliation(string given) => _affiliationByGiven.GetValueOrDefault(given);

    /// <summary>Takes a piece into the document: an id of its own that is taken already goes.</summary>
    public void Adopt(XElement piece)
    {
        foreach (var element in piece.DescendantsAndSelf())
        {
            if (element.Attribute("id") is { } id && !(IsName(id.Value) && _taken.Add(id.Value)))
            {
                id.Remove();
            }

            if (element.Attributes().Any(IsReference))
            {
                _referring.Add(element);
            }
        }
    }

    /// <summary>At the end, when all ids are known: takes out of the pieces what refers to something that is not there, such as a figure of the body.</summary>
    public void Settle()
    {
        foreach (var element in _referring)
        {
            foreach (var attribute in element.Attributes().Where(IsReference).ToList())
            {
                var known = string.Join(' ', attribute.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(_taken.Contains));
                attribute.Value = known;
                if (known.Length == 0)
                {
                    attribute.Remove();
                }
            }

            // These two are nothing but their reference.
            if (element.Name.LocalName is "milestone-end" or "index-term-range-end" && element.Attribute("rid") is null && element.Parent is not null)
            {
                element.Remove();
            }
        }
    }

    private static bool IsReference(XAttribute attribute) => attribute.Name.NamespaceName.Length == 0 && References.Contains(attribute.Name.LocalName);

    /// <summary>Whether a text can be the id of an element.</summary>
    internal static bool IsName(string text)
    {
        try
        {
            XmlConvert.VerifyNCName(text);
            return true;
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException)
        {
            return false;
        }
    }

    private string? Keep(string given) => IsName(given) && _taken.Add(given) ? given : null;

    private List<string> Fill(List<string?> kept, string prefix)
    {
        var ids = new List<string>(kept.Count);
        var number = 0;
        foreach (var id in kept)
        {
            number++;
            ids.Add(id ?? Next(prefix, ref number));
        }

        return ids;
    }

    private string Next(string prefix, ref int number)
    {
        while (!_taken.Add(prefix + number))
        {
            number++;
        }

        return prefix + number;
    }
}
