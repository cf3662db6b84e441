using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Ingest.ArticlePages;
using Publishing.Ingest.Values;
using Publishing.Jats;
using Publishing.Text;

namespace Publishing.Ingest.DublinCore;

/// <summary>Titles, abstracts and subjects.</summary>
internal static partial class DcTexts
{
    /// <summary>The title in the article's language first, then those in others. A second one in the same language is another title of the article, which JATS has a place for.</summary>
    public static IReadOnlyList<Title> Titles(DcRecord record)
    {
        var titles = new List<Title>();
        foreach (var value in record.Of("title").OrderBy(value => value.Qualifier.Length == 0 ? 0 : 1).ThenBy(value => record.LanguageOf(value) is null ? 0 : 1))
        {
            var (text, language) = (MarkedUpText.Of(value.Source), record.LanguageOf(value));
            if (value.Qualifier is "subtitle" && titles.Count > 0)
            {
                titles[0] = titles[0] with { Subtitle = text };
            }
            else if (titles.Count == 0 || (language is not null && !titles.Exists(title => title.Language == language)))
            {
                titles.Add(new Title(text, language));
            }
            else if (!titles.Exists(title => title.Text == text))
            {
                record.Left.Keep("front/article-meta/title-group", new XElement("alt-title", RichTextXml.Write(text, XNamespace.None)));
            }
        }

        return titles;
    }

    /// <summary>The abstracts. A description may also say that the article was peer reviewed, where it was published, who put it into the repository.</summary>
    public static IReadOnlyList<Abstract> Abstracts(DcRecord record)
    {
        var abstracts = new List<Abstract>();
        var given = record.Of("description", "abstract").ToList();
        foreach (var value in given.Concat(record.Of("description").Except(given)))
        {
            if (value.Qualifier is "provenance" || Provenance().IsMatch(value.Text))
            {
                record.Left.Leave("how it came into the repository", value.Source);
            }
            else if (value.Qualifier is "abstract" or "resumen" or "resumo" or "abstractalternative" || (value.Qualifier.Length == 0 && given.Count == 0 && !IsRemark(value.Text)))
            {
                if (MarkedUpAbstract.Of(value.Source, record.LanguageOf(value)) is { } item && !abstracts.Exists(other => other.ToReadableText() == item.ToReadableText()))
                {
                    abstracts.Add(item);
                }
            }
            else if (value.Qualifier is not "sponsorship" && DcRecord.EmbargoEnd(value.Text) is null && IssueLine.TryRead(value.Text) is null)
            {
                record.Left.Leave($"the remark '{(value.Text.Length > 60 ? value.Text[..60] + "…" : value.Text)}'", value.Source);
            }
        }

        return abstracts;
    }

    /// <summary>The subjects that are no codes, a group for each language and vocabulary.</summary>
    public static IReadOnlyList<KeywordGroup> Keywords(DcRecord record) =>
    [
        .. record.Of("subject").Where(value => !IsClassification(value.Qualifier) && ClassificationOf(value.Text) is null)
            .GroupBy(value => (Language: record.LanguageOf(value), Vocabulary: VocabularyOf(value)))
            .Select(group => new KeywordGroup([.. group.SelectMany(Split)], group.Key.Language, Vocabulary: group.Key.Vocabulary)),
    ];

    /// <summary>Classifications and coverage.</summary>
    public static IReadOnlyList<SubjectGroup> Subjects(DcRecord record) =>
    [
        .. record.Of("subject").Where(value => IsClassification(value.Qualifier)).GroupBy(value => (value.Qualifier, Language: record.LanguageOf(value)))
            .Select(group => new SubjectGroup([.. group.Select(value => MarkedUpText.Of(value.Source))], group.Key.Qualifier, group.Key.Language)),
        .. record.Of("coverage").GroupBy(value => (value.Qualifier, Language: record.LanguageOf(value)))
            .Select(group => new SubjectGroup([.. group.Select(value => MarkedUpText.Of(value.Source))], group.Key.Qualifier.Length > 0 ? $"coverage-{group.Key.Qualifier}" : "coverage", group.Key.Language)),
    ];

    /// <summary>A code of a classification, as OpenAIRE writes it (<c>info:eu-repo/classification/ddc/300</c>).</summary>
    public static ArticleIdentifier? ClassificationOf(string text) =>
        Classification().Match(text) is { Success: true, Groups: var groups } ? new ArticleIdentifier(groups["kind"].Value.ToLowerInvariant(), groups["code"].Value) : null;

    private static bool IsClassification(string qualifier) => qualifier is "classification" or "ddc" or "lcc" or "udc" or "jel" or "msc" or "pacs" or "cdd" or "cdu" or "bisac" or "cnpq" or "area" or "discipline" or "fos";

    private static string? VocabularyOf(DcValue value) => value.Qualifier switch { "mesh" => "MeSH", "lcsh" => "LCSH", "agrovoc" => "AGROVOC", "decs" => "DeCS", _ => null };

    // OJS writes all keywords into one element, with semicolons.
    private static IEnumerable<RichText> Split(DcValue value) => value.Text.Contains(';', StringComparison.Ordinal) ? KeywordList.Split(value.Text).Select(RichText.Plain) : [MarkedUpText.Of(value.Source)];

    private static bool IsRemark(string text) => text.Length < 200 && Remark().IsMatch(text);

    [GeneratedRegex(@"^(?:made available in |submitted by |approved for entry into archive|rejected by |workflow started|step: \d|item (?:withdrawn|created|reinstated)|no\. of bitstreams|previous issue date)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Provenance();

    [GeneratedRegex(@"^(?:(?:not? |non[- ]?)?(?:peer[- ]?)?(?:reviewed|refereed)\.?|published(?: version)?\.?|(?:pre|post)[- ]?print\.?|text\.?|pdf\.?|[0-9]+ ?(?:p|pp|pages|páginas|p[áa]gs?|с|стр)\.?|pp?\.? ?[0-9]+.*|(?:includes? )?(?:bibliograph|references)[^.]*\.?|vol(?:ume|\.)? ?[0-9]+.*|status: .*|available online.*|open access\.?|english|(?:funded|supported) by .*|issn.*|isbn.*|https?://\S+|-+|n/?a|none|no abstract(?: available)?\.?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^info:eu-repo/classification/(?<kind>[a-z]{2,12})/(?<code>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Classification();
}
