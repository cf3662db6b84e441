using System.Diagnostics.CodeAnalysis;
using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Crosswalks.Nlm;

/// <summary>Texts as NLM 2.3 can hold them: its MathML is version 2, in which many a formula of today is not valid, so formulas are read as characters.</summary>
internal static class NlmText
{
    /// <summary>The article with all its texts made so.</summary>
    public static PublishedArticle Simplify(PublishedArticle published)
    {
        var article = published.Article;
        return published with
        {
            Article = article with
            {
                Titles = [.. article.Titles.Select(title => title with { Text = Of(title.Text), Subtitle = Of(title.Subtitle) })],
                Abstracts = [.. article.Abstracts.Select(Of)],
                Keywords = [.. article.Keywords.Select(group => group with { Keywords = [.. group.Keywords.Select(WithoutLinks)] })],
                Subjects = [.. article.Subjects.Select(group => group with { Subjects = [.. group.Subjects.Select(WithoutLinks)] })],
                Contributors = [.. article.Contributors.Select(contributor => contributor with { Group = Of(contributor.Group), Biography = Of(contributor.Biography) })],
                Acknowledgments = Of(article.Acknowledgments),
                ConflictOfInterest = Of(article.ConflictOfInterest),
                DataAvailability = Of(article.DataAvailability),
                Ethics = Of(article.Ethics),
                RelatedArticles = [.. article.RelatedArticles.Select(related => related with { Text = Of(related.Text) })],
                References = [.. article.References.Select(reference => reference with { Citation = [.. reference.Citation.Select(part => part with { Text = Of(part.Text) })] })],
            },
        };
    }

    /// <summary>A text without formulas.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static RichText? Of(RichText? text) => text is null ? null : new RichText(text.Inlines.Select(inline => inline switch
    {
        StyledRun run => run with { Content = Of(run.Content) },
        LinkRun run => run with { Content = Of(run.Content) },
        MathRun run => Characters(run),
        _ => inline,
    }));

    /// <summary>A text without formulas, and without links where none may stand.</summary>
    public static RichText WithoutLinks(RichText text) => new(text.Inlines.SelectMany(inline => inline switch
    {
        StyledRun run => [run with { Content = WithoutLinks(run.Content) }],
        LinkRun run => WithoutLinks(run.Content).Inlines.AsEnumerable(),
        MathRun run => [Characters(run)],
        _ => [inline],
    }));

    private static Abstract Of(Abstract item) => item with
    {
        Title = Of(item.Title),
        Sections = [.. item.Sections.Select(section => new AbstractSection(Of(section.Title), [.. section.Paragraphs.Select(paragraph => Of(paragraph))]))],
    };

    private static TextRun Characters(MathRun formula) => new(new RichText([formula]).ToReadableText());
}
