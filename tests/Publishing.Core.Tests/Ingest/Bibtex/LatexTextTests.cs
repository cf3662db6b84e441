using CsCheck;
using Publishing.Ingest.Bibtex;
using Publishing.Text;

namespace Publishing.Tests.Ingest.Bibtex;

public sealed class LatexTextTests
{
    [Theory]
    [InlineData(@"\'{e} \'e {\'e} \'{\i} {\""o} \""{o} \""o", "é é é í ö ö ö")]
    [InlineData(@"Stra{\ss}e, Stra\ss e, \O{}degaard, {\AA}rhus, \L{}\'od\'z", "Straße, Straße, Ødegaard, Århus, Łódź")]
    [InlineData(@"\v{c} \v c {\c{c}} \k{a} \H{o} \u{g} \.Z \=a \b{d} \d{h} \r{u} \~n \^o \`a", "č č ç ą ő ğ Ż ā ḏ ḥ ů ñ ô à")]
    [InlineData(@"{The {DNA} of} {E}urope", "The DNA of Europe")]
    [InlineData(@"12--19, word---word, ``quoted'' `one'", "12–19, word—word, “quoted” ‘one'")]
    [InlineData(@"A~B \& C, 50\% of \$5, a\_b, \#1, \{x\}", "A B & C, 50% of $5, a_b, #1, {x}")]
    [InlineData(@"50% of all", "50% of all")]
    [InlineData(@"\textit{Canis} {\it lupus} {\em two {\bf words}} end", "{Italic:Canis} {Italic:lupus} {Italic:two {Bold:words}} end")]
    [InlineData(@"H\textsubscript{2}O, 10\textsuperscript{3}", "H{Sub:2}O, 10{Sup:3}")]
    [InlineData(@"CO$_2$ and $x^{n+1}$, $10^{-3}$", "CO{Sub:2} and x{Sup:n+1}, 10{Sup:−3}")]
    [InlineData(@"$\alpha$-helix, 20$^\circ$C, $\mathrm{d}x$, $a \leq b$, $\mathbb{R}^n$", "α-helix, 20°C, dx, a ≤ b, ℝ{Sup:n}")]
    [InlineData(@"the sum $\frac{1}{2}\sum x$ of", @"the sum $\frac{1}{2}\sum x$ of")]
    [InlineData(@"costs 5$ each", "costs 5$ each")]
    [InlineData(@"\enquote{so} \href{https://example.org/a_b}{here} \url{https://example.org/x--y}", "“so” [https://example.org/a_b:here] https://example.org/x--y")]
    [InlineData(@"\unknown{kept} \alone here", @"kept \alone here")]
    [InlineData(@"a \emph{b {c} d} e}f", "a {Italic:b c d} ef")]
    [InlineData(@"{\'{A}}{\`\i}, na\""{\i}ve", "Áì, naïve")]
    [InlineData(@"A {\&}amp$\mathsemicolon$ B $\less$i$\greater$Homo$\less$/i$\greater$", "A & B {Italic:Homo}")]
    [InlineData(@"{\textless}sub{\textgreater}2{\textless}/sub{\textgreater}", "{Sub:2}")]
    [InlineData(@"\textquoteright{} \ldots{} \copyright{} {\textendash}", "’ … © –")]
    public void TeX_becomes_text(string tex, string expected) => Assert.Equal(expected, Shown(LatexText.Read(tex)));

    [Theory]
    [InlineData(@"10.5555/a\_b--c", "10.5555/a_b--c")]
    [InlineData(@"\url{https://example.org/a\%20b?x=1\&y=2}", "https://example.org/a%20b?x=1&y=2")]
    [InlineData(@"10.1002/(SICI)1097{\textless}1::AID-X{\textgreater}3.0.CO;2-A", "10.1002/(SICI)1097<1::AID-X>3.0.CO;2-A")]
    [InlineData(@"10.5555/a{\_}b", "10.5555/a_b")]
    [InlineData(@"https://example.org/~me", "https://example.org/~me")]
    public void What_is_no_prose_stays_as_it_is_but_for_what_TeX_escapes(string tex, string expected) => Assert.Equal(expected, LatexText.Verbatim(tex));

    [Fact]
    public void Any_text_is_read_without_an_exception() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 20].Select(string.Concat)).Sample(
            tex =>
            {
                LatexText.Read(tex);
                LatexText.Verbatim(tex);
                BibtexNames.Read(tex, "author");
            },
            iter: 5000);

    [Theory]
    [InlineData("{")]
    [InlineData("$")]
    [InlineData("\\'")]
    [InlineData("\\textit{")]
    [InlineData("$x^{")]
    [InlineData("{\\it ")]
    public void What_never_ends_is_read_in_time(string piece)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        LatexText.Read(string.Concat(Enumerable.Repeat(piece, 40_000)));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    private static readonly string[] Pieces = ["{", "}", "\\", "$", "\\'", "e", "\\textit", "\\it ", " and ", ",", "_", "^", "\\frac", "--", "%", "~", "\\href{", "\\ss", "x"];

    private static string Shown(RichText text) => string.Concat(text.Inlines.Select(inline => inline switch
    {
        TextRun run => run.Text,
        StyledRun run => $"{{{run.Style}:{Shown(run.Content)}}}",
        LinkRun run => $"[{run.Target}:{Shown(run.Content)}]",
        _ => "{?}",
    }));
}
