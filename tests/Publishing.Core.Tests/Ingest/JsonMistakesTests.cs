using System.Text.Json;
using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Journals;

namespace Publishing.Tests.Ingest;

public sealed class JsonMistakesTests
{
    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"titles": [{"text": "Plain"}], "pubDates": [{"date": "2024-02"}], "counts": {"page-count": 3}}""")]
    [InlineData("""{"titles": [{"text": ["On ", {"italic": ["Homo"]}], "language": "en"}], "doi": "10.5555/1", "language": null}""")]
    [InlineData("""{"references": [{"id": "R1", "citation": [{"text": "A", "kind": "name"}, {"text": " 2020.", "kind": "text"}]}]}""")]
    [InlineData("""{"permissions": {"licenses": [{"url": "https://creativecommons.org/licenses/by/4.0/", "start": "2024-01-01"}], "freeToRead": {}}}""")]
    public void A_document_without_a_mistake_is_one_that_the_serializer_reads(string json)
    {
        Assert.Empty(Find<Article>(json));
        Assert.NotNull(ArticleJson.ReadArticle(json));
    }

    [Fact]
    public void Every_mistake_is_found_at_once_each_with_place_value_and_rule()
    {
        var found = Find<Article>("""
            {
              "Doi": "10.5555/1",
              "doi": "eleven",
              "titles": [{"text": 7}, null, {"language": "en"}],
              "contributors": [{"names": [{"surname": "A", "givenNames": 3}], "orcid": "0000-0002-1825-0098"}],
              "pubDates": [{"date": "2024-13"}],
              "references": {},
              "permissions": null,
              "plainTitle": "x"
            }
            """);

        Assert.Equal(
            ["/Doi", "/doi", "/titles/0/text", "/titles/1", "/titles/2/text", "/contributors/0/names/0/givenNames", "/contributors/0/orcid", "/pubDates/0/date", "/references", "/permissions", "/plainTitle"],
            found.Select(mistake => mistake.Place));
        Assert.Equal("There is no such field here: did you mean doi?", found[0].Rule);
        Assert.Equal(("\"eleven\"", "Must be a DOI, such as 10.5555/12345678."), (found[1].Value, found[1].Rule));
        Assert.Equal(["/doi", "/contributors/0/orcid", "/pubDates/0/date"], found.Where(mistake => mistake.IsOfValue).Select(mistake => mistake.Place));
        Assert.Equal((null, "Is required."), (found[4].Value, found[4].Rule));
        Assert.Equal("Must be a string.", found[5].Rule);
        Assert.Equal("Must be a list: [ … ].", found[8].Rule);
    }

    [Theory]
    [InlineData("""{"titles": [{"text": [{"math": 5}]}]}""", "/titles/0/text")]
    [InlineData("""{"titles": [{"text": [{"blink": ["x"]}]}]}""", "/titles/0/text")]
    [InlineData("""{"volume": "\ud800"}""", "/volume")]
    [InlineData("""{"counts": {"page-count": 99999999999}}""", "/counts/page-count")]
    [InlineData("""{"counts": {"a/b~c": "x"}}""", "/counts/a~1b~0c")]
    [InlineData("""{"volume": "1", "volume": "2"}""", "/volume")]
    [InlineData("""[]""", "")]
    [InlineData("""null""", "")]
    public void A_value_that_cannot_be_is_found_at_its_place(string json, string place) =>
        Assert.Equal(place, Assert.Single(Find<Article>(json)).Place);

    [Theory]
    [InlineData("""{"doi": "10.5555"}""", "Must be a DOI, such as 10.5555/12345678.")]
    [InlineData("""{"contributors": [{"orcid": "0000-0002-1825-0098"}]}""", "Must be an ORCID iD with a right check digit, such as 0000-0002-1825-0097.")]
    [InlineData("""{"sourceJournal": {"issns": ["0378-5956"]}}""", "Must be an ISSN with a right check digit, such as 0378-5955.")]
    [InlineData("""{"affiliations": [{"id": "a", "ror": "https://ror.org/03yrm5c27"}]}""", "Must be a ROR id with right check digits, such as https://ror.org/03yrm5c26.")]
    [InlineData("""{"language": "1"}""", "Must be a language tag (BCP 47), such as kk or ru-Latn.")]
    [InlineData("""{"pubDates": [{"date": "2023-02-29"}]}""", "Must be a date of the calendar, written YYYY, YYYY-MM or YYYY-MM-DD.")]
    [InlineData("""{"references": [{"id": "R1", "citation": [{"text": "A", "kind": "sometimes"}]}]}""", "Must be one of ")]
    [InlineData("""{"counts": {"page-count": 99999999999}}""", "Must be a whole number.")]
    public void A_value_that_cannot_be_is_told_from_JSON_that_is_of_another_schema(string json, string rule)
    {
        var mistake = Assert.Single(Find<Article>(json));

        Assert.Equal("invalid-value", mistake.Code.Code);
        Assert.StartsWith(rule, mistake.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"doi": 10}""")]
    [InlineData("""{"volume": 5}""")]
    [InlineData("""{"counts": {"page-count": "3"}}""")]
    [InlineData("""{"pubDates": [{"date": 2023}]}""")]
    [InlineData("""{"titles": "T"}""")]
    [InlineData("""{"nothing": "T"}""")]
    public void JSON_of_another_schema_is_malformed(string json) => Assert.Equal("malformed-json", Assert.Single(Find<Article>(json)).Code.Code);

    [Fact]
    public void A_journal_needs_its_slug_and_its_titles() =>
        Assert.Equal(["/slug", "/titles"], Find<Journal>("{}").Select(mistake => mistake.Place));

    [Fact]
    public void No_more_than_a_hundred_are_named() =>
        Assert.Equal(100, Find<Article>($$"""{"titles": [{{string.Join(',', Enumerable.Repeat("1", 5_000))}}]}""").Count);

    private static IReadOnlyList<JsonMistake> Find<T>(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonMistakes.Find<T>(document.RootElement);
    }
}
