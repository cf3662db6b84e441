using System.Xml.Linq;

namespace Publishing.Jats;

/// <summary>Puts contributors back into the groups that they came in: authors, then editors, each group with its attributes.</summary>
internal static class ContributorGroups
{
    /// <summary>Parts the one group that was written into the groups of the source.</summary>
    /// <param name="frames">Groups in which every <c>contrib</c> is blank but for its kind.</param>
    /// <param name="root">The document, with all contributors in one group.</param>
    /// <param name="ids">The ids of the document.</param>
    public static void Restore(IReadOnlyList<XElement> frames, XElement root, JatsIds ids)
    {
        if (frames.Count == 0 || Meta(root) is not { } meta)
        {
            return;
        }

        var written = meta.Element("contrib-group");
        var contributors = written?.Elements("contrib").ToList() ?? [];
        var groups = frames.Select(frame => new XElement(frame.Name, frame.Attributes())).ToList();
        foreach (var (contributor, group) in contributors.Zip(Places(frames, contributors)))
        {
            contributor.Remove();
            groups[group].Add(contributor);
        }

        groups.ForEach(ids.Adopt);
        if (written is null)
        {
            (meta.Element("title-group") ?? meta.Elements().TakeWhile(child => ElementOrder.Rank("article-meta", child.Name.LocalName) < ElementOrder.Rank("article-meta", "contrib-group")).LastOrDefault())?.AddAfterSelf(groups);
        }
        else
        {
            written.ReplaceWith(groups);
        }
    }

    /// <summary>At the end: takes out the groups that nobody is in.</summary>
    public static void RemoveEmpty(XElement root) => Meta(root)?.Elements("contrib-group").Where(group => !group.Elements("contrib").Any()).Remove();

    private static XElement? Meta(XElement root) => root.Element("front")?.Element("article-meta");

    // In their order; when people have come or gone, each into the first group with others of the kind.
    private static IEnumerable<int> Places(IReadOnlyList<XElement> frames, List<XElement> contributors)
    {
        var blanks = frames.SelectMany((frame, number) => frame.Elements("contrib").Select(blank => (number, Kind: Kind(blank)))).ToList();
        return blanks.Count == contributors.Count
            ? blanks.Select(blank => blank.number)
            : contributors.Select(contributor => blanks.Where(blank => blank.Kind == Kind(contributor)).Select(blank => blank.number).FirstOrDefault());
    }

    private static string? Kind(XElement contributor) => contributor.Attribute("contrib-type")?.Value;
}
