using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Publishing.Text;

namespace Publishing.Server.Web.Pages.Shared;

/// <summary>A <see cref="RichText"/> as HTML: the one place where the runs of a text become elements. Whatever the text says, it stays text.</summary>
public sealed class RichTextView : ComponentBase
{
    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public RichText? Text { get; set; }

    /// <summary>Whether the links in it can be followed; false where the whole text is a link already.</summary>
    [Parameter]
    public bool Links { get; set; } = true;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Text is not null)
        {
            Add(builder, Text, Links);
        }
    }

    private static void Add(RenderTreeBuilder builder, RichText text, bool links)
    {
        foreach (var inline in text.Inlines)
        {
            Add(builder, inline, links);
        }
    }

    private static void Add(RenderTreeBuilder builder, Inline inline, bool links)
    {
        switch (inline)
        {
            case TextRun run:
                builder.AddContent(0, XmlText.Clean(run.Text));
                break;
            case StyledRun run:
                var (element, style) = Element(run.Style);
                builder.OpenElement(1, element);
                builder.AddAttribute(2, "class", style);
                Add(builder, run.Content, links);
                builder.CloseElement();
                break;
            case LinkRun run when links && LinkTarget.Of(run.Target) is { } target && !run.Content.IsEmpty:
                builder.OpenElement(3, "a");
                builder.AddAttribute(4, "href", target);
                Add(builder, run.Content, links: false);
                builder.CloseElement();
                break;
            case LinkRun run:
                Add(builder, run.Content, links);
                break;
            case MathRun run:
                builder.AddMarkupContent(5, MathMarkup.Of(run));
                break;
        }
    }

    private static (string Element, string? Class) Element(InlineStyle style) => style switch
    {
        InlineStyle.Italic => ("i", null),
        InlineStyle.Bold => ("b", null),
        InlineStyle.Sub => ("sub", null),
        InlineStyle.Sup => ("sup", null),
        InlineStyle.Sc => ("span", "small-caps"),
        InlineStyle.Monospace => ("code", null),
        InlineStyle.Underline => ("u", null),
        InlineStyle.Strike => ("s", null),
        InlineStyle.Overline => ("span", "overline"),
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, "There is no such style."),
    };
}
