using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Jats;

/// <content>Titles, categories, keywords.</content>
public sealed partial class JatsReader
{
    private const string TitleGroup = ArticleMeta + "/title-group";

    private void ReadTitles(XElement group)
    {
        Title? title = null;
        foreach (var part in group.Elements())
        {
            var claim = new Claim();
            switch (part.Name.LocalName)
            {
                case "article-title" when title is null && ReadText(part, claim) is { IsEmpty: false } text:
                    title = new Title(text, OtherLanguage(part, "titles/0/language"));
                    KeepOriginal(TitleGroup, part, claim);
                    break;
                case "article-title" when title is null:
                    break;
                case "article-title" when OtherLanguage(part, "titles") is not null && ReadText(part, claim) is { IsEmpty: false } text:
                    // Not JATS, but plain: a second title in another language is a translation.
                    _titles.Add(new Title(text, OtherLanguage(part, "titles")));
                    break;
                case "subtitle" when title is { Subtitle: null }:
                    title = title with { Subtitle = ReadText(part, claim) };
                    KeepOriginal(TitleGroup, part, claim);
                    break;
                case "trans-title-group" when ReadTranslation(part, claim) is { } translation:
                    _titles.Add(translation);
                    KeepOriginal(TitleGroup, part, claim);
                    break;
                default:
                    Preserve(TitleGroup, part);
                    break;
            }
        }

        if (title is not null)
        {
            _titles.Insert(0, title);
        }
    }

    private static RichText ReadText(XElement element, Claim claim)
    {
        claim.Attributes(element, "lang");
        return InlineReader.Read(element, claim, withoutNotes: true);
    }

    private Title? ReadTranslation(XElement group, Claim claim)
    {
        claim.Attributes(group, "lang");
        RichText? text = null;
        RichText? subtitle = null;
        var language = OtherLanguage(group, $"titles/{_titles.Count}/language");
        foreach (var part in group.Elements())
        {
            language ??= OtherLanguage(part, $"titles/{_titles.Count}/language");
            if (part.Name.LocalName == "trans-title" && text is null)
            {
                text = ReadText(part, claim);
            }
            else if (part.Name.LocalName == "trans-subtitle" && subtitle is null)
            {
                subtitle = ReadText(part, claim);
            }
            else
            {
                claim.Miss();
            }
        }

        return text is { IsEmpty: false } ? new Title(text, language, subtitle is { IsEmpty: false } ? subtitle : null) : null;
    }

    // A review of a book may have no title but the book's; a short notice only a running head.
    private void NameUntitled(XElement meta)
    {
        var product = meta.Element("product");
        var stands = meta.Element("title-group")?.Elements("alt-title").FirstOrDefault()
            ?? product?.Elements().FirstOrDefault(child => child.Name.LocalName is "article-title" or "source" or "chapter-title" or "data-title")
            ?? product;
        if (_titles.Count > 0 || stands is null || InlineReader.Read(stands, new Claim(), withoutNotes: true) is not { IsEmpty: false } text)
        {
            return;
        }

        _titles.Add(new Title(text));
        _inferred.Add(new Inference("titles/0/text", stands.Name.LocalName == "alt-title" ? "the alternative title" : "the product reviewed"));
    }

    private void ReadCategories(XElement categories)
    {
        foreach (var part in categories.Elements())
        {
            var claim = new Claim();
            if (part.Name.LocalName != "subj-group" || !ReadSubjects(part, claim))
            {
                Preserve(ArticleMeta + "/article-categories", part);
            }
            else
            {
                KeepOriginal(ArticleMeta + "/article-categories", part, claim);
            }
        }
    }

    // The first heading is the section; headings beyond it are subjects like the others.
    private bool ReadSubjects(XElement group, Claim claim)
    {
        var read = ReadSubjectGroup(group, claim);
        if (read is null)
        {
            return false;
        }

        if (read is { Kind: "heading", Language: null } && _article.SectionTitle is null)
        {
            if (!read.Subjects[0].IsPlain)
            {
                claim.Miss();
            }

            _article = _article with { SectionTitle = read.Subjects[0].ToPlainText() };
            read = read with { Subjects = [.. read.Subjects.Skip(1)] };
        }

        if (read.Subjects.Count > 0)
        {
            _subjects.Add(read);
        }

        return true;
    }

    private SubjectGroup? ReadSubjectGroup(XElement group, Claim claim)
    {
        claim.Attributes(group, "subj-group-type", "lang");
        var subjects = new List<RichText>();
        foreach (var part in group.Elements())
        {
            if (part.Name.LocalName == "subject")
            {
                claim.Attributes(part);
                subjects.Add(InlineReader.Read(part, claim));
            }
            else
            {
                // Groups within groups, and compounds: their words are subjects, their structure is not kept.
                claim.Miss();
                subjects.AddRange(part.DescendantsAndSelf().Where(child => child.Name.LocalName is "subject" or "compound-subject").Select(child => InlineReader.Read(child, claim)));
            }
        }

        subjects.RemoveAll(subject => subject.IsEmpty);
        return subjects.Count > 0 ? new SubjectGroup(subjects, Value(group, "subj-group-type"), OtherLanguage(group, "subjects")) : null;
    }

    private KeywordGroup? ReadKeywords(XElement group, Claim claim)
    {
        claim.Attributes(group, "kwd-group-type", "vocab", "lang");
        var keywords = new List<RichText>();
        if (group.Name.LocalName == "unstructured-kwd-group")
        {
            claim.Miss();
            keywords.AddRange(Split(group));
        }

        foreach (var part in group.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "kwd":
                    claim.Attributes(part);
                    keywords.Add(InlineReader.Read(part, claim));
                    break;
                case "compound-kwd" or "nested-kwd":
                    claim.Miss();
                    keywords.Add(InlineReader.Read(part, claim));
                    break;
                case "unstructured-kwd-group":
                    claim.Miss();
                    keywords.AddRange(Split(part));
                    break;
                default:
                    claim.Miss();
                    break;
            }
        }

        keywords.RemoveAll(keyword => keyword.IsEmpty);
        return keywords.Count > 0 ? new KeywordGroup(keywords, OtherLanguage(group, "keywords"), Value(group, "kwd-group-type"), Value(group, "vocab")) : null;
    }

    private static IEnumerable<RichText> Split(XElement group)
    {
        var words = InlineReader.Words(group, new Claim());
        return words.Split(words.Contains(';', StringComparison.Ordinal) ? ';' : ',').Select(word => RichText.Plain(RunningText.Of(word)));
    }

    private static string? Value(XElement element, XName attribute) =>
        element.Attribute(attribute) is { } given && RunningText.Of(given.Value) is { Length: > 0 } value ? value : null;
}
