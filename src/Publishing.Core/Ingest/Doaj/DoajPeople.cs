using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Names;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Doaj;

/// <summary>The authors of a record of DOAJ, which has each name in one piece.</summary>
internal sealed class DoajPeople(ImportNotes notes, int? line)
{
    private readonly AffiliationList _affiliations = new();
    private readonly List<Contributor> _contributors = [];
    private readonly List<string> _guessed = [];

    /// <summary>Adds an author.</summary>
    public void Add(string? name, string? orcid, string? email, IEnumerable<string?> affiliations)
    {
        if (UnknownValue.Is(name) || AuthorText.Read(name) is not { } read)
        {
            return;
        }

        Orcid? id = null;
        if (orcid is not null && VisibleText.IsIn(orcid) && !Orcid.TryParse(orcid, out id))
        {
            notes.Invalid($"contributors/{_contributors.Count}/orcid", orcid, "is not an ORCID iD", line);
        }

        if (read.Names is [{ GivenNames: { } given } person] && !name!.Contains(',', StringComparison.Ordinal) && !given.Split(' ').All(NameWords.IsInitials))
        {
            _guessed.Add(person.InvertedName);
        }

        var ids = affiliations.Where(text => !UnknownValue.Is(text)).Select(text => _affiliations.Add(new Affiliation("", Text: MarkedUpText.Words(text!))));
        _contributors.Add(read with { Orcid = id ?? read.Orcid, Email = string.IsNullOrWhiteSpace(email) ? null : email, AffiliationIds = [.. ids] });
    }

    /// <summary>The article with its authors.</summary>
    public Article ApplyTo(Article article)
    {
        if (_guessed.Count > 0)
        {
            notes.Infer("contributors", "whole names");
            notes.Tell(ProblemCodes.AuthorsInferred, $"Which part of a name is the surname was worked out: {string.Join("; ", _guessed.Take(8))}{(_guessed.Count > 8 ? $" and {_guessed.Count - 8} more" : "")}.", "contributors", line: line);
        }

        return article with { Contributors = _contributors, Affiliations = _affiliations.All };
    }
}
