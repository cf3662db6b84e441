using System.Xml.Linq;

namespace Publishing.Jats;

/// <summary>
/// Makes it plain who belongs to which organization. JATS lets an <c>aff</c> stand inside the contributor, behind the contributors that it is for,
/// or anywhere with a reference to it; here they all end up beside the contributors, and every contributor that has one refers to it.
/// </summary>
internal static class AffiliationLinks
{
    // More than these do not belong to everybody; and every one times every contributor could be a great many.
    private const int MostInCommon = 12;

    public static void Make(XElement meta, UnusedIds ids)
    {
        var known = new Lazy<Dictionary<string, string>>(() => Known(meta));
        var groups = meta.Elements("contrib-group").ToList();
        foreach (var group in groups)
        {
            var moved = new Dictionary<string, XElement>(StringComparer.Ordinal);
            foreach (var contrib in group.Elements("contrib"))
            {
                ReferFromAttribute(contrib, known);
                RemoveTwins(contrib, known);
                MoveOut(contrib, group, moved, ids);
            }
        }

        foreach (var group in groups.Where(group => !group.Elements("contrib").Any(RefersToOne)))
        {
            ReferToNeighbors(group, ids);
        }
    }

    // NLM 2: the reference as an attribute of the contributor.
    private static void ReferFromAttribute(XElement contrib, Lazy<Dictionary<string, string>> known)
    {
        if (contrib.Attribute("rid") is not { } rid)
        {
            return;
        }

        var affiliations = rid.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(known.Value.ContainsKey).ToList();
        if (affiliations.Count > 0)
        {
            rid.Remove();
            contrib.Add(affiliations.Select(Reference));
        }
    }

    // One inside the contributor that says in the same words what one that it refers to says: the second is for machines only.
    private static void RemoveTwins(XElement contrib, Lazy<Dictionary<string, string>> known)
    {
        foreach (var aff in contrib.Elements("aff").Where(aff => aff.Attribute("id") is null && !aff.HasElements).ToList())
        {
            var words = Words(aff);
            if (contrib.Elements("xref").Any(xref => known.Value.TryGetValue(xref.Attribute("rid")?.Value ?? "", out var others) && others == words))
            {
                aff.Remove();
            }
        }
    }

    // The affiliations that have an id, by it, each with its letters and digits.
    private static Dictionary<string, string> Known(XElement meta)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var aff in meta.Descendants("aff").Where(aff => aff.Attribute("id") is not null))
        {
            known.TryAdd(aff.Attribute("id")!.Value, Words(aff));
        }

        return known;
    }

    private static string Words(XElement aff) =>
        string.Concat(aff.DescendantNodes().OfType<XText>().Where(text => text.Parent == aff || !text.Ancestors("label").Any()).SelectMany(text => text.Value.Where(char.IsLetterOrDigit)));

    private static void MoveOut(XElement contrib, XElement group, Dictionary<string, XElement> moved, UnusedIds ids)
    {
        foreach (var aff in contrib.Elements().Where(IsAffiliation).ToList())
        {
            // The same words at several contributors are one organization.
            var words = aff.Attribute("id") is null ? aff.ToString(SaveOptions.DisableFormatting) : null;
            if (words is not null && moved.TryGetValue(words, out var same))
            {
                aff.ReplaceWith(Reference(ids.Of(same, "aff")));
                continue;
            }

            aff.ReplaceWith(Reference(ids.Of(aff, "aff")));
            group.Add(aff);
            moved.TryAdd(words ?? "", aff);
        }
    }

    private static void ReferToNeighbors(XElement group, UnusedIds ids)
    {
        var children = group.Elements().Where(child => child.Name.LocalName == "contrib" || IsAffiliation(child)).ToList();
        var lastContributor = children.FindLastIndex(child => child.Name.LocalName == "contrib");
        var inside = children.Where(IsAffiliation).ToList();
        if (inside.Count > 0 && children.FindIndex(IsAffiliation) < lastContributor && children.FindIndex(IsAffiliation) > 0)
        {
            ReferToNext(children, ids);
            return;
        }

        // Inside a group an affiliation is that of all its contributors; outside only if there is but one of it.
        var behind = group.ElementsAfterSelf().TakeWhile(IsAffiliation).ToList();
        var common = inside.Count is > 0 and <= MostInCommon ? inside : behind.Count == 1 ? behind : [];
        foreach (var contrib in group.Elements("contrib"))
        {
            contrib.Add(common.Select(aff => Reference(ids.Of(aff, "aff"))));
        }
    }

    // Contributors and affiliations by turns: each affiliation is that of the contributors since the one before.
    private static void ReferToNext(List<XElement> children, UnusedIds ids)
    {
        var waiting = new List<XElement>();
        for (var i = 0; i < children.Count; i++)
        {
            if (!IsAffiliation(children[i]))
            {
                waiting.Add(children[i]);
                continue;
            }

            foreach (var contrib in waiting.Where(contrib => contrib.Elements("xref").Count() < MostInCommon))
            {
                contrib.Add(Reference(ids.Of(children[i], "aff")));
            }

            if (i + 1 < children.Count && !IsAffiliation(children[i + 1]))
            {
                waiting.Clear();
            }
        }
    }

    private static bool RefersToOne(XElement contrib) => contrib.Elements("xref").Any(xref => xref.Attribute("ref-type")?.Value == "aff");

    private static bool IsAffiliation(XElement element) => element.Name.LocalName is "aff" or "aff-alternatives";

    private static XElement Reference(string id) => new("xref", new XAttribute("ref-type", "aff"), new XAttribute("rid", id));
}
