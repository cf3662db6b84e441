using System.Xml.Linq;

namespace Publishing.Jats;

/// <content>Affiliations that stand inside contributors and their groups.</content>
internal sealed partial class RoundTripUpgrade
{
    private void Affiliations(XElement meta)
    {
        foreach (var group in meta.Elements("contrib-group").ToList())
        {
            foreach (var contrib in group.Elements("contrib"))
            {
                ReferencesInAttribute(contrib, meta);
                MoveOut(contrib, group);
            }

            // In article-meta they stand beside the groups; the model has no group for them.
            if (meta.Name.LocalName == "article-meta" && meta.Parent?.Parent == article)
            {
                var last = group;
                foreach (var aff in group.Elements().Where(IsAffiliation).ToList())
                {
                    Note("affiliation-place", aff, "contrib-group", "article-meta");
                    aff.Remove();
                    last.AddAfterSelf(aff);
                    last = aff;
                }
            }
        }
    }

    private static bool IsAffiliation(XElement element) => element.Name.LocalName is "aff" or "aff-alternatives";

    // NLM 2 had the reference as an attribute of the contributor.
    private void ReferencesInAttribute(XElement contrib, XElement meta)
    {
        var known = meta.Descendants("aff").Select(aff => aff.Attribute("id")?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var ids = contrib.Attribute("rid")?.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(known.Contains).ToList() ?? [];
        if (ids.Count > 0)
        {
            Note("affiliation-place", contrib, contrib.Attribute("rid")!.Value, "xref");
            contrib.Attribute("rid")!.Remove();
            contrib.Add(ids.Select(id => new XElement("xref", new XAttribute("ref-type", "aff"), new XAttribute("rid", id))));
        }
    }

    private void MoveOut(XElement contrib, XElement group)
    {
        foreach (var aff in contrib.Elements().Where(IsAffiliation).ToList())
        {
            Note("affiliation-place", aff, "contrib", "contrib-group");
            if (IsSaidAlready(aff, contrib))
            {
                aff.Remove();
                continue;
            }

            var same = aff.Attribute("id") is null ? group.Elements(aff.Name).FirstOrDefault(other => other.Attribute("id")?.Value.StartsWith(RoundTripExplanation.GivenId, StringComparison.Ordinal) == true && XNode.DeepEquals(WithoutId(other), aff)) : null;
            if (same is null && aff.Attribute("id") is null)
            {
                aff.SetAttributeValue("id", NewId());
            }

            aff.ReplaceWith(new XElement("xref", new XAttribute("ref-type", "aff"), new XAttribute("rid", (same ?? aff).Attribute("id")!.Value)));
            if (same is null)
            {
                group.Add(aff);
            }
        }
    }

    // Words that an affiliation has which the contributor refers to are said twice.
    private bool IsSaidAlready(XElement aff, XElement contrib) => !aff.HasElements && aff.Attribute("id") is null && contrib.Elements("xref").Select(xref => xref.Attribute("rid")?.Value).Any(rid =>
        rid is not null && article.Descendants("aff").Any(other => other.Attribute("id")?.Value == rid && Letters(other) == Letters(aff)));

    private static string Letters(XElement aff) =>
        string.Concat(aff.DescendantNodes().OfType<XText>().Where(text => !text.Ancestors("label").Any()).SelectMany(text => text.Value.Where(char.IsLetterOrDigit)));

    private static XElement WithoutId(XElement element)
    {
        var copy = new XElement(element);
        copy.Attribute("id")?.Remove();
        return copy;
    }
}
