using Publishing.Articles;
using Publishing.Server.Web.Pages.Articles.Head;
using Publishing.Testing;

namespace Publishing.Server.Tests.Web.Pages.Articles.Head;

public class DublinCoreTagsTests
{
    [Fact]
    public void The_titles_are_one_title_and_its_alternatives_in_their_languages()
    {
        var tags = Of(SampleArticles.Full).Where(tag => tag.Name.StartsWith("DC.Title", StringComparison.Ordinal)).ToList();

        Assert.Equal(["DC.Title", "DC.Title.Alternative", "DC.Title.Alternative", "DC.Title.Alternative"], tags.Select(tag => tag.Name));
        Assert.Equal([null, "en", "ru", "ar"], tags.Select(tag => tag.Language?.Value));
    }

    [Fact]
    public void Rights_are_the_licence_first_and_the_copyright_sentence_last() => Assert.Equal(
        ["https://creativecommons.org/licenses/by/4.0/", "Copyright (c) 2022 Sultanova A., Shamsieva I."],
        Of(SampleArticles.Full).Where(tag => tag.Name == "DC.Rights").Select(tag => tag.Content));

    [Fact]
    public void No_licence_is_made_up() => Assert.DoesNotContain(Of(SampleArticles.Bare), tag => tag.Name == "DC.Rights");

    [Fact]
    public void No_tag_is_ever_empty() => Assert.All(Of(SampleArticles.Full).Concat(Of(SampleArticles.Bare with { Titles = [] })), tag => Assert.NotEmpty(tag.Content.Trim()));

    private static IEnumerable<MetaTag> Of(Article article) => DublinCoreTags.Of(SampleArticles.InPlace(article, SampleArticles.Issue));
}
