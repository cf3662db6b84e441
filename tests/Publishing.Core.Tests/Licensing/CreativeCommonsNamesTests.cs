using CsCheck;
using Publishing.Licensing;

namespace Publishing.Tests.Licensing;

public sealed class CreativeCommonsNamesTests
{
    [Theory]
    [InlineData("This work is licensed under a Creative Commons Attribution 4.0 International License.", "by/4.0")]
    [InlineData("This work is licensed under a Creative Commons Attribution-NonCommercial-NoDerivatives 3.0 Unported License.", "by-nc-nd/3.0")]
    [InlineData("This work is licensed under a Creative Commons Attribution-Noncommercial-No Derivative Works 2.5 Argentina License.", "by-nc-nd/2.5/ar")]
    [InlineData("This work is licensed under a Creative Commons Attribution 3.0 IGO License.", "by/3.0/igo")]
    [InlineData("This work is licensed under a Creative Commons Attribution-ShareAlike 2.0 Generic License.", "by-sa/2.0")]
    [InlineData("Это произведение доступно по лицензии Creative Commons «Attribution» («Атрибуция») 4.0 Всемирная.", "by/4.0")]
    [InlineData("Это произведение доступно по лицензии Creative Commons «Attribution-NonCommercial-ShareAlike» («Атрибуция — Некоммерческое использование — На тех же условиях») 4.0 Всемирная.", "by-nc-sa/4.0")]
    [InlineData("Это произведение доступно по лицензии Creative Commons «Атрибуция — Без производных произведений» 3.0 Непортированная.", "by-nd/3.0")]
    [InlineData("Ця робота ліцензується відповідно до Creative Commons Attribution-NonCommercial 4.0 International License.", "by-nc/4.0")]
    [InlineData("Ця робота ліцензована Із Зазначенням Авторства – Некомерційна – Без Похідних 3.0 Міжнародна.", "by-nc-nd/3.0")]
    [InlineData("Бұл жұмыс Creative Commons атрибуты бойынша лицензияланған. 4.0 Халықаралық лицензия.", "by/4.0")]
    [InlineData("Бұл жұмыс Creative Commons Attribution-NonCommercial 3.0 портталмаған лицензиясы бойынша лицензияланған.", "by-nc/3.0")]
    [InlineData("Ushbu ish Creative Commons Attribution-ShareAlike 4.0 International litsenziyasi asosida litsenziyalangan.", "by-sa/4.0")]
    [InlineData("Esta obra está bajo una licencia internacional Creative Commons Atribución 4.0.", "by/4.0")]
    [InlineData("Esta obra está bajo una licencia internacional Creative Commons Atribución-NoComercial-SinDerivadas 4.0.", "by-nc-nd/4.0")]
    [InlineData("Esta obra está bajo licencia internacional Creative Commons Reconocimiento-NoComercial-CompartirIgual 4.0.", "by-nc-sa/4.0")]
    [InlineData("Este trabalho está licenciado sob uma licença Creative Commons Attribution 4.0 International License.", "by/4.0")]
    [InlineData("Este trabalho encontra-se publicado com a Licença Internacional Creative Commons Atribuição-NãoComercial-SemDerivações 4.0.", "by-nc-nd/4.0")]
    [InlineData("Artikel ini berlisensi Creative Commons Attribution-ShareAlike 4.0 International License.", "by-sa/4.0")]
    [InlineData("Ciptaan disebarluaskan di bawah Lisensi Creative Commons Atribusi-NonKomersial-BerbagiSerupa 4.0 Internasional.", "by-nc-sa/4.0")]
    [InlineData("Bu çalışma Creative Commons Attribution-NonCommercial 4.0 International License ile lisanslanmıştır.", "by-nc/4.0")]
    [InlineData("Bu eser Creative Commons Alıntı-GayriTicari-Türetilemez 4.0 Uluslararası Lisansı ile lisanslanmıştır.", "by-nc-nd/4.0")]
    [InlineData("Cette œuvre est sous licence Creative Commons Attribution - Pas d'Utilisation Commerciale - Partage dans les Mêmes Conditions 4.0 International.", "by-nc-sa/4.0")]
    [InlineData("Dieses Werk steht unter der Lizenz Creative Commons Namensnennung - Nicht-kommerziell - Keine Bearbeitungen 4.0 International.", "by-nc-nd/4.0")]
    [InlineData("Dieses Werk steht unter einer Creative Commons Namensnennung 3.0 Deutschland Lizenz.", "by/3.0/de")]
    [InlineData("Questo lavoro è fornito con la licenza Creative Commons Attribuzione - Non commerciale - Non opere derivate 4.0 Internazionale.", "by-nc-nd/4.0")]
    [InlineData("Utwór dostępny jest na licencji Creative Commons Uznanie autorstwa – użycie niekomercyjne – na tych samych warunkach 4.0 Międzynarodowe.", "by-nc-sa/4.0")]
    [InlineData("هذا العمل مرخص بموجب Creative Commons Attribution 4.0 International License.", "by/4.0")]
    [InlineData("هذا العمل مرخص حسب الرخصة الدولية المشاع الإبداعي نسب المصنف - غير تجاري - منع الاشتقاق 4.0.", "by-nc-nd/4.0")]
    [InlineData("این پروژه تحت مجوز بین المللی Creative Commons Attribution-NonCommercial 4.0 می باشد.", "by-nc/4.0")]
    [InlineData("本作品采用知识共享署名-非商业性使用-相同方式共享 4.0 国际许可协议进行许可。", "by-nc-sa/4.0")]
    [InlineData("この作品はクリエイティブ・コモンズ 表示 - 非営利 - 改変禁止 4.0 国際 ライセンスの下に提供されています。", "by-nc-nd/4.0")]
    [InlineData("CC BY-NC 4.0", "by-nc/4.0")]
    [InlineData("Licensed under CC-BY-NC-ND 4.0.", "by-nc-nd/4.0")]
    [InlineData("Статья доступна по лицензии CC BY 4.0.", "by/4.0")]
    [InlineData("This work is licensed under Attribution-ShareAlike 4.0 International (CC BY-SA 4.0)", "by-sa/4.0")]
    [InlineData("This article, written by three people, is licensed under a Creative Commons Attribution-NonCommercial 4.0 International License.", "by-nc/4.0")]
    [InlineData("This is an open access article under the CC BY 4.0 license, also for non-commercial use without derivatives.", "by/4.0")]
    [InlineData("Creative Commons License (http://creativecommons.org/licenses/by/3.0/).", "by/3.0")]
    [InlineData("See //creativecommons.org/licenses/by-sa/4.0/deed.ru", "by-sa/4.0")]
    public void The_license_that_a_sentence_names_has_its_address(string sentence, string license)
    {
        Assert.True(CreativeCommonsNames.TryFind(sentence, out var url));
        Assert.Equal($"https://creativecommons.org/licenses/{license}/", url);
        Assert.True(CreativeCommons.TryCanonicalize(url, out var canonical));
        Assert.Equal(canonical, url);
    }

    [Theory]
    [InlineData("Released into the public domain: CC0 1.0 Universal.", "https://creativecommons.org/publicdomain/zero/1.0/")]
    [InlineData("Public Domain Mark 1.0", "https://creativecommons.org/publicdomain/mark/1.0/")]
    public void The_public_domain_has_its_address(string sentence, string address)
    {
        Assert.True(CreativeCommonsNames.TryFind(sentence, out var url));
        Assert.Equal(address, url);
    }

    [Theory]
    [InlineData("This work is licensed under a Creative Commons Attribution License.")]
    [InlineData("This work is licensed under a Creative Commons License 4.0.")]
    [InlineData("CC BY 4.0 or, at your choice, CC BY 3.0")]
    [InlineData("CC BY 4.0 for the text, CC BY-NC 4.0 for the pictures")]
    [InlineData("Creative Commons Attribution 4.0 International License (CC BY-SA 4.0)")]
    [InlineData("Creative Commons Attribution-NoDerivatives-ShareAlike 4.0 International License")]
    [InlineData("https://creativecommons.org/licenses/by/4.0/ and https://creativecommons.org/licenses/by-nc/4.0/")]
    [InlineData("Creative Commons Attribution 3.0/4.0")]
    [InlineData("Creative Commons Attribution 7.0 International License")]
    [InlineData("All rights reserved.")]
    [InlineData("Version 4.0 by the authors, with attribution")]
    [InlineData("")]
    public void A_sentence_that_names_none_or_several_has_no_address(string sentence) =>
        Assert.False(CreativeCommonsNames.TryFind(sentence, out _));

    [Fact]
    public void Any_text_is_answered_without_an_exception() =>
        Gen.String.Sample(text => { _ = CreativeCommonsNames.TryFind(text, out _) || CreativeCommonsNames.IsMentioned(text); }, iter: 1000);
}
