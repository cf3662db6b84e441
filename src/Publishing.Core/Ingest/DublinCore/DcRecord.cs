using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Ingest.DublinCore;

/// <summary>One record of Dublin Core. It says little and says it loosely, so what kind of thing it is about is asked first.</summary>
internal sealed class DcRecord
{
    private readonly IReadOnlyList<DcValue> _values;
    private readonly XElement _at;

    public DcRecord(XElement at, IEnumerable<XElement> statements)
    {
        _at = at;
        _values = [.. statements.Select(DcDialect.Read).OfType<DcValue>()];
        Language = ReadLanguage();
    }

    /// <summary>The language of the article.</summary>
    public LanguageTag? Language { get; }

    public ImportNotes Notes { get; } = new();

    public Leftovers Left { get; } = new();

    /// <summary>The statements of an element, with any of these qualifiers, or with any at all when none is named.</summary>
    public IEnumerable<DcValue> Of(string element, params string[] qualifiers) =>
        _values.Where(value => value.Element == element && (qualifiers.Length == 0 || qualifiers.Contains(value.Qualifier)));

    /// <summary>The language of a statement; null when it is that of the article.</summary>
    public LanguageTag? LanguageOf(DcValue value) => value.Language is { } language && Language is { } own && language.Language == own.Language && language.Script == own.Script ? null : value.Language;

    /// <summary>The article, or what else the record is of, which is told.</summary>
    public ImportedArticle Read()
    {
        var kinds = DcKinds.Of(Of("type").Select(value => value.Text));
        var place = DcJournal.Read(this);
        if (kinds.Other is { } other)
        {
            return NotArticle.Of(other, Of("title").FirstOrDefault()?.Text, Of("type").First().Text, SourceLine.Of(_at));
        }

        TellKind(kinds, place);
        var ids = new DcIdentifiers(this);
        ids.Read();
        var (contributors, affiliations, awards) = new DcPeople(this).Read();
        var article = place.On(new Article
        {
            Type = kinds.Type ?? ArticleType.ResearchArticle,
            Language = Language,
            Titles = DcTexts.Titles(this),
            Abstracts = DcTexts.Abstracts(this),
            Keywords = DcTexts.Keywords(this),
            Subjects = [.. DcTexts.Subjects(this), .. OtherTypes(kinds)],
            Contributors = contributors,
            Affiliations = affiliations,
            Doi = ids.Doi,
            Identifiers = ids.Others,
            PubDates = DcDates.PubDates(this, place),
            History = DcDates.History(this),
            Permissions = Rights(),
            Awards = [.. awards, .. ids.Awards],
            RelatedArticles = ids.Related,
            FullText = ids.Links,
            Version = kinds.Version,
        });
        article = article with { SourceJournal = place.Reference(this, ids.Issns) };
        Problem[] problems = [.. Notes.Problems, .. Left.Tell() is { } left ? [left] : Array.Empty<Problem>()];
        return CopyEditor.Accept(article with { Inferred = Notes.Inferred, Fragments = Left.Fragments }, problems);
    }

    /// <summary>Tells of a value that cannot be what its field says.</summary>
    public void Invalid(string field, DcValue value, string why) => Notes.Invalid(field, value.Text, why, SourceLine.Of(value.Source));

    private LanguageTag? ReadLanguage() =>
        Of("language").Select(value => SourceLanguages.IsUnknown(value.Text) ? null : LocaleTag.TryRead(value.Text) ?? (SourceLanguages.TryRead(value.Text, out var language) ? language : null)).FirstOrDefault(language => language is not null)
        ?? (Of("title").Select(value => value.Language).Distinct().ToList() is [{ } only] ? only : null);

    // What journals call their sorts of articles.
    private IEnumerable<SubjectGroup> OtherTypes(DcKinds kinds) => Of("type").Where(value => kinds.Unknown.Contains(value.Text)).Select(value => new SubjectGroup([RichText.Plain(value.Text)], "article-type", LanguageOf(value)));

    // A record of nothing but a title could be of anything.
    private void TellKind(DcKinds kinds, DcJournal place)
    {
        if (kinds.Type is not null || place.IsKnown)
        {
            return;
        }

        var given = kinds.Unknown.Count > 0 ? $"its type is '{string.Join("', '", kinds.Unknown)}'" : "no type says it";
        Notes.Tell(ProblemCodes.TypeUnknown, $"Whether this is an article cannot be told: {given}; it was taken for one.", "type", kinds.Unknown.Count > 0 ? kinds.Unknown[0] : null, SourceLine.Of(_at));
    }

    private Permissions Rights()
    {
        var permissions = new Permissions();
        foreach (var value in Of("rights").OrderBy(value => value.Qualifier == "holder" ? 0 : 1))
        {
            permissions = value.Qualifier is "holder" && permissions.CopyrightHolder is null ? permissions with { CopyrightHolder = value.Text }
                : EmbargoEnd(value.Text) is { } end ? permissions with { FreeToRead = new FreeToRead(end) }
                : RightsText.Add(permissions, NameOf(value.Text), Notes, SourceLine.Of(value.Source), LanguageOf(value));
        }

        return (Of("date").Concat(Of("description")).Select(value => EmbargoEnd(value.Text)).FirstOrDefault(end => end is not null) ?? Available()) is { } until
            ? permissions with { FreeToRead = new FreeToRead(until), StatedAccess = null }
            : permissions;
    }

    // Of an article under embargo, and a day alone: with the time it is when a repository took it in.
    private DateOnly? Available() =>
        Of("rights").Any(value => value.Text.Contains("embargoedAccess", StringComparison.OrdinalIgnoreCase) || value.Text.EndsWith("c_f1cf", StringComparison.Ordinal))
        && Of("date", "available").Select(value => value.Text).FirstOrDefault(text => !text.Contains('T', StringComparison.Ordinal)) is { } day && PartialDate.TryParse(day, out var date)
            ? date.FirstDay
            : null;

    // DSpace writes the name of a Creative Commons licence without these two words.
    private static string NameOf(string rights) =>
        rights.StartsWith("Attribution", StringComparison.Ordinal) && CreativeCommonsNames.TryFind("Creative Commons " + rights, out var url) ? url : rights;

    /// <summary>The day on which an embargo ends (<c>info:eu-repo/date/embargoEnd/2021-01-01</c>).</summary>
    public static DateOnly? EmbargoEnd(string text) =>
        text.IndexOf("embargoEnd/", StringComparison.OrdinalIgnoreCase) is >= 0 and var at && PartialDate.TryParse(text[(at + "embargoEnd/".Length)..], out var date) ? date.FirstDay : null;
}
