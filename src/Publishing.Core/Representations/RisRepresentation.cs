using Publishing.Articles;

namespace Publishing.Representations;

/// <summary>
/// RIS as EndNote and Zotero read it (tags of the 2011 specification): the type first, the end last, a tag for each author, keyword and ISSN.
/// What only one of them knows is left to the tag that the other keeps as a note.
/// </summary>
public sealed class RisRepresentation : Representation
{
    /// <inheritdoc/>
    public override string Name => "ris";

    /// <inheritdoc/>
    public override string Title => "RIS";

    /// <inheritdoc/>
    public override string MediaType => "application/x-research-info-systems";

    /// <inheritdoc/>
    public override string Suffix => "ris";

    /// <inheritdoc/>
    public override byte[] Write(PublishedArticle article)
    {
        var cited = new CitedArticle(article);
        var lines = new TaggedLines("", "  - ");
        lines.Add("TY", TypeOf(cited.Type));
        lines.Add("TI", cited.Title.ToReadableText());
        lines.Add("TT", cited.TranslatedTitles);
        lines.Add("AU", cited.Authors.Select(TaggedName.Of));
        lines.Add("ED", cited.Editors.Select(TaggedName.Of));
        lines.Add("A4", cited.Translators.Select(TaggedName.Of));

        // In a record without a title T2 is taken for it.
        lines.Add(cited.Title.IsEmpty ? "JF" : "T2", cited.Journal);
        lines.Add("J2", cited.AbbreviatedJournal);
        lines.Add("AB", cited.Abstracts.Select(item => item.ToReadableText()));
        Date(lines, cited);
        lines.Add("VL", cited.Volume);
        lines.Add("IS", cited.Number);
        Pages(lines, cited);
        lines.Add("LA", cited.Language?.Value);
        lines.Add("PB", cited.Publisher);
        lines.Add("CY", cited.PublisherPlace);
        lines.Add("SN", cited.Issns);
        lines.Add("DO", cited.Doi?.Value);
        lines.Add("C2", cited.Identifier("pmcid"));
        lines.Add("M3", TypeOf(cited.Type) == "JOUR" ? cited.TypeInWords : null);
        lines.Add("UR", cited.Page);
        lines.Add("L1", cited.FullText.Where(IsPdf).Select(link => link.Url));
        lines.Add("L2", cited.FullText.Where(link => !IsPdf(link)).Select(link => link.Url));
        lines.Add("KW", cited.Keywords);
        lines.End("ER  - ");
        return lines.ToBytes();
    }

    private static string TypeOf(string type) => type switch
    {
        "preprint" => "UNPB",
        "abstract" => "ABST",
        _ => "JOUR",
    };

    private static void Date(TaggedLines lines, CitedArticle cited)
    {
        if (cited.Date is not { } date)
        {
            return;
        }

        // YYYY/MM/DD/other: a part that is not known leaves its slash.
        lines.Add("PY", CitedArticle.Digits(date.Year, 4));
        if (date.Month is not null || cited.Season is not null)
        {
            lines.Add("DA", $"{CitedArticle.Digits(date.Year, 4)}/{Part(date.Month)}/{Part(date.Day)}/{cited.Season}");
        }
    }

    private static string Part(int? number) => number is { } known ? CitedArticle.Digits(known, 2) : "";

    private static void Pages(TaggedLines lines, CitedArticle cited)
    {
        // Pages that are not one run stand in one field; the number that stands for pages has its own.
        lines.Add("SP", cited.PageRange ?? cited.FirstPage);
        lines.Add("EP", cited.PageRange is null ? cited.LastPage : null);
        lines.Add("C7", cited.ElocationId);
    }

    private static bool IsPdf(FullTextLink link) => link.MediaType == "application/pdf";
}
