using System.Text;
using Publishing.Ingest;
using Publishing.Ingest.Harvested;

namespace Publishing.Server.Harvest;

/// <summary>Which of a repository's formats to harvest: the one that tells most of those that are read here, told by their namespaces and names.</summary>
internal static class FormatChoice
{
    // Best first. The probe is a document of the kind: whether it is read here is asked of the importers and not kept in a second list.
    private static readonly (Func<HarvestedFormat, bool> Is, string Probe)[] Kinds =
    [
        (format => Has(format, "jats.nlm.nih.gov", "dtd.nlm.nih.gov") || IsNamed(format, "jats", "oai_jats", "nlm", "oai_nlm", "pmc", "pmc_fm"), "<article dtd-version='1.3'><front><article-meta><title-group><article-title>Probe</article-title></title-group></article-meta></front></article>"),
        (format => Has(format, "www.crossref.org/"), "<doi_records xmlns='http://www.crossref.org/xschema/1.1'><doi_record><crossref><journal><journal_metadata><full_title>P</full_title></journal_metadata><journal_article><titles><title>Probe</title></titles><doi_data><doi>10.5555/probe</doi><resource>https://example.org/</resource></doi_data></journal_article></journal></crossref></doi_record></doi_records>"),
        (format => IsNamed(format, "oai_doaj", "doajArticles", "doaj") || Has(format, "doaj.org"), "<records><record><journalTitle>P</journalTitle><title language='eng'>Probe</title></record></records>"),
        (format => Has(format, "datacite.org/schema") || IsNamed(format, "datacite", "oai_datacite"), "<resource xmlns='http://datacite.org/schema/kernel-4'><identifier identifierType='DOI'>10.5555/probe</identifier><titles><title>Probe</title></titles><resourceType resourceTypeGeneral='JournalArticle'>Article</resourceType></resource>"),
        (format => Has(format, "loc.gov/mods"), "<mods xmlns='http://www.loc.gov/mods/v3'><titleInfo><title>Probe</title></titleInfo><genre>article</genre></mods>"),
        (format => Has(format, "MARC21/slim"), "<record xmlns='http://www.loc.gov/MARC21/slim'><leader>00000nab a2200000 a 4500</leader><datafield tag='245' ind1='0' ind2='0'><subfield code='a'>Probe</subfield></datafield></record>"),
        (format => IsNamed(format, "oai_qdc", "qdc", "oai_dcterms"), "<qualifieddc xmlns='http://epubs.cclrc.ac.uk/xmlns/qdc/' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Probe</dc:title></qualifieddc>"),
        (format => Has(format, "OAI/2.0/oai_dc") || IsNamed(format, "oai_dc"), "<oai_dc:dc xmlns:oai_dc='http://www.openarchives.org/OAI/2.0/oai_dc/' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Probe</dc:title><dc:creator>Probe, P.</dc:creator><dc:type>article</dc:type></oai_dc:dc>"),
    ];

    private static readonly Lazy<bool[]> Readable = new(() => [.. Kinds.Select(kind => IsRead(kind.Probe))]);

    /// <summary>Those of the formats that are read here, the best first.</summary>
    public static IReadOnlyList<HarvestedFormat> Best(IEnumerable<HarvestedFormat> offered) =>
        [.. offered.Select(format => (Format: format, Rank: RankOf(format))).Where(one => one.Rank >= 0).OrderBy(one => one.Rank).Select(one => one.Format)];

    private static int RankOf(HarvestedFormat format) => Array.FindIndex([.. Kinds.Index()], kind => Readable.Value[kind.Index] && kind.Item.Is(format));

    private static bool Has(HarvestedFormat format, params string[] parts) => parts.Any(part => format.Namespace.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static bool IsNamed(HarvestedFormat format, params string[] names) => names.Contains(format.Prefix, StringComparer.OrdinalIgnoreCase);

    private static bool IsRead(string probe)
    {
        var source = new SourceFile("probe", Encoding.UTF8.GetBytes(probe));
        return ImporterRegistry.Recognize(source)?.Read(source).Articles.Any(article => article.Accepted) == true;
    }
}
