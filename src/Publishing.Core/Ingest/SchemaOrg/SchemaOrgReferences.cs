using System.Globalization;
using Publishing.Articles;
using Publishing.Ingest.Citations;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.SchemaOrg;

/// <summary>What an article cites: in words, or as a work with its parts.</summary>
internal static class SchemaOrgReferences
{
    /// <summary>The references of a node.</summary>
    public static IReadOnlyList<Reference> Of(LinkedNode article)
    {
        var references = new List<Reference>();
        foreach (var value in article.All("citation").Take(ArticleChecks.LongestList + 1))
        {
            var id = "R" + (references.Count + 1).ToString(CultureInfo.InvariantCulture);
            var read = value.Node is { } work ? Work(id, work) : MarkedUpText.Words(value.Text ?? "") is { Length: > 0 } text ? CitationParser.ToReference(id, text) : null;
            if (read is not null)
            {
                references.Add(read);
            }
        }

        return references;
    }

    private static Reference? Work(string id, LinkedNode work)
    {
        var title = work.Text("headline", "name");
        var doi = SchemaOrgIds.DoiOf(work)?.Value;
        var authors = SchemaOrgPeople.Of(work).Contributors.Where(one => one.Kind == "author").Select(one => one.DisplayName).ToList();

        // A whole reference in the name of the work.
        if (title is { Length: > 60 } && authors.Count == 0 && doi is null && work.Text("datePublished") is null)
        {
            return CitationParser.ToReference(id, MarkedUpText.Words(title));
        }

        var place = SchemaOrgPlace.Of(work, new ImportNotes());
        var pages = PageNumbers.Of(work.Text("pageStart", "pagination"), work.Text("pageEnd"));
        return ReferenceParts.Build(id, new ReferenceParts
        {
            Authors = authors,
            Year = WrittenDate.Read(work.Text("datePublished"))?.Date.Year.ToString(CultureInfo.InvariantCulture),
            Title = title is null ? null : MarkedUpText.Words(title),
            Journal = place.Journal?.Title,
            IsJournal = place.Journal?.Title is not null,
            Volume = place.Volume,
            Issue = place.Issue,
            FirstPage = pages.First ?? pages.ElocationId,
            LastPage = pages.Last,
            Publisher = place.Journal?.Publisher,
            Doi = doi,
            Url = work.Addresses("url", "sameAs").FirstOrDefault() ?? work.Id,
        });
    }
}
