using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Ingest;

/// <summary>One pass of the <see cref="CopyEditor"/> over one article.</summary>
internal sealed partial class CopyEdit
{
    private readonly List<Problem> _problems = [];
    private readonly XmlNames _names = new();
    private LanguageTag? _language;

    /// <summary>Whether the XML of the article is known to be well-formed.</summary>
    public bool HasOwnXml { get; init; }

    public CopyEdited Of(Article article)
    {
        _language = article.Language;
        var doi = article.Doi;
        var edited = People(article) with
        {
            Titles = Each(article.Titles, "titles", Edit),
            Abstracts = Each(article.Abstracts, "abstracts", Edit),
            Keywords = Each(article.Keywords, "keywords", Edit),
            Subjects = Each(article.Subjects, "subjects", Edit),
            PubDates = Each(article.PubDates, "pubDates", Edit).Distinct().ToList(),
            History = Each(article.History, "history", (date, _) => Line(date.Kind) is { } kind ? date with { Kind = kind } : null).Distinct().ToList(),
            Volume = Line(article.Volume),
            IssueNumber = Line(article.IssueNumber),
            FirstPage = Line(article.FirstPage),
            LastPage = Line(article.LastPage),
            PageRange = Line(article.PageRange),
            ElocationId = Line(article.ElocationId),
            Identifiers = Identifiers(article.Identifiers, ref doi),
            Doi = doi,
            Permissions = Edit(article.Permissions),
            Awards = Each(article.Awards, "awards", Edit),
            FundingStatement = Rich(article.FundingStatement),
            References = References(article.References),
            RelatedArticles = Each(article.RelatedArticles, "relatedArticles", Edit),
            FullText = Each(article.FullText, "fullText", Edit).Distinct().ToList(),
            Version = Line(article.Version),
            Counts = Counts(article.Counts),
            Acknowledgments = Rich(article.Acknowledgments),
            ConflictOfInterest = Rich(article.ConflictOfInterest),
            DataAvailability = Rich(article.DataAvailability),
            Ethics = Rich(article.Ethics),
            SourceJournal = Edit(article.SourceJournal),
            SectionTitle = Line(article.SectionTitle),
            Inferred = Each(article.Inferred, "inferred", (inference, _) => inference with { Field = Line(inference.Field) ?? "", From = Line(inference.From) ?? "" }),
            Fragments = Each(article.Fragments, "fragments", Edit),
        };
        return new CopyEdited(edited, _problems);
    }

    private static List<ArticleIdentifier> Identifiers(IReadOnlyList<ArticleIdentifier> identifiers, ref Doi? doi)
    {
        var kept = Each(identifiers, "identifiers", (identifier, _) =>
            (Line(identifier.Kind), Line(identifier.Value)) is ({ } kind, { } value) ? new ArticleIdentifier(kind, value) : null);

        // The DOI has a field of its own.
        foreach (var identifier in kept.Where(identifier => identifier.Kind == "doi").ToList())
        {
            if (Doi.TryParse(identifier.Value, out var other) && (doi ??= other).Equals(other))
            {
                kept.Remove(identifier);
            }
        }

        return kept.Distinct().ToList();
    }

    private SortedDictionary<string, int> Counts(IReadOnlyDictionary<string, int> counts)
    {
        var kept = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, count) in counts)
        {
            if (count >= 0 && XmlNames.IsName(name))
            {
                kept[name] = count;
            }
            else
            {
                Invalid($"counts/{name}", $"{name}: {count}", "is not a count: use the name of a JATS element such as page-count and a number from 0 on");
            }
        }

        return kept;
    }

    /// <summary>Edits the members of a list; those of which nothing is left are dropped.</summary>
    private static List<T> Each<T>(IReadOnlyList<T> list, string field, Func<T, string, T?> edit)
        where T : class
    {
        var kept = new List<T>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            // The serializer lets a null into a list, whatever its type says.
            if (list[i] is { } item && edit(item, $"{field}/{i}") is { } edited)
            {
                kept.Add(edited);
            }
        }

        return kept;
    }

    private static string? Line(string? text) => text is null || RunningText.Of(text) is var line && string.IsNullOrWhiteSpace(line) ? null : line;

    private static RichText? Rich(RichText? text) => text is null || RunningText.Of(text) is not { IsEmpty: false } rich ? null : rich;

    private static List<RichText> Rich(IReadOnlyList<RichText> texts) => Each(texts, "", (text, _) => Rich(text));

    // A language that is the article's own is not repeated.
    private LanguageTag? Own(LanguageTag? language) => language == _language ? null : language;

    private string? Address(string? url, string field)
    {
        var address = Line(url);
        if (address is null || WebAddress.IsOne(address))
        {
            return address;
        }

        Invalid(field, address, "is not an absolute http or https address");
        return null;
    }

    private void Invalid(string field, string? value, string why) =>
        _problems.Add(Problem.Of(ProblemCodes.InvalidValue, $"'{Shown(value)}' {why}; it was left out.", field, value));

    private static string Shown(string? value) => value switch
    {
        null => "",
        { Length: > 60 } => value[..60] + "…",
        _ => value,
    };
}
