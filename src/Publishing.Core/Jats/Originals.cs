using System.Xml.Linq;
using Publishing.Articles;

namespace Publishing.Jats;

/// <summary>
/// Gives back the originals of what the model holds only in part: each takes the place of the element that was written from the model,
/// if that still says the same. One that says something else has been edited since, or is gone, and its original with it.
/// </summary>
internal sealed class Originals
{
    private static readonly HashSet<string> WithContacts = new(["contrib", "aff", "aff-alternatives", "fn", "fn-group", "notes"], StringComparer.Ordinal);

    // Where the model's own writing stands that may have an original.
    private static readonly string[] Holders =
    [
        "front/article-meta", "front/article-meta/article-categories", "front/article-meta/title-group", "front/article-meta/contrib-group", "front/article-meta/author-notes",
        "front/article-meta/history", "front/article-meta/permissions", "front/article-meta/funding-group", "back",
    ];

    private readonly JatsReader _reader;
    private readonly JatsIds _ids;
    private readonly Dictionary<string, Queue<XElement>> _written = new(StringComparer.Ordinal);

    private Originals(Article article, XElement root, JatsIds ids)
    {
        _reader = JatsReader.ForOriginals(article);
        _ids = ids;
        var contributors = new Queue<Contributor>(article.Contributors);
        var affiliations = article.Affiliations.ToDictionary(affiliation => affiliation.Id, StringComparer.Ordinal);
        foreach (var element in Holders.SelectMany(holder => Find(root, holder)?.Elements() ?? []))
        {
            // People and organizations are written with less than the model knows (no e-mail) or more (a country that their text does not name).
            var values = element.Name.LocalName switch
            {
                "contrib" => [JatsReader.Said(contributors.Dequeue())],
                "aff" when affiliations.TryGetValue(element.Attribute("id")?.Value ?? "", out var affiliation) => [JatsReader.Said(affiliation)],
                _ => _reader.Says(element),
            };
            foreach (var value in values)
            {
                (_written.TryGetValue(value, out var queue) ? queue : _written[value] = new()).Enqueue(element);
            }
        }
    }

    /// <summary>Puts the originals in; what is left over is put in after them by <see cref="FragmentWriter"/>.</summary>
    /// <returns>Originals that stand somewhere else than what was written, to be put in when their place is there.</returns>
    public static IReadOnlyList<(string Place, XElement Piece)> Restore(Article article, XElement root, JatsIds ids)
    {
        var originals = article.Fragments.Where(fragment => fragment.Original).ToList();
        if (originals.Count == 0)
        {
            return [];
        }

        var restoring = new Originals(article, root, ids);
        var elsewhere = new List<(string, XElement)>();
        var lists = new List<XElement>();
        var pieces = originals.Select(original => (original.Place, Piece: JatsPiece.Read(original.Xml, XNamespace.None))).ToList();
        ContributorGroups.Restore([.. pieces.Select(original => original.Piece).Where(piece => piece.Name.LocalName == "contrib-group")], root, ids);
        foreach (var (place, piece) in pieces.Where(original => original.Piece.Name.LocalName != "contrib-group"))
        {
            if (piece.Name.LocalName == "ref-list")
            {
                lists.Add(piece);
            }
            else if (restoring.TryReplace(place, piece) is { } moved)
            {
                elsewhere.Add((place, moved));
            }
        }

        ReferenceLists.Restore(lists, root, ids);
        return elsewhere;
    }

    // The piece itself when it belongs somewhere else; null when it has been put in, or dropped.
    private XElement? TryReplace(string place, XElement piece)
    {
        var values = _reader.Says(piece);
        if (piece.Name.LocalName == "contrib" && !values.Skip(1).Any(IsWritten))
        {
            // The members of a group that are no contributors of their own.
            values = [.. values.Take(1)];
        }

        if (values.Count == 0 || !values.All(IsWritten))
        {
            return null;
        }

        var written = values.Select(value => _written[value].Dequeue()).Distinct().ToList();
        if (WithContacts.Contains(piece.Name.LocalName))
        {
            EmailAddresses.RemoveAll(piece);
        }

        Adopt(piece, written[0]);
        var stays = place == Place(written[0]);
        if (stays)
        {
            written[0].AddBeforeSelf(piece);
        }

        foreach (var element in written)
        {
            Remove(element);
        }

        return stays ? null : piece;
    }

    private bool IsWritten(string value) => _written.TryGetValue(value, out var queue) && queue.Count > 0;

    // What the editor may have changed without touching what is compared, and the name by which others refer to it, are the model's.
    private void Adopt(XElement piece, XElement written)
    {
        var id = written.Attribute("id")?.Value;
        var named = id is null ? null : piece.DescendantsAndSelf().FirstOrDefault(element => element.Attribute("id")?.Value == id) ?? piece;
        named?.SetAttributeValue("id", null);
        _ids.Adopt(piece);
        named?.SetAttributeValue("id", id);
        if (piece.Name.LocalName == "contrib")
        {
            foreach (var name in new[] { "corresp", "equal-contrib", "deceased" })
            {
                if (written.Attribute(name) is not null || piece.Attribute(name)?.Value == "yes")
                {
                    piece.SetAttributeValue(name, written.Attribute(name)?.Value);
                }
            }
        }
    }

    private static void Remove(XElement element)
    {
        var parent = element.Parent!;
        element.Remove();
        if (!parent.HasElements && parent.Name.LocalName == "author-notes")
        {
            parent.Remove();
        }
    }

    private static string Place(XElement element) =>
        string.Join('/', element.Ancestors().Reverse().Skip(1).Select(ancestor => ancestor.Name.LocalName));

    private static XElement? Find(XElement root, string place) =>
        place.Split('/').Aggregate((XElement?)root, (at, step) => at?.Element(step));
}
