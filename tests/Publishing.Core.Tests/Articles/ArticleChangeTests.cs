using CsCheck;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Tests.Articles;

public sealed class ArticleChangeTests
{
    private static readonly Article Before = new()
    {
        Titles = [new Title(RichText.Plain("Old title"))],
        FirstPage = "1",
        Volume = "3",
        References = [Reference("R1", "One"), Reference("R2", "Two"), Reference("R3", "Three")],
    };

    [Fact]
    public void Each_field_that_changes_comes_and_goes_is_named_with_both_values()
    {
        var after = Before with { Titles = [new Title(RichText.Plain("New title"))], FirstPage = null, IssueNumber = "2" };

        Assert.Equal(
            [new ArticleChange("firstPage", "1", null) { Label = "first page" }, new("issueNumber", null, "2") { Label = "issue" }, new("titles/0/text", "Old title", "New title") { Label = "title" }],
            ArticleChange.Between(Before, after).OrderBy(change => change.Field, StringComparer.Ordinal));
    }

    [Fact]
    public void What_comes_into_a_list_leaves_the_others_as_they_are()
    {
        var after = Before with { References = [Before.References[0], Reference("R1a", "Between"), .. Before.References.Skip(1)] };

        var change = Assert.Single(ArticleChange.Between(Before, after));
        Assert.Equal(("references/1", null), (change.Field, change.Before));
        Assert.Contains("Between", change.After, StringComparison.Ordinal);
    }

    [Fact]
    public void What_goes_from_a_list_is_said_at_its_old_place()
    {
        var change = Assert.Single(ArticleChange.Between(Before, Before with { References = [.. Before.References.Take(2)] }));

        Assert.Equal(("references/2", null), (change.Field, change.After));
    }

    [Fact]
    public void The_place_is_said_in_the_words_of_an_editor()
    {
        Assert.True(LanguageTag.TryParse("ru", out var russian));
        var rich = new Article
        {
            Titles = [new Title(RichText.Plain("Wells")), new Title(RichText.Plain("Колодцы"), russian)],
            Abstracts = [Abstract.Plain(RichText.Plain("Вода."), russian)],
            Contributors = [new Contributor { Names = [new PersonName("Zhailin", "D.")] }, new Contributor { Names = [new PersonName("Smith")] }],
            PubDates = [new PubDate(new PartialDate(2022))],
            References = [Reference("R1", "One")],
        };
        var other = rich with
        {
            Titles = [rich.Titles[0], new Title(RichText.Plain("Родники"), russian)],
            Abstracts = [Abstract.Plain(RichText.Plain("Вода"), russian)],
            Contributors = [rich.Contributors[0], new Contributor { Names = [new PersonName("Smyth")] }],
            PubDates = [new PubDate(new PartialDate(2023))],
            References = [Reference("R1", "Two")],
            Permissions = new Permissions { CopyrightHolder = "The authors", Licenses = [new License("https://creativecommons.org/licenses/by/4.0/")] },
        };

        Assert.Equal(
            ["abstract (ru)", "contributor 2, surname", "copyright holder", "date of publication", "license", "reference 1", "title (ru)"],
            ArticleChange.Between(rich, other).Select(change => change.Label.Replace(", date", "", StringComparison.Ordinal).Replace("reference 1, text", "reference 1", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void There_are_changes_exactly_when_the_documents_differ() =>
        Gen.Select(ArticleGen.Articles, ArticleGen.Articles).Sample(
            (one, other) =>
            {
                Assert.Empty(ArticleChange.Between(one, one));
                Assert.Equal(ArticleJson.Write(one) == ArticleJson.Write(other), ArticleChange.Between(one, other).Count == 0);
            },
            iter: 200);

    private static Reference Reference(string id, string text) => new(id, [new CitationPart(text)]);
}
