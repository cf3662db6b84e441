using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Articles;

/// <summary>A stretch of a reference: in its language, and as a link when it is a DOI, a PubMed number or an address. No character is added to it, not even a space.</summary>
public sealed class CitationPartView : ComponentBase
{
    /// <summary>The stretch.</summary>
    [Parameter, EditorRequired]
    public CitationPart Part { get; set; } = default!;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var target = Target(Part);
        var element = target is not null ? "a" : Part.Language is not null ? "span" : null;
        if (element is not null)
        {
            builder.OpenElement(0, element);
            builder.AddAttribute(1, "href", target);
            builder.AddAttribute(2, "lang", Part.Language?.Value);
        }

        builder.OpenComponent<RichTextView>(3);
        builder.AddComponentParameter(4, nameof(RichTextView.Text), Part.Text);
        builder.AddComponentParameter(5, nameof(RichTextView.Links), target is null);
        builder.CloseComponent();
        if (element is not null)
        {
            builder.CloseElement();
        }
    }

    private static string? Target(CitationPart part)
    {
        var text = part.Text.ToPlainText().Trim();
        return part.Kind switch
        {
            CitationPartKind.Doi => Doi.TryParse(text, out var doi) ? doi.Url.AbsoluteUri : null,
            CitationPartKind.Pmid => text.Length is > 0 and < 12 && text.All(char.IsAsciiDigit) ? $"https://pubmed.ncbi.nlm.nih.gov/{text}/" : null,
            CitationPartKind.Url => LinkTarget.Of(text),
            _ => null,
        };
    }
}
