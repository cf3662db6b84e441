using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Licensing;

namespace Publishing.Jats;

/// <summary>
/// Reads a JATS or NLM article of any version and tag set. What the model has a field for is claimed; everything left over of <c>front</c> and <c>back</c>
/// is preserved as <see cref="JatsFragment"/> at its place, an element that the model holds only in part as an original beside it.
/// </summary>
/// <remarks>The body is not read: it stays in the source.</remarks>
public sealed partial class JatsReader
{
    private const string ArticleMeta = "front/article-meta";
    private const string JournalMeta = "front/journal-meta";

    private readonly UnusedIds _ids;
    private readonly LanguageTag? _language;
    private readonly List<JatsFinding> _findings = [];
    private readonly List<JatsFragment> _fragments = [];
    private readonly HashSet<string> _preserved = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unkept = new(StringComparer.Ordinal);

    private readonly List<Title> _titles = [];
    private readonly List<Abstract> _abstracts = [];
    private readonly List<KeywordGroup> _keywords = [];
    private readonly List<SubjectGroup> _subjects = [];
    private readonly List<Contributor> _contributors = [];
    private readonly List<Affiliation> _affiliations = [];
    private readonly List<PubDate> _pubDates = [];
    private readonly List<HistoryDate> _history = [];
    private readonly List<ArticleIdentifier> _identifiers = [];
    private readonly List<Award> _awards = [];
    private readonly List<Reference> _references = [];
    private readonly List<RelatedArticle> _related = [];
    private readonly List<FullTextLink> _fullText = [];
    private readonly List<Inference> _inferred = [];
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private Article _article;
    private Permissions _permissions = new();
    private string? _landingPage;
    private bool _hasText;

    private JatsReader(XElement root, UnusedIds ids)
    {
        _ids = ids;
        _language = Language(root, "language");
        _article = new Article
        {
            Language = _language,
            Type = ArticleType.TryParse(root.Attribute("article-type")?.Value.Trim()) ?? ArticleType.ResearchArticle,
            Version = VersionNamed(root.Attribute("specific-use")?.Value),
        };
    }

    /// <summary>Reads an <c>article</c> element, in whatever namespace it stands. The element is changed on the way: old dialects are upgraded in place.</summary>
    public static JatsReading Read(XElement root)
    {
        var ids = new UnusedIds(root);
        JatsUpgrade.Apply(root, ids);
        var reader = new JatsReader(root, ids);
        reader.ReadArticle(root);
        return new JatsReading(reader.Finish(), reader._findings, reader.SourceKey()) { LandingPage = reader._landingPage, HasText = reader._hasText };
    }

    private void ReadArticle(XElement root)
    {
        if (root.Attribute("article-type") is { } type && ArticleType.TryParse(type.Value.Trim()) is null)
        {
            Invalid(root, "type", type.Value, "is not an article type");
        }

        if (string.IsNullOrWhiteSpace(root.Attribute("article-type")?.Value))
        {
            _inferred.Add(new Inference("type", "nothing: the source does not say what sort of article it is"));
        }

        NameReferences(root);
        foreach (var part in root.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "front":
                    KeepAttributes("front", part);
                    ReadFront(part);
                    break;
                case "back":
                    KeepAttributes("back", part);
                    ReadBack(part);
                    break;
                case "body" or "floats-group":
                    _hasText |= part.Name.LocalName == "body";
                    LeaveInSource(part);
                    break;
                case "sub-article" or "response":
                    ReadTranslatedArticle(part);
                    PreserveSubArticle(part);
                    break;
                case "processing-meta":
                    break;
                default:
                    Preserve("", part);
                    break;
            }
        }
    }

    private void ReadFront(XElement front)
    {
        foreach (var part in front.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "journal-meta":
                    KeepAttributes(JournalMeta, part);
                    ReadJournalMeta(part);
                    break;
                case "article-meta":
                    KeepAttributes(ArticleMeta, part);
                    ReadArticleMeta(part);
                    break;
                default:
                    Preserve("front", part);
                    break;
            }
        }
    }

    private void ReadArticleMeta(XElement meta)
    {
        ReadNotes(meta);
        ReadPeople(meta);
        foreach (var part in meta.Elements())
        {
            ReadArticleMetaPart(part);
        }

        NameUntitled(meta);
    }

    private void ReadArticleMetaPart(XElement part)
    {
        if (part.Name.LocalName is "article-categories" or "title-group" or "author-notes" or "history" or "permissions" or "funding-group" or "counts")
        {
            KeepAttributes($"{ArticleMeta}/{part.Name.LocalName}", part);
        }

        switch (part.Name.LocalName)
        {
            case "contrib-group" or "aff" or "aff-alternatives":
                break;
            case "article-id":
                ReadIdentifier(part);
                break;
            case "article-version":
                ReadVersion(part);
                break;
            case "article-categories":
                ReadCategories(part);
                break;
            case "title-group":
                ReadTitles(part);
                break;
            case "author-notes":
                ReadAuthorNotes(part);
                break;
            case "pub-date":
                ReadPubDate(part);
                break;
            case "history":
                ReadHistory(part);
                break;
            case "pub-history":
                ReadPubHistory(part);
                break;
            case "volume" or "issue" or "fpage" or "lpage" or "page-range" or "elocation-id":
                ReadPlace(part);
                break;
            case "permissions":
                ReadPermissions(part);
                break;
            case "self-uri":
                ReadSelfUri(part);
                break;
            case "related-article":
                ReadInto(_related, part, RelatedOf);
                break;
            case "abstract" or "trans-abstract":
                ReadInto(_abstracts, part, ReadAbstract);
                break;
            case "kwd-group" or "unstructured-kwd-group":
                ReadInto(_keywords, part, ReadKeywords);
                break;
            case "funding-group":
                ReadFunding(part);
                break;
            case "counts":
                ReadCounts(part);
                break;
            case "custom-meta-group":
                ReadCustomMeta(part);
                break;
            default:
                Preserve(ArticleMeta, part);
                break;
        }
    }

    private void ReadInto<T>(List<T> list, XElement element, Func<XElement, Claim, T?> read)
        where T : class => ReadInto(list, ArticleMeta, element, read);

    private void ReadInto<T>(List<T> list, string place, XElement element, Func<XElement, Claim, T?> read)
        where T : class
    {
        var claim = new Claim();
        if (read(element, claim) is not { } value)
        {
            Preserve(place, element);
            return;
        }

        list.Add(value);
        KeepOriginal(place, element, claim);
    }

    private Article Finish()
    {
        if (_preserved.Count > 0)
        {
            _findings.Add(new JatsFinding(JatsFindingKind.Preserved, $"The model has no field for these elements; they are kept as they came: {string.Join(", ", _preserved.Order(StringComparer.Ordinal))}."));
        }

        if (_unkept.Count > 0)
        {
            _findings.Add(new JatsFinding(JatsFindingKind.SourceOnly, $"This is not valid JATS where it stands, and is kept with the source only: {string.Join(", ", _unkept.Order(StringComparer.Ordinal))}."));
        }

        return _article with
        {
            Titles = _titles,
            Abstracts = _abstracts,
            Keywords = _keywords,
            Subjects = _subjects,
            Contributors = _contributors,
            Affiliations = _affiliations,
            PubDates = _pubDates,
            History = _history,
            Identifiers = _identifiers,
            Permissions = _permissions,
            Awards = _awards,
            References = _references,
            RelatedArticles = _related,
            FullText = _fullText,
            Counts = _counts,
            Inferred = _inferred,
            Fragments = _fragments,
        };
    }

    private string? SourceKey() =>
        _identifiers.FirstOrDefault(identifier => identifier.Kind is "publisher-id" or "pmcid" or "pmc" or "pmid" or "manuscript") is { } identifier ? $"{identifier.Kind}:{identifier.Value}" : null;
}
