using System.Text;
using Publishing.Articles;
using Publishing.Representations;
using Publishing.Testing;

namespace Publishing.Tests.Representations;

public sealed class BibtexRepresentationTests
{
    [Theory]
    [InlineData("signs of TeX", @"title = {100\% of {\textbraceleft}x{\textbraceright} \& \$5 \#1 under\_score {\textasciicircum} {\textasciitilde} {\textbackslash}alpha {\textasciigrave}quoted' {\textbar} -{}- '{}'two'{}' -{}-{}- end},")]
    [InlineData("markup and acronyms", @"title = {How {mRNA} of \textit{Homo sapiens} binds {CO}\textsubscript{2} in the U\textsuperscript{th} {DNA–RNA} pair},")]
    [InlineData("capitals of German", "title = {Über die {Grundlagen} der {Quantenmechanik}},")]
    [InlineData("all capitals", "title = {WATER POLICY OF THE STEPPE},")]
    [InlineData("names", "author = {van der Berg, Jr., Pieter and O'Neill, Seán and García Márquez, Gabriel and Sukarno and Nguyễn, Văn An and {{University of Examples, Department of Rocks and Sands}} and {World Health Organization} and Anonymous},")]
    [InlineData("season", "month = {Spring},")]
    [InlineData("number without a letter", "month = feb,")]
    [InlineData("electronic number", "eid = {e33693},")]
    [InlineData("pages in pieces", "pages = {8--11, 14--19},")]
    [InlineData("rights", @"copyright = {© 2020 A. Author \& Co.},")]
    public void A_field_is_written_so_that_TeX_and_importers_read_it(string name, string field) => Assert.Contains("\n  " + field + "\n", Of(AwkwardArticles.All[name]), StringComparison.Ordinal);

    // BibTeX counts braces whatever stands before them.
    [Fact]
    public void Braces_come_in_pairs_in_every_value()
    {
        foreach (var article in AwkwardArticles.All.Values.Append(SampleArticles.Hostile))
        {
            var depth = 0;
            Assert.All(Of(article), c => Assert.True((depth += c == '{' ? 1 : c == '}' ? -1 : 0) >= 0));
            Assert.Equal(0, depth);
        }
    }

    [Fact]
    public void The_key_is_ASCII_and_takes_the_Latin_form_of_a_name() => Assert.StartsWith("@article{sultanova2022-42,\n", Of(SampleArticles.Full), StringComparison.Ordinal);

    [Theory]
    [InlineData("Ødegård", null, "odegard-42")]
    [InlineData("Müller-Lüdenscheidt", null, "mullerludenscheidt-42")]
    [InlineData("Ибраев", null, "steppe-42")]
    [InlineData("Ибраев", "Ibrayev", "ibrayev-42")]
    public void A_name_in_another_script_gives_way_to_its_transliteration_or_to_the_journal(string surname, string? other, string key)
    {
        var names = new[] { surname, other }.OfType<string>().Select(name => new PersonName(name)).ToList();

        Assert.StartsWith($"@article{{{key},", Of(new Article { Contributors = [new() { Names = names }] }), StringComparison.Ordinal);
    }

    private static string Of(Article article) => Encoding.UTF8.GetString(new BibtexRepresentation().Write(SampleArticles.InPlace(article)));
}
