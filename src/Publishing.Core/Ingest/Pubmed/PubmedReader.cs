using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Pubmed;

/// <summary>Reads one citation of PubMed, or one article as publishers send it there: both are made of the same elements.</summary>
internal sealed partial class PubmedReader
{
    private readonly XElement _citation;
    private readonly XElement _element;
    private readonly XElement _data;
    private readonly ImportNotes _notes = new();
    private Article _article = new();

    private PubmedReader(XElement citation, XElement article, XElement data) => (_citation, _element, _data) = (citation, article, data);

    /// <summary>The citations of a document, in their order; books among them are rejected as what they are.</summary>
    public static IEnumerable<ImportedArticle> Read(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf().ToList())
        {
            switch (element.Name.LocalName)
            {
                case "MedlineCitation" when element.Child("Article") is { } article:
                    yield return new PubmedReader(element, article, element.Parent.Child("PubmedData") ?? element).Read();
                    break;
                case "Article" when element.Parent?.Name.LocalName != "MedlineCitation" && element.Child("ArticleTitle") is not null:
                    yield return new PubmedReader(element, element, element).Read();
                    break;
                case "PubmedBookArticle" or "BookDocument" when element.Parent?.Name.LocalName != "PubmedBookArticle":
                    var book = element.Name.LocalName == "BookDocument" ? element : element.Child("BookDocument");
                    var title = book.Words("ArticleTitle") ?? book.Child("Book").Words("BookTitle");
                    yield return NotArticle.Of(book.Child("ArticleTitle") is null ? "a book" : "a chapter of a book", title, "PubmedBookArticle", element.Line());
                    break;
            }
        }
    }

    private ImportedArticle Read()
    {
        var languages = _element.Children("Language").Select(language => SourceLanguages.TryRead(language.Words(), out var read) ? read : null).OfType<LanguageTag>().ToList();
        var types = _element.Below("PublicationType").Select(LocalNames.Words).OfType<string>().ToList();
        _article = _article with { Type = PubmedKind.TypeOf(types), Language = languages.FirstOrDefault() };
        ReadTitles();
        ReadAbstracts();
        ReadPeople();
        ReadIdentifiers();
        ReadPlace();
        ReadDates();
        ReadSubjects();
        ReadLinks();
        return CopyEditor.Accept(_article with { Inferred = _notes.Inferred }, _notes.Problems);
    }

    // What is translated stands in square brackets; PubMed ends every title with a full stop.
    private void ReadTitles()
    {
        var given = TitleOf(_element.Child("ArticleTitle"), out var isBracketed);
        var vernacular = TitleOf(_element.Child("VernacularTitle"), out _);
        var isTranslated = (isBracketed || vernacular is not null) && _article.Language?.Language is not "en";
        var titles = new List<Title>();
        if (vernacular is not null && vernacular != given)
        {
            titles.Add(new Title(vernacular));
        }

        if (given is not null)
        {
            titles.Add(new Title(given, isTranslated || vernacular is not null ? LanguageTag.Parse("en") : null));
        }

        _article = _article with { Titles = titles };
    }

    private RichText? TitleOf(XElement? element, out bool isBracketed)
    {
        isBracketed = false;
        if (element.Words() is not { } words || UnknownValue.Is(words.Trim('[', ']', '.')) || words.Trim('[', ']', '.').Equals("In Process Citation", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var text = MarkedUpText.Of(element!);
        var bare = WithoutStop(words);
        isBracketed = bare.StartsWith('[') && bare.EndsWith(']') && bare.IndexOf(']', StringComparison.Ordinal) == bare.Length - 1 && _article.Language?.Language is not "en";
        text = bare.Length < words.Length ? Cut(text, 0, 1) : text;
        return isBracketed ? Cut(text, 1, 1) : text;
    }

    private static string WithoutStop(string words) =>
        words.EndsWith('.') && !words.EndsWith("..", StringComparison.Ordinal) && !(words.Length > 3 && words[^3] is '.' or ' ' && char.IsUpper(words[^2])) ? words[..^1] : words;

    // Characters at the ends that are not the title's own.
    private static RichText Cut(RichText text, int before, int after)
    {
        var runs = text.Inlines.ToList();
        if (runs.Count > 0 && before > 0 && runs[0] is TextRun first && first.Text.Length >= before)
        {
            runs[0] = new TextRun(first.Text[before..]);
        }

        if (runs.Count > 0 && runs[^1] is TextRun last && last.Text.Length >= after)
        {
            runs[^1] = new TextRun(last.Text[..^after]);
        }

        return new RichText(runs);
    }

    private void ReadAbstracts()
    {
        var abstracts = new List<Abstract>();
        foreach (var element in _element.Children("Abstract").Concat(_citation.Children("OtherAbstract")).Concat(_element.Children("OtherAbstract")).Distinct())
        {
            var language = SourceLanguages.TryRead(element.Attr("Language"), out var read) ? read : null;
            var kind = element.Attr("Type") is "Publisher" or null ? null : element.Attr("Type")!.ToLowerInvariant().Replace(' ', '-');
            var parts = element.Children("AbstractText").ToList();
            var item = parts.Any(part => part.Attr("Label") is not null) ? Structured(parts, language, kind)
                : MarkedUpAbstract.Of(parts.Count > 0 ? new XElement("abstract", parts.Select(part => new XElement("p", part.Nodes()))) : element, language, kind);
            if (item is not null)
            {
                abstracts.Add(item);
            }

            if (element.Words("CopyrightInformation") is { } copyright)
            {
                _article = _article with { Permissions = RightsText.AddCopyright(_article.Permissions, copyright, _notes, element.Line()) };
            }
        }

        var coi = _citation.Child("CoiStatement") ?? _element.Child("CoiStatement");
        _article = _article with { Abstracts = abstracts, ConflictOfInterest = coi is null ? null : MarkedUpText.Of(coi) };
        if (_element.Words("CopyrightInformation") is { } statement)
        {
            _article = _article with { Permissions = RightsText.AddCopyright(_article.Permissions, statement, _notes, _element.Line()) };
        }
    }

    private static Abstract? Structured(List<XElement> parts, LanguageTag? language, string? kind)
    {
        var sections = parts.Select(part => new AbstractSection(
            part.Attr("Label") is { } label && label.ToUpperInvariant() is not ("UNLABELLED" or "UNASSIGNED" or "ABSTRACT") ? RichText.Plain(label) : null,
            MarkedUpText.Of(part) is { IsEmpty: false } text ? [text] : [])).Where(section => section.Paragraphs.Count > 0).ToList();
        return sections.Count == 0 ? null : new Abstract(sections, language, kind);
    }

    private void ReadSubjects()
    {
        var mesh = _citation.Below("MeshHeading").Select(heading => string.Join('/', heading.Elements().Where(part => part.Name.LocalName is "DescriptorName" or "QualifierName").Select(LocalNames.Words).OfType<string>())).Where(heading => heading.Length > 0).Select(RichText.Plain).ToList();
        var chemicals = _citation.Below("NameOfSubstance").Select(LocalNames.Words).OfType<string>().Select(RichText.Plain).ToList();
        var objects = _element.Children("ObjectList").Children("Object").Where(item => item.Attr("Type")?.Equals("keyword", StringComparison.OrdinalIgnoreCase) == true).Select(item => item.Children("Param").FirstOrDefault(param => param.Attr("Name") == "value")).OfType<XElement>().Select(MarkedUpText.Of).ToList();
        var groups = _citation.Children("KeywordList").Select(list => new KeywordGroup([.. list.Children("Keyword").Select(MarkedUpText.Of)], Kind: list.Attr("Owner") is "NOTNLM" ? "author-created" : null, Vocabulary: list.Attr("Owner") is "NOTNLM" ? null : list.Attr("Owner")));
        _article = _article with
        {
            Subjects = [.. new[] { new SubjectGroup(mesh, "MeSH"), new SubjectGroup(chemicals, "chemical") }.Where(group => group.Subjects.Count > 0)],
            Keywords = [.. groups, .. objects.Count == 0 ? Array.Empty<KeywordGroup>() : [new KeywordGroup(objects)]],
        };
    }
}
