using CsCheck;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Tests.Articles;

/// <summary>
/// Articles of every awkward shape: lists empty and not, any characters, many languages, contributors without a name, odd pages, embargoes.
/// Nothing has been through an editor's hands; whatever the types allow may come.
/// </summary>
public static class ArticleGen
{
    private static readonly Gen<LanguageTag?> Language = Gen.Null(IdentifierGen.Languages, 0.4);
    private static readonly Gen<string> Tokens = Gen.OneOf("author", "editor", "pub", "collection", "received", "accepted", "author-created", "udc", "pmid", "publisher-id", "kind with spaces", "вид", "");

    private static readonly Gen<Title> Titles = Gen.Select(TextGen.Rich, Language, TextGen.MaybeRich).Select((text, language, subtitle) => new Title(text, language, subtitle));

    private static readonly Gen<Abstract> Abstracts = Gen.Select(
        Gen.Select(TextGen.MaybeRich, TextGen.Rich.List[0, 3]).Select((title, paragraphs) => new AbstractSection(title, paragraphs)).List[0, 3],
        Language,
        Gen.Null(Gen.OneOf("graphical", "plain-language-summary"), 0.7),
        TextGen.MaybeRich).Select((sections, language, kind, title) => new Abstract(sections, language, kind, title));

    private static readonly Gen<KeywordGroup> Keywords = Gen.Select(TextGen.Rich.List[0, 4], Language, Gen.Null(Tokens), TextGen.Maybe).Select((words, language, kind, vocabulary) => new KeywordGroup(words, language, kind, vocabulary));

    private static readonly Gen<SubjectGroup> Subjects = Gen.Select(TextGen.Rich.List[0, 3], Gen.Null(Tokens), Language).Select((words, kind, language) => new SubjectGroup(words, kind, language));

    private static readonly Gen<PersonName> Names = Gen.Select(TextGen.Any, TextGen.Maybe, TextGen.Maybe, TextGen.Maybe, Language, Gen.Bool)
        .Select((surname, given, prefix, suffix, language, eastern) => new PersonName(surname, given, prefix, suffix, language, eastern));

    private static readonly Gen<string> AffiliationIds = Gen.OneOf("aff1", "aff2", "1", "two words", "", "aff1", "җ1", "R1");

    private static readonly Gen<Role> Roles = Gen.Select(TextGen.Words, Gen.Null(Gen.OneOf([.. Credit.Terms.Keys, "no-such-role"]))).Select((text, credit) => new Role(text, credit));

    private static readonly Gen<Contributor> People = Gen.Select(
        Gen.Select(Tokens, Names.List[0, 3], TextGen.MaybeRich, Gen.Bool).Select((kind, names, group, anonymous) => new Contributor { Kind = kind, Names = names, Group = group, Anonymous = anonymous }),
        Gen.Select(Gen.Null(IdentifierGen.Orcids), Gen.Bool, AffiliationIds.List[0, 3], Roles.List[0, 2]),
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, TextGen.Maybe, TextGen.MaybeRich)).Select((person, ids, notes) => person with
        {
            Orcid = ids.Item1,
            OrcidAuthenticated = ids.Item2,
            AffiliationIds = ids.Item3,
            Roles = ids.Item4,
            Corresponding = notes.Item1,
            EqualContribution = notes.Item2,
            Deceased = notes.Item3,
            Degrees = notes.Item4,
            Biography = notes.Item5,
            Email = "secret.person@example.org",
        });

    private static readonly Gen<Affiliation> Affiliations = Gen.Select(
        Gen.Select(AffiliationIds, TextGen.Maybe, TextGen.Maybe, TextGen.Maybe, TextGen.Maybe),
        Gen.Select(Gen.Null(Gen.OneOf("KZ", "UZ")), TextGen.Maybe, Gen.Null(IdentifierGen.Rors), TextGen.Maybe, Language)).Select((parts, more) =>
            new Affiliation(parts.Item1, parts.Item2, parts.Item3, parts.Item4, parts.Item5, more.Item1, more.Item2, more.Item3, Text(parts, more.Item4), more.Item5));

    private static readonly Gen<License> Licenses = Gen.Select(
        Gen.Null(Gen.OneOf(CreativeCommons.By40, "https://creativecommons.org/licenses/by-nc-nd/4.0/", "https://press.example.org/terms?a=1&b=2"), 0.2),
        Gen.Nullable(Gen.DateOnly),
        Gen.Null(Gen.OneOf("vor", "am", "tdm")),
        TextGen.MaybeRich,
        Language).Select((url, start, applies, text, language) => new License(url, start, applies, text, language));

    private static readonly Gen<Permissions> Rights = Gen.Select(
        Gen.Select(TextGen.Maybe, Gen.Nullable(Gen.Int[1000, 2099]), TextGen.Maybe),
        Licenses.List[0, 2],
        Gen.Null(Gen.Select(Gen.Nullable(Gen.DateOnly), Gen.Nullable(Gen.DateOnly)).Select((a, b) => a > b ? new FreeToRead(b, a) : new FreeToRead(a, b))),
        Gen.Nullable(Gen.OneOf(AccessRight.Restricted, AccessRight.MetadataOnly))).Select((copyright, licenses, free, stated) => new Permissions
        {
            CopyrightStatement = copyright.Item1,
            CopyrightYear = copyright.Item2,
            CopyrightHolder = copyright.Item3,
            Licenses = licenses,
            FreeToRead = free,
            StatedAccess = stated,
        });

    private static readonly Gen<Award> Awards = Gen.Select(TextGen.Maybe, Gen.Null(IdentifierGen.Dois), Gen.Null(IdentifierGen.Rors), Gen.Null(TextGen.Any.List[0, 2])).Select((funder, doi, ror, numbers) => new Award(funder, doi, ror, numbers));

    private static readonly Gen<CitationPart> CitationParts = Gen.Select(
        Gen.OneOf(TextGen.Rich, Gen.OneOf("2021", "1989a", "117", "19", "10.5555/12345678", "https://doi.org/10.5555/1", "https://example.org/x", ", ", " and ", "n.d.").Select(RichText.Plain)),
        Gen.Enum<CitationPartKind>(),
        Language).Select((text, kind, language) => new CitationPart(text, kind, language));

    private static readonly Gen<Reference> References = Gen.Select(
        Gen.OneOf("R1", "R2", "ref 3", "", "aff1"),
        CitationParts.List[0, 8],
        TextGen.Maybe,
        Gen.Null(Gen.OneOf("journal", "book", "data", "preprint", "website", "")),
        Gen.Null(Gen.OneOf(
            "<mixed-citation publication-type=\"other\">See <xref rid=\"nowhere\">there</xref></mixed-citation>".Replace("<xref rid=\"nowhere\">there</xref>", "<named-content content-type=\"x\" rid=\"nowhere\">there</named-content>"),
            "<element-citation publication-type=\"journal\" id=\"R1\"><year>2020</year></element-citation>"), 0.8)).Select((id, parts, label, kind, xml) => new Reference(id, parts, label, kind, xml));

    private static readonly Gen<RelatedArticle> Related = Gen.Select(Tokens, Gen.Null(IdentifierGen.Dois), TextGen.Maybe, TextGen.MaybeRich).Select((kind, doi, url, text) => new RelatedArticle(kind, doi, url, text));

    private static readonly Gen<FullTextLink> FullTexts = Gen.Select(Gen.OneOf("https://example.org/a.pdf", "https://example.org/a b", "not an address", ""), Gen.Null(Gen.OneOf("application/pdf", "text/html", "odd type")), Language, TextGen.Maybe)
        .Select((url, type, language, title) => new FullTextLink(url, type, language, title));

    private static readonly Gen<JatsFragment> Fragments = Gen.OneOf(
        new JatsFragment("front/journal-meta", "<journal-id journal-id-type=\"nlm-ta\">J Ex</journal-id>"),
        new JatsFragment("front/journal-meta", "<notes><p>A note</p></notes>"),
        new JatsFragment("front/article-meta", "<volume-series>New series</volume-series>"),
        new JatsFragment("front/article-meta", "<elocation-id>e9</elocation-id>"),
        new JatsFragment("front/article-meta", "<fpage>9</fpage>"),
        new JatsFragment("front/article-meta", "<history><date date-type=\"received\"><year>2020</year></date></history>"),
        new JatsFragment("front/article-meta", "<author-notes><fn id=\"cor1\"><p>A <xref rid=\"f1 cor1\" ref-type=\"fig\">x</xref> <email>secret.person@example.org</email></p></fn></author-notes>"),
        new JatsFragment("front/article-meta", "<permissions><license><license-p>Other terms</license-p></license></permissions>"),
        new JatsFragment("front/article-meta", "<counts><fig-count count=\"9\"/><table-count count=\"4\"/></counts>"),
        new JatsFragment("front/article-meta", "<custom-meta-group><custom-meta><meta-name>a</meta-name><meta-value>b</meta-value></custom-meta></custom-meta-group>"),
        new JatsFragment("front/article-meta/article-categories", "<series-title>Series</series-title>"),
        new JatsFragment("front/article-meta/title-group", "<alt-title>Short</alt-title>"),
        new JatsFragment("front/article-meta/funding-group", "<open-access><p>Open</p></open-access>"),
        new JatsFragment("front/article-meta/contrib-group/contrib[2]", "<xref ref-type=\"fn\" rid=\"cor1\">*</xref>"),
        new JatsFragment("back", "<fn-group><fn id=\"aff1\"><p>Note</p></fn></fn-group>"),
        new JatsFragment("", "<sub-article article-type=\"translation\" id=\"s1\"><front-stub/></sub-article>"),
        new JatsFragment("", "<response id=\"s1\"><front-stub/></response>"));

    /// <summary>Articles.</summary>
    public static readonly Gen<Article> Articles = Gen.Select(
        Gen.Select(Gen.OneOf("research-article", "review-article", "editorial", "correction", "preprint", "Other").Select(type => new ArticleType(type)), Language, Titles.List[0, 3], Abstracts.List[0, 3], Keywords.List[0, 3], Subjects.List[0, 2]),
        Gen.Select(People.List[0, 4], Affiliations.List[0, 4], PubDates().List[0, 2], Gen.Select(Tokens, IdentifierGen.Dates).Select((kind, date) => new HistoryDate(kind, date)).List[0, 2]),
        Gen.Select(TextGen.Maybe, TextGen.Maybe, TextGen.Maybe, TextGen.Maybe, TextGen.Maybe, TextGen.Maybe),
        Gen.Select(Gen.Null(IdentifierGen.Dois), Gen.Select(Tokens, TextGen.Any).Select((kind, value) => new ArticleIdentifier(kind, value)).List[0, 3], Rights, Awards.List[0, 2], TextGen.MaybeRich),
        Gen.Select(References.List[0, 3], Related.List[0, 2], FullTexts.List[0, 3], Gen.Null(Gen.OneOf("VoR", "AM", "CVoR", "2.1"))),
        Gen.Select(Gen.Dictionary(Gen.OneOf("fig-count", "page-count", "word-count", "map-count", ""), Gen.Int[0, 999])[0, 3], TextGen.MaybeRich, TextGen.MaybeRich, TextGen.MaybeRich, TextGen.MaybeRich),
        Gen.Select(TextGen.Maybe, Fragments.List[0, 3])).Select((front, people, numbers, rights, lists, back, rest) => new Article
        {
            Type = front.Item1,
            Language = front.Item2,
            Titles = front.Item3,
            Abstracts = front.Item4,
            Keywords = front.Item5,
            Subjects = front.Item6,
            Contributors = people.Item1,
            Affiliations = people.Item2,
            PubDates = people.Item3,
            History = people.Item4,
            Volume = numbers.Item1,
            IssueNumber = numbers.Item2,
            FirstPage = numbers.Item3,
            LastPage = numbers.Item4,
            PageRange = numbers.Item5,
            ElocationId = numbers.Item6,
            Doi = rights.Item1,
            Identifiers = rights.Item2,
            Permissions = rights.Item3,
            Awards = rights.Item4,
            FundingStatement = rights.Item5,
            References = lists.Item1,
            RelatedArticles = lists.Item2,
            FullText = lists.Item3,
            Version = lists.Item4,
            Counts = back.Item1,
            Acknowledgments = back.Item2,
            ConflictOfInterest = back.Item3,
            DataAvailability = back.Item4,
            Ethics = back.Item5,
            SectionTitle = rest.Item1,
            Fragments = rest.Item2,
        });

    /// <summary>Articles in their places.</summary>
    public static readonly Gen<PublishedArticle> Published = Gen.Select(Articles, Journals(), Gen.Null(Issues()), Gen.Null(Sections()), Gen.Long[1, long.MaxValue], Gen.DateOnly).Select((article, journal, issue, section, id, today) => new PublishedArticle
    {
        Id = id,
        Article = article,
        Journal = journal,
        Issue = issue,
        Section = section,
        Addresses = new RepositoryAddresses(new Uri("https://press.example.org/"), "press.example.org"),
        Today = today,
    });

    private static string? Text((string Id, string? Institution, string? Department, string? City, string? Region) parts, string? more) =>
        more is null ? null : more.Length % 2 == 0 ? more : $"{parts.Institution}, {more}, {parts.City} secret.person@example.org";

    private static Gen<PubDate> PubDates() => Gen.Select(IdentifierGen.Dates, Tokens, Gen.Null(Gen.OneOf("electronic", "print", "odd")), TextGen.Maybe).Select((date, kind, format, season) => new PubDate(date, kind, format, season));

    private static Gen<IReadOnlyList<LocalizedText>> Texts() => Gen.Select(TextGen.Rich, Language).Select((text, language) => new LocalizedText(text, language)).List[0, 3].Select(IReadOnlyList<LocalizedText> (texts) => texts);

    private static Gen<Section> Sections() => Texts().Select(titles => new Section("research", titles));

    private static Gen<Issue> Issues() => Gen.Select(TextGen.Maybe, TextGen.Maybe, Texts(), Gen.Nullable(IdentifierGen.Dates)).Select((volume, number, titles, published) => new Issue { Slug = "1-1", Volume = volume, Number = number, Titles = titles, Published = published });

    private static Gen<Journal> Journals() => Gen.Select(Texts(), TextGen.Maybe, Gen.Null(IdentifierGen.Issns), Gen.Null(IdentifierGen.Issns), Gen.Null(Gen.Select(TextGen.Any, TextGen.Maybe).Select((name, place) => new Publisher(name, place))), Language)
        .Select((titles, abbreviated, print, electronic, publisher, language) => new Journal
        {
            Slug = "examples",
            Titles = titles,
            AbbreviatedTitle = abbreviated,
            PrintIssn = print,
            ElectronicIssn = electronic,
            Publisher = publisher,
            Language = language,
            Url = new Uri("https://examples.example.org/"),
        });
}
