using System.Globalization;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Citations;
using Publishing.Ingest.Crossref;
using Publishing.Ingest.Values;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Ingest.DataCite;

/// <content>Rights and access, relations, references, identifiers, links.</content>
internal sealed partial class DataCiteArticle
{
    private void ReadRights()
    {
        var licenses = new List<License>();
        foreach (var rights in _work.Rights.Where(rights => !UnknownValue.Is(rights.Uri) || !UnknownValue.Is(rights.Text) || rights.Identifier is not null))
        {
            var words = $"{rights.Uri} {rights.Text}";
            if (AccessOf(words) is { } access)
            {
                Grant(access);
            }
            else if (rights.Uri is null && rights.Text?.TrimStart() is { } text && (text.StartsWith('©') || text.StartsWith("copyright", StringComparison.OrdinalIgnoreCase) || text.StartsWith("(c)", StringComparison.OrdinalIgnoreCase)) && !CreativeCommonsNames.IsMentioned(text))
            {
                _article = _article with { Permissions = _article.Permissions with { CopyrightStatement = MarkedUpText.Words(text) } };
            }
            else if (LicenseWords.Read(rights.Uri ?? SpdxAddress(rights.Identifier), UnknownValue.Is(rights.Text) ? null : MarkedUpText.Of(rights.Text!), _notes, _work.Line) is { } license)
            {
                licenses.Add(license with { Language = license.Text is null ? null : Language(rights.Language, "permissions/licenses") });
            }
        }

        _article = _article with { Permissions = _article.Permissions with { Licenses = licenses } };
    }

    private static string? SpdxAddress(string? identifier) => identifier?.Trim().ToLowerInvariant().Split('-') switch
    {
        ["cc0", var version, ..] => $"https://creativecommons.org/publicdomain/zero/{version}/",
        ["cc", .. var elements, var version] when elements.Length > 0 => $"https://creativecommons.org/licenses/{string.Join('-', elements)}/{version}/",
        _ => null,
    };

    private static AccessRight? AccessOf(string words)
    {
        var text = words.Trim().ToLowerInvariant();
        return text switch
        {
            _ when text.Contains("eu-repo/semantics/openaccess", StringComparison.Ordinal) || text.Contains("access_right/c_abf2", StringComparison.Ordinal) || text is "open access" or "open-access" => AccessRight.Open,
            _ when text.Contains("eu-repo/semantics/embargoedaccess", StringComparison.Ordinal) || text.Contains("access_right/c_f1cf", StringComparison.Ordinal) || text is "embargoed access" => AccessRight.Embargoed,
            _ when text.Contains("eu-repo/semantics/restrictedaccess", StringComparison.Ordinal) || text.Contains("access_right/c_16ec", StringComparison.Ordinal) || text is "restricted access" => AccessRight.Restricted,
            _ when text.Contains("eu-repo/semantics/closedaccess", StringComparison.Ordinal) || text.Contains("eu-repo/semantics/metadataonlyaccess", StringComparison.Ordinal) || text.Contains("access_right/c_14cb", StringComparison.Ordinal) || text is "closed access" or "metadata only access" => AccessRight.MetadataOnly,
            _ => null,
        };
    }

    // An embargo ends on the day from which the article is available.
    private void Grant(AccessRight access)
    {
        var available = _work.Dates.Where(date => date.Kind == "Available").Select(date => PartialDate.TryParse(date.Text, out var day) && day.Day is not null ? day.FirstDay : (DateOnly?)null).FirstOrDefault(day => day is not null);
        _article = _article with
        {
            Permissions = access switch
            {
                AccessRight.Open => _article.Permissions with { FreeToRead = new FreeToRead() },
                AccessRight.Embargoed when available is not null => _article.Permissions with { FreeToRead = new FreeToRead(available) },
                AccessRight.Restricted or AccessRight.MetadataOnly => _article.Permissions with { StatedAccess = access },
                _ => _article.Permissions,
            },
        };
    }

    private void ReadRelations()
    {
        var (related, references) = (new List<RelatedArticle>(), new List<Reference>());
        foreach (var relation in _work.Relations.Where(relation => !UnknownValue.Is(relation.Identifier)))
        {
            if (relation.Relation is "References" or "Cites")
            {
                references.Add(Cited(relation, references.Count));
            }
            else if (relation.Relation is not ("IsReferencedBy" or "IsCitedBy" or "HasMetadata" or "IsMetadataFor" or "IsPublishedIn" or null) && !(relation.Relation == "IsPartOf" && relation.IdentifierType?.Contains("ISSN", StringComparison.OrdinalIgnoreCase) == true)
                && CrossrefRelation.Read(relation.Relation, relation.IdentifierType == "URL" ? "uri" : relation.IdentifierType, relation.Identifier, null) is { } one)
            {
                related.Add(one);
            }
        }

        foreach (var item in _work.Items.Where(item => item.Relation is not ("IsPublishedIn" or "IsPartOf" or null) && !IsJournal(item)))
        {
            if (item.Relation is "References" or "Cites")
            {
                references.AddRange(Cited(item, references.Count));
            }
            else if (CrossrefRelation.Read(item.Relation, item.IdentifierType, item.Identifier, item.Title is null ? null : MarkedUpText.Of(item.Title)) is { } one)
            {
                related.Add(one);
            }
        }

        _article = _article with { RelatedArticles = related, References = references, Identifiers = [.. Identifiers()], FullText = [.. Links()] };
    }

    private static Reference Cited(DataCiteRelation relation, int index)
    {
        var id = "R" + (index + 1).ToString(CultureInfo.InvariantCulture);
        return Doi.TryParse(relation.Identifier, out var doi)
            ? new Reference(id, [new CitationPart("doi:"), new CitationPart(doi.Value, CitationPartKind.Doi)])
            : CitationParser.ToReference(id, WebAddress.IsOne(relation.Identifier) || relation.IdentifierType is null ? relation.Identifier! : $"{relation.IdentifierType}: {relation.Identifier}");
    }

    private static IEnumerable<Reference> Cited(DataCiteItem item, int index)
    {
        var reference = new CrossrefReference
        {
            Author = item.Creators,
            Year = item.Year,
            ArticleTitle = item.Title,
            Volume = item.Volume,
            Issue = item.Issue,
            FirstPage = item.FirstPage is null || item.LastPage is null ? item.FirstPage : $"{item.FirstPage}–{item.LastPage}",
            Edition = item.Edition,
            StandardsBody = item.Publisher,
            Isbn = item.IdentifierType == "ISBN" ? item.Identifier : null,
            DoiText = item.IdentifierType is null or "DOI" ? item.Identifier : null,
        }.Build("R" + (index + 1).ToString(CultureInfo.InvariantCulture));
        return reference is null ? [] : [reference];
    }

    private IEnumerable<ArticleIdentifier> Identifiers()
    {
        var own = _work.IdentifierType is null or "DOI" or "doi" || UnknownValue.Is(_work.Identifier) ? [] : new[] { new DataCiteText(_work.Identifier!, _work.IdentifierType) };
        foreach (var id in own.Concat(_work.Alternates).Where(id => !UnknownValue.Is(id.Text)))
        {
            var kind = (id.Kind ?? "other").Trim().ToLowerInvariant();
            if (kind == "doi" || (Doi.TryParse(id.Text, out var doi) && doi.Equals(_article.Doi)) || id.Text == _work.Url)
            {
                continue;
            }

            yield return new ArticleIdentifier(
                kind switch
                {
                    "publisher id" or "publisherid" or "publisher-id" or "local accession number" or "local" => "publisher-id",
                    "pubmed" or "pubmed id" => "pmid",
                    "url" or "uri" or "other" or "" => "other",
                    _ => kind.Replace(' ', '-'),
                },
                MarkedUpText.Words(id.Text));
        }
    }

    // The page of the article, then its files.
    private IEnumerable<FullTextLink> Links()
    {
        var type = _work.Formats is [{ } format] && format.Contains('/', StringComparison.Ordinal) ? format.Trim() : null;
        return _work.Files.Select(file => new FullTextLink(file, type ?? (file.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? "application/pdf" : null)))
            .Prepend(new FullTextLink(_work.Url ?? ""))
            .Where(link => WebAddress.IsOne(link.Url)).DistinctBy(link => link.Url);
    }
}
