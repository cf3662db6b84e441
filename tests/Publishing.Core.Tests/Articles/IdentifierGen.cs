using CsCheck;
using Publishing.Identifiers;

namespace Publishing.Tests.Articles;

/// <summary>Identifiers with right check digits.</summary>
public static class IdentifierGen
{
    public static readonly Gen<Doi> Dois = Gen.Select(Gen.Int[1000, 99999], Gen.OneOf("abc", "x.2022/1", "a<b>c&d", "S0000(99)00001-2", "кириллица", "\"quoted'")).Select((prefix, suffix) => Parse<Doi>($"10.{prefix}/{suffix}"));

    public static readonly Gen<Issn> Issns = Gen.Int[0, 9_999_999].Select(number => Checked<Issn>("0123456789X", digit => number.ToString("0000000") + digit));

    public static readonly Gen<Orcid> Orcids = Gen.Int[0, 999_999_999].Select(number => Checked<Orcid>("0123456789X", digit => "000000" + number.ToString("000000000") + digit));

    public static readonly Gen<Ror> Rors = Gen.OneOf("0xmpe0093", "0abcde165", "0zzzzz095").Select(Parse<Ror>);

    public static readonly Gen<LanguageTag> Languages = Gen.OneOf("en", "en-GB", "ru", "ru-Latn", "kk", "uz-Cyrl", "zh-Hant-TW", "ar", "de", "mis").Select(LanguageTag.Parse);

    public static readonly Gen<PartialDate> Dates = Gen.Select(Gen.Int[1500, 2099], Gen.Nullable(Gen.Int[1, 12]), Gen.Nullable(Gen.Int[1, 28])).Select((year, month, day) => new PartialDate(year, month, month is null ? null : day));

    private static T Parse<T>(string text)
        where T : class, IIdentifier<T> => T.TryParse(text, out var value) ? value : throw new InvalidOperationException($"'{text}' was meant to be right.");

    private static T Checked<T>(string digits, Func<char, string> text)
        where T : class, IIdentifier<T> => digits.Select(digit => T.TryParse(text(digit), out var value) ? value : null).First(value => value is not null)!;
}
