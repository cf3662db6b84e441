using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Bibliography;
using Publishing.Ingest.DublinCore;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Mods;

/// <summary>Reads one record of MODS 3.</summary>
internal sealed partial class ModsReader
{
    private readonly XElement _mods;
    private readonly XElement? _host;
    private readonly BibliographyEntry _entry;

    private ModsReader(XElement mods)
    {
        _mods = mods;
        _host = mods.Children("relatedItem").FirstOrDefault(item => item.Attr("type") == "host");
        _entry = new BibliographyEntry(mods.Line());
    }

    /// <summary>The article, or what the record is instead.</summary>
    public static ImportedArticle Read(XElement mods)
    {
        var record = mods.Child("recordInfo").Child("recordIdentifier");
        var key = record?.Attr("source") is { } source && record.Words() is { } number ? $"({source}){number}" : null;
        var kinds = DcKinds.Of(mods.Children("genre").Select(genre => genre.Words()).OfType<string>());
        return kinds.Type is null && (kinds.Other ?? Other(mods)) is { } what
            ? NotArticle.Of(what, mods.Child("titleInfo").Words("title"), mods.Words("genre") ?? mods.Words("typeOfResource"), mods.Line(), key)
            : new ModsReader(mods).Read(kinds, key);
    }

    // Where no genre says what it is: how it was issued, or what it consists of.
    private static string? Other(XElement mods)
    {
        var hasHost = mods.Children("relatedItem").Any(item => item.Attr("type") == "host");
        return mods.Child("originInfo").Words("issuance") switch
        {
            "monographic" or "single unit" or "multipart monograph" when !hasHost => "a book",
            "serial" or "continuing" when !hasHost => "a whole journal",
            _ => mods.Words("typeOfResource") switch
            {
                "cartographic" => "a map",
                "notated music" => "a musical score",
                "still image" => "an image",
                "moving image" => "a film",
                { } sound when sound.StartsWith("sound recording", StringComparison.Ordinal) => "a sound recording",
                "three dimensional object" => "an object",
                "software, multimedia" when !hasHost => "software",
                _ => null,
            },
        };
    }

    private ImportedArticle Read(DcKinds kinds, string? key)
    {
        _entry.Type = kinds.Type;
        _entry.Version = kinds.Version ?? _mods.Children("note").Where(note => note.Attr("type") == "version identification").Select(note => note.Words()).FirstOrDefault(words => words is "AO" or "SMUR" or "AM" or "P" or "VoR" or "CVoR" or "EVoR");
        foreach (var term in _mods.Children("language").Children("languageTerm").OrderBy(term => term.Attr("type") == "code" ? 0 : 1))
        {
            _entry.AddLanguage(term.Words());
        }

        Titles();
        foreach (var name in _mods.Children("name"))
        {
            Person(name);
        }

        Funders();

        Journal();
        Place();
        Dates();
        Texts();
        Identifiers();
        return _entry.Accept(key);
    }

    private void Titles()
    {
        foreach (var info in _mods.Children("titleInfo").Where(info => info.Attr("type") is not ("abbreviated" or "uniform")).OrderBy(info => info.Attr("type") is null ? 0 : 1))
        {
            var title = MarkedUpText.Of(string.Join(' ', new[] { info.Words("nonSort"), info.Child("title")?.Markup(), info.Words("partNumber"), info.Words("partName") }.OfType<string>()));
            var language = SourceLanguages.TryRead(info.Attr("lang"), out var tag) ? tag : null;
            _entry.AddTitle(title, language == _entry.Language ? null : language, MarkedUpText.Of(info.Child("subTitle")?.Markup() ?? ""));
        }
    }

    private void Person(XElement name)
    {
        var roles = name.Children("role").Children("roleTerm").Select(term => term.Words()).OfType<string>().ToList();
        if (KindOf(roles) is not { } kind)
        {
            return;
        }

        string? Part(string type) => string.Join(' ', name.Children("namePart").Where(part => part.Attr("type") == type).Select(part => part.Words()).OfType<string>()) is { Length: > 0 } words ? words : null;
        var (family, given) = (Part("family"), Part("given"));
        var whole = string.Join(", ", name.Children("namePart").Where(part => part.Attr("type") is null).Select(part => part.Words()).OfType<string>());
        var text = whole.Length > 0 ? whole : name.Words("displayForm") ?? "";
        var contributor = name.Attr("type") is "corporate" or "conference" ? (text.Length > 0 ? new Contributor { Group = RichText.Plain(text) } : null)
            : family is not null ? new Contributor { Names = [new PersonName(family, given, Suffix: name.Children("namePart").Where(part => part.Attr("type") == "termsOfAddress").Select(part => Suffix(part.Words())).FirstOrDefault(suffix => suffix is not null))] }
            : AuthorText.Read(given is null ? text : $"{text} {given}".Trim());
        if (contributor is null || name.Attr("type") == "conference")
        {
            return;
        }

        var identifiers = name.Children("nameIdentifier").Select(identifier => identifier.Words()).Append(name.Attr("valueURI")).Append(name.Attr("authorityURI"));
        var orcid = identifiers.Select(identifier => Orcid.TryParse(identifier, out var found) ? found : null).FirstOrDefault(found => found is not null);
        _entry.People.Add(contributor with { Kind = kind, Orcid = orcid ?? contributor.Orcid });
        foreach (var affiliation in name.Children("affiliation").Select(affiliation => affiliation.Words()).OfType<string>())
        {
            var id = _entry.People.Add(new Affiliation("", Text: affiliation));
            _entry.People.ChangeLast(last => last with { AffiliationIds = [.. last.AffiliationIds, id] });
        }
    }

    private void Funders()
    {
        foreach (var name in _mods.Children("name").Where(IsFunder))
        {
            Funder(name);
        }

        var unnamed = Grants(null);
        if (unnamed.Count > 0)
        {
            _entry.AddAward(new Award(null, AwardNumbers: unnamed));
        }
    }

    private List<string> Grants(string? funder) =>
        [.. _mods.Children("note").Where(note => note.Attr("type") == "award number" && note.Attr("displayLabel") == funder).Select(note => note.Words()).OfType<string>().Distinct()];

    private static bool IsFunder(XElement name) => name.Children("role").Children("roleTerm").Any(term => term.Words()?.ToLowerInvariant() is "fnd" or "funder");

    // Its grants stand in notes that bear its name.
    private void Funder(XElement name)
    {
        var funder = name.Children("namePart").Select(part => part.Words()).FirstOrDefault(words => words is not null);
        var identifiers = name.Children("nameIdentifier").Select(identifier => identifier.Words()).ToList();
        var numbers = funder is null ? [] : Grants(funder);
        _entry.AddAward(new Award(
            funder,
            identifiers.Select(identifier => Doi.TryParse(identifier, out var doi) ? doi : null).FirstOrDefault(doi => doi is not null),
            identifiers.Select(identifier => Ror.TryParse(identifier, out var ror) ? ror : null).FirstOrDefault(ror => ror is not null),
            numbers.Count > 0 ? numbers : null));
    }

    private static string? Suffix(string? terms) => terms is not null && Names.NameWords.IsSuffix(terms) ? terms : null;

    // Null for those whose part is none in an article: supervisors, publishers, funders.
    private static string? KindOf(List<string> roles)
    {
        if (roles.Count == 0)
        {
            return "author";
        }

        foreach (var role in roles.Select(role => role.ToLowerInvariant()))
        {
            var kind = role switch
            {
                "aut" or "author" or "creator" or "cre" or "auteur" or "autor" or "verfasser" or "primary author" => "author",
                "edt" or "editor" or "herausgeber" => "editor",
                "trl" or "translator" => "translator",
                "ctb" or "contributor" => "contributor",
                "ill" or "illustrator" => "illustrator",
                _ => null,
            };
            if (kind is not null)
            {
                return kind;
            }
        }

        return null;
    }

    private void Journal()
    {
        foreach (var info in _host.Children("titleInfo"))
        {
            var title = string.Join(' ', new[] { info.Words("nonSort"), info.Words("title") }.OfType<string>());
            if (info.Attr("type") == "abbreviated")
            {
                _entry.AbbreviatedJournal ??= title;
            }
            else if (title.Length > 0)
            {
                _entry.Journal ??= info.Words("subTitle") is { } subtitle ? $"{title}: {subtitle}" : title;
            }
        }

        foreach (var issn in _host.Children("identifier").Concat(_mods.Children("identifier")).Where(identifier => identifier.Attr("type")?.Contains("issn", StringComparison.OrdinalIgnoreCase) == true && identifier.Attr("invalid") != "yes"))
        {
            _entry.AddIssn(issn.Words(), issn.Attr("displayLabel") ?? issn.Attr("type")!.ToLowerInvariant() switch { "eissn" or "issn-e" or "issn-electronic" => "electronic", _ => null });
        }

        foreach (var origin in _mods.Children("originInfo").Concat(_host.Children("originInfo")))
        {
            _entry.Publisher ??= origin.Words("publisher");
            _entry.Place ??= origin.Children("place").Children("placeTerm").Where(term => term.Attr("type") != "code").Select(term => term.Words()).FirstOrDefault(words => words is not null);
        }
    }

    private void Place()
    {
        foreach (var part in _host.Children("part").Concat(_mods.Children("part")))
        {
            foreach (var detail in part.Children("detail"))
            {
                var number = detail.Words("number") ?? detail.Words("caption") ?? detail.Words("title");
                switch (detail.Attr("type")?.ToLowerInvariant())
                {
                    case "volume":
                        _entry.AddVolume(number);
                        break;
                    case "issue" or "number" or "no":
                        _entry.AddIssue(number);
                        break;
                    case "article number" or "article" or "elocation-id":
                        _entry.ArticleNumber ??= number;
                        break;
                    case "page" or "pages" when _entry.Pages == PageNumbers.None:
                        _entry.Pages = PageNumbers.Read(number, isShortened: true);
                        break;
                }
            }

            foreach (var extent in part.Children("extent").Where(extent => extent.Attr("unit") is null || extent.Attr("unit")!.StartsWith('p')).Where(_ => _entry.Pages == PageNumbers.None))
            {
                _entry.Pages = extent.Words("start") is { } start ? PageNumbers.Of(start, extent.Words("end")) : PageNumbers.Read(extent.Words("list") ?? (extent.Words("total") is { } total ? $"{total} p." : null), isShortened: true);
            }

            if (part.Words("text") is { } text && _entry.Volume is null && DcPlace.TryRead($"{_entry.Journal ?? "Journal"}; {text}") is { } place)
            {
                _entry.AddVolume(place.Volume);
                _entry.AddIssue(place.Number);
                _entry.Pages = _entry.Pages == PageNumbers.None ? place.Pages : _entry.Pages;
            }
        }

        if (_entry.Pages == PageNumbers.None && PageNumbers.Read(_mods.Child("physicalDescription").Words("extent")) is { Count: not null } count)
        {
            _entry.Pages = count;
        }
    }

    // The article's own dates before those of what it stands in; of several the one that is marked or coded.
    private void Dates()
    {
        foreach (var origin in new[] { _mods.Children("originInfo"), _host.Children("originInfo"), _host.Children("part"), _mods.Children("part") })
        {
            var dates = origin.SelectMany(element => element.Children("dateIssued", "date")).Where(date => date.Attr("point") != "end").OrderBy(date => date.Attr("keyDate") == "yes" ? 0 : date.Attr("encoding") is not null ? 1 : 2).ToList();
            foreach (var date in dates.Where(_ => !_entry.HasDate))
            {
                _entry.AddDate(date.Attr("qualifier") is "approximate" or "questionable" ? $"{date.Words()}?" : date.Words());
            }
        }

        if (!_entry.HasDate)
        {
            _entry.AddDate(_mods.Children("originInfo").Children("dateCreated").Select(date => date.Words()).FirstOrDefault());
        }
    }
}
