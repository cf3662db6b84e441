using System.Xml.Linq;
using Publishing.Crosswalks;
using Publishing.Schemas;
using Publishing.Tests.Crosswalks;

namespace Publishing.Tests.Schemas;

/// <summary>Valid documents of our own, rich enough that a mutation of any part of them means something.</summary>
internal static class SampleDocuments
{
    public const string OaiJatsNamespace = "https://jats.nlm.nih.gov/ns/archiving/1.3/";

    /// <summary>An article that is valid as Archiving and as Publishing.</summary>
    public static XElement Article() => Parse(
        """
        <article xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML"
                 xmlns:ali="http://www.niso.org/schemas/ali/1.0/" article-type="research-article" dtd-version="1.3" xml:lang="en">
          <processing-meta base-tagset="archiving" mathml-version="3.0" table-model="xhtml" tagset-family="jats"/>
          <front>
            <journal-meta>
              <journal-id journal-id-type="publisher-id">steppe</journal-id>
              <journal-title-group>
                <journal-title xml:lang="en">Steppe Studies</journal-title>
                <trans-title-group xml:lang="kk"><trans-title>Дала зерттеулері</trans-title></trans-title-group>
                <abbrev-journal-title abbrev-type="publisher">Steppe Stud.</abbrev-journal-title>
              </journal-title-group>
              <issn publication-format="electronic">2411-1503</issn>
              <publisher><publisher-name>Example Press</publisher-name><publisher-loc>Astana</publisher-loc></publisher>
            </journal-meta>
            <article-meta>
              <article-id pub-id-type="doi">10.5555/steppe.7</article-id>
              <article-version article-version-type="VoR" vocab="JAV">1.0</article-version>
              <article-categories>
                <subj-group subj-group-type="heading"><subject>Articles</subject>
                  <subj-group><subject>Ecology</subject></subj-group></subj-group>
              </article-categories>
              <title-group>
                <article-title>Bounds on <inline-formula id="f1"><alternatives><mml:math id="m1" display="inline"><mml:mrow>
                  <mml:msup><mml:mi mathvariant="italic">x</mml:mi><mml:mn>2</mml:mn></mml:msup><mml:mo stretchy="false">+</mml:mo>
                  <mml:mfrac linethickness="1px"><mml:mn>1</mml:mn><mml:mi>y</mml:mi></mml:mfrac></mml:mrow></mml:math><tex-math>x^2</tex-math></alternatives></inline-formula>
                  in <italic>Stipa</italic> grasslands</article-title>
                <subtitle>A field study</subtitle>
                <trans-title-group xml:lang="ru"><trans-title>Оценки в <bold>степи</bold></trans-title></trans-title-group>
                <alt-title alt-title-type="running-head">Bounds</alt-title>
              </title-group>
              <contrib-group content-type="authors">
                <contrib contrib-type="author" corresp="yes" id="c1">
                  <contrib-id contrib-id-type="orcid" authenticated="true">https://orcid.org/0000-0002-1825-0097</contrib-id>
                  <name-alternatives>
                    <name name-style="western" xml:lang="en"><surname>Omarova</surname><given-names>Aigul</given-names></name>
                    <name xml:lang="kk"><surname>Омарова</surname><given-names>Айгүл</given-names></name>
                  </name-alternatives>
                  <degrees>PhD</degrees>
                  <role vocab="credit" vocab-identifier="https://credit.niso.org/" vocab-term="Software"
                        vocab-term-identifier="https://credit.niso.org/contributor-roles/software/">Software</role>
                  <email>omarova@example.org</email>
                  <xref ref-type="aff" rid="a1"/><xref ref-type="corresp" rid="n1">*</xref>
                </contrib>
                <contrib contrib-type="author"><collab>The Steppe Group</collab></contrib>
                <contrib contrib-type="author"><anonymous/></contrib>
              </contrib-group>
              <aff id="a1"><label>1</label><institution-wrap><institution-id institution-id-type="ror">https://ror.org/05a28rw58</institution-id>
                <institution>Example University</institution></institution-wrap>, <city>Astana</city>, <country country="KZ">Kazakhstan</country></aff>
              <author-notes><corresp id="n1">Write to <email>omarova@example.org</email></corresp>
                <fn fn-type="coi-statement" id="fn1"><p>The authors declare none.</p></fn></author-notes>
              <pub-date date-type="pub" publication-format="electronic" iso-8601-date="2024-03-05"><day>5</day><month>3</month><year>2024</year></pub-date>
              <volume>7</volume><issue>2</issue><fpage>11</fpage><lpage>19</lpage>
              <history><date date-type="received" iso-8601-date="2023-11-01"><day>1</day><month>11</month><year>2023</year></date></history>
              <pub-history><event event-type="preprint"><event-desc>Posted</event-desc><date><year>2023</year></date></event></pub-history>
              <permissions>
                <copyright-statement>© 2024 Omarova</copyright-statement>
                <copyright-year>2024</copyright-year>
                <copyright-holder>Omarova</copyright-holder>
                <ali:free_to_read start_date="2024-03-05"/>
                <license xlink:href="https://creativecommons.org/licenses/by/4.0/" license-type="open-access" xml:lang="en">
                  <ali:license_ref start_date="2024-03-05">https://creativecommons.org/licenses/by/4.0/</ali:license_ref>
                  <license-p>Under <ext-link ext-link-type="uri" xlink:href="https://creativecommons.org/licenses/by/4.0/" xlink:title="CC BY 4.0">CC BY</ext-link>.</license-p>
                </license>
              </permissions>
              <self-uri content-type="text/html" xlink:href="https://press.example.org/articles/7" xlink:title="Article page"/>
              <related-article related-article-type="corrected-article" ext-link-type="doi" xlink:href="10.5555/steppe.6" id="ra1"/>
              <abstract><title>Abstract</title><sec><title>Aims</title><p>To bound <sub>n</sub> and <sup>m</sup>.</p></sec><sec><title>Results</title><p>Done.</p></sec></abstract>
              <trans-abstract xml:lang="ru"><p>Цели.</p></trans-abstract>
              <kwd-group kwd-group-type="author-created" xml:lang="en"><kwd>steppe</kwd><kwd>grass</kwd>
                <compound-kwd><compound-kwd-part content-type="code">1</compound-kwd-part><compound-kwd-part>soil</compound-kwd-part></compound-kwd></kwd-group>
              <funding-group><award-group id="aw1"><funding-source><institution-wrap><institution>Example Fund</institution></institution-wrap></funding-source>
                <award-id>AP-1</award-id></award-group><funding-statement>Funded.</funding-statement></funding-group>
              <counts><fig-count count="2"/><ref-count count="3"/></counts>
              <custom-meta-group><custom-meta><meta-name>series</meta-name><meta-value>A</meta-value></custom-meta></custom-meta-group>
            </article-meta>
          </front>
          <body>
            <sec id="s1" sec-type="intro"><title>Introduction</title>
              <p>See <xref ref-type="bibr" rid="R1">1</xref> and <xref ref-type="table" rid="t1">Table 1</xref>.</p>
              <disp-formula id="e1"><mml:math><mml:mtable columnalign="left right"><mml:mtr><mml:mtd><mml:msqrt><mml:mi>a</mml:mi></mml:msqrt></mml:mtd>
                <mml:mtd columnspan="1"><mml:munderover><mml:mo>∑</mml:mo><mml:mi>i</mml:mi><mml:mi>n</mml:mi></mml:munderover></mml:mtd></mml:mtr></mml:mtable></mml:math></disp-formula>
              <table-wrap id="t1"><label>Table 1</label><caption><title>Plots</title></caption>
                <table frame="hsides" rules="groups"><colgroup><col width="20%"/><col/></colgroup>
                  <thead><tr><th align="left" scope="col">Plot</th><th>Mass</th></tr></thead>
                  <tbody><tr><td>1</td><td align="char" char=".">2.5</td></tr></tbody></table></table-wrap>
              <fig id="g1"><label>Fig. 1</label><caption><p>The site.</p></caption><graphic xlink:href="site.png"><alt-text>A meadow.</alt-text></graphic></fig>
              <list list-type="order"><list-item><p>One</p></list-item><list-item><p>Two</p></list-item></list>
            </sec>
          </body>
          <back>
            <ack><p>Thanks.</p></ack>
            <ref-list><title>References</title>
              <ref id="R1"><label>1</label><mixed-citation publication-type="journal"><person-group person-group-type="author"><string-name><surname>Holmes</surname> <given-names>L</given-names></string-name></person-group>
                (<year>2001</year>). <article-title>On grass</article-title>. <source>Grass</source>, <volume>4</volume>, <fpage>1</fpage>–<lpage>9</lpage>. <pub-id pub-id-type="doi">10.5555/grass.1</pub-id></mixed-citation></ref>
              <ref id="R2"><element-citation publication-type="book"><person-group><name><surname>Maier</surname><given-names>K</given-names></name><etal/></person-group><source>Soil</source><year iso-8601-date="1999">1999</year><publisher-name>Press</publisher-name></element-citation></ref>
              <ref id="R3"><mixed-citation>Anon. Soil, 1980.</mixed-citation></ref>
            </ref-list>
            <fn-group><fn id="fn2"><label>2</label><p>A note.</p></fn></fn-group>
          </back>
        </article>
        """);

    /// <summary>The same article as it goes into OAI-PMH metadata.</summary>
    public static XElement OaiArticle() => InNamespace(Article(), OaiJatsNamespace);

    /// <summary>A full oai_dc record.</summary>
    public static XElement DublinCore() => Parse(
        """
        <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                   xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                   xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
          <dc:title xml:lang="en">Bounds</dc:title><dc:title xml:lang="ru">Оценки</dc:title>
          <dc:creator>Omarova, Aigul</dc:creator><dc:subject>steppe</dc:subject><dc:description>To bound.</dc:description>
          <dc:publisher>Example Press</dc:publisher><dc:contributor>The Steppe Group</dc:contributor><dc:date>2024-03-05</dc:date>
          <dc:type>info:eu-repo/semantics/article</dc:type><dc:format>text/html</dc:format>
          <dc:identifier>https://doi.org/10.5555/steppe.7</dc:identifier><dc:source>Steppe Studies; 7(2)</dc:source>
          <dc:language>eng</dc:language><dc:relation>https://press.example.org/articles/7</dc:relation><dc:coverage>Kazakhstan</dc:coverage>
          <dc:rights>https://creativecommons.org/licenses/by/4.0/</dc:rights><dc:rights>info:eu-repo/semantics/openAccess</dc:rights>
        </oai_dc:dc>
        """);

    /// <summary>Every element of no namespace, put into one.</summary>
    public static XElement InNamespace(XElement element, XNamespace space)
    {
        var copy = new XElement(element);
        foreach (var each in copy.DescendantsAndSelf().Where(each => each.Name.Namespace == XNamespace.None).ToList())
        {
            each.Name = space + each.Name.LocalName;
        }

        return copy;
    }

    /// <summary>An element from its text, with white space kept as a harvester would see it.</summary>
    public static XElement Parse(string xml) => XElement.Parse(xml, LoadOptions.PreserveWhitespace);

    /// <summary>The article of the expected files that has everything, in a format.</summary>
    public static XElement Rendered(string prefix) => CrosswalkRegistry.Find(prefix)!.Render(GoldenCase.Load("everything").Article)!;

    /// <summary>A valid document of a schema.</summary>
    public static XElement Of(RecordSchema schema) => schema switch
    {
        RecordSchema.JatsArchiving or RecordSchema.JatsPublishing => Article(),
        RecordSchema.OaiJats => OaiArticle(),
        RecordSchema.OaiDc => DublinCore(),
        RecordSchema.MarcXml => Rendered("marcxml"),
        RecordSchema.Mods => Rendered("mods"),
        RecordSchema.Qdc => Rendered("qdc"),
        RecordSchema.OaiOpenaire => Rendered("oai_openaire"),
        RecordSchema.OaiDataCite => Rendered("oai_datacite"),
        RecordSchema.DataCite => new XElement(Rendered("oai_datacite").Descendants("{http://datacite.org/schema/kernel-4}resource").Single()),
        RecordSchema.Nlm => Rendered("nlm"),
        RecordSchema.CrossrefDeposit or RecordSchema.DoajArticles or RecordSchema.RsciIssue or RecordSchema.PubmedArticles => Deposits.DepositDocuments.Of(schema),
        _ => OaiResponses.ListRecords(),
    };
}
