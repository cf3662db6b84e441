using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Crossref;

/// <summary>Reads one article of a Crossref document, whatever the version of its schema.</summary>
internal sealed partial class CrossrefXmlReader
{
    private readonly XElement _work;
    private readonly XElement _container;
    private readonly ImportNotes _notes = new();
    private Article _article;

    private CrossrefXmlReader(CrossrefWork work, ArticleType type)
    {
        (_work, _container) = (work.Element, work.Container);
        _article = new Article { Type = type };
    }

    /// <summary>The article of a work, or its rejection when it is none.</summary>
    public static ImportedArticle Read(CrossrefWork work)
    {
        var subtype = work.Type == "posted-content" ? work.Element.Attr("type") : null;
        if (CrossrefKind.ArticleOf(work.Type, subtype) is { } type)
        {
            return new CrossrefXmlReader(work, type).Read();
        }

        var name = CrossrefKind.Name(work.Type, subtype);
        var named = new CrossrefXmlReader(work, ArticleType.ResearchArticle).Named();
        return new ImportedArticle(named, [Problem.Of(ProblemCodes.NotAnArticle, $"This is {name}, not an article.", value: work.Element.Name.LocalName, line: work.Element.Line())]);
    }

    private ImportedArticle Read()
    {
        ReadTitles();
        ReadAbstracts();
        ReadPeople();
        ReadPlace();
        ReadDates();
        ReadIdentifiers();
        ReadPrograms();
        ReadCrossmark();
        ReadReferences();
        return CopyEditor.Accept(_article with { Inferred = _notes.Inferred }, _notes.Problems);
    }

    // As much as tells a person which work is meant.
    private Article Named()
    {
        ReadTitles();
        if (_article.Titles.Count == 0 && (_work.Child("journal_metadata").Words("full_title") ?? _work.Below("title").FirstOrDefault().Words()) is { } title)
        {
            _article = _article with { Titles = [new Title(RichText.Plain(title))] };
        }

        return _article with { Doi = ReadDoi() };
    }

    private void ReadTitles()
    {
        var language = LanguageOf(_work, "language");
        var titles = new List<Title>();
        foreach (var group in _work.Children("titles"))
        {
            foreach (var child in group.Elements())
            {
                var text = MarkedUpText.Of(child);
                switch (child.Name.LocalName)
                {
                    case "title" when !text.IsEmpty:
                        titles.Add(new Title(text, titles.Count == 0 ? null : Language("und")));
                        break;
                    case "original_language_title" when !text.IsEmpty && titles.TrueForAll(title => title.Text != text):
                        titles.Add(new Title(text, LanguageOf(child, "language") ?? Language("und")));
                        break;
                    case "subtitle" when !text.IsEmpty && titles.Count > 0:
                        titles[^1] = titles[^1] with { Subtitle = titles[^1].Subtitle is { } before ? new RichText([.. before.Inlines, new TextRun(": "), .. text.Inlines]) : text };
                        break;
                }
            }
        }

        // The title in the article's own language comes first; in which the other is, nobody says.
        if (language is not null && titles.FindIndex(title => title.Language == language) is > 0 and var own)
        {
            titles = [titles[own], titles[0] with { Language = Language("und") }, .. titles.Skip(1).Where((_, i) => i != own - 1)];
        }

        _article = _article with { Language = language, Titles = titles };
    }

    private void ReadAbstracts()
    {
        var abstracts = _work.Children("abstract").Select(element => MarkedUpAbstract.Of(element, LanguageOf(element, "lang") ?? LanguageOf(element, "language"), element.Attr("abstract-type"))).OfType<Abstract>().ToList();
        _article = _article with { Abstracts = abstracts };
    }

    private void ReadIdentifiers()
    {
        var identifiers = new List<ArticleIdentifier>();
        foreach (var item in _work.Children("publisher_item").Elements())
        {
            if (item.Words() is not { } value)
            {
                continue;
            }

            var type = (item.Attr("item_number_type") ?? item.Attr("id_type") ?? "").ToLowerInvariant();
            if (type.Replace('_', '-') is "article-number" or "article number" or "elocation-id" && _article.ElocationId is null)
            {
                _article = _article with { ElocationId = value };
            }
            else if (type != "doi")
            {
                identifiers.Add(new ArticleIdentifier(type is "pii" or "sici" or "pmid" or "pmcid" or "coden" or "isbn" ? type : "publisher-id", value));
            }
        }

        var links = _work.Child("doi_data") is { } data ? Links(data) : [];
        _article = _article with { Doi = ReadDoi(), Identifiers = identifiers, FullText = links };
    }

    // The page of the article, then the files that are there for text mining and for similarity checks.
    private static List<FullTextLink> Links(XElement data)
    {
        var resources = data.Children("resource").Concat(data.Children("collection").Where(collection => collection.Attr("property") is not "country-based").SelectMany(collection => collection.Below("resource")));
        return [.. resources.Select(resource => (Url: resource.Words(), Type: resource.Attr("mime_type"))).Where(link => WebAddress.IsOne(link.Url)).DistinctBy(link => link.Url).Select(link => new FullTextLink(link.Url!, link.Type ?? (link.Url!.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? "application/pdf" : null)))];
    }

    private Doi? ReadDoi()
    {
        var element = _work.Child("doi_data").Child("doi");
        var text = element.Words();
        if (text is null || Doi.TryParse(text, out var doi))
        {
            return text is null ? null : Doi.TryParse(text, out doi) ? doi : null;
        }

        _notes.Invalid("doi", text, "is not a DOI", element!.Line());
        return null;
    }

    private LanguageTag? LanguageOf(XElement element, string attribute)
    {
        if (element.Attr(attribute) is not { } text || SourceLanguages.IsUnknown(text))
        {
            return null;
        }

        if (SourceLanguages.TryRead(text, out var language))
        {
            return language;
        }

        _notes.Invalid("language", text, "is not a language", element.Line());
        return null;
    }

    private static LanguageTag Language(string tag) => LanguageTag.Parse(tag);
}
