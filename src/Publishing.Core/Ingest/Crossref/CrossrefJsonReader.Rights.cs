using System.Text.Json;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Ingest.Crossref;

/// <content>Dates, licenses, funding, links, relations, trials.</content>
internal sealed partial class CrossrefJsonReader
{
    private void ReadDates()
    {
        var dates = new List<PubDate>();
        Add(dates, _work, "published-online", "pub", "electronic");
        Add(dates, _work, "posted", "pub", "electronic");
        Add(dates, _work, "published-print", "pub", "print");
        Add(dates, _work, "published-other", "pub", null);
        foreach (var name in new[] { "published", "issued" })
        {
            if (dates.Count == 0)
            {
                Add(dates, _work, name, "pub", null);
            }
        }

        Add(dates, _work.Member("journal-issue"), "published-online", "collection", "electronic");
        Add(dates, _work.Member("journal-issue"), "published-print", "collection", "print");
        var history = new[] { "accepted", "approved" }.Select(kind => (Kind: kind, DateOf(_work.Member(kind))?.Date)).Where(happened => happened.Date is not null).Select(happened => new HistoryDate(happened.Kind, happened.Date!.Value));
        _article = _article with { PubDates = dates, History = [.. history] };
    }

    private static void Add(List<PubDate> dates, JsonElement holder, string name, string kind, string? format)
    {
        if (DateOf(holder.Member(name)) is { } date)
        {
            dates.Add(new PubDate(date.Date, kind, format, date.Season));
        }
    }

    // [[2012, 3, 20]], [2012, 3], [["2012"]], [[null]], and what citation processors write.
    private static WrittenDate? DateOf(JsonElement date)
    {
        var parts = date.Items("date-parts").SelectMany(item => item.ValueKind == JsonValueKind.Array ? item.Items() : [item]).Select(JsonMembers.Text).Take(3).ToList();
        return parts is [{ } year, ..]
            ? WrittenDate.Of(year, parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2))
            : WrittenDate.Read(date.Text("date-time") ?? date.Text("raw") ?? date.Text("literal") ?? date.Text());
    }

    private static DateOnly? DayOf(JsonElement date) => DateOf(date) is { Date: { Day: not null } day } ? day.FirstDay : null;

    private void ReadRights()
    {
        var licenses = _work.Items("license").Select(item =>
        {
            var license = LicenseWords.Read(item.Text("URL") ?? item.Text(), null, _notes, _line);
            return license is null ? null : license with { Start = DayOf(item.Member("start")), AppliesTo = item.Words("content-version") is "unspecified" ? null : item.Words("content-version") };
        });
        var free = _work.Member("free-to-read");
        _article = _article with
        {
            Permissions = _article.Permissions with
            {
                Licenses = [.. licenses.OfType<License>()],
                FreeToRead = free.ValueKind == JsonValueKind.Object ? new FreeToRead(DayOf(free.Member("start-date")), DayOf(free.Member("end-date"))) : null,
            },
            Awards = [.. _work.Items("funder").Select(AwardOf)],
            FullText = [.. Links()],
        };
    }

    private static Award AwardOf(JsonElement funder)
    {
        var numbers = funder.Items("award").Select(JsonMembers.Words).OfType<string>().ToList();
        var ids = funder.Items("id").Select(id => id.Text("id") ?? id.Text()).OfType<string>().ToList();
        var doi = ids.Prepend(funder.Text("DOI")).Select(id => Doi.TryParse(id, out var read) ? read : null).FirstOrDefault(id => id is not null);
        return new Award(funder.Words("name"), doi, ids.Select(id => Ror.TryParse(id, out var read) ? read : null).FirstOrDefault(id => id is not null), numbers.Count > 0 ? numbers : null);
    }

    // The page of the article, then its files.
    private IEnumerable<FullTextLink> Links()
    {
        var page = _work.Member("resource").Member("primary").Text("URL");
        return _work.Items("link").Select(link => (Url: link.Text("URL"), Type: link.Text("content-type"))).Prepend((Url: page, Type: null))
            .Where(link => WebAddress.IsOne(link.Url)).DistinctBy(link => link.Url)
            .Select(link => new FullTextLink(link.Url!, link.Type is "unspecified" or null ? (link.Url!.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? "application/pdf" : null) : link.Type));
    }

    private void ReadRelations()
    {
        var related = new List<RelatedArticle>();
        if (_work.Member("relation") is { ValueKind: JsonValueKind.Object } relations)
        {
            related.AddRange(relations.EnumerateObject().Where(relation => relation.Name is not "cites").SelectMany(relation => relation.Value.Items().Select(item => CrossrefRelation.Read(relation.Name, item.Text("id-type"), item.Text("id"), null))).OfType<RelatedArticle>());
        }

        foreach (var update in _work.Items("update-to"))
        {
            Apply(related, update, isNotice: true);
        }

        foreach (var update in _work.Items("updated-by"))
        {
            Apply(related, update, isNotice: false);
        }

        var trials = _work.Items("clinical-trial-number").Select(TrialOf).OfType<JatsFragment>();
        _article = _article with { RelatedArticles = related, Fragments = [.. _article.Fragments, .. trials] };
    }

    private void Apply(List<RelatedArticle> related, JsonElement item, bool isNotice)
    {
        var update = CrossrefUpdate.Of(item.Text("type"));
        if (!Doi.TryParse(item.Text("DOI"), out var doi))
        {
            _notes.Invalid("relatedArticles", item.Text("DOI") ?? "", "is not a DOI", _line);
            return;
        }

        var date = DateOf(item.Member("updated"));
        if (doi.Equals(_article.Doi) || !isNotice)
        {
            _article = date is null ? _article : _article with { History = [.. _article.History, new HistoryDate(update.Event, date.Date)] };
        }

        if (!doi.Equals(_article.Doi))
        {
            related.Add(new RelatedArticle(isNotice ? update.Relation : update.Reverse, doi, Text: item.Rich("label")));
        }

        if (isNotice && update.Type is { } type && !doi.Equals(_article.Doi))
        {
            _article = _article with { Type = new ArticleType(type) };
            _notes.Infer("type", "what it says that it does to another article");
        }
    }

    // As JATS4R has registered trials.
    private static JatsFragment? TrialOf(JsonElement trial)
    {
        if (trial.Words("clinical-trial-number") is not { } number)
        {
            return null;
        }

        var element = new XElement("related-object", new XAttribute("source-type", "clinical-trials-registry"), new XAttribute("document-id", number), new XAttribute("document-id-type", "clinical-trial-number"), number);
        if (trial.Words("registry") is { } registry)
        {
            element.Add(new XAttribute("source-id", registry), new XAttribute("source-id-type", "crossref-doi"));
        }

        return new JatsFragment("front/article-meta", element.ToString(SaveOptions.DisableFormatting));
    }
}
