using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Names;
using Publishing.Text;

namespace Publishing.Ingest.ArticlePages;

/// <summary>Reads the authors with their affiliations: from the lines under their heading or under the title, else from the copyright line.</summary>
internal sealed partial class PageAuthors
{
    private readonly List<Contributor> _contributors = [];
    private readonly List<Affiliation> _affiliations = [];
    private readonly PageCitation _citation;
    private readonly string? _holder;
    private readonly IReadOnlyList<PersonName> _holders;
    private bool _splitIsGuessed;
    private int _lineStart;

    private PageAuthors(PageCitation citation, string? holder) =>
        (_citation, _holder, _holders) = (citation, holder, holder is null ? [] : PersonNameList.Read(holder));

    /// <summary>The authors, and the organizations that they belong to.</summary>
    public static (IReadOnlyList<Contributor> Contributors, IReadOnlyList<Affiliation> Affiliations) Read(
        PageOutline outline, IReadOnlyList<PageLine> underTitle, PageCitation citation, string? holder, PageNotes notes)
    {
        var headed = outline.All(PageHeading.Authors).SelectMany(section => section.Lines).ToList();
        var reader = new PageAuthors(citation, holder);
        notes.NotRead(reader.ReadLines(underTitle, isHeaded: false));
        var under = reader._contributors.Count;
        notes.NotRead(reader.ReadLines(headed, isHeaded: true));
        reader.Tell(under, notes);
        notes.NotRead(reader.ReadBiographies([.. outline.All(PageHeading.Biography).SelectMany(section => section.Lines)]));
        return (reader._contributors, reader._affiliations);
    }

    private void Tell(int under, PageNotes notes)
    {
        if (_contributors.Count == 0)
        {
            FromHolder(notes);
        }
        else if (under > 0 && !_contributors.Take(under).All(contributor => Cited(contributor.Names[0]) is not null))
        {
            notes.Infer("contributors", "the lines under the title");
            notes.Tell(ProblemCodes.AuthorsInferred, $"No heading says who the authors are; {Count()} found in the lines under the title.", "contributors");
        }
        else if (_splitIsGuessed)
        {
            notes.Infer("contributors", "the order of the words in each name");
            notes.Tell(ProblemCodes.AuthorsInferred, "The page writes each name in one; surname and given names were told apart by their order.", "contributors");
        }
    }

    private void FromHolder(PageNotes notes)
    {
        if (_holders.Count == 0)
        {
            return;
        }

        Add(_holders);
        notes.Infer("contributors", "the copyright line");
        notes.Tell(ProblemCodes.AuthorsInferred, $"The page has no list of authors; {Count()} taken from the copyright line.", "contributors", _holder);
    }

    private string Count() => _contributors.Count == 1 ? "one was" : $"{_contributors.Count} were";

    /// <summary>Reads lines; gives back those that nothing could be made of.</summary>
    private List<PageLine> ReadLines(IReadOnlyList<PageLine> lines, bool isHeaded)
    {
        var notRead = new List<PageLine>();

        // Under a title may stand a subtitle, and under a name a town; both can look like a name. What other lines of the page name too is one.
        var mustBeConfirmed = lines.Any(line => PersonNameList.Read(line.Text).Any(IsConfirmed)) || (!isHeaded && (_citation.Names.Count > 0 || _holders.Count > 0));
        for (var i = 0; i < lines.Count; i++)
        {
            var next = i + 1 < lines.Count ? lines[i + 1].Text : "";
            if (!ReadDetail(lines[i].Text)
                && !ReadNames(lines[i].Text, next, isHeaded, mustBeConfirmed)
                && !(isHeaded && ReadOneWord(lines[i].Text))
                && !ReadNameWithAffiliation(lines[i].Text)
                && !ReadAffiliation(lines[i].Text))
            {
                notRead.Add(lines[i]);
            }
        }

        return notRead;
    }

    // An ORCID iD or an e-mail address belongs to the author above it.
    private bool ReadDetail(string line)
    {
        if (_contributors.Count == 0)
        {
            return false;
        }

        if (OrcidAddress().Match(line) is { Success: true, Value: var address } && Orcid.TryParse(address, out var orcid))
        {
            _contributors[^1] = _contributors[^1] with { Orcid = orcid };
            return true;
        }

        if (Email().Match(line) is { Success: true } email)
        {
            _contributors[^1] = _contributors[^1] with { Email = email.Groups[1].Value };
            return true;
        }

        return false;
    }

    private bool ReadNames(string line, string next, bool isHeaded, bool mustBeConfirmed)
    {
        var names = PersonNameList.Read(line);
        var isSure = mustBeConfirmed ? names.Any(IsConfirmed) : isHeaded || names.Count > 1 || names.All(HasInitials) || OrganizationWords.In(next);
        return names.Count > 0 && isSure && AddLine(names);
    }

    // A single word is a name at the head of the list, in Chinese letters, or when the copyright line has it too.
    private bool ReadOneWord(string line)
    {
        var isName = !line.Contains(' ', StringComparison.Ordinal) && line.Length <= 60 && NameWords.IsName(line) && !OrganizationWords.In(line);
        var isKnown = _holder?.Split(',', '،', '、', '，', ';').Any(holder => holder.Trim() == line) == true;
        return isName && (isKnown || _contributors.Count == 0 || line[0] >= '\u2e80') && AddLine([new PersonName(line)]);
    }

    // "Ana García López, Universidad de Sevilla"
    private bool ReadNameWithAffiliation(string line)
    {
        var comma = line.IndexOfAny([',', '(', ';']);
        return comma > 0
            && OrganizationWords.In(line[(comma + 1)..])
            && PersonNames.TryRead(line[..comma].Trim()) is { } name
            && AddLine([name])
            && ReadAffiliation(line[(comma + 1)..].Trim(' ', ')'));
    }

    private bool ReadAffiliation(string line)
    {
        if (_contributors.Count == 0 || line.Length is 0 or > 1000)
        {
            return false;
        }

        var affiliation = _affiliations.Find(known => known.Text == line);
        if (affiliation is null)
        {
            affiliation = new Affiliation($"aff{_affiliations.Count + 1}", Text: line);
            _affiliations.Add(affiliation);
        }

        // It belongs to all names of the line above it.
        for (var i = _lineStart; i < _contributors.Count; i++)
        {
            _contributors[i] = _contributors[i] with { AffiliationIds = [.. _contributors[i].AffiliationIds.Append(affiliation.Id).Distinct(StringComparer.Ordinal)] };
        }

        return true;
    }

    // A line that begins with an author's name is the label of what follows.
    private List<PageLine> ReadBiographies(List<PageLine> lines)
    {
        var notRead = new List<PageLine>();
        var current = -1;
        var isLabel = false;
        foreach (var line in lines)
        {
            var named = _contributors.FindIndex(contributor => line.Text.StartsWith(FullName(contributor), StringComparison.Ordinal));
            isLabel = named >= 0 && !isLabel && named != current;
            current = isLabel ? named : current;
            if (current < 0)
            {
                notRead.Add(line);
            }
            else if (!isLabel)
            {
                var before = _contributors[current].Biography?.ToPlainText();
                _contributors[current] = _contributors[current] with { Biography = RichText.Plain(before is null ? line.Text : before + " " + line.Text) };
            }
        }

        return notRead;
    }

    private static string FullName(Contributor contributor) => contributor.Names[0].DisplayName;

    private bool AddLine(IReadOnlyList<PersonName> names)
    {
        _lineStart = _contributors.Count;
        Add(names);
        return true;
    }

    private void Add(IReadOnlyList<PersonName> names)
    {
        foreach (var name in names)
        {
            var split = Cited(name);
            _splitIsGuessed |= split is null && name.GivenNames is not null && !HasInitials(name);
            _contributors.Add(new Contributor { Names = [split is null ? name : split with { EasternOrder = name.EasternOrder }] });
        }
    }

    // As the page writes it the name is one of the two orders.
    private PersonName? Cited(PersonName name) => _citation.Split(name.DisplayName) ?? _citation.Split($"{name.Surname} {name.GivenNames}");

    private bool IsConfirmed(PersonName name) =>
        Cited(name) is not null || _holders.Any(holder => holder.DisplayName == name.DisplayName || holder.InvertedName == name.InvertedName);

    private static bool HasInitials(PersonName name) => name.GivenNames is { } given && given.Split(' ').All(NameWords.IsInitials);

    [GeneratedRegex("(?:https?://)?orcid\\.org/[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OrcidAddress();

    [GeneratedRegex(@"^(?:\(?(?:E-?mail|Email|Эл\. ?почта|Correo|Surel)\s?:?\s?)?([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\.[A-Za-z]{2,24})\)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Email();
}
