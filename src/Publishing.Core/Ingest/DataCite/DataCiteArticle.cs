using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.DataCite;

/// <summary>The article that a record of DataCite is of.</summary>
internal sealed partial class DataCiteArticle
{
    private readonly DataCiteWork _work;
    private readonly ImportNotes _notes = new();
    private Article _article = new();

    private DataCiteArticle(DataCiteWork work) => _work = work;

    /// <summary>The article, or its rejection when it is none.</summary>
    public static ImportedArticle Of(DataCiteWork work)
    {
        var reading = new DataCiteArticle(work);
        var kind = DataCiteKind.Of(work);
        reading.ReadTitles();
        if (kind.Type is null)
        {
            var type = string.Join(": ", new[] { work.GeneralType, work.Type }.Where(text => !string.IsNullOrWhiteSpace(text)));
            return new ImportedArticle(reading._article, [Problem.Of(ProblemCodes.NotAnArticle, $"This is {kind.Name}, not an article.", value: type, line: work.Line)]);
        }

        return reading.Read(kind);
    }

    private ImportedArticle Read(DataCiteKind kind)
    {
        _article = _article with { Type = kind.Type! };
        if (!kind.IsCertain)
        {
            _notes.Infer("type", "the lack of a word for anything else");
            _notes.Tell(ProblemCodes.TypeDoubtful, "The record does not say that it is an article; it was taken for one.", "type", _work.Type ?? _work.GeneralType, _work.Line);
        }

        ReadPeople();
        ReadTexts();
        ReadDates();
        ReadPlace();
        ReadRights();
        ReadRelations();
        return CopyEditor.Accept(_article with { Inferred = _notes.Inferred }, _notes.Problems);
    }

    private void ReadTitles()
    {
        var language = Language(_work.Language, "language");
        var titles = new List<Title>();
        var others = new List<JatsFragment>();
        var subtitles = new List<(RichText Text, LanguageTag? Language)>();
        foreach (var given in _work.Titles.OrderBy(title => title.Kind is "TranslatedTitle" ? 1 : 0))
        {
            var text = UnknownValue.Is(given.Text) ? RichText.Empty : MarkedUpText.Of(given.Text);
            var own = Language(given.Language, $"titles/{titles.Count}/language");
            if (text.IsEmpty)
            {
                continue;
            }

            if (given.Kind is "Subtitle")
            {
                subtitles.Add((text, own));
            }
            else if (given.Kind is "AlternativeTitle" or "Other")
            {
                others.Add(new JatsFragment("front/article-meta/title-group", new XElement("alt-title", text.ToPlainText()).ToString(SaveOptions.DisableFormatting)));
            }
            else if (titles.TrueForAll(title => title.Text != text))
            {
                titles.Add(new Title(text, own ?? (titles.Count > 0 ? LanguageTag.Parse("und") : null)));
            }
        }

        if (titles.Count == 0 && others.Count > 0)
        {
            titles.Add(new Title(MarkedUpText.Of(_work.Titles.First(title => title.Kind is "AlternativeTitle" or "Other").Text)));
            others.RemoveAt(0);
        }

        AddSubtitles(titles, subtitles, language, others);

        // The title in the article's own language first.
        var first = titles.FindIndex(title => language is null || title.Language is null || title.Language.Language == language.Language);
        titles = first > 0 ? [titles[first], .. titles[..first], .. titles[(first + 1)..]] : titles;
        _article = _article with { Language = language, Titles = titles, Fragments = others, Doi = ReadDoi() };
    }

    // Each belongs to the title of its own language; a second one, and one without such a title, is kept as what else the article is called.
    private static void AddSubtitles(List<Title> titles, List<(RichText Text, LanguageTag? Language)> subtitles, LanguageTag? language, List<JatsFragment> others)
    {
        foreach (var (text, own) in subtitles)
        {
            var at = own is null
                ? titles.FindIndex(title => title.Subtitle is null && (title == titles[0] || title.Language is null or { Value: "und" }))
                : titles.FindIndex(title => title.Subtitle is null && title.Language == own);
            if (at < 0 && own is not null && titles is [{ Subtitle: null, Language: null }, ..] && (language?.Language == own.Language || (language is null && titles.Count == 1)))
            {
                at = 0;
            }

            if (at >= 0)
            {
                titles[at] = titles[at] with { Subtitle = text };
            }
            else if (!titles.Exists(title => title.Subtitle == text))
            {
                others.Add(new JatsFragment("front/article-meta/title-group", new XElement("alt-title", new XAttribute("alt-title-type", "subtitle"), text.ToPlainText()).ToString(SaveOptions.DisableFormatting)));
            }
        }
    }

    private Doi? ReadDoi()
    {
        if (Doi.TryParse(_work.Identifier, out var doi))
        {
            return doi;
        }

        var other = _work.Alternates.Where(id => id.Kind?.Equals("DOI", StringComparison.OrdinalIgnoreCase) == true).Select(id => Doi.TryParse(id.Text, out var read) ? read : null).FirstOrDefault(id => id is not null);
        if (other is null && _work.IdentifierType is null or "DOI" or "doi" && !UnknownValue.Is(_work.Identifier))
        {
            _notes.Invalid("doi", _work.Identifier!, "is not a DOI", _work.Line);
        }

        return other;
    }

    private void ReadTexts()
    {
        var abstracts = _work.Descriptions.Where(text => text.Kind is not "SeriesInformation" && !UnknownValue.Is(text.Text))
            .Select(text => MarkedUpAbstract.Of(text.Text, Language(text.Language, "abstracts"), text.Kind is null or "Abstract" ? null : Kebab(text.Kind))).OfType<Abstract>();
        var subjects = _work.Subjects.Where(subject => !UnknownValue.Is(subject.Text)).ToList();
        var keywords = subjects.Where(subject => subject.Kind is null).GroupBy(subject => subject.Language).Select(group => new KeywordGroup([.. Keywords([.. group])], Language(group.Key, "keywords")));
        var headings = subjects.Where(subject => subject.Kind is not null).GroupBy(subject => (subject.Kind, subject.Language)).Select(group => new SubjectGroup([.. group.Select(subject => MarkedUpText.Of(subject.Text))], group.Key.Kind, Language(group.Key.Language, "subjects")));
        _article = _article with { Abstracts = [.. abstracts], Keywords = [.. keywords], Subjects = [.. headings] };
    }

    // Some put all of them into one field.
    private static IEnumerable<RichText> Keywords(List<DataCiteText> subjects) => subjects is [{ Text: var line }] && ArticlePages.KeywordList.Is(line)
        ? ArticlePages.KeywordList.Split(line).Select(MarkedUpText.Of)
        : subjects.Select(subject => MarkedUpText.Of(subject.Text));

    private LanguageTag? Language(string? text, string field)
    {
        if (SourceLanguages.TryRead(text, out var language))
        {
            return language;
        }

        if (!SourceLanguages.IsUnknown(text) && !UnknownValue.Is(text))
        {
            _notes.Invalid(field, text!, "is not a language", _work.Line);
        }

        return null;
    }

    /// <summary>DataCite's own way to write a word as JATS writes its types: <c>IsTranslationOf</c> is <c>is-translation-of</c>.</summary>
    private static string Kebab(string word) => Hump().Replace(word, "-$1").Replace(' ', '-').ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])([A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Hump();
}
