using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.Text;

namespace Publishing.Tests.Crosswalks;

public sealed class OaiDcCrosswalkTests
{
    [Fact]
    public void The_sort_of_article_that_a_publisher_files_among_the_subjects_is_none()
    {
        var article = new Article
        {
            Subjects = [Subject("article-type", "Report"), Subject("display-channel", "Research Article"), Subject("field", "Astronomy"), Subject(null, "Physics")],
        };

        Assert.Equal(["Astronomy", "Physics"], Render(article).Elements(XName.Get("subject", "http://purl.org/dc/elements/1.1/")).Select(subject => subject.Value));
    }

    private static SubjectGroup Subject(string? kind, string words) => new([RichText.Plain(words)], kind);

    private static XElement Render(Article article) => CrosswalkRegistry.Find("oai_dc")!.Render(new PublishedArticle
    {
        Id = 7,
        Article = article,
        Journal = new Journal { Slug = "examples", Titles = [new LocalizedText("Journal of Examples")] },
        Addresses = new RepositoryAddresses(new Uri("https://press.example.org/"), "press.example.org"),
        Today = new DateOnly(2025, 1, 15),
    })!;
}
