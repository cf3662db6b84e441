using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Citations;
using Publishing.Ingest.Values;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Ingest.Bibliography;

/// <summary>
/// One record of a reference manager, a database or a catalog while its fields are read one after the other. Whatever the format calls them,
/// here each is read in one way; a value that cannot be what its field says becomes a problem.
/// </summary>
/// <param name="line">The line on which the record begins; null when lines mean nothing in the format.</param>
internal sealed partial class BibliographyEntry(int? line)
{
    private readonly List<Title> _titles = [];
    private readonly List<Abstract> _abstracts = [];
    private readonly List<string> _keywords = [];
    private readonly List<KeywordGroup> _keywordGroups = [];
    private readonly List<PubDate> _dates = [];
    private readonly List<ArticleIdentifier> _identifiers = [];
    private readonly List<FullTextLink> _links = [];
    private readonly List<Reference> _references = [];
    private readonly List<Award> _awards = [];
    private readonly IssnList _issns = new();
    private Permissions _permissions = new();
    private Doi? _doi;

    /// <summary>The line on which the record begins.</summary>
    public int? Line { get; } = line;

    /// <summary>What the editor should know.</summary>
    public ImportNotes Notes { get; } = new();

    /// <summary>The people and groups.</summary>
    public EntryContributors People { get; } = new();

    /// <summary>What sort of article it is; null when the record does not say.</summary>
    public ArticleType? Type { get; set; }

    /// <summary>The language; set by <see cref="AddLanguage"/>.</summary>
    public LanguageTag? Language { get; private set; }

    /// <summary>The title of the journal.</summary>
    public string? Journal { get; set; }

    /// <summary>Its abbreviated title.</summary>
    public string? AbbreviatedJournal { get; set; }

    /// <summary>The publisher.</summary>
    public string? Publisher { get; set; }

    /// <summary>Where the publisher is.</summary>
    public string? Place { get; set; }

    /// <summary>The pages.</summary>
    public PageNumbers Pages { get; set; } = PageNumbers.None;

    /// <summary>The number that stands for pages, when the record gives it beside them.</summary>
    public string? ArticleNumber { get; set; }

    /// <summary>The volume.</summary>
    public string? Volume { get; private set; }

    /// <summary>The issue.</summary>
    public string? Issue { get; private set; }

    /// <summary>The section of the journal.</summary>
    public string? Section { get; set; }

    /// <summary>Funding in the authors' words.</summary>
    public string? Funding { get; set; }

    /// <summary>The version, such as <c>AM</c>.</summary>
    public string? Version { get; set; }

    /// <summary>Whether there is a title.</summary>
    public bool HasTitle => _titles.Count > 0;

    /// <summary>Whether there is an abstract.</summary>
    public bool HasAbstract => _abstracts.Count > 0;

    /// <summary>Whether there is a date.</summary>
    public bool HasDate => _dates.Count > 0;

    /// <summary>The DOI; set by <see cref="AddDoi"/>.</summary>
    public Doi? Doi => _doi;

    /// <summary>The title so far as plain text.</summary>
    public string? PlainTitle => _titles.Count > 0 ? _titles[0].Text.ToPlainText() : null;

    /// <summary>A title; the same twice is one.</summary>
    public void AddTitle(RichText title, LanguageTag? language = null, RichText? subtitle = null)
    {
        if (!title.IsEmpty && !_titles.Exists(other => other.Text.ToPlainText().Equals(title.ToPlainText(), StringComparison.OrdinalIgnoreCase)))
        {
            // Which language a second title is in nobody has said; that it is another one is certain.
            _titles.Add(new Title(title, language ?? (_titles.Count > 0 ? LanguageTag.Parse("und") : null), subtitle is { IsEmpty: false } ? subtitle : null));
        }
    }

    /// <summary>A title that may carry markup.</summary>
    public void AddTitle(string? title, LanguageTag? language = null) => AddTitle(MarkedUpText.Of(title ?? ""), language);

    /// <summary>The subtitle of the first title.</summary>
    public void AddSubtitle(RichText subtitle)
    {
        if (_titles.Count > 0 && !subtitle.IsEmpty)
        {
            _titles[0] = _titles[0] with { Subtitle = _titles[0].Subtitle ?? subtitle };
        }
    }

    /// <summary>An abstract that may carry markup; the same twice is one.</summary>
    public void AddAbstract(string? text, LanguageTag? language = null, string? kind = null)
    {
        if (MarkedUpAbstract.Of(WithParagraphs(text), language, kind) is { } item)
        {
            AddAbstract(item);
        }
    }

    /// <summary>An abstract; the same twice is one.</summary>
    public void AddAbstract(Abstract item)
    {
        if (!_abstracts.Exists(other => other.ToReadableText() == item.ToReadableText()))
        {
            // As of titles: in which language a second one is nobody has said.
            _abstracts.Add(item with { Language = item.Language ?? (_abstracts.Exists(other => other.Language is null && other.Kind == item.Kind) ? LanguageTag.Parse("und") : null) });
        }
    }

    /// <summary>What a field of keywords says: one, or several with semicolons between them; a single field may have commas between them.</summary>
    public void AddKeywords(string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _keywords.Add(text);
        }
    }

    /// <summary>Keywords that are told apart already.</summary>
    public void AddKeywords(KeywordGroup group) => _keywordGroups.Add(group);

    /// <summary>The language of the text, in any of its words; the first that is given counts.</summary>
    public void AddLanguage(string? text)
    {
        if (SourceLanguages.TryRead(text, out var language))
        {
            Language ??= language;
        }
        else if (!SourceLanguages.IsUnknown(text))
        {
            Notes.Invalid("language", text!, "is no language that is known", Line);
        }
    }

    /// <summary>The volume; "12(3)" is the issue too.</summary>
    public void AddVolume(string? text)
    {
        var words = VolumeLabel().Replace(MarkedUpText.Words(text ?? ""), "");
        words = RunningNumber().Replace(words, "");
        if (VolumeAndIssue().Match(words) is { Success: true, Groups: var both })
        {
            AddIssue(both[2].Value);
            words = both[1].Value;
        }

        Volume ??= words.Length > 0 ? words : null;
    }

    /// <summary>The issue.</summary>
    public void AddIssue(string? text) => Issue ??= IssueLabel().Replace(MarkedUpText.Words(text ?? ""), "") is { Length: > 0 } words ? words : null;

    /// <summary>A DOI, also with words or an address around it; of several the first.</summary>
    /// <param name="text">What stands in the field.</param>
    /// <param name="mustBeOne">Whether the field is for nothing else, so that what is none is told.</param>
    public void AddDoi(string? text, bool mustBeOne = true)
    {
        var words = MarkedUpText.Words(text ?? "");
        if (words.Length == 0)
        {
            return;
        }

        if (Doi.TryParse(words, out var doi) || (DoiName().Match(words) is { Success: true } match && Doi.TryParse(match.Value.TrimEnd('.', ',', ';', ')', ']'), out doi)))
        {
            _doi ??= doi;
        }
        else if (mustBeOne)
        {
            Notes.Invalid("doi", words, "is no DOI", Line);
        }
    }

    /// <summary>An identifier of a kind that JATS knows; the same twice is one.</summary>
    public void AddIdentifier(string kind, string? value)
    {
        if (MarkedUpText.Words(value ?? "") is { Length: > 0 } words && !_identifiers.Contains(new ArticleIdentifier(kind, words)))
        {
            _identifiers.Add(new ArticleIdentifier(kind, words));
        }
    }

    /// <summary>An ISSN of the journal, or several; what may be an ISBN is told apart.</summary>
    public void AddIssn(string? text, string? medium = null)
    {
        foreach (var given in (text ?? "").Split([';', '\n', '|', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(given => !Isbn().IsMatch(given)))
        {
            _issns.Add(given, medium ?? (given.Contains("electronic", StringComparison.OrdinalIgnoreCase) || given.Contains("online", StringComparison.OrdinalIgnoreCase) ? "electronic" : null), Line);
        }
    }

    /// <summary>A statement of rights: a license by its address or in words, a copyright line.</summary>
    public void AddRights(string? text) => _permissions = RightsText.Add(_permissions, text, Notes, Line);

    /// <summary>The day from which anybody may read it: an embargo is a date, and not a lasting restriction.</summary>
    public void AddEmbargo(DateOnly end) => _permissions = _permissions with { FreeToRead = new FreeToRead(end), StatedAccess = null };

    /// <summary>A reference, verbatim; also as Web of Science shortens it: <c>Brown C, 2010, J EX, V1, P2, DOI 10.5555/x</c>.</summary>
    public void AddReference(string text)
    {
        var words = RunningText.Of(text);
        if (words.Length == 0)
        {
            return;
        }

        var id = $"R{_references.Count + 1}";
        var reference = CitationParser.ToReference(id, words);
        if (reference.Doi is null && ReferenceDoi().Match(words) is { Success: true, Groups: var groups } && Doi.TryParse(groups[1].Value.TrimEnd('.', ']'), out var doi))
        {
            var (start, end) = (groups[1].Index, groups[1].Index + doi.Value.Length);
            reference = new Reference(id, [new CitationPart(words[..start]), new CitationPart(doi.Value, CitationPartKind.Doi), new CitationPart(words[end..])]);
        }

        _references.Add(reference);
    }

    /// <summary>Money for the work.</summary>
    public void AddAward(Award award) => _awards.Add(award);

    /// <summary>Funders as Web of Science writes them: <c>Funder [number, number]; Funder</c>.</summary>
    public void AddAwards(string? text)
    {
        foreach (Match award in Funder().Matches(text ?? ""))
        {
            var numbers = award.Groups["numbers"].Value.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            AddAward(new Award(award.Groups["name"].Value.Trim(), AwardNumbers: numbers.Length > 0 ? numbers : null));
        }
    }

    // What was typed with empty lines between its paragraphs has no markup that says so.
    private static string WithParagraphs(string? text) =>
        (text ?? "").Contains("\n\n", StringComparison.Ordinal) && !(text ?? "").Contains('<', StringComparison.Ordinal)
            ? string.Concat(text!.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => $"<p>{paragraph}</p>"))
            : text ?? "";

    [GeneratedRegex(@"^(?:vol(?:ume|umen)?s?\b\.?|v\.|т(?:ом)?\.|bd\.|band\b|jg\.|jahrgang\b)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex VolumeLabel();

    // "v.44;No.457": behind the volume Chinese databases count all issues from the first.
    [GeneratedRegex(@"(?<=^[0-9]{1,4});\s?No\.?\s?[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RunningNumber();

    [GeneratedRegex(@"^([0-9]{1,4})\s*\(([^()]{1,20})\)$", RegexOptions.CultureInvariant)]
    private static partial Regex VolumeAndIssue();

    [GeneratedRegex(@"^(?:iss(?:ue)?\b\.?|no\.|nr\.|num(?:ber|ero|éro)?\b\.?|núm(?:ero)?\b\.?|n[°º]\.?|№|h(?:eft)?\.|вып\.?)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IssueLabel();

    [GeneratedRegex(@"\bDOI\s\[?(10\.[0-9]{4,9}/[^\s,;]+)", RegexOptions.CultureInvariant)]
    private static partial Regex ReferenceDoi();

    [GeneratedRegex(@"\b10\.[0-9]{4,9}(?:\.[0-9]+)*/[^\s""<>]+", RegexOptions.CultureInvariant)]
    private static partial Regex DoiName();

    [GeneratedRegex(@"(?<name>[^;\[\]]+?)\s*(?:\[(?<numbers>[^\[\]]*)\])?\s*(?:;|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Funder();

    [GeneratedRegex(@"\(?\s*ISBN|^97[89][- ]?[0-9]|^(?:[0-9][- ]?){9}[0-9Xx]\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Isbn();
}
