using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Rsci;

/// <content>Authors, in every language in which they are given.</content>
internal sealed partial class RsciArticle
{
    private void ReadPeople()
    {
        var affiliations = new AffiliationList();
        var contributors = new List<Contributor>();
        foreach (var author in _element.Children("authors").Children("author").OrderBy(author => int.TryParse(author.Attr("num"), out var number) ? number : int.MaxValue))
        {
            var infos = InOrder(author.Children("individInfo")).ToList();
            var names = infos.Select(NameOf).OfType<PersonName>().ToList();
            var organization = infos.Select(info => RsciIssue.Value(info.Child("orgName"))).FirstOrDefault(name => name is not null);
            if (names.Count == 0 && organization is null)
            {
                continue;
            }

            var orcid = RsciIssue.Value(author.Child("authorCodes").Child("orcid"));
            if (!Orcid.TryParse(orcid, out var id) && orcid is not null)
            {
                _notes.Invalid($"contributors/{contributors.Count}/orcid", orcid, "is not an ORCID iD", author.Line());
            }

            string? Said(string name) => infos.Select(info => RsciIssue.Value(info.Child(name))).FirstOrDefault(words => words is not null);
            contributors.Add(new Contributor
            {
                Names = names,
                Group = names.Count == 0 ? RichText.Plain(organization!) : null,
                Orcid = id,
                Corresponding = author.Words("correspondent") is "1" or "true",
                Email = Said("email") ?? RsciIssue.Value(author.Child("email")),
                Degrees = Said("otherInfo"),
                Biography = Said("bio") is { } biography ? RichText.Plain(biography) : null,
                AffiliationIds = names.Count == 0 ? [] : [.. infos.Select(AffiliationOf).OfType<Affiliation>().Select(affiliations.Add)],
            });
        }

        _article = _article with { Contributors = contributors, Affiliations = affiliations.All };
        var numbers = _element.Children("authors").Children("author").Children("authorCodes").Elements().Where(code => code.Name.LocalName != "orcid" && RsciIssue.Value(code) is not null).ToList();
        if (numbers.Count > 0)
        {
            _notes.Tell(ProblemCodes.SourceOnly, $"Not in records, and kept with the source: {string.Join(", ", numbers.Select(code => code.Name.LocalName).Distinct())} of authors.", "contributors", line: numbers[0].Line());
        }
    }

    private static PersonName? NameOf(XElement info)
    {
        var (surname, initials) = (RsciIssue.Value(info.Child("surname") ?? info.Child("lastname")), RsciIssue.Value(info.Child("initials") ?? info.Child("firstname") ?? info.Child("fname")));
        return surname is null && initials is null ? null : new PersonName(surname ?? initials!, surname is null ? null : initials, Language: RsciIssue.Language(info));
    }

    private static Affiliation? AffiliationOf(XElement info)
    {
        var (name, address) = (RsciIssue.Value(info.Child("orgName")), RsciIssue.Value(info.Child("address")));
        return name is null ? null : new Affiliation(
            "",
            Institution: name,
            City: RsciIssue.Value(info.Child("town")),
            Country: RsciIssue.Value(info.Child("country")),
            Text: address is null ? null : $"{name}, {address}",
            Language: RsciIssue.Language(info));
    }
}
