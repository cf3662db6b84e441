namespace Publishing.Server.Tests.Ingest;

/// <summary>Sources to import.</summary>
internal static class Sources
{
    /// <summary>JATS of one article.</summary>
    public static string Jats(string title, string doi = "", string meta = "") => $"""
        <article article-type="research-article" xml:lang="en"><front>
          <journal-meta><journal-title-group><journal-title>Steppe Studies</journal-title></journal-title-group></journal-meta>
          <article-meta>{(doi.Length == 0 ? "" : $"<article-id pub-id-type=\"doi\">{doi}</article-id>")}
            {Part(meta, "article-categories")}
            <title-group><article-title>{title}</article-title></title-group>
            <contrib-group><contrib contrib-type="author"><name><surname>Zhansaya</surname><given-names>Aru</given-names></name></contrib></contrib-group>
            <pub-date date-type="pub" publication-format="electronic"><day>30</day><month>06</month><year>2022</year></pub-date>
            {Part(meta, "volume")}{Part(meta, "issue")}{Part(meta, "permissions")}
          </article-meta></front></article>
        """;

    /// <summary>Several articles in one file.</summary>
    public static string Several(params IEnumerable<string> articles) => $"<pmc-articleset>{string.Concat(articles)}</pmc-articleset>";

    public const string CcBy = """<permissions><license license-type="open-access" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://creativecommons.org/licenses/by/4.0/"><license-p>CC BY 4.0</license-p></license></permissions>""";

    private static string Part(string meta, string element)
    {
        var from = meta.IndexOf('<' + element, StringComparison.Ordinal);
        var end = $"</{element}>";
        return from < 0 ? "" : meta[from..(meta.IndexOf(end, from, StringComparison.Ordinal) + end.Length)];
    }
}
