using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Publishing.Server.Web.Pages.Shared;

/// <summary>Makes a page of a Razor component: all of it, before its first byte goes out, so that no reader ever gets half a page.</summary>
public sealed class PageRenderer(IServiceProvider services, ILoggerFactory logs)
{
    private const int UsualLength = 32 * 1024;

    /// <summary>The page in UTF-8.</summary>
    /// <param name="view">What the component shows: its parameter <c>View</c>; null when it has none.</param>
    /// <typeparam name="TPage">The component.</typeparam>
    public async Task<byte[]> RenderAsync<TPage>(object? view = null)
        where TPage : IComponent
    {
        var parameters = view is null ? ParameterView.Empty : ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view });
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<TPage>(parameters);
            using var bytes = new MemoryStream(UsualLength);
            await using (var writer = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
            {
                page.WriteHtmlTo(writer);
            }

            return bytes.ToArray();
        });
    }
}
