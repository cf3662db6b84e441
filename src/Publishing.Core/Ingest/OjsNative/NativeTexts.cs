using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.OjsNative;

/// <summary>Titles and abstracts, which are HTML.</summary>
internal static class NativeTexts
{
    /// <summary>The titles, the article's own language first: <c>prefix</c>, <c>title</c> and <c>subtitle</c> of one locale belong together.</summary>
    public static IReadOnlyList<Title> Titles(XElement version, NativeReading reading)
    {
        var prefixes = reading.Localized(version.Children("prefix"), "titles");
        var subtitles = reading.Localized(version.Children("subtitle"), "titles");
        return
        [
            .. reading.Localized(version.Children("title"), "titles").Select(title => new Title(
                Prefixed(In(prefixes, title.Language), MarkedUpText.Of(title.Element)),
                title.Language,
                In(subtitles, title.Language) is { } subtitle ? MarkedUpText.Of(subtitle) : null)),
        ];
    }

    /// <summary>The abstracts.</summary>
    public static IReadOnlyList<Abstract> Abstracts(XElement version, NativeReading reading) =>
    [
        .. reading.Localized(version.Children("abstract"), "abstracts").Select(each => MarkedUpAbstract.Of(each.Element, each.Language)).OfType<Abstract>(),
        .. reading.Localized(version.Children("plainLanguageSummary"), "abstracts").Select(each => MarkedUpAbstract.Of(each.Element, each.Language, "plain-language-summary")).OfType<Abstract>(),
    ];

    /// <summary>A statement, in the article's language.</summary>
    public static RichText? Statement(XElement version, string name, NativeReading reading) =>
        reading.Localized(version.Children(name), name).Select(each => MarkedUpText.Of(each.Element)).FirstOrDefault();

    private static XElement? In(IReadOnlyList<(XElement Element, LanguageTag? Language)> all, LanguageTag? language) =>
        all.Where(each => each.Language == language).Select(each => each.Element).FirstOrDefault();

    // "The" stands apart so that lists sort without it; OJS 3.4 writes it before the title as well.
    private static RichText Prefixed(XElement? prefix, RichText title)
    {
        if (prefix?.Words() is not { } words || title.ToPlainText().StartsWith(words + (words[^1] is '\'' or '’' ? "" : " "), StringComparison.OrdinalIgnoreCase))
        {
            return title;
        }

        return new RichText([new TextRun(words[^1] is '\'' or '’' ? words : words + " "), .. title.Inlines]);
    }
}
