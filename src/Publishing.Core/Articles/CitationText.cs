using Publishing.Text;

namespace Publishing.Articles;

/// <summary>The runs of a reference as they are kept: white space judged over all of them, neighbors of which nothing is known joined.</summary>
public static class CitationText
{
    /// <summary>The runs, tidied. Two known parts that nothing stands between are set apart: a DOI and a PubMed number run together are neither.</summary>
    public static IReadOnlyList<CitationPart> Tidy(IReadOnlyList<CitationPart> parts)
    {
        var apart = Apart(parts.Where(part => part is not null).SelectMany(Links));
        var texts = RunningText.Of(apart.Select(part => part.Text).ToList());
        var kept = new List<CitationPart>(apart.Count);
        for (var i = 0; i < apart.Count; i++)
        {
            if (texts[i].Inlines.IsEmpty)
            {
                continue;
            }

            var part = texts[i].IsEmpty ? new CitationPart(texts[i]) : apart[i] with { Text = texts[i] };
            if (IsUnknown(part) && kept.Count > 0 && IsUnknown(kept[^1]))
            {
                kept[^1] = new CitationPart(new RichText([.. kept[^1].Text.Inlines, .. part.Text.Inlines]));
            }
            else
            {
                kept.Add(part);
            }
        }

        return kept;
    }

    // A link that says where it leads is an address, however it came to be written.
    private static IEnumerable<CitationPart> Links(CitationPart part)
    {
        if (part.Kind != CitationPartKind.Text || !part.Text.Inlines.Any(IsAddress))
        {
            return [part];
        }

        return part.Text.Inlines.Select(inline => IsAddress(inline)
            ? new CitationPart(((LinkRun)inline).Content, CitationPartKind.Url)
            : part with { Text = new RichText([inline]) });
    }

    private static bool IsAddress(Inline inline) =>
        inline is LinkRun { Content.Inlines: [TextRun words] } link && words.Text == link.Target && WebAddress.IsOne(words.Text);

    private static List<CitationPart> Apart(IEnumerable<CitationPart> parts)
    {
        var apart = new List<CitationPart>();
        foreach (var part in parts.Where(part => !part.Text.Inlines.IsEmpty))
        {
            if (apart.Count > 0 && part.Kind != CitationPartKind.Text && apart[^1].Kind != CitationPartKind.Text
                && Edge(apart[^1], last: true) && Edge(part, last: false))
            {
                apart.Add(new CitationPart(Between(apart[^1].Kind, part.Kind)));
            }

            apart.Add(part);
        }

        return apart;
    }

    private static string Between(CitationPartKind before, CitationPartKind after) => (before, after) switch
    {
        (CitationPartKind.FirstPage, CitationPartKind.LastPage) => "–",
        (CitationPartKind.Name or CitationPartKind.Group, CitationPartKind.Name or CitationPartKind.Group) => ", ",
        _ => " ",
    };

    private static bool Edge(CitationPart part, bool last) =>
        (part.Text.Inlines is [TextRun only] ? only.Text : part.Text.ToPlainText()) is { Length: > 0 } text && char.IsLetterOrDigit(last ? text[^1] : text[0]);

    private static bool IsUnknown(CitationPart part) => part is { Kind: CitationPartKind.Text, Language: null };
}
