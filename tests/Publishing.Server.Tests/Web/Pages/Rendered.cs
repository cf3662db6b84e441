using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Publishing.Server.Operations;
using Publishing.Server.Web.Pages.Shared;
using Publishing.Testing;

namespace Publishing.Server.Tests.Web.Pages;

/// <summary>Pages as a browser reads them.</summary>
internal static class Rendered
{
    public static async Task<IDocument> PageAsync<TPage>(object view)
        where TPage : IComponent => Document(await HtmlAsync<TPage>(view));

    public static async Task<string> HtmlAsync<TPage>(object view)
        where TPage : IComponent
    {
        await using var services = new ServiceCollection()
            .AddSingleton(new PublishingSettings { RepositoryName = "Sample Press" })
            .AddSingleton(SampleArticles.Addresses)
            .AddSingleton(new DatabaseConnection(null))
            .AddSingleton<Site>()
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddLogging()
            .BuildServiceProvider();
        return Encoding.UTF8.GetString(await new PageRenderer(services, NullLoggerFactory.Instance).RenderAsync<TPage>(view));
    }

    public static IDocument Document(string html) => new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);

    /// <summary>The text of the first element that a selector finds, with white space as a browser shows it.</summary>
    public static string Text(this IParentNode node, string selector) =>
        string.Join(' ', (node.QuerySelector(selector) ?? throw new InvalidOperationException($"The page has no {selector}.")).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The contents of every <c>meta</c> of that name.</summary>
    public static IReadOnlyList<string> Meta(this IParentNode node, string name) =>
        [.. node.QuerySelectorAll($"meta[name='{name}'], meta[property='{name}']").Select(meta => meta.GetAttribute("content")!)];

    /// <summary>Every address that a page leads to or fetches.</summary>
    public static IReadOnlyList<string> Addresses(this IParentNode node) =>
        [.. node.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)];
}
