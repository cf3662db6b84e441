using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Bibtex;

/// <summary>A value in TeX as text: accents and signs as characters, fonts as markup, formulas as text with what is raised or lowered when they are simple, else in TeX as they stand.</summary>
internal static class LatexText
{
    /// <summary>The text with its markup. HTML that a publisher wrote into BibTeX is read too.</summary>
    public static RichText Read(string? tex)
    {
        if (string.IsNullOrWhiteSpace(tex))
        {
            return RichText.Empty;
        }

        var text = RunningText.Of(new LatexReader(tex).Read());
        return text.IsPlain ? MarkedUpText.Of(text.ToPlainText()) : text;
    }

    /// <summary>The words alone.</summary>
    public static string Words(string? tex) => RunningText.Of(Read(tex).ToPlainText());

    /// <summary>An address, a DOI, a number: only what TeX needs a backslash for is without it, and dashes stay as they are.</summary>
    public static string Verbatim(string? tex)
    {
        var text = (tex ?? "").Trim();
        foreach (var command in new[] { @"\url{", @"\href{", @"\nolinkurl{", @"\path{", @"{\tt " })
        {
            text = text.Replace(command, "{", StringComparison.Ordinal);
        }

        foreach (var command in new[] { "textless", "textgreater", "textasciitilde", "textunderscore", "textbackslash", "ensuremath", "mathsemicolon" })
        {
            text = text.Replace($"{{\\{command}}}", LatexCharacters.Letter(command), StringComparison.Ordinal).Replace($"$\\{command}$", LatexCharacters.Letter(command), StringComparison.Ordinal);
        }

        text = text.Replace(@"\$\_\$", "_", StringComparison.Ordinal).Replace(@"\&amp;", "&", StringComparison.Ordinal).Replace(@"\~{}", "~", StringComparison.Ordinal).Replace(@"\~", "~", StringComparison.Ordinal);
        return string.Concat(text.Where((c, i) => c is not ('{' or '}') && !(c == '\\' && i + 1 < text.Length && !char.IsLetter(text[i + 1])))).Trim();
    }
}
