using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.Rsci;

/// <summary>An issue as eLIBRARY takes it from journals: what all its articles share.</summary>
/// <param name="Journal">The journal.</param>
/// <param name="Volume">The volume.</param>
/// <param name="Number">The number within the volume, with the one counted on from the first issue.</param>
/// <param name="Date">When it appeared.</param>
internal sealed record RsciIssue(JournalReference Journal, string? Volume, string? Number, WrittenDate? Date)
{
    /// <summary>The articles of a document, each with the section that it stands in.</summary>
    public static IEnumerable<ImportedArticle> Read(XElement root)
    {
        var issue = Of(root);
        XElement? section = null;
        foreach (var element in root.Below("articles").Take(1).Elements().Concat(root.Name.LocalName == "article" ? [root] : []))
        {
            if (element.Name.LocalName == "section")
            {
                section = element;
            }
            else if (element.Name.LocalName == "article")
            {
                yield return RsciArticle.Read(element, section, issue);
            }
        }
    }

    private static RsciIssue Of(XElement root)
    {
        var journal = root.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == "journal");
        var issue = root.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == "issue");
        var infos = journal.Children("journalInfo").OrderBy(info => Language(info)?.Value == "ru" ? 0 : 1).ToList();
        string? Said(string name) => infos.Select(info => Value(info.Child(name))).FirstOrDefault(words => words is not null);
        var issns = new IssnList();
        issns.Add(Value(journal.Child("eissn")), "electronic");
        issns.Add(Value(journal.Child("issn")), "print");
        var (number, counted) = (Value(issue.Child("number")), Value(issue.Child("altNumber")));
        return new RsciIssue(
            new JournalReference(Said("title"), Said("abbrTitle"), issns.All, Said("publ"), Said("placePubl"), Value(journal.Child("titleid"))),
            Value(issue.Child("volume")),
            number is null || counted is null || counted == number ? number ?? counted : $"{number} ({counted})",
            WrittenDate.Read(Value(issue.Child("dateUni"))));
    }

    /// <summary>The words of an element; null for what a template has in its place, such as <c>{surname}</c>.</summary>
    internal static string? Value(XElement? element) => element.Words() is { } words && !IsPlaceholder(words) && !UnknownValue.Is(words) ? words : null;

    /// <summary>Whether nobody has filled in what a template has here.</summary>
    internal static bool IsPlaceholder(string words) => words.Length > 2 && words[0] == '{' && words[^1] == '}' && words.AsSpan(1, words.Length - 2).IndexOfAny('{', '}') < 0;

    /// <summary>The language that an element is marked with; null for none and for "any".</summary>
    internal static LanguageTag? Language(XElement element) => Language(element.Attr("lang"));

    /// <summary>The language of a code: eLIBRARY's own first, for CHN and BGR are other languages by ISO 639-3.</summary>
    internal static LanguageTag? Language(string? code) =>
        ElibraryLanguage.IsNone(code) ? null : ElibraryLanguage.Find(code) ?? (SourceLanguages.TryRead(code, out var language) ? language : null);
}
