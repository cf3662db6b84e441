using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Ingest.ArticlePages;

/// <summary>Reads abstracts and keywords, and finds the references that stand behind them without a heading.</summary>
internal sealed class PageTexts
{
    private readonly PageOutline _outline;
    private readonly PageNotes _notes;
    private readonly List<string> _withoutHeading = [];

    public PageTexts(PageOutline outline, PagePreamble preamble, PageNotes notes)
    {
        (_outline, _notes) = (outline, notes);
        References.AddRange(outline.All(PageHeading.References).SelectMany(section => section.Lines));
        ReadAbstracts();
        ReadKeywords(preamble);
        if (_withoutHeading.Count > 0)
        {
            notes.Tell(ProblemCodes.HeadingsMissing, $"The page has no heading for the {string.Join(" and the ", _withoutHeading)}; which lines they are was told by their form.", _withoutHeading[0] == "keywords" ? "keywords" : "references");
        }
    }

    /// <summary>The abstracts.</summary>
    public List<Abstract> Abstracts { get; } = [];

    /// <summary>The keywords.</summary>
    public List<KeywordGroup> Keywords { get; } = [];

    /// <summary>The lines of the list of references.</summary>
    public List<PageLine> References { get; } = [];

    private void ReadAbstracts()
    {
        foreach (var section in _outline.Sections.Where(section => section.Heading is PageHeading.Abstract or PageHeading.PlainLanguageSummary && section.Lines.Count > 0))
        {
            var end = ReferencesIn(section.Lines, 1);
            var paragraphs = Paragraphs(section.Lines.Take(end));
            var kind = section.Heading == PageHeading.PlainLanguageSummary ? "plain-language-summary" : null;
            Abstracts.Add(new Abstract([new AbstractSection(null, paragraphs)], LanguageOf(section, PageHeading.Abstract, $"abstracts/{Abstracts.Count}/language"), kind));
        }
    }

    private void ReadKeywords(PagePreamble preamble)
    {
        if (preamble.Keywords is { } line)
        {
            Add(KeywordList.Split(line.Text), null);
            _withoutHeading.Insert(0, "keywords");
        }

        foreach (var section in _outline.All(PageHeading.Keywords))
        {
            var lines = section.Lines.Take(ReferencesIn(section.Lines, 1)).ToList();
            var used = CountKeywordLines(lines);
            var keywords = used == 1 ? KeywordList.Split(lines[0].Text) : Listed(lines.Take(used));
            Add(keywords, LanguageOf(section, PageHeading.Keywords, $"keywords/{Keywords.Count}/language"));
            ReadAfterKeywords([.. lines.Skip(used)]);
        }
    }

    // One line with commas; that line and the next while it ends in a comma; or a keyword a line.
    private static int CountKeywordLines(List<PageLine> lines)
    {
        var used = 1;
        while (used < lines.Count && lines[used - 1].Text[^1] is ',' or ';' or '،' or '、' or '，' or '；')
        {
            used++;
        }

        return used > 1 || KeywordList.Split(lines[0].Text).Count > 1 ? used : lines.TakeWhile(line => line.Text.Length <= 80).Count() is > 0 and var count ? count : 1;
    }

    private static List<string> Listed(IEnumerable<PageLine> lines) => [.. KeywordList.Split(string.Join(' ', lines.Select(line => line.Text[^1] is ',' or ';' or '،' or '、' or '，' or '；' ? line.Text : line.Text + ";")))];

    // An abstract whose heading was lost is a paragraph behind the keywords.
    private void ReadAfterKeywords(List<PageLine> lines)
    {
        if (Abstracts.Count == 0 && lines.Count > 0 && lines.TrueForAll(line => line.Text.Length >= 200))
        {
            Abstracts.Add(new Abstract([new AbstractSection(null, Paragraphs(lines))]));
            _withoutHeading.Add("abstract");
        }
        else
        {
            _notes.NotRead(lines);
        }
    }

    private void Add(IReadOnlyList<string> keywords, LanguageTag? language)
    {
        // Some themes print the keywords twice, beside the abstract and under it.
        if (keywords.Count > 0 && !Keywords.Any(group => group.Keywords.Select(keyword => keyword.ToPlainText()).SequenceEqual(keywords, StringComparer.OrdinalIgnoreCase)))
        {
            Keywords.Add(new KeywordGroup([.. keywords.Select(RichText.Plain)], language, "author-created"));
        }
    }

    private int ReferencesIn(IReadOnlyList<PageLine> lines, int from)
    {
        if (_outline.First(PageHeading.References) is not null)
        {
            return lines.Count;
        }

        var start = ReferenceEvidence.StartIn(lines, from);
        if (start < lines.Count)
        {
            References.AddRange(lines.Skip(start));
            _withoutHeading.Add("references");
        }

        return start;
    }

    private static List<RichText> Paragraphs(IEnumerable<PageLine> lines)
    {
        var paragraphs = new List<string>();
        foreach (var line in lines)
        {
            if (paragraphs.Count > 0 && !line.AfterBlank && char.IsLower(line.Text[0]) && WrappedLine.Joint(Tail(paragraphs[^1]), line.Text) is { } joint)
            {
                paragraphs[^1] += joint + line.Text;
            }
            else
            {
                paragraphs.Add(line.Text);
            }
        }

        return [.. paragraphs.Select(RichText.Plain)];
    }

    private static string Tail(string text) => text.Length <= 2000 ? text : text[^2000..];

    // One abstract is in the article's language, whatever language the page was shown in. Of several each is in the language of its heading.
    private LanguageTag? LanguageOf(PageSection section, PageHeading heading, string field)
    {
        if (_outline.All(heading).Count() < 2 || LanguageOf(section) is not { } language || !WritingSystems.CanBe(language, section.Text))
        {
            return null;
        }

        _notes.Infer(field, "the language of its heading");
        return LanguageTag.Parse(language);
    }

    // "Аннотация" is Russian, Kazakh and Uzbek; "Ключевые слова" on the same page tells which.
    private string? LanguageOf(PageSection section)
    {
        if (section.Languages.Count <= 1)
        {
            return section.Language;
        }

        var certain = _outline.Sections.Select(other => other.Language).Where(language => language is not null && section.Languages.Contains(language)).Distinct(StringComparer.Ordinal).ToList();
        return certain.Count == 1 ? certain[0] : null;
    }
}
