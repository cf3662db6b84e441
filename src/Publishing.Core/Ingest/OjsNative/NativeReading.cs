using System.Xml.Linq;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.OjsNative;

/// <summary>What the parts of one article are read with: its language, and where to note things down.</summary>
internal sealed class NativeReading
{
    /// <summary>The language of the article, in which everything is that does not name its own.</summary>
    public LanguageTag? Language { get; init; }

    public ImportNotes Notes { get; } = new();

    public Leftovers Left { get; } = new();

    /// <summary>The language of a localized element: its own, or the article's.</summary>
    public LanguageTag? LanguageOf(XElement element, string field)
    {
        if (element.Attr("locale") is not { } locale)
        {
            return Language;
        }

        if (LocaleTag.TryRead(locale) is { } language)
        {
            return language;
        }

        Notes.Invalid($"{field}/language", locale, "is not a locale such as en_US or kk", SourceLine.Of(element));
        return null;
    }

    /// <summary>Elements with something in them, those in the article's own language first.</summary>
    public IReadOnlyList<(XElement Element, LanguageTag? Language)> Localized(IEnumerable<XElement> elements, string field) =>
        [.. elements.Where(element => element.Words() is not null).Select(element => (Element: element, Language: LanguageOf(element, field))).OrderBy(each => each.Language == Language ? 0 : 1)];

    /// <summary>The words in the article's language, or, when there are none, in the first that there is; what else there is is put down in a place of JATS, or said to be left.</summary>
    public string? One(IEnumerable<XElement> elements, string field, Action<string, LanguageTag?, XElement> other)
    {
        var all = Localized(elements, field);
        foreach (var (element, language) in all.Skip(1).Where(each => each.Element.Words() != all[0].Element.Words()))
        {
            other(element.Words()!, language, element);
        }

        return all.Count > 0 ? all[0].Element.Words() : null;
    }

    /// <summary>The attribute by which JATS names a language.</summary>
    public XAttribute? Lang(LanguageTag? language) => language is null || language == Language ? null : new XAttribute(XNamespace.Xml + "lang", language.Value);

    public void Tell(ProblemCode code, string message, string? field = null, string? value = null, XElement? at = null) => Notes.Tell(code, message, field, value, SourceLine.Of(at));

    public void Invalid(string field, string value, string why, XElement? at) => Notes.Invalid(field, value, why, SourceLine.Of(at));
}
