namespace Publishing.Jats;

/// <summary>
/// The order in which JATS wants an element's children: what both the reader and the writer know of the content models.
/// The orders are those of Publishing 1.3, the stricter tag set, widened by what Archiving 1.3 allows besides.
/// </summary>
internal static class ElementOrder
{
    // parent: children in their order. `a|b` stand in any order among each other; `?` means at most one of them.
    private const string Table = """
        article: processing-meta? front? body? back? floats-group? sub-article|response
        front: journal-meta? article-meta? def-list|list|ack|bio|fn-group|glossary|notes
        journal-meta: journal-id journal-title-group contrib-group|aff|aff-alternatives issn issn-l? isbn publisher? notes self-uri custom-meta-group?
        journal-title-group: journal-title journal-subtitle trans-title-group abbrev-journal-title
        publisher: publisher-name|publisher-loc
        article-meta: article-id article-version|article-version-alternatives? article-categories? title-group? contrib-group|aff|aff-alternatives|x author-notes? pub-date|pub-date-not-available volume volume-id volume-series? issue issue-id issue-title issue-title-group issue-sponsor issue-part? volume-issue-group isbn supplement? fpage? lpage? page-range? elocation-id? email|ext-link|uri|product|supplementary-material history? pub-history? permissions? self-uri related-article|related-object abstract trans-abstract kwd-group funding-group? support-group conference counts? custom-meta-group?
        article-categories: subj-group series-title series-text
        title-group: article-title? subtitle trans-title-group alt-title fn-group?
        trans-title-group: trans-title? trans-subtitle
        contrib: contrib-id anonymous|collab|collab-alternatives|name|name-alternatives|string-name degrees address|aff|aff-alternatives|author-comment|bio|email|etal|ext-link|fn|on-behalf-of|role|uri|xref|x
        contrib-group: contrib address|aff|aff-alternatives|author-comment|bio|email|etal|ext-link|fn|on-behalf-of|role|uri|xref|x
        author-notes: label? title? corresp|fn|p|x
        history: date
        pub-history: event
        permissions: copyright-statement copyright-year copyright-holder free_to_read|license
        kwd-group: label? title? kwd|compound-kwd|nested-kwd|unstructured-kwd-group|x
        funding-group: award-group funding-statement open-access
        award-group: funding-source|support-source award-id award-name? award-desc? principal-award-recipient principal-investigator
        counts: count fig-count? table-count? equation-count? ref-count? page-count? word-count?
        custom-meta-group: custom-meta
        abstract: object-id sec-meta? label? title? p sec notes|fn-group|glossary|ref-list
        trans-abstract: object-id sec-meta? label? title? p sec notes|fn-group|glossary|ref-list
        back: label? title ack|app-group|bio|fn-group|glossary|ref-list|notes|sec
        """;

    private static readonly Dictionary<string, Dictionary<string, (int Rank, bool Once)>> Orders = Parse();

    /// <summary>Whether an element is known to hold elements only, in an order of its own.</summary>
    public static bool Knows(string parent) => Orders.ContainsKey(parent);

    /// <summary>Where a child stands among the children of its parent; children of one rank stand in any order. What is not known stands last.</summary>
    public static int Rank(string parent, string child) =>
        Orders.TryGetValue(parent, out var order) && order.TryGetValue(child, out var place) ? place.Rank : int.MaxValue;

    /// <summary>Whether the parent may hold only one child of that rank.</summary>
    public static bool IsSingle(string parent, string child) =>
        Orders.TryGetValue(parent, out var order) && order.TryGetValue(child, out var place) && place.Once;

    private static Dictionary<string, Dictionary<string, (int Rank, bool Once)>> Parse() =>
        Table.Split('\n').Select(line => line.Split(": ")).ToDictionary(line => line[0], line => Children(line[1].Split(' ')), StringComparer.Ordinal);

    private static Dictionary<string, (int Rank, bool Once)> Children(string[] steps) =>
        steps.SelectMany((step, rank) => step.TrimEnd('?').Split('|').Select(name => (name, place: (rank, step.EndsWith('?')))))
            .ToDictionary(child => child.name, child => child.place, StringComparer.Ordinal);
}
