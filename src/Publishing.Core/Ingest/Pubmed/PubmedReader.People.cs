using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.Pubmed;

/// <content>Authors, groups, grants.</content>
internal sealed partial class PubmedReader
{
    private void ReadPeople()
    {
        var affiliations = new AffiliationList();
        var contributors = new List<Contributor>();
        foreach (var list in _element.Children("AuthorList"))
        {
            // What is marked as no longer valid stands beside the one that is.
            foreach (var author in list.Children("Author").Where(author => author.Attr("ValidYN") != "N"))
            {
                if (ReadAuthor(author, contributors.Count) is not { } contributor)
                {
                    continue;
                }

                string? email = null;
                var ids = author.Children("AffiliationInfo").Append(author).Where(holder => holder.Child("Affiliation") is not null).SelectMany(holder => AffiliationsOf(holder, address => email ??= address)).Select(affiliations.Add).ToList();
                contributors.Add(contributor with { Kind = list.Attr("Type") is "editors" ? "editor" : "author", AffiliationIds = ids, Email = email });
            }
        }

        foreach (var group in _element.Children("GroupList").Children("Group").Where(group => group.Words("GroupName") is not null))
        {
            contributors.Add(new Contributor { Group = MarkedUpText.Of(group.Child("GroupName")!) });
        }

        var investigators = _citation.Children("InvestigatorList").Children("Investigator").Count();
        if (investigators > 0)
        {
            _notes.Tell(ProblemCodes.SourceOnly, $"Not in records, and kept with the source: {investigators} investigators, who are members of the groups among the authors.", "contributors", line: _citation.Child("InvestigatorList")!.Line());
        }

        _article = _article with { Contributors = contributors, Affiliations = affiliations.All, Awards = Grants() };
    }

    private Contributor? ReadAuthor(XElement author, int index)
    {
        var (last, fore) = (author.Words("LastName"), author.Words("ForeName"));
        fore ??= string.Join(' ', new[] { author.Words("FirstName"), author.Words("MiddleName") }.OfType<string>()) is { Length: > 0 } given ? given : author.Words("Initials");
        Orcid? orcid = null;
        foreach (var id in author.Children("Identifier").Where(id => id.Attr("Source")?.Equals("ORCID", StringComparison.OrdinalIgnoreCase) == true).Select(LocalNames.Words).OfType<string>())
        {
            if (!Orcid.TryParse(id, out orcid))
            {
                _notes.Invalid($"contributors/{index}/orcid", id, "is not an ORCID iD", author.Line());
            }
        }

        var contributor = new Contributor { Orcid = orcid, EqualContribution = author.Attr("EqualContrib") == "Y" };
        if (author.Child("CollectiveName") is { } group && MarkedUpText.Of(group) is { IsEmpty: false } name)
        {
            return contributor with { Group = name };
        }

        return last is null && fore is null ? null : contributor with { Names = [new PersonName(last ?? fore!, last is null ? null : fore, Suffix: author.Words("Suffix"))] };
    }

    // E-mail addresses stand in them; an address is the author's and no part of the organization.
    private static IEnumerable<Affiliation> AffiliationsOf(XElement holder, Action<string> email)
    {
        var ror = holder.Children("Identifier").Select(id => Ror.TryParse(id.Words(), out var read) ? read : null).FirstOrDefault(id => id is not null);
        foreach (var text in holder.Children("Affiliation").Select(LocalNames.Words).OfType<string>())
        {
            var match = Email().Match(text);
            if (match.Success)
            {
                email(match.Groups[1].Value.TrimEnd('.'));
            }

            var words = match.Success ? Email().Replace(text, "").Trim(' ', ';', ',') : text;
            if (words.Length > 0)
            {
                yield return new Affiliation("", Text: words, Ror: ror);
            }
        }
    }

    private List<Award> Grants() =>
    [
        .. _element.Below("Grant").Select(grant => (Agency: grant.Words("Agency"), Number: grant.Words("GrantID"))).Where(grant => grant.Agency is not null || grant.Number is not null)
            .GroupBy(grant => grant.Agency).Select(group => new Award(group.Key, AwardNumbers: [.. group.Select(grant => grant.Number).OfType<string>().Distinct()])),
    ];

    [GeneratedRegex(@"\s*[;,]?\s*(?:Electronic address|E-?mail(?: address)?|Correspondence)?\s*:?\s*([A-Za-z0-9._%+'-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,})\.?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Email();
}
