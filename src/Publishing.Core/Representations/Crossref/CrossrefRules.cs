using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Representations.Crossref;

/// <summary>What Crossref would refuse of an article (schema 5.4.0), and what it would like to have.</summary>
internal static class CrossrefRules
{
    /// <summary>What Crossref would say to an article.</summary>
    public static IReadOnlyList<Problem> Of(PublishedArticle published)
    {
        var (article, found) = (published.Article, new ConsumerFindings("Crossref"));
        found.Missing(article.Doi is null, "a DOI", "doi", "Give it the DOI that is to be registered.");
        if (article.Doi is { } doi && !CrossrefLimits.IsDoi(doi))
        {
            found.Refused($"Crossref registers no DOI of the form {doi.Value}: its prefix must be 10. and four to nine digits.", "doi", doi.Value, "Correct the DOI.");
        }

        found.Missing(CrossrefArticle.PrincipalTitle(article) is null, "a title", "titles", "Give it a title.");
        CheckPlace(published, found);
        for (var i = 0; i < article.Contributors.Count; i++)
        {
            CheckContributor(article.Contributors[i], $"contributors/{i}", found);
        }

        CheckRelations(article, found);
        found.Wanted(article.Contributors.Count == 0, "authors", "contributors", "Add them, unless it has none.");
        found.Wanted(article.Abstracts.Count == 0, "an abstract", "abstracts", "Add it, if the article has one.");
        found.Wanted(article.References.Count == 0, "references", "references", "Add them, if the article has any.");
        found.Wanted(article.Permissions.Licenses.All(license => license.Url is null), "the address of a license", "permissions/licenses", "Add the license, if there is one.");
        return found.All;
    }

    private static void CheckPlace(PublishedArticle published, ConsumerFindings found)
    {
        var (place, journal) = (BibliographicPlace.Of(published), published.Journal);
        found.Missing(journal.Issn is null, "an ISSN of its journal", "journal/electronicIssn", $"Add it to the journal: publishing journals change {journal.Slug} --issn ISSN.");
        found.TooLong("title of the journal", CrossrefJournal.Titles(journal).First(), CrossrefLimits.LongestJournalTitle, "journal/titles/0", "Shorten the title of the journal.");
        found.TooLong("volume", place.Volume, CrossrefLimits.LongestNumber, published.Article.Volume is null ? "issue/volume" : "volume");
        found.TooLong("number of the issue", place.Number, CrossrefLimits.LongestNumber, published.Article.IssueNumber is null ? "issue/number" : "issueNumber");
        var dates = published.Article.PubDates.Select(date => date.Date).Concat(published.Issue?.Published is { } issue ? [issue] : []).ToList();
        found.Missing(dates.Count == 0, "a date of publication", "pubDates", "Add the date of publication; the year is enough.");
        if (dates.Count > 0 && !dates.Exists(CrossrefLimits.IsYear))
        {
            found.Refused("Crossref takes years from 1400 to 2200.", "pubDates", dates[0].ToString(), "Correct the date.");
        }
    }

    private static void CheckContributor(Contributor contributor, string field, ConsumerFindings found)
    {
        if (!CrossrefContributors.HasRole(contributor))
        {
            found.LeftOut($"Crossref has no word for a contributor of the kind '{contributor.Kind}'.", $"{field}/kind", contributor.DisplayName, "Nothing need be done, unless it is an author, an editor or a translator.");
            return;
        }

        found.TooLong("name of the group", KnownText.Of(contributor.Group), CrossrefLimits.LongestGroup, $"{field}/group");
        var index = KnownText.Of(contributor.Group) is null ? contributor.Names.ToList().FindIndex(name => KnownText.Of(name.Surname) is not null) : -1;
        if (index < 0)
        {
            return;
        }

        var name = contributor.Names[index];
        CheckName("surname", name.Surname, $"{field}/names/{index}/surname", found);
        CheckName("given names", name.GivenNames, $"{field}/names/{index}/givenNames", found);
        if (KnownText.Of(name.Suffix) is { Length: > CrossrefLimits.LongestSuffix } suffix)
        {
            found.LeftOut($"The suffix of a name may have {CrossrefLimits.LongestSuffix} characters.", $"{field}/names/{index}/suffix", suffix, "Shorten it, if it is to be registered.");
        }
    }

    private static void CheckName(string what, string? text, string field, ConsumerFindings found)
    {
        found.TooLong(what, text, CrossrefLimits.LongestName, field, "Shorten it; if several people stand in it, make each a contributor.");
        if (KnownText.Within(text, CrossrefLimits.LongestName) is { } words && !CrossrefLimits.IsName(words))
        {
            found.Refused($"Crossref takes no {what} with such digits or question marks in it: {words}.", field, words, "Correct the name.");
        }
    }

    private static void CheckRelations(Article article, ConsumerFindings found)
    {
        for (var i = 0; i < article.RelatedArticles.Count; i++)
        {
            if (CrossrefRelationType.IsUpdate(article.RelatedArticles[i].Kind))
            {
                var other = article.RelatedArticles[i];
                found.LeftOut($"Crossref learns through Crossmark alone that an article is about another one ({other.Kind}), and Crossmark needs the DOI of a policy page.", $"relatedArticles/{i}", other.Doi?.Value ?? other.Url, "Tell Crossref of it by hand, if the journal takes part in Crossmark.");
            }
        }
    }
}
