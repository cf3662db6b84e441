using System.Text;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Tests.Jats;

/// <summary>What is read of each dialect of JATS and NLM; the files are in <c>tests/data/jats</c>.</summary>
public sealed class JatsReaderTests
{
    [Fact]
    public void NLM_2_3_is_read_with_all_that_it_calls_otherwise()
    {
        var article = Read("nlm-2.3.xml").Article;

        Assert.Equal(LanguageTag.Parse("en"), article.Language);
        Assert.Equal(new JournalReference("Steppe Ecology", null, null, "Steppe Press", "Almaty"), article.SourceJournal! with { Issns = null });
        Assert.Equal(["2434-561X", "0378-5955"], article.SourceJournal!.Issns!.Select(issn => issn.Value));
        Assert.Equal(["Salt and the roots of Artemisia", "Соль и корни полыни"], article.Titles.Select(title => title.Text.ToPlainText()));
        Assert.Equal(LanguageTag.Parse("ru"), article.Titles[1].Language);
        Assert.Equal([["A1", "A2"], ["A2"]], article.Contributors.Select(contributor => contributor.AffiliationIds));
        Assert.Equal("Jr", article.Contributors[1].Names[0].Suffix);
        Assert.True(article.Contributors[0].Corresponding);
        Assert.Equal([new PubDate(new PartialDate(2008, 5), "pub", "print"), new PubDate(new PartialDate(2008, 4, 3), "pub", "electronic")], article.PubDates);
        Assert.Equal(("12", "2", "iv", "19", "Research"), (article.Volume, article.IssueNumber, article.FirstPage, article.LastPage, article.SectionTitle));
        Assert.Equal("https://creativecommons.org/licenses/by/2.0/", Assert.Single(article.Permissions.Licenses).Url);
        Assert.Equal(2008, article.Permissions.CopyrightYear);
        Assert.Equal(["Background", "Results"], article.Abstracts[0].Sections.Select(section => section.Title!.ToPlainText()));
        Assert.Equal(("Ministry of Science", "GR-77"), (Assert.Single(article.Awards).Funder, Assert.Single(article.Awards[0].AwardNumbers!)));
        Assert.Equal("We thank the herders.", article.Acknowledgments!.ToPlainText());
        Assert.Equal(["Okafor A. Salt. J Roots, 1999, 3:1–9. PMID:10000001", "Lindqvist E. The dry sea. Uppsala, 2001."], article.References.Select(reference => reference.ToPlainText()));
        Assert.Equal(["journal", "book"], article.References.Select(reference => reference.PublicationType));
        Assert.StartsWith("<element-citation publication-type=\"journal\">", article.References[0].Xml, StringComparison.Ordinal);
        Assert.StartsWith("<mixed-citation publication-type=\"book\">", article.References[1].Xml, StringComparison.Ordinal);
    }

    [Fact]
    public void JATS_1_0_is_read_with_its_entities()
    {
        var article = Read("jats-1.0.xml").Article;

        Assert.Equal("Caspian Press & Sons", article.SourceJournal!.Publisher);
        Assert.Equal(("Sturgeon – a review\u00a0of café menus", "With an appendix"), (article.PlainTitle, article.Titles[0].Subtitle!.ToPlainText()));
        Assert.Equal("review-article", article.Type.Value);
        Assert.Equal("10.5555/cr.5", article.Doi!.Value);
        Assert.Equal(["publisher-id"], article.Identifiers.Select(identifier => identifier.Kind));
        Assert.Equal("e5", article.ElocationId);
        Assert.Equal(["fish", "soup"], article.Keywords[0].Keywords.Select(keyword => keyword.ToPlainText()));
        Assert.Equal("The authors ate at the café.", article.ConflictOfInterest!.ToPlainText());
        Assert.Equal(12, article.Counts["page-count"]);
    }

    [Fact]
    public void People_get_what_the_notes_say_of_them()
    {
        var people = Read("jats-1.0.xml").Article.Contributors;

        Assert.Equal(("Bauer", "René", "0000-0002-1825-0097"), (people[0].Names[0].Surname, people[0].Names[0].GivenNames, people[0].Orcid!.Value));
        Assert.Equal((true, true, "bauer@example.org"), (people[0].Corresponding, people[0].EqualContribution, people[0].Email));
        Assert.Equal((false, true, null), (people[1].Corresponding, people[1].EqualContribution, people[1].Email));
        Assert.Equal([["a1"], ["a1", "a2"], []], people.Select(person => person.AffiliationIds));
        Assert.True(people[2].Anonymous);
    }

    [Fact]
    public void An_affiliation_is_read_in_parts_and_as_printed()
    {
        var affiliations = Read("jats-1.0.xml").Article.Affiliations;

        Assert.Equal(new Affiliation("a1", "University of Baku", "Department of Menus", "Baku", null, "AZ", "Azerbaijan"), affiliations[0]);
        Assert.Equal(new Affiliation("a2", Text: "Café Europa, Vienna"), affiliations[1]);
        Assert.Equal(
            new Affiliation("aff1", "Universidade de Exemplos", null, "Recife", "PE", "BR", "Brazil", Text: "Universidade de Exemplos. Recife, PE, Brasil"),
            Read("scielo-translation.xml").Article.Affiliations[0]);
    }

    [Theory]
    [InlineData("Centre for <ext-link xlink:href=\"http://example.org/1\">Rhizobium</ext-link> Studies, Perth", "Centre for Rhizobium Studies, Perth")]
    [InlineData("Library, Perth <ext-link xlink:href=\"http://example.org/\">http://example.org/</ext-link> <uri>www.example.org</uri>", "Library, Perth")]
    [InlineData("<institution>Museum</institution>,<addr-line>Claremont, CA</addr-line>, <country>USA</country>", "Museum, Claremont, CA, USA")]
    [InlineData("<institution>Museum</institution>, <addr-line>\n <named-content content-type=\"city\">Berkeley</named-content>\n </addr-line>, <country>USA</country>", "Museum, Berkeley, USA")]
    [InlineData("<institution-wrap>\n<institution>Institute (NTNU)</institution>\n</institution-wrap>\n<addr-line content-type=\"postcode\">7491</addr-line>", "Institute (NTNU), 7491")]
    public void An_affiliation_reads_as_it_was_printed(string content, string line) =>
        Assert.Equal(line, Assert.Single(ReadXml("", $"<contrib-group><contrib><name><surname>A</surname></name></contrib><aff>{content}</aff></contrib-group>").Affiliations).DisplayText);

    [Fact]
    public void A_division_is_none_of_the_institutions()
    {
        var affiliation = Assert.Single(ReadXml("", "<aff><institution content-type=\"org-division\">Physics</institution><institution content-type=\"org-name\">University</institution></aff>").Affiliations);

        Assert.Equal(("University", "Physics"), (affiliation.Institution, affiliation.Department));
    }

    [Fact]
    public void An_affiliation_that_is_given_twice_in_the_same_words_is_one()
    {
        var article = ReadXml("", "<contrib-group><contrib><name><surname>A</surname></name><aff>Library, Perth</aff><xref ref-type=\"aff\" rid=\"aff1\"/></contrib><contrib><name><surname>B</surname></name><aff>Museum</aff><xref ref-type=\"aff\" rid=\"aff1\"/></contrib><aff id=\"aff1\"><label>a</label>Library, Perth.</aff></contrib-group>");

        Assert.Equal(["Library, Perth.", "Museum"], article.Affiliations.Select(affiliation => affiliation.DisplayText));
        Assert.Equal([1, 2], article.Contributors.Select(contributor => contributor.AffiliationIds.Count));
    }

    [Fact]
    public void A_group_that_signs_alone_is_its_members()
    {
        var people = ReadXml("", $"<contrib-group><contrib contrib-type=\"collab\">{Group}</contrib></contrib-group><contrib-group><contrib contrib-type=\"editor\"><name><surname>E</surname></name></contrib></contrib-group>").Contributors;

        Assert.Equal([("author", "The Group"), ("author", "Ann One"), ("author", "Bo Two"), ("editor", "E")], people.Select(person => (person.Kind, person.DisplayName)));
        Assert.Equal("0000-0002-1825-0097", people[1].Orcid!.Value);
    }

    [Fact]
    public void Beside_others_who_sign_the_members_of_a_group_are_no_authors() => Assert.Equal(
        ["The Group", "C"],
        ReadXml("", $"<contrib-group><contrib contrib-type=\"author\">{Group}</contrib><contrib contrib-type=\"author\"><name><surname>C</surname></name></contrib></contrib-group>").Contributors.Select(person => person.DisplayName));

    [Fact]
    public void An_identifier_beside_the_name_of_a_funder_is_none_of_its_name()
    {
        var award = Assert.Single(ReadXml("", "<funding-group><award-group><funding-source>Grains Corporation<named-content content-type=\"funder-id\">http://dx.doi.org/10.13039/501100000980</named-content></funding-source><award-id>G1</award-id></award-group></funding-group>").Awards);

        Assert.Equal(("Grains Corporation", "10.13039/501100000980"), (award.Funder, award.FunderDoi!.Value));
    }

    [Fact]
    public void What_SciELO_called_a_number_is_the_issue()
    {
        var article = ReadXml("<ref-list><ref id=\"B1\"><nlm-citation><source>Soup</source><volume>12</volume><numero>1</numero><issue>1</issue><page-range>7-11</page-range></nlm-citation></ref></ref-list>", "<volume>42</volume><numero>2</numero><kwd-group><kwd lng=\"es\">sopa</kwd><kwd lng=\"en\">soup</kwd><kwd lng=\"es\">sal</kwd></kwd-group>");

        Assert.Equal("2", article.IssueNumber);
        Assert.Equal("Soup, 12(1):7-11", article.References[0].ToPlainText());
        Assert.Equal([("es", "sopa sal"), ("en", "soup")], article.Keywords.Select(group => (group.Language!.Value, string.Join(' ', group.Keywords.Select(keyword => keyword.ToPlainText())))));
    }

    [Fact]
    public void Events_of_which_only_the_date_is_known_are_dates_of_the_history()
    {
        var article = ReadXml("", "<pub-history><event><date date-type=\"received\"><day>30</day><month>September</month><year>2024</year></date></event><event event-type=\"accepted\"><date iso-8601-date=\"2025-05-30\"/></event><event><event-desc>A preprint</event-desc><date date-type=\"preprint\"><year>2024</year></date></event></pub-history>");

        Assert.Equal([new HistoryDate("received", new PartialDate(2024, 9, 30)), new HistoryDate("accepted", new PartialDate(2025, 5, 30))], article.History);
        Assert.Contains("A preprint", Assert.Single(article.Fragments, fragment => NameOf(fragment) == "pub-history").Xml, StringComparison.Ordinal);
        Assert.DoesNotContain("received", Assert.Single(article.Fragments, fragment => NameOf(fragment) == "pub-history").Xml, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_of_a_publisher_has_commas_between_its_lines() => Assert.Equal(
        "140 Station Street, Almaty, Kazakhstan",
        Assert.Single(new JatsImporter().Read(new SourceFile("x.xml", "<article><front><journal-meta><publisher><publisher-name>P</publisher-name><publisher-loc>\n<addr-line>140 Station Street</addr-line>\n<addr-line>Almaty</addr-line>\n<country>Kazakhstan</country></publisher-loc></publisher></journal-meta><article-meta/></front></article>"u8.ToArray())).Articles).Article.SourceJournal!.PublisherLocation);

    [Fact]
    public void That_nobody_said_what_sort_of_article_it_is_is_marked()
    {
        Assert.Contains(ReadXml("").Inferred, inference => inference.Field == "type");
        Assert.DoesNotContain(Read("everything-1.3.xml").Article.Inferred, inference => inference.Field == "type");
    }

    [Fact]
    public void Values_that_cannot_be_are_left_out_and_said_with_their_lines()
    {
        var problems = Read("jats-1.0.xml").Problems.Where(problem => problem.Code == "invalid-value").ToList();

        Assert.Equal([("contributors/1/orcid", "0000-0002-1825-0098", 32), ("pubDates", "30 2 2013", 47)], problems.Select(problem => (problem.Field, problem.Value, problem.Line)));
        Assert.Null(Read("jats-1.0.xml").Article.Contributors[1].Orcid);
        Assert.DoesNotContain("0000-0002-1825-0098", string.Concat(Read("jats-1.0.xml").Article.Fragments.Select(fragment => fragment.Xml)), StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_keep_their_seasons_and_their_precision()
    {
        var dates = Read("jats-1.0.xml").Article.PubDates;

        Assert.Equal(new PubDate(new PartialDate(2013), "collection", null, "Spring"), dates[0]);
        Assert.Equal(new PartialDate(2013, 2, 28), dates[1].Date);
        Assert.Equal([new PartialDate(2021, 3, 5), new PartialDate(2021)], Read("scielo-translation.xml").Article.PubDates.Select(date => date.Date));
    }

    [Fact]
    public void What_the_model_has_no_field_for_is_kept_at_its_place()
    {
        var fragments = Read("jats-1.0.xml").Article.Fragments;

        Assert.Equal(
            [
                ("front/article-meta/title-group", "alt-title"), ("front/article-meta/author-notes", "corresp"), ("front/article-meta/author-notes", "fn"),
                ("front/article-meta", "self-uri"), ("front/article-meta", "abstract"), ("front/article-meta", "custom-meta-group"), ("back", "fn-group"),
            ],
            fragments.Where(fragment => !fragment.Original).Select(fragment => (fragment.Place, NameOf(fragment))));
        Assert.Equal(
            "aff aff contrib contrib article-title fn pub-date related-article abstract kwd-group ref-list",
            string.Join(' ', fragments.Where(fragment => fragment.Original).Select(NameOf)));
    }

    [Fact]
    public void Adjacent_identifiers_of_a_reference_do_not_run_together()
    {
        var references = Read("jats-1.0.xml").Article.References;

        Assert.Equal("Smith J. Soup. 3 10.5555/js.4 12345", references[1].ToPlainText());
        Assert.Equal("10.5555/js.4", references[1].Doi!.Value);
        Assert.NotNull(references[1].Xml);
        Assert.Equal("Okafor, A. (2010). On soup. J. Soup 2, 3. 10.5555/js.3", references[0].ToPlainText());
        Assert.Null(references[0].Xml);
    }

    [Theory]
    [InlineData("<element-citation><source>J Soup</source><pub-id pub-id-type=\"doi\">10.5555/1</pub-id><fpage>3</fpage><lpage>9</lpage><issue>2</issue><volume>1</volume><person-group><name><surname>Okafor</surname><given-names>A</given-names></name></person-group><year>2010</year><article-title>On soup\n </article-title></element-citation>", "Okafor A. On soup. J Soup, 2010, 1(2):3–9. doi:10.5555/1")]
    [InlineData("<element-citation><name><surname>Okafor</surname></name><year>2010</year><source>Soup</source><publisher-loc>Baku :</publisher-loc><publisher-name>Press</publisher-name><isbn>0-521-81066-3</isbn><date-in-citation content-type=\"access-date\"><year>2023</year><month>03</month><day>07</day></date-in-citation><uri>https://example.org/soup</uri></element-citation>", "Okafor. 2010. Soup. Baku : Press. ISBN 0-521-81066-3. https://example.org/soup (2023-03-07)")]
    [InlineData("<element-citation><person-group person-group-type=\"author\"><name><surname>Horner</surname></name></person-group><person-group person-group-type=\"editor\"><name><surname>Carpenter</surname></name></person-group><chapter-title>Eggs</chapter-title><source>Dinosaurs</source></element-citation>", "Horner. Eggs. Carpenter. Dinosaurs")]
    [InlineData("<element-citation><collab>INEC</collab><source>Census</source><year>2009</year><publisher-loc>Quito</publisher-loc><publisher-name>State Press</publisher-name></element-citation>", "INEC. Census. Quito: State Press, 2009")]
    [InlineData("<element-citation><collab>INEC</collab><source>Soup</source><year>2009</year><volume>3</volume><elocation-id>e5</elocation-id><pub-id pub-id-type=\"arxiv\">2401.12345</pub-id></element-citation>", "INEC. Soup, 2009, 3:e5. arXiv:2401.12345")]
    [InlineData("<mixed-citation><person-group><name><surname>Zhu</surname><given-names>M.</given-names></name><name><surname>Wu</surname><given-names>G.</given-names></name></person-group><source>Nature</source><year>2020</year><volume>586</volume><fpage>482</fpage><lpage>83</lpage></mixed-citation>", "Zhu M., Wu G. Nature, 2020, 586:482–83")]
    [InlineData("<mixed-citation>\n <person-group>\n <name><surname>Bonham</surname><given-names>K</given-names></name>\n <name><surname>Clegg</surname><given-names>W</given-names></name>\n <etal/>\n </person-group>: <article-title>Studies</article-title>.</mixed-citation>", "Bonham K, Clegg W, et al.: Studies.")]
    [InlineData("<mixed-citation><person-group><string-name><surname>Adams</surname><given-names>K.</given-names></string-name><string-name><surname>Broad</surname><given-names>A.</given-names></string-name></person-group> <year>2020</year>. Blimps</mixed-citation>", "Adams K., Broad A. 2020. Blimps")]
    [InlineData("<mixed-citation><string-name>\n <surname>Abbott</surname>, <given-names>T. M.</given-names>\n </string-name>, <string-name>Doe, J.</string-name> 2022</mixed-citation>", "Abbott, T. M., Doe, J. 2022")]
    [InlineData("<mixed-citation>Heinz, Flow (<year>2013</year>)<issn>0163-8998</issn><pub-id pub-id-type=\"doi\" specific-use=\"suppress-display\">10.5555/1</pub-id>.</mixed-citation>", "Heinz, Flow (2013) 0163-8998 10.5555/1.")]
    [InlineData("<mixed-citation>Flow. doi:<pub-id pub-id-type=\"doi\">10.5555/1</pub-id>.<pub-id pub-id-type=\"pmid\">123</pub-id></mixed-citation>", "Flow. doi:10.5555/1. 123")]
    [InlineData("<mixed-citation>Flow, 34: <fpage>105</fpage><lpage>119</lpage></mixed-citation>", "Flow, 34: 105–119")]
    public void A_citation_reads_as_it_would_be_printed(string citation, string words) =>
        Assert.Equal(words, Assert.Single(ReadXml($"<ref-list><ref id=\"R1\">{citation}</ref></ref-list>").References).ToPlainText());

    [Theory]
    [InlineData("1", "1 Jacob M. Soup.", "Jacob M. Soup.")]
    [InlineData("[12]", "12. Jacob M. Soup.", "Jacob M. Soup.")]
    [InlineData("3.", "[3] Jacob", "[3] Jacob")]
    [InlineData("2", "20 Jacob", "20 Jacob")]
    [InlineData("2020", "2020 census", "2020 census")]
    [InlineData("1", "1", "1")]
    public void The_number_of_a_reference_is_not_said_twice(string label, string text, string words) =>
        Assert.Equal(words, Assert.Single(ReadXml($"<ref-list><ref id=\"R1\"><label>{label}</label><mixed-citation publication-type=\"other\">{text}</mixed-citation></ref></ref-list>").References).ToPlainText());

    [Fact]
    public void Spaces_at_the_ends_of_an_address_part_it_from_its_neighbors()
    {
        var reference = Assert.Single(ReadXml("<ref-list><ref id=\"R1\"><mixed-citation publication-type=\"other\">Soup.<ext-link ext-link-type=\"uri\" xlink:href=\"https://example.org/soup\"> https://example.org/soup </ext-link>(accessed)<pub-id pub-id-type=\"doi\"> 10.5555/js.4</pub-id></mixed-citation></ref></ref-list>").References);

        Assert.Equal("Soup. https://example.org/soup (accessed) 10.5555/js.4", reference.ToPlainText());
        Assert.Equal(["https://example.org/soup", "10.5555/js.4"], reference.Citation.Where(part => part.Kind != CitationPartKind.Text).Select(part => part.Text.ToPlainText()));
    }

    [Fact]
    public void A_link_whose_words_are_another_address_keeps_where_it_leads()
    {
        var reference = Assert.Single(ReadXml("<ref-list><ref id=\"R1\"><mixed-citation publication-type=\"other\">Soup, <pub-id pub-id-type=\"pmid\">123</pub-id><ext-link ext-link-type=\"uri\" xlink:href=\"https://example.org/new\">https://example.org/old</ext-link></mixed-citation></ref></ref-list>").References);

        Assert.Equal("Soup, 123https://example.org/old", reference.ToPlainText());
        Assert.Equal("https://example.org/new", Assert.Single(reference.Citation.SelectMany(part => part.Text.Inlines).OfType<LinkRun>()).Target);
    }

    [Fact]
    public void A_license_begins_when_the_source_says_so_be_it_the_day_of_publication()
    {
        var licenses = Read("oai-archiving-1.2.xml").Article.Permissions.Licenses;

        Assert.Equal([new DateOnly(2021, 3, 1), null], licenses.Select(license => license.Start));
        Assert.Equal(new DateOnly(2020, 5, 1), Assert.Single(ReadXml("", "<pub-date date-type=\"pub\"><day>1</day><month>5</month><year>2020</year></pub-date><permissions><license><ali:license_ref start_date=\"2020-05-01\">https://example.org/terms</ali:license_ref></license></permissions>").Permissions.Licenses).Start);
    }

    [Fact]
    public void JATS_in_a_namespace_and_an_envelope_is_read()
    {
        var article = Read("oai-archiving-1.2.xml").Article;

        Assert.Equal(
            new RichText([new TextRun("The mass of "), new MathRun("<mml:math xmlns:mml=\"http://www.w3.org/1998/Math/MathML\"><mml:msub><mml:mi>B</mml:mi><mml:mi>s</mml:mi></mml:msub></mml:math>")]),
            article.Titles[0].Text);
        Assert.Equal(["The LHC Group", "One Member"], article.Contributors.Select(contributor => contributor.DisplayName));
        Assert.Equal(new FreeToRead(new DateOnly(2021, 3, 1)), article.Permissions.FreeToRead);
        Assert.Equal(
            [new License(CreativeCommons.By40, new DateOnly(2021, 3, 1), "vor"), new License("https://publisher.example.org/tdm", null, "tdm")],
            article.Permissions.Licenses);
        Assert.Equal("pmcid:PMC100", Read("oai-archiving-1.2.xml").SourceKey);
    }

    [Fact]
    public void A_review_without_a_title_is_named_after_the_book_and_says_so()
    {
        var article = Read("book-review-nlm-3.0.xml").Article;

        Assert.Equal("The dry sea", article.PlainTitle);
        Assert.Equal(new Inference("titles/0/text", "the product reviewed"), Assert.Single(article.Inferred));
        Assert.Equal([new PersonName("Lindqvist", "Eva"), new PersonName("Plato")], article.Contributors.Select(contributor => contributor.Names[0]));
        Assert.Single(article.Affiliations);
        Assert.All(article.Contributors, contributor => Assert.Equal(article.Affiliations[0].Id, Assert.Single(contributor.AffiliationIds)));
        Assert.Equal(new PubDate(new PartialDate(2011)), Assert.Single(article.PubDates));
    }

    [Fact]
    public void A_translation_that_stands_below_the_article_gives_it_title_abstract_and_keywords_in_that_language()
    {
        var article = Read("scielo-translation.xml").Article;

        Assert.Equal([("Água e solo", null), ("Water and soil", "en")], article.Titles.Select(title => (title.Text.ToPlainText(), title.Language?.Value)));
        Assert.Equal([("Medir.", null), ("To measure.", "en")], article.Abstracts.Select(item => (item.ToReadableText(), item.Language?.Value)));
        Assert.Equal(["água solo", "en: water"], article.Keywords.Select(group => (group.Language is null ? "" : $"{group.Language}: ") + string.Join(' ', group.Keywords.Select(keyword => keyword.ToPlainText()))));
    }

    [Theory]
    [InlineData("translation", "<trans-title-group xml:lang=\"en\"><trans-title>Mine</trans-title></trans-title-group>", "<trans-abstract xml:lang=\"en-GB\"><p>Mine.</p></trans-abstract><kwd-group xml:lang=\"en\"><kwd>mine</kwd></kwd-group>", "Mine", "Mine.", "mine")]
    [InlineData("translation", "", "", "Theirs: Below", "Theirs.", "theirs")]
    [InlineData("response", "", "", "", "", "")]
    [InlineData("translation", "<trans-title-group xml:lang=\"es\"><trans-title>Theirs.</trans-title></trans-title-group>", "", "Theirs.", "Theirs.", "theirs")]
    public void What_the_article_says_itself_in_that_language_stays(string type, string titles, string metadata, string title, string summary, string keyword)
    {
        var source = $"""
            <article xml:lang="pt"><front><article-meta><title-group><article-title>Meu</article-title>{titles}</title-group>{metadata}</article-meta></front>
            <sub-article article-type="{type}" xml:lang="en"><front-stub><title-group><article-title>Theirs</article-title><subtitle>Below</subtitle></title-group>
            <abstract xml:lang="pt"><p>Meu.</p></abstract><abstract><p>Theirs.</p></abstract><trans-abstract xml:lang="es"><p>Suyo.</p></trans-abstract><kwd-group><kwd>theirs</kwd></kwd-group></front-stub></sub-article></article>
            """;

        var article = Assert.Single(new JatsImporter().Read(new SourceFile("x.xml", Encoding.UTF8.GetBytes(source))).Articles).Article;

        Assert.Equal(title, string.Join('|', article.Titles.Skip(1).Select(one => one.Text.ToPlainText() + (one.Subtitle is { } below ? $": {below.ToPlainText()}" : ""))));
        Assert.Equal(summary, string.Join('|', article.Abstracts.Select(one => one.ToReadableText())));
        Assert.Equal(keyword, string.Join('|', article.Keywords.SelectMany(one => one.Keywords).Select(one => one.ToPlainText())));
    }

    [Fact]
    public void A_translation_in_a_sub_article_is_kept_without_its_text()
    {
        var fragment = Assert.Single(Read("scielo-translation.xml").Article.Fragments, fragment => fragment.Place.Length == 0);

        Assert.StartsWith("<sub-article article-type=\"translation\" id=\"s1\" xml:lang=\"en\">", fragment.Xml, StringComparison.Ordinal);
        Assert.Contains("<article-title>Water and soil</article-title>", fragment.Xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<body>", fragment.Xml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("latin-1.xml", "L'été à Nîmes", 0)]
    [InlineData("utf-16-that-lies.xml", "Қазақ тілі", 1)]
    public void The_encoding_is_what_the_bytes_are(string file, string title, int warnings)
    {
        var result = new JatsImporter().Read(TestFiles.Read("jats/" + file));

        Assert.Equal(title, Assert.Single(result.Articles).Article.PlainTitle);
        Assert.Equal(Enumerable.Repeat("bad-encoding", warnings), result.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Everything_that_the_model_holds_is_read()
    {
        var article = Read("everything-1.3.xml").Article;

        Assert.Equal("VoR", article.Version);
        Assert.Equal([new ArticleIdentifier("udc", "004.9")], article.Identifiers);
        Assert.Equal(("Мақалалар", "10-12, 19"), (article.SectionTitle, article.PageRange));
        Assert.Equal(["discipline", "tree"], article.Subjects.Select(subjects => subjects.Kind));
        Assert.Equal(["Science", "Biology"], article.Subjects[1].Subjects.Select(subject => subject.ToPlainText()));
        Assert.Equal([null, LanguageTag.Parse("en")], article.Contributors[0].Names.Select(name => name.Language));
        Assert.Equal([new Role("Formal Analysis", "formal-analysis"), new Role("Guide")], article.Contributors[0].Roles);
        Assert.Equal(("PhD", "Studies soil.", true), (article.Contributors[0].Degrees, article.Contributors[0].Biography!.ToPlainText(), article.Contributors[0].OrcidAuthenticated));
        Assert.Equal((true, true), (article.Contributors[1].Deceased, article.Contributors[1].Names[0].EasternOrder));
        Assert.Equal(("translator", "Plato"), (article.Contributors[2].Kind, article.Contributors[2].DisplayName));
        Assert.Equal("https://ror.org/02mhbdp94", article.Affiliations[0].Ror!.Value);
        Assert.Equal([new HistoryDate("received", new PartialDate(2023, 11, 1)), new HistoryDate("accepted", new PartialDate(2024, 1))], article.History);
        Assert.Equal(LanguageTag.Parse("en"), article.Permissions.Licenses[0].Language);
        Assert.Equal([new FullTextLink("https://press.example.org/1.ru.pdf", "application/pdf", LanguageTag.Parse("ru"))], article.FullText);
        Assert.Equal([new RelatedArticle("preprint", null, "https://preprints.example.org/1", RichText.Plain("The preprint"))], article.RelatedArticles);
        Assert.Equal(("plain-language-summary", "In short"), (article.Abstracts[1].Kind, article.Abstracts[1].Title!.ToPlainText()));
        Assert.Equal(["author-created", null], article.Keywords.Select(keywords => keywords.Kind));
        Assert.Equal([null, "AGROVOC"], article.Keywords.Select(keywords => keywords.Vocabulary));
        Assert.Equal(("10.13039/501100001", "AP-2"), (article.Awards[0].FunderDoi!.Value, article.Awards[0].AwardNumbers![1]));
        Assert.Equal("The Ministry paid.", article.FundingStatement!.ToPlainText());
        Assert.Equal(900, article.Counts["words"]);
        Assert.Equal(("On request.", "Approved."), (article.DataAvailability!.ToPlainText(), article.Ethics!.ToPlainText()));
        Assert.Equal(
            "Name Text Name Text Year Text ArticleTitle Text Source Text Volume Text Issue Text FirstPage Text LastPage Text Url Text AccessDate Text",
            string.Join(' ', article.References[0].Citation.Select(part => part.Kind)));
        Assert.Null(article.References[0].Xml);
    }

    private const string Group = "<collab>The Group<contrib-group><contrib contrib-type=\"author\"><contrib-id>http://orcid.org/0000-0002-1825-0097</contrib-id><name><surname>One</surname><given-names>Ann</given-names></name></contrib><contrib contrib-type=\"author\"><name><surname>Two</surname><given-names>Bo</given-names></name></contrib></contrib-group></collab>";

    private static ImportedArticle Read(string file) => Assert.Single(new JatsImporter().Read(TestFiles.Read("jats/" + file)).Articles);

    private static Article ReadXml(string back, string meta = "") =>
        Assert.Single(new JatsImporter().Read(new SourceFile("x.xml", Encoding.UTF8.GetBytes($"<article><front><article-meta><title-group><article-title>T</article-title></title-group>{meta}</article-meta></front><back>{back}</back></article>"))).Articles).Article;

    private static string NameOf(JatsFragment fragment) => fragment.Xml[1..fragment.Xml.AsSpan().IndexOfAny(' ', '>', '/')];
}
