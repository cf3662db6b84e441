using System.Diagnostics;
using CsCheck;
using Publishing.Text;

namespace Publishing.Tests.Text;

public class CanonicalFormTests
{
    private static readonly Gen<string> Texts = Gen.Char.Where(c => !char.IsSurrogate(c)).Array[0, 24].Select(chars => new string(chars));

    // Letters and marks of several scripts, so that most texts have something to be joined, ordered or blocked.
    private const string Marks = "aeoqдийекآاเกहक가한각\u0300\u0301\u0306\u0308\u0315\u0323\u0327\u0345\u0653\u0654\u093c\u0f71\u0f72\u0b57\u3099Å\u212b\u0958";

    private static readonly Gen<string> Marked = Gen.Int[0, Marks.Length - 1].Select(i => Marks[i]).Array[0, 12].Select(chars => new string(chars));

    [Theory]
    [InlineData("e\u0301", "é")]
    [InlineData("и\u0306", "й")]
    [InlineData("е\u0308", "ё")]
    [InlineData("ا\u0653", "آ")]
    [InlineData("\u212b", "Å")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("a\u0323\u0302", "ậ")]
    [InlineData("a\u0302\u0323", "ậ")]
    [InlineData("a\u0315\u0300", "à\u0315")]
    [InlineData("a\u0308\u0301\u0301", "ä\u0301\u0301")]
    [InlineData("\u0958", "\u0915\u093c")]
    [InlineData("\u1112\u1161\u11ab", "한")]
    [InlineData("하\u11ab", "한")]
    [InlineData("\uf900", "\u8c48")]
    [InlineData("\U0001d15e", "\U0001d157\U0001d165")]
    [InlineData("\U00011099\U000110ba", "\U0001109a")]
    [InlineData("\u0301a", "\u0301a")]
    public void Letters_and_marks_become_what_the_standard_says(string text, string form) => Assert.Equal(form, CanonicalForm.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("Plain text, naïve café")]
    [InlineData("Қазақстан мен Өзбекстан, Їжак, كازاخستان, 哈萨克斯坦, 한국, 😀")]
    public void What_is_in_form_C_is_given_back_as_it_is(string text) => Assert.Same(text, CanonicalForm.Of(text));

    [Fact]
    public void Twice_is_as_once() => Gen.OneOf(Texts, Marked).Sample(text => CanonicalForm.Of(CanonicalForm.Of(text)) == CanonicalForm.Of(text));

    [Fact]
    public void A_text_and_its_form_have_the_same_form_behind_any_other() =>
        Gen.Select(Marked, Marked).Sample((first, second) => CanonicalForm.Of(first + second) == CanonicalForm.Of(CanonicalForm.Of(first) + CanonicalForm.Of(second)));

    [Fact]
    public void A_million_marks_on_one_letter_take_no_more_than_a_moment()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 500_000));
        var time = Stopwatch.StartNew();

        Assert.StartsWith("ạ", CanonicalForm.Of(text), StringComparison.Ordinal);
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }
}
