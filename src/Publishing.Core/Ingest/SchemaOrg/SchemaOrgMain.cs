namespace Publishing.Ingest.SchemaOrg;

/// <summary>Tells which nodes of some JSON-LD are its articles: not what they cite, and not the site around them.</summary>
internal static class SchemaOrgMain
{
    /// <summary>The articles of a file.</summary>
    public static IReadOnlyList<LinkedNode> ArticlesIn(LinkedData data)
    {
        var top = data.Top.Where(SchemaOrgTypes.IsArticle).ToList();
        var cited = Cited(top);
        var own = top.Where(node => !cited.Contains(node)).ToList();
        if (own.Count > 0)
        {
            return own;
        }

        return [.. data.Top.SelectMany(Within)];
    }

    // A page, a list or an issue that holds articles.
    private static IEnumerable<LinkedNode> Within(LinkedNode node) =>
        node.Nodes("mainEntity").Concat(node.Nodes("hasPart")).Concat(node.Nodes("itemListElement").SelectMany(item => item.Nodes("item").Append(item))).Concat(node.Nodes("mainEntityOfPage")).Concat(node.Nodes("about"))
            .Where(SchemaOrgTypes.IsArticle).Distinct();

    private static HashSet<LinkedNode> Cited(IEnumerable<LinkedNode> nodes) =>
        [.. nodes.SelectMany(node => node.Nodes("citation").Concat(node.Nodes("isBasedOn")).Concat(node.Nodes("relatedLink")).Concat(node.Nodes("mentions")).Concat(node.Nodes("hasPart")))];
}
