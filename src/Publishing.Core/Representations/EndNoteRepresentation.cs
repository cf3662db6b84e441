using Publishing.Articles;

namespace Publishing.Representations;

/// <summary>EndNote's tagged format, which grew out of refer: <c>%0 Journal Article</c> and a line for each field.</summary>
public sealed class EndNoteRepresentation : Representation
{
    /// <inheritdoc/>
    public override string Name => "endnote";

    /// <inheritdoc/>
    public override string Title => "EndNote";

    /// <inheritdoc/>
    public override string MediaType => "application/x-endnote-refer";

    /// <inheritdoc/>
    public override string Suffix => "enw";

    /// <inheritdoc/>
    public override byte[] Write(PublishedArticle article)
    {
        var cited = new CitedArticle(article);
        var lines = new TaggedLines("%", " ");
        lines.Add("0", cited.Type == "preprint" ? "Unpublished Work" : "Journal Article");
        lines.Add("A", cited.Authors.Select(TaggedName.Of));
        lines.Add("E", cited.Editors.Select(TaggedName.Of));
        lines.Add("?", cited.Translators.Select(TaggedName.Of));
        lines.Add("T", cited.Title.ToReadableText());
        lines.Add("Q", cited.TranslatedTitles);
        lines.Add("J", cited.Journal);
        lines.Add("O", cited.AbbreviatedJournal);
        lines.Add("V", cited.Volume);
        lines.Add("N", cited.Number);
        lines.Add("P", Pages(cited));
        lines.Add("]", cited.ElocationId);
        Date(lines, cited);
        lines.Add("I", cited.Publisher);
        lines.Add("C", cited.PublisherPlace);
        lines.Add("G", cited.Language?.Value);
        lines.Add("@", cited.Issns);
        lines.Add("R", cited.Doi?.Value);
        lines.Add("2", cited.Identifier("pmcid"));
        lines.Add("9", cited.Type == "preprint" ? null : cited.TypeInWords);
        lines.Add("U", cited.Page);
        lines.Add(">", cited.FullText.Where(link => link.MediaType == "application/pdf").Select(link => link.Url));
        lines.Add("K", cited.Keywords);
        lines.Add("X", cited.Abstracts.Select(item => item.ToReadableText()));
        return lines.ToBytes();
    }

    private static string? Pages(CitedArticle cited) => (cited.PageRange, cited.FirstPage, cited.LastPage) switch
    {
        ({ } range, _, _) => range,
        (null, { } first, { } last) when first != last => $"{first}-{last}",
        var (_, first, last) => first ?? last,
    };

    // The year has a field of its own; the other holds all of it, as precisely as it is known.
    private static void Date(TaggedLines lines, CitedArticle cited)
    {
        if (cited.Date is { } date)
        {
            lines.Add("D", CitedArticle.Digits(date.Year, 4));
            lines.Add("8", date.Month is not null ? date.ToString() : cited.Season);
        }
    }
}
