using System.Xml.Linq;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.OjsNative;

/// <summary>The sections that an export describes, by the name under which its articles refer to them (<c>section_ref</c>).</summary>
internal sealed class NativeSections
{
    private readonly List<(XElement Element, string Ref)> _sections;

    public NativeSections(XElement root) =>
        _sections = [.. root.DescendantsAndSelf().Where(element => element.Is("section")).SelectMany(section => Names(section).Select(name => (section, name)))];

    /// <summary>The titles of an article's section, in the languages that they have; empty when the export describes none of that name.</summary>
    /// <param name="article">The article: OJS 2 has it inside of its section, OJS 3 names one of its issue.</param>
    /// <param name="name">What the article calls its section.</param>
    public IReadOnlyList<LocalizedText> Titles(XElement article, string? name)
    {
        var section = article.Ancestors().FirstOrDefault(element => element.Is("section")) ?? Find(article, name);
        return section is null ? [] : [.. section.Children("title").Select(title => new LocalizedText(MarkedUpText.Of(title), LocaleTag.TryRead(title.Attr("locale")))).Where(title => !title.Text.IsEmpty)];
    }

    private XElement? Find(XElement article, string? name)
    {
        var called = _sections.Where(section => string.Equals(section.Ref, name, StringComparison.OrdinalIgnoreCase)).Select(section => section.Element).ToList();
        var issue = article.Ancestors().FirstOrDefault(element => element.Is("issue", "extended_issue"));
        return called.Find(section => section.Ancestors().Contains(issue)) ?? called.FirstOrDefault();
    }

    private static IEnumerable<string> Names(XElement section) =>
        new[] { section.Attr("ref") }.Concat(section.Children("abbrev").Select(abbrev => abbrev.Words())).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);
}
