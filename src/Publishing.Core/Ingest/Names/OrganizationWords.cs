namespace Publishing.Ingest.Names;

/// <summary>Tells organizations, journals and "the authors" from persons by the words that they are called by, in the languages that journals write.</summary>
internal static class OrganizationWords
{
    // Beginnings of words, so that cases and plurals are meant too: universit- is university, universitas, università, universität.
    private static readonly string[] Beginnings =
    [
        .. """
        universit universid universität üniversite univerzit uniwersytet yunivers institut institution instytut college school faculty facult fakult departament department departemen
        academ akadem organiz organis laborator centre center centro centrum zentrum hospital clinic klinik ministry ministerio agency research association asociac associaç verein society sociedad sociedade società société
        gesellschaft towarzystwo federation foundation fundac fundaç fundacja stiftung council committee company corporation press publish publication editorial editora editrice éditions edition verlag wydawnictw
        penerbit dergisi yayın yayınlar yayınev yayıncıl journal revista revue rivista zeitschrift dergi jurnal časopis czasopismo tidsskrift tidskrift acta annals annales anales archives bulletin boletín boletim proceedings review studia folia scientia
        magazine newspaper library librar biblio museum group grupo groupe gruppe equipo équipe comité comisión comissão team consortium collaboration project inc. ltd llc gmbh independent
        университет институт академи факультет кафедр департамент центр лаборатор министерств общество ассоциац издательств журнал вестник вісник журнали альманах сборник типограф учрежден организац редакц
        інститут академі центру лаборатор міністерств товариств видавництв університет кафедра
        институты университеті академиясы журналы хабаршы баспа баспасы орталығы мекемес қоғамы
        universiteti instituti akademiya akademiyasi jurnali nashriyot vazirligi markazi jamiyati
        университети институти академияси журнали нашриёт вазирлиги
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly string[] Anywhere = ["大学", "学院", "学报", "杂志", "研究所", "出版社", "期刊", "大學", "學報", "جامعة", "مجلة", "كلية", "معهد", "مركز", "دانشگاه", "دانشکده", "مجله", "پژوهشگاه", "فصلنامه", "نشریه"];

    private static readonly string[] Authors =
    [
        "author", "authors", "the author", "the authors", "author(s)", "the author(s)", "autor", "autores", "autor(es)", "los autores", "el autor", "los autores/as", "o autor", "os autores", "o(s) autor(es)",
        "auteur", "auteurs", "les auteurs", "autoren", "die autoren", "autori", "gli autori", "autorzy", "penulis", "yazar", "yazarlar", "автор", "авторы", "автор(ы)", "автори", "автор(и)", "авторлар", "mualliflar", "muallif",
        "المؤلف", "المؤلفون", "نویسنده", "نویسندگان", "作者", "著者",
    ];

    /// <summary>Whether the text names an organization or a periodical, or says only "the authors".</summary>
    public static bool In(string text)
    {
        var lower = text.Trim(' ', '.', ',', '*').ToLowerInvariant();
        return Authors.Contains(lower, StringComparer.Ordinal)
            || Anywhere.Any(word => lower.Contains(word, StringComparison.Ordinal))
            || lower.Split([' ', ',', '(', '-', '"', '«', '“'], StringSplitOptions.RemoveEmptyEntries).Any(word => Beginnings.Any(beginning => Begins(word, beginning)));
    }

    // A short word must be the whole word: Pressman is a surname.
    private static bool Begins(string word, string beginning) =>
        word.StartsWith(beginning, StringComparison.Ordinal) && (beginning.Length > 5 || word.Length <= beginning.Length + 1);
}
