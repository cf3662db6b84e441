using System.Xml;
using System.Xml.Linq;
using Publishing.Identifiers;
using Publishing.Schemas;

namespace Publishing.Jats;

/// <summary>
/// Finds the <see cref="RoundTripNormalization"/> that accounts for a difference, if one does. Each rule asks the two documents whether they say the same there;
/// that something is often different in that place is no reason.
/// </summary>
internal sealed partial class RoundTripExplanation
{
    /// <summary>How the ids begin that stand for the ones an affiliation is given when it must be referred to.</summary>
    public const string GivenId = "given-";

    private static readonly XName Lang = XNamespace.Xml + "lang";

    // Empty elements that say something by being there.
    private static readonly HashSet<string> Telling = new(["anonymous", "etal", "break", "hr", "free_to_read", "open-access", "pub-date-not-available"], StringComparer.Ordinal);

    private readonly XElement _source;
    private readonly XElement _from;
    private readonly XElement _to;
    private readonly Lazy<ILookup<string, XElement>> _fromIds;
    private readonly Lazy<ILookup<string, XElement>> _toIds;
    private readonly Func<RoundTripChange, string?>[] _rules;

    /// <summary>An explanation of the differences between two forms.</summary>
    /// <param name="source">The source with everything in it.</param>
    /// <param name="from">Its metadata in the words of JATS 1.3.</param>
    /// <param name="to">What was written.</param>
    public RoundTripExplanation(XElement source, XElement from, XElement to)
    {
        (_source, _from, _to) = (source, from, to);
        _fromIds = new(() => Ids(from));
        _toIds = new(() => Ids(to));
        _rules = [Order, WhiteSpace, Empty, Version, Language, Id, Reference, Email, Date, Pages, Rights, Person, CitationNames, Affiliation, Funding, Journal, Identifier, Link, Translation, Title, Type, InvalidValue, NotJats];
    }

    /// <summary>The code of the normalization; null when there is none.</summary>
    public string? Of(RoundTripChange change) => _rules.Select(rule => rule(change)).FirstOrDefault(code => code is not null);

    private static ILookup<string, XElement> Ids(XElement root) => root.DescendantsAndSelf().Where(element => element.Attribute("id") is not null).ToLookup(element => element.Attribute("id")!.Value, StringComparer.Ordinal);

    // Not of people, organizations or references, whose order is told.
    private static string? Order(RoundTripChange change) => change.IsOrder && change.Name is "article-id" or "journal-id" or "issn" or "isbn" or "subj-group" or "abstract" or "trans-abstract" or "kwd-group" or "trans-title-group" or "pub-date" or "license" or "self-uri" or "fn" or "sec" or "fn-group" or "notes" or "award-group" or "related-article" or "date" or "contrib-id" or "xref"
        ? "order" : null;

    private static string? WhiteSpace(RoundTripChange change)
    {
        if (change.Name != "text()")
        {
            return null;
        }

        if (Bare(change.SourceParent.Value) == Bare(change.WrittenParent.Value))
        {
            return "white-space";
        }

        // Between parts that are no running text, a space is how the file was typed.
        return change.Written is null && string.IsNullOrWhiteSpace(change.SourceText) && change.SourceParent.Nodes().OfType<XText>().All(text => string.IsNullOrWhiteSpace(text.Value))
            && !Beside((XText)change.Source!).Any(IsInline) ? "white-space" : null;
    }

    private static string Bare(string text) => text.Trim(' ').Replace("  ", " ", StringComparison.Ordinal);

    private static IEnumerable<XElement> Beside(XText text) => new[] { text.PreviousNode, text.NextNode }.OfType<XElement>();

    private static bool IsInline(XElement element) => element.Name.LocalName is "bold" or "italic" or "sup" or "sub" or "sc" or "ext-link" or "uri" or "named-content" or "styled-content" or "underline" or "monospace" or "inline-formula" or "xref" or "abbrev" or "roman" or "sans-serif";

    private static string? Empty(RoundTripChange change) => change.Written is null && change.Source switch
    {
        XAttribute attribute => string.IsNullOrWhiteSpace(attribute.Value),
        XElement element => element.DescendantsAndSelf().All(each => !Telling.Contains(each.Name.LocalName) && each.Attributes().All(attribute => attribute.Name.LocalName == "id" || string.IsNullOrWhiteSpace(attribute.Value))) && string.IsNullOrWhiteSpace(element.Value),
        _ => false,
    }
        ? "empty" : null;

    private string? Version(RoundTripChange change) => IsRoot(change) && (change.Name is "@dtd-version" or "@specific-use" or "@schemaLocation" or "@noNamespaceSchemaLocation") ? "version" : null;

    private bool IsRoot(RoundTripChange change) => change.SourceParent == _from && change.WrittenParent == _to;

    private static string? Language(RoundTripChange change)
    {
        if (change.Name != "@lang")
        {
            return null;
        }

        var around = Inherited(change.SourceParent.Parent);
        var from = change.Source is null ? around : Tag(change.SourceText);
        var to = change.Written is null ? Inherited(change.WrittenParent.Parent) : Tag(change.WrittenText);
        return from is not null && from == to ? "language" : null;
    }

    private static LanguageTag? Inherited(XElement? element) => Tag(element?.AncestorsAndSelf().Attributes(Lang).FirstOrDefault()?.Value);

    private static LanguageTag? Tag(string? text) => LanguageTag.TryParse(text, out var tag) ? tag : null;

    private string? Id(RoundTripChange change)
    {
        if (change.Name != "@id")
        {
            return null;
        }

        return change.Source is null || change.SourceText.StartsWith(GivenId, StringComparison.Ordinal) || !IsName(change.SourceText) || _fromIds.Value[change.SourceText].Skip(1).Any() || change.SourceParent == _from ? "ids" : null;
    }

    private static bool IsName(string text)
    {
        try
        {
            XmlConvert.VerifyNCName(text);
            return true;
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException)
        {
            return false;
        }
    }

    // Words of a reference to what is not there: both what it is called by and what it leads to are ids.
    private string? Reference(RoundTripChange change)
    {
        if (change.Source is not XAttribute { Name.NamespaceName.Length: 0 } attribute || attribute.Name.LocalName is not ("rid" or "headers" or "continued-from" or "glyph-data"))
        {
            return null;
        }

        var from = Words(change.SourceText);
        var to = Words(change.WrittenText).ToList();
        var isOutside = false;
        foreach (var id in from.Where(id => !to.Remove(id)))
        {
            if (!_fromIds.Value.Contains(id))
            {
                isOutside = true;
            }
            else if (to.FirstOrDefault(other => _fromIds.Value[id].Any(one => _toIds.Value[other].Any(two => IsSame(one, two)))) is { } same)
            {
                to.Remove(same);
            }
            else
            {
                return null;
            }
        }

        return to.Count > 0 ? null : isOutside ? "outside-reference" : "ids";
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsSame(XElement one, XElement two) => one.Name == two.Name && SaysTheSame(one, two);

    // The same words, if need be in another order of the elements that hold them; punctuation between them apart.
    private static bool SaysTheSame(XElement one, XElement two) => Letters(one.Value) == Letters(two.Value) || Texts(one).SequenceEqual(Texts(two));

    private static IEnumerable<string> Texts(XElement element) => element.DescendantNodes().OfType<XText>().Select(text => Letters(text.Value)).Where(words => words.Length > 0).Order(StringComparer.Ordinal);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static bool Says(XElement? element, string words) => element is not null && Letters(element.Value).Contains(Letters(words), StringComparison.Ordinal);

    private static string? InvalidValue(RoundTripChange change) => change.Written is null && change.Source switch
    {
        XElement { Name.LocalName: "contrib-id" } id => id.Attribute("contrib-id-type")?.Value.Trim().ToLowerInvariant() == "orcid" && !Orcid.TryParse(id.Value.Trim(), out _),
        XElement { Name.LocalName: "article-id" } id => id.Attribute("pub-id-type")?.Value.Trim() == "doi" && !Doi.TryParse(id.Value.Trim(), out _),
        XElement { Name.LocalName: "issn" } issn => !Issn.TryParse(issn.Value, out _),
        XElement { Name.LocalName: "copyright-year" } year => !(year.Value.Trim().Length == 4 && year.Value.Trim().All(char.IsAsciiDigit)),
        XElement { Name.LocalName: "pub-date" } date => ToldDate(date) == (1970, 1, 1) || IsoDate(date) == (1970, 1, 1),
        XAttribute { Name.LocalName: "lang" } lang => Tag(lang.Value) is null,
        XAttribute { Name.LocalName: "iso-8601-date" } iso => !PartialDate.TryParse(iso.Value.Replace("-00", "", StringComparison.Ordinal), out _),
        _ => false,
    }
        ? "invalid-value" : null;

    // The schema is the judge, and the words must still be there, under the name that they had.
    private string? NotJats(RoundTripChange change) => change switch
    {
        { Source: XElement lost, Written: null } when IsMisplaced(change.SourceParent, lost) => !lost.Value.Any(char.IsLetterOrDigit) || _to.Descendants().Any(carrier => Carries(carrier, lost)) ? "not-jats" : null,
        { Source: XElement { Name.LocalName: "pub-date-not-available" }, Written: null } => change.SourceParent.Elements("pub-date").Any() ? "not-jats" : null,
        { Source: XAttribute lost, Written: null } when !RecordSchemas.AllowsAttribute(change.SourceParent.Name, lost.Name) => "not-jats",
        { Source: XText lost, Written: null } when !RecordSchemas.HoldsText(change.SourceParent.Name.LocalName) => !lost.Value.Any(char.IsLetterOrDigit) || Says(change.WrittenParent, lost.Value) ? "not-jats" : null,
        { Source: null, Written: XElement added } => _from.Descendants().Any(lost => added.DescendantsAndSelf().Any(carrier => Carries(carrier, lost)) && SaysTheSame(added, lost, named: true)) ? "not-jats"
            : added.Name.LocalName == "p" && Says(change.SourceParent, added.Value) && added.Elements("named-content").Attributes("content-type").Any(type => type.Value == "text") ? "not-jats" : null,
        _ => null,
    };

    private static bool IsMisplaced(XElement parent, XElement element) => element.Name.Namespace == XNamespace.None
        ? !RecordSchemas.Allows(parent.Name.LocalName, element.Name.LocalName)
        : element.Name.Namespace != JatsTagSet.Ali && element.Name.Namespace != JatsTagSet.MathMl;

    private static bool Carries(XElement carrier, XElement lost)
    {
        var name = lost.Name.LocalName;
        return carrier.Name.LocalName switch
        {
            "named-content" => carrier.Attribute("content-type")?.Value == name,
            "custom-meta" => carrier.Element("meta-name")?.Value == name,
            "notes" => carrier.Attribute("notes-type")?.Value == name,

            // What JATS knows stands in the front or the back.
            _ => carrier.Name == lost.Name && carrier.Parent?.Name.LocalName is "front" or "back",
        } && SaysTheSame(carrier.Element("meta-value") ?? carrier, lost);
    }

    // The name of the carrier may be part of what it says.
    private static bool SaysTheSame(XElement one, XElement two, bool named) => named && (SaysTheSame(one, two) || Letters(one.Value).EndsWith(Letters(two.Value), StringComparison.Ordinal));
}
