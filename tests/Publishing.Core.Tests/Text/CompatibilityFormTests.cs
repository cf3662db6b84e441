using Publishing.Text;

namespace Publishing.Tests.Text;

public class CompatibilityFormTests
{
    [Theory]
    [InlineData("ﬁnal oﬃce", "final office")]
    [InlineData("Ｗａｔｅｒ　１２", "Water 12")]
    [InlineData("CO₂ at 10⁻³ m²", "CO2 at 10−3 m2")]
    [InlineData("𝒳 over ℝ", "X over R")]
    [InlineData("№ Ⅳ", "No IV")]
    [InlineData("ﻛﺎﺯﺍﺧﺴﺘﺎﻥ", "كازاخستان")]
    [InlineData("ｶﾞ", "ガ")]
    [InlineData("e\u0301", "é")]
    [InlineData("ẛ\u0323", "ṩ")]
    [InlineData("\u1112\u1161\u11ab", "한")]
    public void Other_forms_become_what_the_standard_says(string text, string form) => Assert.Equal(form, CompatibilityForm.Of(text));

    [Theory]
    [InlineData("Plain text")]
    [InlineData("naïve café, Қазақстан, 哈萨克斯坦")]
    public void What_has_no_other_form_stays_as_it_is(string text) => Assert.Equal(text, CompatibilityForm.Of(text));
}
