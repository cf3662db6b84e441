using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;

namespace Publishing.Jats;

/// <summary>
/// Puts the pieces that were kept of a JATS source into the document, each at its place in the order of the content model.
/// The model wins: where only one element may stand and the model has written it, a piece adds to it what it lacks.
/// </summary>
internal static class FragmentWriter
{
    // Of these the content model allows the ones or the others.
    private static readonly string[][] Rivals =
    [
        ["fpage", "lpage", "page-range"], ["elocation-id"],
        ["elocation-id"], ["fpage", "lpage", "page-range"],
        ["pub-date"], ["pub-date-not-available"],
        ["pub-date-not-available"], ["pub-date"],
        ["sub-article"], ["response"],
        ["response"], ["sub-article"],
    ];

    public static void Insert(IEnumerable<JatsFragment> fragments, XElement root, JatsIds ids)
    {
        var holders = new List<(string Place, XElement Piece)>();
        foreach (var fragment in fragments)
        {
            var piece = JatsPiece.Read(fragment.Xml, root.Name.Namespace);
            if (piece.IsEmpty && fragment.Place.Split('/')[^1] == piece.Name.LocalName)
            {
                holders.Add((fragment.Place, piece));
            }
            else if (!EmailAddresses.IsOne(piece) && Find(root, fragment.Place) is { } parent)
            {
                EmailAddresses.RemoveAll(piece);
                ids.Adopt(piece);
                Insert(parent, piece);
            }
        }

        // The attributes of holders, of those that are there in the end.
        foreach (var (place, piece) in holders)
        {
            if (place.Split('/').Aggregate((XElement?)root, (at, step) => at?.Element(root.Name.Namespace + step)) is { } holder)
            {
                ids.Adopt(piece);
                MergeAttributes(holder, piece);
            }
        }
    }

    /// <summary>Puts in pieces that the document has taken in already.</summary>
    public static void Insert(IEnumerable<(string Place, XElement Piece)> pieces, XElement root)
    {
        foreach (var (place, piece) in pieces)
        {
            if (Find(root, place) is { } parent)
            {
                Insert(parent, piece);
            }
        }
    }

    // The parent that a place names. One that holds only pieces is made; a contributor or an abstract that is gone is not.
    private static XElement? Find(XElement root, string place)
    {
        var at = root;
        var steps = place.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var step in steps.Length > 0 && steps[0] == "article" ? steps[1..] : steps)
        {
            var (name, number) = Parse(step);
            var next = at.Elements(root.Name.Namespace + name).ElementAtOrDefault(number - 1);
            if (next is null && number == 1 && ElementOrder.IsSingle(at.Name.LocalName, name))
            {
                next = new XElement(root.Name.Namespace + name);
                Insert(at, next);
            }

            if (next?.Parent is null)
            {
                return null;
            }

            at = next;
        }

        return at;
    }

    private static (string Name, int Number) Parse(string step)
    {
        var bracket = step.IndexOf('[', StringComparison.Ordinal);
        return bracket > 0 && int.TryParse(step.AsSpan(bracket + 1).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? (step[..bracket], number)
            : (step, 1);
    }

    private static void Insert(XElement parent, XElement piece)
    {
        var (within, name) = (parent.Name.LocalName, piece.Name.LocalName);
        var rank = ElementOrder.Rank(within, name);
        if (ElementOrder.IsSingle(within, name) && parent.Elements().FirstOrDefault(child => ElementOrder.Rank(within, child.Name.LocalName) == rank) is { } there)
        {
            Merge(there, piece);
        }
        else if (!HasRival(parent, name) && !parent.Elements(piece.Name).Any(child => XNode.DeepEquals(child, piece)))
        {
            if (parent.Elements().FirstOrDefault(child => ElementOrder.Rank(within, child.Name.LocalName) > rank) is { } next)
            {
                next.AddBeforeSelf(piece);
            }
            else
            {
                parent.Add(piece);
            }
        }
    }

    private static void Merge(XElement there, XElement piece)
    {
        if (there.Name != piece.Name || !ElementOrder.Knows(there.Name.LocalName))
        {
            return;
        }

        MergeAttributes(there, piece);
        foreach (var child in piece.Elements().ToList())
        {
            child.Remove();
            Insert(there, child);
        }
    }

    private static void MergeAttributes(XElement there, XElement piece)
    {
        foreach (var attribute in piece.Attributes().Where(attribute => there.Attribute(attribute.Name) is null))
        {
            there.Add(new XAttribute(attribute));
        }
    }

    private static bool HasRival(XElement parent, string name)
    {
        for (var i = 0; i < Rivals.Length; i += 2)
        {
            if (Rivals[i].Contains(name) && parent.Elements().Any(child => Rivals[i + 1].Contains(child.Name.LocalName)))
            {
                return true;
            }
        }

        return false;
    }
}
