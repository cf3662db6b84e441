using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Schemas;
using Publishing.Text;

namespace Publishing.Jats;

/// <content>What is done with what the model does not hold.</content>
public sealed partial class JatsReader
{
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

    /// <summary>Keeps what a holder, of which the model and the fragments have all that is in it, says in its own attributes.</summary>
    private void KeepAttributes(string place, XElement holder)
    {
        var kept = holder.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name != JatsTagSet.Xlink + "type" && attribute.Value.Length > 0 && RecordSchemas.AllowsAttribute(holder.Name, attribute.Name)).ToList();
        if (kept.Count > 0)
        {
            _fragments.Add(new JatsFragment(place, Xml(new XElement(holder.Name, kept))));
        }
    }

    // Only what can stand in a valid document is kept with the article; the source has it all.
    private bool Keep(string place, XElement element, bool isOriginal)
    {
        var name = element.Name.LocalName;
        var parent = place.Length == 0 ? "article" : place[(place.LastIndexOf('/') + 1)..].Split('[')[0];
        if (!RecordSchemas.Allows(parent, name))
        {
            return KeepElsewhere(place, element);
        }

        if (Mended(element, out _) is not { } mended)
        {
            return false;
        }

        _fragments.Add(new JatsFragment(place, Xml(mended), isOriginal));
        return true;
    }

    // What JATS knows but not there stands in the front or the back; what it does not know is told as what it is: a name and its words.
    private bool KeepElsewhere(string place, XElement element)
    {
        var name = element.Name.LocalName;
        var side = place.Length == 0 || place.StartsWith("back", StringComparison.Ordinal) ? "back" : "front";
        if (place != side && element.Name.Namespace == XNamespace.None && RecordSchemas.Allows(side, name))
        {
            return Keep(side, element, isOriginal: false);
        }

        _unkept.Add(name);
        if (string.IsNullOrWhiteSpace(element.Value) || (place.Length > 0 && !place.StartsWith("front", StringComparison.Ordinal) && !place.StartsWith("back", StringComparison.Ordinal)))
        {
            return false;
        }

        var within = place.StartsWith(JournalMeta, StringComparison.Ordinal) ? JournalMeta : place.StartsWith(ArticleMeta, StringComparison.Ordinal) ? ArticleMeta : side;
        var (kept, told) = within is JournalMeta or ArticleMeta
            ? (within + "/custom-meta-group", new XElement("custom-meta", new XElement("meta-name", name), new XElement("meta-value", new XElement(element).Nodes())))
            : (within, new XElement("notes", new XAttribute("notes-type", name), new XElement("p", new XElement(element).Nodes())));
        var said = string.Join("; ", element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => $"{attribute.Name.LocalName}={attribute.Value}"));
        told.SetAttributeValue("specific-use", said.Length > 0 ? said : null);
        return Mended(told, out _) is { } mended && KeepAs(kept, mended);
    }

    private bool KeepAs(string place, XElement element)
    {
        _fragments.Add(new JatsFragment(place, Xml(element)));
        return false;
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
    private static string Xml(XElement element) => ElementText.Of(element);

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
