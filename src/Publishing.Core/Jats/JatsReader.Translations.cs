using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Jats;

/// <content>Translations that stand as articles of their own below the article, as SciELO has them.</content>
public sealed partial class JatsReader
{
    // Whoever looks for the English title of an article looks for it at the article. The translation is kept whole beside it,
    // with what is its own: its DOI, its affiliations as they are written in that language.
    private void ReadTranslatedArticle(XElement part)
    {
        if (part.Attribute("article-type")?.Value.Trim() != "translation" || OtherLanguage(part, "titles") is not { } language)
        {
            return;
        }

        var meta = part.Element("front-stub") ?? part.Element("front")?.Element("article-meta");
        if (meta is null)
        {
            return;
        }

        var title = meta.Element("title-group") is { } group && !_titles.Any(title => IsIn(title.Language, language)) ? TranslatedTitle(group, language) : null;
        var abstracts = _abstracts.Any(item => IsIn(item.Language, language)) ? [] : InLanguage(meta, language, "abstract").Select(element => ReadAbstract(element, new Claim())).OfType<Abstract>().ToList();
        var keywords = _keywords.Any(item => IsIn(item.Language, language)) ? [] : InLanguage(meta, language, "kwd-group", "unstructured-kwd-group").Select(element => ReadKeywords(element, new Claim())).OfType<KeywordGroup>().ToList();
        _titles.AddRange(title is null ? [] : [title]);
        _abstracts.AddRange(abstracts.Select(item => item with { Language = language }));
        _keywords.AddRange(keywords.Select(item => item with { Language = language }));
    }

    // A title that is the same in both languages, such as "Errata", is one.
    private Title? TranslatedTitle(XElement group, LanguageTag language)
    {
        var text = group.Element("article-title") is { } title ? ReadText(title, new Claim()) : null;
        var subtitle = group.Element("subtitle") is { } below ? ReadText(below, new Claim()) : null;
        return text is { IsEmpty: false } && !_titles.Any(title => Bare(title.Text) == Bare(text)) ? new Title(text, language, subtitle is { IsEmpty: false } ? subtitle : null) : null;
    }

    private static string Bare(RichText title) => title.ToPlainText().TrimEnd('.', ' ');

    // A translation may repeat what it was translated from.
    private static IEnumerable<XElement> InLanguage(XElement meta, LanguageTag language, params string[] names) => meta.Elements()
        .Where(element => names.Contains(element.Name.LocalName))
        .Where(element => !LanguageTag.TryParse(element.Attribute(XNamespace.Xml + "lang")?.Value, out var own) || IsIn(own, language));

    // en-GB and en are one language; uz-Latn and uz-Cyrl are read by different people.
    private static bool IsIn(LanguageTag? own, LanguageTag language) => own is not null && own.Language == language.Language && own.Script == language.Script;
}
