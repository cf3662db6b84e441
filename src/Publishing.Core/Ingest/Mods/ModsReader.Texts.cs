using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Mods;

internal sealed partial class ModsReader
{
    private void Texts()
    {
        foreach (var item in _mods.Children("abstract"))
        {
            // A second one in the article's own language says so.
            var language = LanguageOf(item) ?? (_entry.HasAbstract && item.Attr("lang") is not null ? _entry.Language : null);
            if (MarkedUpAbstract.Of(item.Markup(), language, KindOf(item.Attr("type"))) is { } read)
            {
                _entry.AddAbstract(read);
            }
        }

        // Free words are keywords; headings of a vocabulary are kept by it, and by their language.
        var subjects = _mods.Children("subject").Select(subject => (Words: Heading(subject), Language: LanguageOf(subject), Authority: subject.Attr("authority"))).Where(subject => subject.Words.Count > 0);
        foreach (var group in subjects.GroupBy(subject => (subject.Language, subject.Authority)))
        {
            _entry.AddKeywords(new KeywordGroup([.. group.SelectMany(subject => subject.Words).Select(RichText.Plain)], group.Key.Language, Vocabulary: group.Key.Authority));
        }

        foreach (var condition in _mods.Children("accessCondition"))
        {
            var href = condition.Attr("href");
            _entry.AddRights(href);
            _entry.AddRights(condition.Words() == href ? null : condition.Words());
        }

        if (_mods.Children("accessCondition").Any(condition => condition.Value.Contains("embargo", StringComparison.OrdinalIgnoreCase))
            && _mods.Children("originInfo").Children("dateOther").FirstOrDefault(date => date.Attr("type") == "available")?.Words() is { } available && PartialDate.TryParse(available, out var day))
        {
            _entry.AddEmbargo(day.FirstDay);
        }

        foreach (var note in _mods.Children("note").Where(note => note.Attr("type") is "funding" or "funder"))
        {
            _entry.Funding ??= note.Words();
        }
    }

    // The words of JATS for abstracts that are not the one; what else catalogers write there ("Abstract", "Scope and content") says nothing more.
    private static string? KindOf(string? type) =>
        type is "plain-language-summary" or "executive-summary" or "graphical" or "highlights" or "key-points" or "structured" or "teaser" or "toc" or "web-summary" ? type : null;

    // "Gettysburg (Pa.) -- History" is one heading of several parts; topics that stand beside each other without a vocabulary are words of their own.
    private static List<string> Heading(XElement subject)
    {
        var parts = subject.Elements().Where(part => part.Is("topic", "geographic", "temporal", "genre", "occupation")).Select(part => part.Words()).OfType<string>()
            .Concat(subject.Children("name").Select(name => string.Join(", ", name.Children("namePart").Select(part => part.Words()).OfType<string>())).Where(words => words.Length > 0))
            .Concat(subject.Children("titleInfo").Select(info => info.Words("title")).OfType<string>()).ToList();
        return parts.Count > 1 && subject.Attr("authority") is not null ? [string.Join(" -- ", parts)]
            : [.. parts.SelectMany(part => subject.Attr("authority") is null ? part.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [part])];
    }

    private void Identifiers()
    {
        foreach (var identifier in _mods.Children("identifier").Where(identifier => identifier.Attr("invalid") != "yes"))
        {
            var words = identifier.Words();
            switch (identifier.Attr("type")?.ToLowerInvariant())
            {
                case "doi":
                    _entry.AddDoi(words);
                    break;
                case "uri" or "url" or "hdl" or "handle":
                    _entry.AddAddresses(words);
                    break;
                case "pmid" or "pubmed" or "pubmedid":
                    _entry.AddIdentifier("pmid", words);
                    break;
                case "pmcid" or "pmc" or "arxiv" or "urn" or "scopus" or "wos" or "isi":
                    _entry.AddIdentifier(identifier.Attr("type")!.ToLowerInvariant() is "pmc" ? "pmcid" : identifier.Attr("type")!.ToLowerInvariant(), words);
                    break;
                case null or "":
                    _entry.AddAddresses(words);
                    break;
            }
        }

        foreach (var url in _mods.Children("location").Children("url").Where(url => url.Attr("access") != "preview"))
        {
            var isPdf = url.Attr("note")?.Contains("pdf", StringComparison.OrdinalIgnoreCase) == true || url.Attr("displayLabel")?.Contains("pdf", StringComparison.OrdinalIgnoreCase) == true;
            _entry.AddAddresses(url.Words(), isPdf ? "application/pdf" : null);
        }
    }

    private LanguageTag? LanguageOf(XElement element) => SourceLanguages.TryRead(element.Attr("lang"), out var language) && language != _entry.Language ? language : null;
}
