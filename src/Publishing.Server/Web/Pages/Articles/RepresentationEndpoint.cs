using Publishing.Postgres;
using Publishing.Representations;
using Publishing.Server.Web.Pages.Articles.Head;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Articles;

/// <summary>
/// An article as a file, to keep: <c>/articles/{id}.{suffix}</c>, or at the article's own address for a client that accepts its media type.
/// None is of a type that browsers draw; the same XML as a page to look at is its record over OAI-PMH.
/// </summary>
internal sealed class RepresentationEndpoint(ArticleTextStore texts, Site site)
{
    /// <summary>Sends the representation that an address names, or says what the article lacks for it.</summary>
    public async Task SendAsync(HttpContext context, ShownArticle article, string suffix)
    {
        if (article.Representations.FirstOrDefault(one => one.Suffix == suffix) is { } representation)
        {
            await SendAsync(context, article, representation, representation.MediaType);
        }
        else
        {
            await SendMissingAsync(context, article, RepresentationRegistry.All.Single(one => one.Suffix == suffix));
        }
    }

    /// <summary>Sends a representation under one of its media types.</summary>
    public async Task SendAsync(HttpContext context, ShownArticle article, Representation representation, string mediaType)
    {
        var published = article.Open;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{published.Journal.Slug}-{published.Id}.{representation.Suffix}\"";
        context.Response.Headers.Append("Link", new TypedLink(published.Addresses.Article(published.Id), "describes", "text/html").ToHeader());
        context.Response.GetTypedHeaders().LastModified = article.Stored.UpdatedAt;
        if (representation.TakesText)
        {
            await SendTextAsync(context, article, representation, mediaType);
        }
        else if (!PageResponse.IsKnown(context, article.Tag(representation.Name, site)))
        {
            var file = representation.Write(published) ?? throw new InvalidOperationException($"'{representation.Name}' says that it can say article {published.Id}, and cannot.");
            await PageResponse.SendAsync(context, file, StatusCodes.Status200OK, ContentType(mediaType));
        }
    }

    // The text may be another though nothing else of the article is: what was made of it is the tag.
    private async Task SendTextAsync(HttpContext context, ShownArticle article, Representation representation, string mediaType)
    {
        var text = await texts.OfAsync(article.Stored.Id, context.RequestAborted);
        if (representation.Write(article.Open with { Text = text }) is not { } file)
        {
            context.Response.Headers.Clear();
            await SendMissingAsync(context, article, representation);
        }
        else if (!PageResponse.IsKnown(context, PageTag.Of(file)))
        {
            await PageResponse.SendAsync(context, file, StatusCodes.Status200OK, ContentType(mediaType));
        }
    }

    private Task SendMissingAsync(HttpContext context, ShownArticle article, Representation missing) =>
        RepresentationChoice.SendAsync(context, article, site, StatusCodes.Status404NotFound, $"This article is not to be had as {missing.Title}. {string.Join(' ', article.WhyNot(missing))}");

    // XML says its encoding itself, and JSON has one; of the others everybody thinks what he likes.
    private static string ContentType(string mediaType) =>
        mediaType.EndsWith("xml", StringComparison.Ordinal) || mediaType.EndsWith("json", StringComparison.Ordinal) ? mediaType : mediaType + "; charset=utf-8";
}
