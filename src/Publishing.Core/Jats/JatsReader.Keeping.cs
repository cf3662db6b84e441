using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Schemas;
using Publishing.Text;

namespace Publishing.Jats;

/// <content>What is done with what the model does not hold.</content>
public sealed partial class JatsReader
{
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        [JatsTagSet.Xlink.NamespaceName] = "xlink",
        [JatsTagSet.Ali.NamespaceName] = "ali",
        [JatsTagSet.MathMl.NamespaceName] = "mml",
        ["http://www.w3.org/2001/XMLSchema-instance"] = "xsi",
    };

    /// <summary>Keeps an element of which the model holds nothing.</summary>
    private void Preserve(string place, XElement element)
    {
        if (Keep(place, element, isOriginal: false))
        {
            _preserved.Add(element.Name.LocalName);
        }
    }

    /// <summary>Keeps an element of which the model holds only a part.</summary>
    private void KeepOriginal(string place, XElement element, Claim claim)
    {
        if (!claim.Whole)
        {
            Keep(place, element, isOriginal: true);
        }
    }

    // Only what can stand in a valid document is kept with the article; the source has it all.
    private bool Keep(string place, XElement element, bool isOriginal)
    {
        var name = element.Name.LocalName;
        var parent = place.Length == 0 ? "article" : place[(place.LastIndexOf('/') + 1)..].Split('[')[0];
        if (!RecordSchemas.Allows(parent, name))
        {
            _unkept.Add(name);
            return false;
        }

        if (Mended(element, out _) is not { } mended)
        {
            return false;
        }

        _fragments.Add(new JatsFragment(place, Xml(mended), isOriginal));
        return true;
    }

    // A copy, for what is read later must find everything in its place.
    private XElement? Mended(XElement element, out bool isChanged)
    {
        var copy = new XElement(element);
        var removed = RecordSchemas.Mend(copy);
        isChanged = removed is not { Count: 0 };
        _unkept.UnionWith(removed ?? [element.Name.LocalName]);
        return removed is null ? null : copy;
    }

    /// <summary>The element as a document of its own.</summary>
    private static string Xml(XElement element)
    {
        var number = 0;
        var spaces = element.DescendantsAndSelf()
            .SelectMany(each => each.Attributes().Select(attribute => attribute.Name.Namespace).Append(each.Name.Namespace))
            .Where(space => space != XNamespace.None && space != XNamespace.Xml && space != XNamespace.Xmlns).Distinct().ToList();
        foreach (var space in spaces)
        {
            element.SetAttributeValue(XNamespace.Xmlns + (Prefixes.GetValueOrDefault(space.NamespaceName) ?? $"ns{++number}"), space.NamespaceName);
        }

        return element.ToString(SaveOptions.DisableFormatting);
    }

    private void LeaveInSource(XElement part)
    {
        if (part.HasElements || part.Value.Length > 0 || part.Annotation<SourceLine>() is not null)
        {
            _findings.Add(new JatsFinding(JatsFindingKind.SourceOnly, $"The {part.Name.LocalName} of the article is no metadata: it is kept with the source only.", Line: SourceLine.Of(part)));
        }
    }

    // Of a sub-article the metadata are kept; its text stays in the source like the article's.
    private void PreserveSubArticle(XElement part)
    {
        foreach (var text in part.DescendantsAndSelf().Elements().Where(child => child.Name.LocalName is "body" or "floats-group").ToList())
        {
            text.Remove();
        }

        Preserve("", part);
    }

    private void Invalid(XElement element, string field, string? value, string why) =>
        _findings.Add(new JatsFinding(JatsFindingKind.InvalidValue, $"'{value}' {why}; it was left out.", field, value, SourceLine.Of(element)));

    /// <summary>The language that an element says it is in; null when it says none.</summary>
    private LanguageTag? Language(XElement element, string field)
    {
        if (element.Attribute(XNamespace.Xml + "lang") is not { } lang || string.IsNullOrWhiteSpace(lang.Value))
        {
            return null;
        }

        if (LanguageTag.TryParse(lang.Value, out var language))
        {
            return language;
        }

        Invalid(element, field, lang.Value, "is not a language tag");
        lang.Remove();
        return null;
    }

    /// <summary>The language of an element when it is another than the article's.</summary>
    private LanguageTag? OtherLanguage(XElement element, string field) => Language(element, field) is { } language && language != _language ? language : null;
}
