using Publishing.Articles;
using Publishing.Ingest.Names;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Bibliography;

/// <summary>The people of one record. What the record says of them elsewhere (where they work, their ORCID iDs) finds them by their names.</summary>
internal sealed class EntryContributors
{
    private readonly List<Contributor> _contributors = [];
    private readonly AffiliationList _affiliations = new();

    /// <summary>The contributors in their order.</summary>
    public IReadOnlyList<Contributor> Contributors => _contributors;

    /// <summary>The organizations that they name.</summary>
    public IReadOnlyList<Affiliation> Affiliations => _affiliations.All;

    /// <summary>One contributor, or several with semicolons between them.</summary>
    public void Add(string? text, string kind = "author")
    {
        var parts = (text ?? "").Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var contributor in parts.Length == 1 && AreMany(parts[0]) ? AuthorText.ReadList(parts[0], kind) : parts.Select(part => AuthorText.Read(part, kind)).OfType<Contributor>())
        {
            _contributors.Add(contributor);
        }
    }

    /// <summary>A contributor that has been read.</summary>
    public void Add(Contributor contributor) => _contributors.Add(contributor);

    /// <summary>Fuller forms of the names of the authors, in the same order; those that do not fit are not taken.</summary>
    public void Complete(IReadOnlyList<string> names)
    {
        var authors = _contributors.Index().Where(each => each.Item.Kind == "author").Select(each => each.Index).ToList();
        if (authors.Count != names.Count)
        {
            return;
        }

        foreach (var (place, text) in authors.Zip(names))
        {
            var (known, full) = (_contributors[place], AuthorText.Read(text));
            if (known.Names is [var name] && full?.Names is [var fuller] && Same(name.Surname, fuller.Surname))
            {
                _contributors[place] = known with { Names = [fuller] };
            }
        }
    }

    /// <summary>Gives an affiliation to the contributors of those names, or to all authors when none is named.</summary>
    public void Affiliate(string text, IReadOnlyCollection<string>? names = null)
    {
        var words = RunningText.Of(text).Trim(' ', '.', ';');
        if (words.Length == 0 || _contributors.Count == 0)
        {
            return;
        }

        var places = names is null ? Enumerable.Range(0, _contributors.Count).Where(place => _contributors[place].Kind == "author") : names.Select(Find).Where(place => place >= 0);
        string? id = null;
        foreach (var place in places.Distinct().ToList())
        {
            id ??= _affiliations.Add(new Affiliation("", Text: words));
            Change(place, contributor => contributor.AffiliationIds.Contains(id) ? contributor : contributor with { AffiliationIds = [.. contributor.AffiliationIds, id] });
        }
    }

    /// <summary>Adds an affiliation and gives its id.</summary>
    public string Add(Affiliation affiliation) => _affiliations.Add(affiliation);

    /// <summary>Changes the contributor of that name; nothing when there is none.</summary>
    public void Change(string name, Func<Contributor, Contributor> change)
    {
        if (Find(name) is >= 0 and var place)
        {
            Change(place, change);
        }
    }

    /// <summary>Changes the last contributor; nothing when there is none.</summary>
    public void ChangeLast(Func<Contributor, Contributor> change)
    {
        if (_contributors.Count > 0)
        {
            Change(_contributors.Count - 1, change);
        }
    }

    private void Change(int place, Func<Contributor, Contributor> change) => _contributors[place] = change(_contributors[place]);

    // By surname and first initial; by surname alone where nobody else has it.
    private int Find(string text)
    {
        if (AuthorText.Read(text) is not { } wanted)
        {
            return -1;
        }

        if (wanted.Names is not [var name])
        {
            return _contributors.FindIndex(contributor => contributor.Group is { } group && Same(group.ToPlainText(), wanted.DisplayName));
        }

        var same = _contributors.Index().Where(each => each.Item.Names.Any(other => Same(other.Surname, name.Surname))).ToList();
        var initial = same.Where(each => Initial(each.Item.Names[0].GivenNames) == Initial(name.GivenNames)).ToList();
        return initial.Count > 0 ? (initial.FirstOrDefault(each => each.Item.Names[0].GivenNames == name.GivenNames) is { Item: not null } exact ? exact.Index : initial[0].Index)
            : same.Count == 1 && name.GivenNames is null ? same[0].Index : -1;
    }

    private static char Initial(string? given) => string.IsNullOrEmpty(given) ? ' ' : char.ToUpperInvariant(given[0]);

    private static bool Same(string one, string other) => ArticleKeys.Normalize(one) == ArticleKeys.Normalize(other);

    // "Family, Given" is one, however many words a family name has; a field for each contributor has a list in it only where that is plain.
    private static bool AreMany(string text) => PersonNameList.Read(text).Count > 1
        && (text.Split(',') is not [var first, _] || NameWords.IsInitials(first.TrimEnd()[(first.TrimEnd().LastIndexOf(' ') + 1)..]));
}
