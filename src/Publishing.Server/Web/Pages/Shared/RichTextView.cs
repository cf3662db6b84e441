using System.Globalization;
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
        for (var i = 0; i < text.Inlines.Length; i++)
        {
            if (text.Inlines[i] is MathRun formula && i + 1 < text.Inlines.Length && text.Inlines[i + 1] is TextRun next && Closing(next.Text) is > 0 and var length)
            {
                AddTogether(builder, formula, next.Text, length);
                i++;
            }
            else
            {
                Add(builder, text.Inlines[i], links);
            }
        }
    }

    // A browser takes a formula for a word of its own and may begin a line with the question mark behind it.
    private static void AddTogether(RenderTreeBuilder builder, MathRun formula, string text, int length)
    {
        builder.OpenElement(6, "span");
        builder.AddAttribute(7, "class", "together");
        builder.AddMarkupContent(8, MathMarkup.Of(formula));
        builder.AddContent(9, XmlText.Clean(text[..length]));
        builder.CloseElement();
        builder.AddContent(10, XmlText.Clean(text[length..]));
    }

    private static int Closing(string text) => text.TakeWhile(c => char.GetUnicodeCategory(c) is UnicodeCategory.OtherPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation).Count();

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
