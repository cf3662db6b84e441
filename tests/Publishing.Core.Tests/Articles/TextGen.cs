using CsCheck;
using Publishing.Text;

namespace Publishing.Tests.Articles;

/// <summary>Texts as they really come, and worse: every script, markup characters, and what XML cannot hold.</summary>
public static class TextGen
{
    private static readonly string[] Pieces =
    [
        "Water", "relations between", "a", "I.", "2022", "10-25", "Қазақстан", "Өзбекстан ғылымы", "Республика", "北京大学", "العربية", "עברית", "नमस्ते", "ﬁ", "é", "e\u0301", "İ",
        "𝒳", "👩‍🔬", "&", "<", ">", "\"", "'", "]]>", "&amp;", "<b>", "{", "\\", " ", "  ", "\t", "\n", "\r\n", "\u00A0", "\u200B", "\u202E", "\u2028",
        "\u0000", "\u0001", "\u001F", "\uFFFE", "\uFFFF", "\uD800", "\uDC00", "\u0085", "—", "“", "Conflict", "https://example.org/a_b?q=%D0%9A&x=1", "10.5555/12345678", "x@y",
    ];

    private static readonly string[] Formulas =
    [
        "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>",
        "<mml:math xmlns:mml=\"http://www.w3.org/1998/Math/MathML\" display=\"block\" id=\"m1\"><mml:mrow><mml:mfrac><mml:mi>a</mml:mi><mml:mn>2</mml:mn></mml:mfrac><mml:mo>&lt;</mml:mo><mml:mtext>Сөз </mml:mtext></mml:mrow></mml:math>",
        "<m:math xmlns:m=\"http://www.w3.org/1998/Math/MathML\"><m:semantics><m:msup><m:mi id=\"x\">x</m:mi><m:mn>2</m:mn></m:msup><m:annotation encoding=\"application/x-tex\">x^2</m:annotation></m:semantics></m:math>",
    ];

    private static readonly Gen<string> Targets = Gen.OneOf(
        "https://example.org/", "http://example.org/a b?q=<x>&y=\"", "ftp://example.org/f", "doi:10.5555/a<b>", "mailto:who@example.org", "javascript:alert(1)", "", "не адрес", "https://пример.рф/путь");

    /// <summary>Any text, also an empty one.</summary>
    public static readonly Gen<string> Any = Gen.OneOf(Pieces).Array[0, 6].Select(string.Concat);

    /// <summary>A text that has something to read.</summary>
    public static readonly Gen<string> Words = Gen.Select(Gen.OneOf("Title", "Сөз", "语", "Über"), Any, (first, rest) => first + rest);

    /// <summary>A text or none.</summary>
    public static readonly Gen<string?> Maybe = Gen.Null(Any, 0.4);

    /// <summary>A text with markup nested as deep as anybody writes it, or without.</summary>
    public static readonly Gen<RichText> Rich = Runs(3);

    /// <summary>A rich text or none.</summary>
    public static readonly Gen<RichText?> MaybeRich = Gen.Null(Rich, 0.5);

    private static Gen<RichText> Runs(int depth)
    {
        var text = Any.Select(Inline (words) => new TextRun(words));
        var math = Gen.OneOf(Formulas).Select(Inline (xml) => new MathRun(xml));
        if (depth == 0)
        {
            return Gen.Frequency((5, text), (1, math)).Array[0, 2].Select(runs => new RichText(runs));
        }

        var inner = Runs(depth - 1);
        var styled = Gen.Select(Gen.Enum<InlineStyle>(), inner, Inline (style, content) => new StyledRun(style, content));
        var link = Gen.Select(Targets, inner, Inline (target, content) => new LinkRun(target, content));
        return Gen.Frequency((6, text), (2, styled), (1, link), (1, math)).Array[0, 4].Select(runs => new RichText(runs));
    }
}
