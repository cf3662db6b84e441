using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Ingest.Crossref;

/// <content>Licenses, funding, relations, trials; Crossmark; references.</content>
internal sealed partial class CrossrefXmlReader
{
    // Components have programs of their own.
    private IEnumerable<XElement> Programs() => _work.Below("program").Where(program => program.Ancestors().TakeWhile(parent => parent != _work).All(parent => parent.Name.LocalName is not ("component" or "component_list")));

    private void ReadPrograms()
    {
        foreach (var program in Programs())
        {
            var kind = (program.Attr("name") ?? program.Name.NamespaceName).ToLowerInvariant();
            if (kind.Contains("access", StringComparison.Ordinal) || program.Child("license_ref") is not null || program.Child("free_to_read") is not null)
            {
                ReadRights(program);
            }
            else if (program.Child("related_item") is not null)
            {
                ReadRelations(program);
            }
            else if (program.Child("clinical-trial-number") is not null)
            {
                ReadTrials(program);
            }
            else if (program.Child("assertion") is not null)
            {
                ReadFunding(program);
            }
        }
    }

    private void ReadRights(XElement program)
    {
        var licenses = program.Children("license_ref").Select(reference =>
        {
            var license = LicenseWords.Read(reference.Words(), null, _notes, reference.Line());
            return license is null ? null : license with { Start = DayOf(reference, "start_date", "permissions/licenses"), AppliesTo = reference.Attr("applies_to") is "unspecified" ? null : reference.Attr("applies_to") };
        }).OfType<License>();
        var free = program.Child("free_to_read");
        _article = _article with
        {
            Permissions = _article.Permissions with
            {
                Licenses = [.. _article.Permissions.Licenses, .. licenses],
                FreeToRead = free is null ? _article.Permissions.FreeToRead : new FreeToRead(DayOf(free, "start_date", "permissions/freeToRead"), DayOf(free, "end_date", "permissions/freeToRead")),
            },
        };
    }

    private DateOnly? DayOf(XElement element, string attribute, string field)
    {
        if (element.Attr(attribute) is not { } text)
        {
            return null;
        }

        if (PartialDate.TryParse(text, out var date) && date.Day is not null)
        {
            return date.FirstDay;
        }

        _notes.Invalid(field, text, "is not a day (YYYY-MM-DD)", element.Line());
        return null;
    }

    private void ReadFunding(XElement program)
    {
        var groups = program.Children("assertion").Where(assertion => assertion.Attr("name") == "fundgroup").ToList();
        _article = _article with { Awards = [.. _article.Awards, .. (groups.Count > 0 ? groups : [program]).SelectMany(AwardsOf)] };
    }

    private static List<Award> AwardsOf(XElement group)
    {
        var assertions = group.Children("assertion").Where(assertion => assertion.Attr("name") != "fundgroup").ToList();
        var numbers = assertions.Where(assertion => assertion.Attr("name") == "award_number").Select(LocalNames.Words).OfType<string>().ToList();
        var awards = assertions.Where(assertion => assertion.Attr("name") is "funder_name" or "ror").Select(FunderOf).ToList();
        if (numbers.Count > 0)
        {
            // The numbers of a group are those of its first funder, unless nobody is named.
            awards = awards.Count == 0 ? [new Award(null, AwardNumbers: numbers)] : [awards[0] with { AwardNumbers = numbers }, .. awards.Skip(1)];
        }

        return awards;
    }

    private static Award FunderOf(XElement assertion)
    {
        var own = RunningText.Of(string.Concat(assertion.Nodes().OfType<XText>().Select(words => words.Value)));
        var ids = assertion.Below("assertion").Select(LocalNames.Words).Append(own).OfType<string>().Concat([assertion.Attr("identifier") ?? ""]).ToList();
        var doi = ids.Select(id => Doi.TryParse(id.Contains("10.13039", StringComparison.Ordinal) ? id[id.IndexOf("10.13039", StringComparison.Ordinal)..] : null, out var read) ? read : null).FirstOrDefault(id => id is not null);
        var ror = ids.Select(id => Ror.TryParse(id, out var read) ? read : null).FirstOrDefault(id => id is not null);
        return new Award(Ror.TryParse(own, out _) ? null : MarkedUpText.Words(own), doi, ror);
    }

    private void ReadRelations(XElement program)
    {
        foreach (var item in program.Children("related_item"))
        {
            var description = item.Child("description") is { } words ? MarkedUpText.Of(words) : null;
            foreach (var relation in item.Elements().Where(child => child.Name.LocalName is "inter_work_relation" or "intra_work_relation"))
            {
                if (CrossrefRelation.Read(relation.Attr("relationship-type"), relation.Attr("identifier-type"), relation.Words(), description is { IsEmpty: false } ? description : null) is { } related)
                {
                    _article = _article with { RelatedArticles = [.. _article.RelatedArticles, related] };
                }
            }
        }
    }

    // As JATS4R has registered trials.
    private void ReadTrials(XElement program)
    {
        var trials = program.Children("clinical-trial-number").Where(trial => trial.Words() is not null).Select(trial => new XElement(
            "related-object",
            trial.Attr("type") is { } stage ? new XAttribute("content-type", stage.ToLowerInvariant() switch { "preresults" => "pre-results", "postresults" => "post-results", var other => other }) : null,
            new XAttribute("source-type", "clinical-trials-registry"),
            trial.Attr("registry") is { } registry ? new[] { new XAttribute("source-id", registry), new XAttribute("source-id-type", "crossref-doi") } : null,
            new XAttribute("document-id", trial.Words()!),
            new XAttribute("document-id-type", "clinical-trial-number"),
            trial.Words()));
        _article = _article with { Fragments = [.. _article.Fragments, .. trials.Select(trial => new JatsFragment("front/article-meta", trial.ToString(SaveOptions.DisableFormatting)))] };
    }

    private void ReadCrossmark()
    {
        foreach (var update in _work.Children("crossmark").SelectMany(crossmark => crossmark.Below("update")))
        {
            Apply(update.Attr("type"), update.Words(), update.Attr("label"), update.Attr("date"), update.Line());
        }

        foreach (var assertion in _work.Children("crossmark").Children("custom_metadata").Children("assertion"))
        {
            _article = new CrossrefAssertion(assertion.Attr("name"), assertion.Attr("label"), assertion.Attr("group_label") ?? assertion.Attr("group_name"), assertion.Words()).ApplyTo(_article);
        }

        if (_work.Child("competing_interest_statement") is { } statement && MarkedUpText.Of(statement) is { IsEmpty: false } words)
        {
            _article = _article with { ConflictOfInterest = words };
        }
    }

    private void Apply(string? type, string? target, string? label, string? date, int? line)
    {
        if (!Doi.TryParse(target, out var doi))
        {
            _notes.Invalid("relatedArticles", target ?? "", "is not a DOI", line);
            return;
        }

        var update = CrossrefUpdate.Of(type);
        if (doi.Equals(_article.Doi))
        {
            // Put right in its place, without a notice of its own.
            _article = PartialDate.TryParse(date, out var day) ? _article with { History = [.. _article.History, new HistoryDate(update.Event, day)] } : _article;
            return;
        }

        _article = _article with
        {
            Type = update.Type is null ? _article.Type : new ArticleType(update.Type),
            RelatedArticles = [.. _article.RelatedArticles, new RelatedArticle(update.Relation, doi, Text: label is null ? null : RichText.Plain(label))],
        };
        if (update.Type is not null)
        {
            _notes.Infer("type", "what it says that it does to another article");
        }
    }

    private void ReadReferences()
    {
        var references = _work.Children("citation_list").Children("citation").Select((citation, i) => new CrossrefReference
        {
            Unstructured = citation.Child("unstructured_citation") is { } words ? words.Markup() : null,
            Type = citation.Attr("type"),
            Author = citation.Words("author"),
            Year = citation.Words("cYear"),
            ArticleTitle = Source(citation, "article_title"),
            JournalTitle = Source(citation, "journal_title"),
            VolumeTitle = Source(citation, "volume_title"),
            SeriesTitle = Source(citation, "series_title"),
            Edition = citation.Words("edition_number"),
            Component = citation.Words("component_number"),
            Volume = citation.Words("volume"),
            Issue = citation.Words("issue"),
            FirstPage = citation.Words("first_page") ?? citation.Words("elocation_id"),
            StandardsBody = citation.Child("standards_body").Words("standards_body_name") ?? citation.Child("standards_body").Words("standards_body_acronym"),
            Standard = citation.Words("std_designator"),
            Issn = citation.Words("issn"),
            Isbn = citation.Words("isbn"),
            DoiText = citation.Words("doi"),
        }.Build(citation.Attr("key") ?? "R" + (i + 1).ToString(CultureInfo.InvariantCulture)));
        _article = _article with { References = [.. references.OfType<Reference>()] };
    }

    private static string? Source(XElement citation, string name) => citation.Child(name) is { } element ? element.Markup() : null;
}
