using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Merging;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Tests.Ingest.Merging;

public sealed class ArticleMergeTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Russian = LanguageTag.Parse("ru");

    private static readonly Article Rich = new()
    {
        Type = ArticleType.TryParse("review-article")!,
        Language = Russian,
        Titles = [new Title(Text("Колодцы степи")), new Title(new RichText([new StyledRun(InlineStyle.Italic, Text("Wells")), new TextRun(" of the steppe")]), English, Text("A survey"))],
        Abstracts =
        [
            new Abstract([new AbstractSection(Text("Цель"), [Text("Найти воду.")])]),
            new Abstract([new AbstractSection(Text("Aim"), [Text("To find water.")])], English),
        ],
        Keywords = [new KeywordGroup([Text("вода")]), new KeywordGroup([Text("water"), Text("steppe")], English)],
        Contributors =
        [
            new Contributor { Names = [new PersonName("Zhailin", "Daniyar")], Orcid = Read<Orcid>("0000-0002-1825-0097"), AffiliationIds = ["aff1"], Email = "d@example.org", Corresponding = true },
            new Contributor { Names = [new PersonName("Smith", "Anna Berta")], AffiliationIds = ["aff1", "aff2"] },
            new Contributor { Kind = "editor", Names = [new PersonName("Editor", "Ed")] },
        ],
        Affiliations = [new Affiliation("aff1", "University of the Steppe", CountryCode: "KZ"), new Affiliation("aff2", "Institute of Water")],
        PubDates = [new PubDate(new PartialDate(2022, 6, 30), "pub", "electronic"), new PubDate(new PartialDate(2022), "collection")],
        Volume = "5",
        IssueNumber = "2",
        FirstPage = "11",
        LastPage = "20",
        Doi = Read<Doi>("10.5555/wells"),
        Identifiers = [new ArticleIdentifier("publisher-id", "77"), new ArticleIdentifier("pmid", "123")],
        Permissions = new Permissions { CopyrightHolder = "The authors", Licenses = [new License("https://creativecommons.org/licenses/by/4.0/", Text: Text("CC BY"))] },
        References = [Reference("R1", "Wells H. The time machine. 1895."), Reference("R2", "Verne J. The mysterious island. 1875.")],
        FullText = [new FullTextLink("https://example.org/77.pdf", "application/pdf")],
        Fragments = [new JatsFragment("front/article-meta/contrib-group/contrib[2]", "<xref ref-type=\"fn\" rid=\"f1\"/>"), new JatsFragment("back/ref-list/ref[2]", "<note/>")],
    };

    [Fact]
    public void What_a_poorer_source_does_not_tell_stays_and_what_it_tells_wins()
    {
        var poor = new Article { Doi = Rich.Doi, Titles = [new Title(Text("Wells of the steppes"), English)], Keywords = [new KeywordGroup([Text("springs")], English)], Volume = "6" };

        var merged = ArticleMerge.Of(Rich, poor);

        Assert.Equal(["Колодцы степи", "Wells of the steppes"], merged.Titles.Select(title => title.Text.ToPlainText()));
        Assert.Equal([("вода", (LanguageTag?)null), ("springs", English)], merged.Keywords.Select(group => (string.Join(' ', group.Keywords.Select(word => word.ToPlainText())), group.Language)));
        Assert.Equal("6", merged.Volume);
        Assert.Null(merged.IssueNumber);
        Assert.Same(Rich.References, merged.References);
        Assert.Equal(Json(Rich with { Titles = merged.Titles, Keywords = merged.Keywords, Volume = "6", IssueNumber = null }), Json(merged));
        var kept = ArticleMerge.KeptFields(poor, merged);
        Assert.Contains("references", kept);
        Assert.Contains("abstracts", kept);
        Assert.DoesNotContain("doi", kept);
        Assert.DoesNotContain("volume", kept);
    }

    [Fact]
    public void What_says_the_same_in_fewer_words_changes_nothing_at_all()
    {
        var same = new Article
        {
            Doi = Read<Doi>("10.5555/WELLS"),
            Titles = [new Title(Text("Wells of the Steppe"), English), new Title(Text("Колодцы степи"), Russian)],
            Abstracts = [Abstract.Plain(Text("Aim: To find water."), English)],
            Keywords = [new KeywordGroup([Text("steppe"), Text("Water"), Text("вода")])],
            Contributors = [new Contributor { Names = [new PersonName("Zhailin", "D.")] }, new Contributor { Names = [new PersonName("Smith", "AB")] }],
            PubDates = [new PubDate(new PartialDate(2022))],
            Volume = "5",
            FirstPage = "11",
            Identifiers = [new ArticleIdentifier("pmid", "123")],
            Permissions = new Permissions { Licenses = [new License("https://creativecommons.org/licenses/by/4.0/")] },
            References = [Reference("1", "Wells, H: The Time Machine 1895"), Reference("2", "Verne J. The mysterious island. 1875")],
            FullText = [new FullTextLink("https://example.org/77.pdf")],
        };

        Assert.Equal(Json(Rich), Json(ArticleMerge.Of(Rich, same)).Replace("10.5555/WELLS", "10.5555/wells", StringComparison.Ordinal));
    }

    [Fact]
    public void Merging_again_changes_nothing()
    {
        var poor = new Article { Titles = [new Title(Text("Springs"))], Contributors = [new Contributor { Names = [new PersonName("Smith", "A.")] }], Identifiers = [new ArticleIdentifier("edn", "X")], PubDates = [new PubDate(new PartialDate(2023))] };
        var once = ArticleMerge.Of(Rich, poor);
        Assert.Equal(Json(once), Json(ArticleMerge.Of(once, poor)));
    }

    [Fact]
    public void The_richer_source_may_come_second()
    {
        var poor = new Article { Doi = Rich.Doi, Titles = [new Title(Text("Колодцы степи"))], Contributors = [new Contributor { Names = [new PersonName("Zhailin", "D")], Email = "d@example.org" }], SectionTitle = "Water" };

        Assert.Equal(Json(Rich with { SectionTitle = "Water" }), Json(ArticleMerge.Of(poor, Rich)));
    }

    [Fact]
    public void Authors_are_those_that_are_given_each_with_what_was_known_of_him()
    {
        var swapped = new Article { Contributors = [new Contributor { Names = [new PersonName("Smith", "A. B.")] }, new Contributor { Names = [new PersonName("Newman", "N.")] }] };

        var merged = ArticleMerge.Of(Rich, swapped);

        Assert.Equal(["Anna Berta Smith", "N. Newman", "Ed Editor"], merged.Contributors.Select(person => person.DisplayName));
        Assert.Equal(["aff1", "aff2"], merged.Contributors[0].AffiliationIds);
        Assert.Empty(merged.Contributors[1].AffiliationIds);
        Assert.Contains(merged.Fragments, fragment => fragment.Place == "front/article-meta/contrib-group/contrib");
    }

    [Fact]
    public void An_organization_that_is_known_is_not_doubled_and_its_name_in_the_article_never_means_two()
    {
        var given = new Article
        {
            Contributors = [new Contributor { Names = [new PersonName("Zhailin", "Daniyar")], AffiliationIds = ["aff2"] }, new Contributor { Names = [new PersonName("Smith", "Anna Berta")] }],
            Affiliations = [new Affiliation("aff2", "University of the Steppe", City: "Almaty")],
        };

        var merged = ArticleMerge.Of(Rich, given);

        Assert.Equal([("aff2", "University of the Steppe", "Almaty"), ("aff2-2", "Institute of Water", null)], merged.Affiliations.Select(place => (place.Id, place.Institution, place.City)));
        Assert.Equal(["aff2", "aff2-2"], merged.Contributors[1].AffiliationIds);
    }

    [Fact]
    public void A_name_that_is_only_like_another_is_another_person()
    {
        var given = new Article { Contributors = [new Contributor { Names = [new PersonName("Zhailin", "Askar")] }] };
        Assert.Null(ArticleMerge.Of(Rich, given).Contributors[0].Orcid);
    }

    [Fact]
    public void What_was_worked_out_does_not_replace_what_was_read()
    {
        var given = new Article
        {
            Language = English,
            Permissions = new Permissions { Licenses = [new License("https://creativecommons.org/licenses/by-nc/4.0/")] },
            Inferred = [new Inference("permissions/licenses", "the journal's default licence"), new Inference("language", "the text")],
        };

        var merged = ArticleMerge.Of(Rich, given);

        Assert.Equal(Json(Rich), Json(merged));
    }

    [Fact]
    public void A_date_that_is_given_replaces_one_that_contradicts_it_and_not_one_that_is_more_precise()
    {
        Assert.Equal(["2022-06-30", "2022"], ArticleMerge.Of(Rich, new Article { PubDates = [new PubDate(new PartialDate(2022, 6))] }).PubDates.Select(date => date.Date.ToString()));
        Assert.Equal(["2023-01", "2022"], ArticleMerge.Of(Rich, new Article { PubDates = [new PubDate(new PartialDate(2023, 1))] }).PubDates.Select(date => date.Date.ToString()));
    }

    [Fact]
    public void A_new_licence_is_not_held_back_by_what_was_said_beside_the_old_one()
    {
        var closed = Rich with { Permissions = new Permissions { StatedAccess = AccessRight.Restricted } };
        var open = new Article { Permissions = new Permissions { Licenses = [new License("https://creativecommons.org/licenses/by/4.0/")] } };

        Assert.Equal(AccessRight.Open, ArticleMerge.Of(closed, open).Permissions.AccessOn(new DateOnly(2024, 1, 1)));
        Assert.Equal(AccessRight.Restricted, ArticleMerge.Of(closed, new Article()).Permissions.AccessOn(new DateOnly(2024, 1, 1)));
    }

    [Fact]
    public void References_that_are_given_win_each_with_what_was_known_of_it()
    {
        var given = new Article { References = [Reference("1", "Verne J. The Mysterious Island, 1875"), Reference("2", "A new one.")] };
        var merged = ArticleMerge.Of(Rich, given);

        Assert.Equal(["Verne J. The mysterious island. 1875.", "A new one."], merged.References.Select(reference => reference.ToPlainText()));
        Assert.DoesNotContain(merged.Fragments, fragment => fragment.Place.StartsWith("back", StringComparison.Ordinal));
    }

    private static T Read<T>(string text)
        where T : class, IIdentifier<T> => T.TryParse(text, out var value) ? value : throw new ArgumentException(text);

    private static RichText Text(string text) => RichText.Plain(text);

    private static Reference Reference(string id, string text) => new(id, [new CitationPart(Text(text))]);

    private static string Json(Article article) => ArticleJson.Write(article);
}
