using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Ingest;

namespace Publishing.Server.Ingest;

/// <summary>
/// The e-mail addresses of an article, which its editors have and nobody else is given (<see cref="OpenArticle"/>): what was made of the open article has them again
/// wherever it says what the open article says. An author is the same by the ORCID iD, else by the name at the same place, or at another place by a name that nobody else has.
/// </summary>
internal static class EditorsContacts
{
    /// <summary>The article with them; null when it lacks none.</summary>
    /// <param name="before">The article with them, as it is stored.</param>
    /// <param name="given">What was made of the open article.</param>
    public static Article? Kept(Article before, Article given)
    {
        var open = OpenArticle.Of(before);
        var kept = given with
        {
            Contributors = [.. given.Contributors.Select((person, place) => PlaceOf(before.Contributors, given.Contributors, place) is { } known ? Kept(before.Contributors[known], open.Contributors[known], person) : person)],
            Affiliations = [.. given.Affiliations.Select(affiliation => Kept(before, open, affiliation))],
        };
        return kept.Contributors.SequenceEqual(given.Contributors) && kept.Affiliations.SequenceEqual(given.Affiliations) ? null : kept;
    }

    private static Contributor Kept(Contributor before, Contributor open, Contributor given)
    {
        var email = given.Email ?? before.Email;
        var degrees = Kept(before.Degrees, open.Degrees, given.Degrees);
        var biography = Kept(before.Biography, open.Biography, given.Biography);

        // A list is the same list only while nothing is put in its place.
        return (email, degrees, biography) == (given.Email, given.Degrees, given.Biography) ? given : given with { Email = email, Degrees = degrees, Biography = biography };
    }

    private static Affiliation Kept(Article before, Article open, Affiliation given)
    {
        if (before.Affiliations.Index().Where(known => known.Item.Id == given.Id).Select(known => (int?)known.Index).FirstOrDefault() is not { } place)
        {
            return given;
        }

        var (old, seen) = (before.Affiliations[place], open.Affiliations[place]);
        return given with
        {
            Institution = Kept(old.Institution, seen.Institution, given.Institution),
            Department = Kept(old.Department, seen.Department, given.Department),
            City = Kept(old.City, seen.City, given.City),
            Region = Kept(old.Region, seen.Region, given.Region),
            Country = Kept(old.Country, seen.Country, given.Country),
            Text = Kept(old.Text, seen.Text, given.Text),
        };
    }

    private static T? Kept<T>(T? before, T? open, T? given)
        where T : class => Equals(open, given) ? before : given;

    // Of two with one name nobody knows which is which, unless they stand where they stood: better no address than another's.
    private static int? PlaceOf(IReadOnlyList<Contributor> before, IReadOnlyList<Contributor> given, int place)
    {
        var person = given[place];
        var known = before.Index().Where(other => Are(other.Item, person)).Select(other => other.Index).ToList();
        if (known.Count == 0 || known.Exists(other => IsByOrcid(before[other], person)))
        {
            return known.Count == 0 ? null : known.Find(other => IsByOrcid(before[other], person));
        }

        var namesakes = given.Index().Where(other => Are(before[known[0]], other.Item)).Select(other => other.Index).ToList();
        return known.SequenceEqual(namesakes) || known is [var same] && same == place ? place
            : known.Count == 1 && namesakes.Count == 1 ? known[0]
            : null;
    }

    private static bool Are(Contributor a, Contributor b) => a.Orcid is not null && b.Orcid is not null ? a.Orcid == b.Orcid : a.Kind == b.Kind && NameOf(a) is { Length: > 0 } name && name == NameOf(b);

    private static bool IsByOrcid(Contributor a, Contributor b) => a.Orcid is not null && a.Orcid == b.Orcid;

    private static string NameOf(Contributor contributor) => ArticleKeys.Normalize(contributor.DisplayName);
}
