namespace Publishing.Ingest.ArticlePages;

/// <summary>The headings of an OJS article page in the languages that OJS is used in: the labels of its translations, and what journals write in their place.</summary>
internal static class PageHeadingWords
{
    // One line a heading and language. A word that stands under several languages tells the heading but no language.
    private const string Table = """
        Abstract en Abstract|Summary|Article Abstract
        Abstract ru Аннотация|Резюме|Реферат
        Abstract uk Анотація|Резюме
        Abstract be Анатацыя|Рэзюмэ
        Abstract bg Анотация|Резюме|Абстракт
        Abstract mk Апстракт
        Abstract kk Аңдатпа|Түйіндеме|Түйін|Аннотация
        Abstract ky Аннотация|Кыскача мазмуну
        Abstract uz Annotatsiya|Annotatsiya (uz)|Аннотация
        Abstract tg Аннотатсия|Фишурда
        Abstract az Xülasə|Annotasiya
        Abstract es Resumen
        Abstract ca Resum
        Abstract pt Resumo
        Abstract gl Resumo
        Abstract fr Résumé
        Abstract de Zusammenfassung
        Abstract it Riassunto|Sommario
        Abstract pl Streszczenie|Abstrakt
        Abstract cs Abstrakt|Anotace
        Abstract sk Abstrakt|Abstrakt
        Abstract hr Sažetak
        Abstract sr Sažetak|Сажетак|Apstrakt|Апстракт
        Abstract sl Povzetek|Izvleček
        Abstract hu Absztrakt|Összefoglaló|Kivonat
        Abstract ro Rezumat
        Abstract nl Samenvatting
        Abstract sv Sammanfattning
        Abstract nb Sammendrag
        Abstract da Resumé
        Abstract fi Tiivistelmä
        Abstract lt Santrauka
        Abstract lv Anotācija|Kopsavilkums
        Abstract et Kokkuvõte
        Abstract el Περίληψη
        Abstract id Abstrak|Intisari
        Abstract ms Abstrak
        Abstract vi Tóm tắt
        Abstract tr Öz|Özet
        Abstract ar الملخص|ملخص|المستخلص|مستخلص|ملخص البحث
        Abstract fa چکیده
        Abstract ur خلاصہ
        Abstract he תקציר
        Abstract zh 摘要|内容摘要|中文摘要
        Abstract ja 要旨|抄録
        Abstract ko 초록|요약
        Keywords en Keywords|Key words|Key-words|Index terms
        Keywords ru Ключевые слова
        Keywords uk Ключові слова
        Keywords be Ключавыя словы
        Keywords bg Ключови думи
        Keywords mk Клучни зборови
        Keywords kk Түйін сөздер|Түйінді сөздер|Кілт сөздер|Кілттік сөздер|Негізгі сөздер
        Keywords ky Ачкыч сөздөр|Негизги сөздөр|Түйүндүү сөздөр
        Keywords uz Kalit so'zlar|Tayanch so'zlar|Калит сўзлар|Таянч сўзлар
        Keywords tg Калидвожаҳо|Вожаҳои калидӣ
        Keywords az Açar sözlər
        Keywords es Palabras clave|Palabras-clave
        Keywords ca Paraules clau
        Keywords pt Palavras-chave|Palavras chave
        Keywords gl Palabras chave
        Keywords fr Mots-clés|Mots clés|Mots-clefs
        Keywords de Schlagwörter|Schlüsselwörter|Stichwörter|Schlagworte
        Keywords it Parole chiave|Parole-chiave
        Keywords pl Słowa kluczowe
        Keywords cs Klíčová slova
        Keywords sk Kľúčové slová
        Keywords hr Ključne riječi
        Keywords sr Ključne reči|Кључне речи
        Keywords sl Ključne besede
        Keywords hu Kulcsszavak
        Keywords ro Cuvinte cheie|Cuvinte-cheie
        Keywords nl Trefwoorden|Sleutelwoorden
        Keywords sv Nyckelord
        Keywords nb Nøkkelord|Emneord
        Keywords da Nøgleord
        Keywords fi Avainsanat|Asiasanat
        Keywords lt Reikšminiai žodžiai|Raktiniai žodžiai|Raktažodžiai
        Keywords lv Atslēgvārdi
        Keywords et Võtmesõnad|Märksõnad
        Keywords el Λέξεις κλειδιά|Λέξεις-κλειδιά
        Keywords id Kata Kunci|Kata-kata Kunci
        Keywords ms Kata kunci
        Keywords vi Từ khóa|Từ khoá
        Keywords tr Anahtar Kelimeler|Anahtar Sözcükler
        Keywords ar الكلمات المفتاحية|الكلمات الدالة|كلمات مفتاحية|الكلمات الرئيسية|الكلمات المفتاحيّة
        Keywords fa کلیدواژه‌ها|کلیدواژه ها|کلیدواژگان|کلمات کلیدی|واژگان کلیدی|واژه‌های کلیدی|واژه های کلیدی
        Keywords he מילות מפתח
        Keywords zh 关键词|关键字|關鍵詞|關鍵字
        Keywords ja キーワード
        Keywords ko 키워드|주제어|핵심어
        References en References|Reference list|Bibliography|Works cited|Literature cited|Cited literature
        References ru Список литературы|Литература|Библиографические ссылки|Список использованных источников|Список использованной литературы|Список источников|Библиография|Библиографический список|Источники и литература
        References uk Посилання|Список літератури|Література|Список використаних джерел|Бібліографічні посилання|Бібліографія
        References be Літаратура|Спіс літаратуры
        References bg Литература|Библиография
        References kk Әдебиеттер тізімі|Пайдаланылған әдебиеттер|Пайдаланылған әдебиеттер тізімі|Әдебиеттер|Библиографиялық сілтемелер|Сілтемелер
        References ky Адабияттар|Колдонулган адабияттар
        References uz Foydalanilgan adabiyotlar|Foydalanilgan adabiyotlar ro'yxati|Adabiyotlar ro'yxati|Adabiyotlar|Bibliografik manbalar|Bibliografik havolalar|Фойдаланилган адабиётлар|Фойдаланилган адабиётлар рўйхати|Адабиётлар рўйхати|Адабиётлар
        References tg Адабиёт|Рӯйхати адабиёт
        References az Ədəbiyyat|Ədəbiyyat siyahısı
        References es Referencias|Referencias bibliográficas|Citas|Bibliografía
        References ca Referències|Referències bibliogràfiques
        References pt Referências|Referências bibliográficas|Bibliografia
        References gl Referencias
        References fr Références|Références bibliographiques|Bibliographie
        References de Literaturhinweise|Literatur|Literaturverzeichnis|Quellenverzeichnis
        References it Riferimenti bibliografici|Riferimenti|Bibliografia
        References pl Bibliografia|Literatura
        References cs Literatura|Reference
        References sk Literatúra|Referencie
        References hr Literatura|Reference
        References sr Literatura|Литература|Reference|Референце
        References sl Literatura|Viri
        References hu Hivatkozások|Irodalom
        References ro Referințe|Bibliografie
        References nl Referenties|Literatuur|Literatuurlijst
        References sv Referenser
        References nb Referanser
        References da Referencer|Litteratur
        References fi Viitteet|Lähteet
        References lt Literatūra
        References lv Literatūra
        References el Βιβλιογραφία|Αναφορές
        References id Referensi|Daftar Pustaka|Rujukan
        References ms Rujukan
        References vi Tài liệu tham khảo
        References tr Kaynakça|Kaynaklar|Referanslar
        References ar المراجع|قائمة المراجع|المصادر والمراجع|المصادر
        References fa مراجع|منابع|فهرست منابع
        References he ביבליוגרפיה|מקורות
        References zh 参考文献|參考文獻
        References ja 参考文献|引用文献
        References ko 참고문헌|참고 문헌
        Authors en Authors|Author|Author(s)|Contributors
        Authors ru Авторы|Автор|Автор(ы)
        Authors uk Автори|Автор(и)
        Authors kk Авторлар|Автор(лар)
        Authors uz Mualliflar|Muallif(lar)|Муаллифлар
        Authors az Müəlliflər
        Authors es Autores|Autores/as|Autoría
        Authors pt Autores|Autor(es)
        Authors fr Auteurs|Auteur-e-s|Auteur(s)
        Authors de Autoren|Autor/innen|Autor*innen|Autor/inn/en
        Authors it Autori
        Authors pl Autorzy
        Authors id Penulis
        Authors tr Yazarlar
        Authors ar المؤلفون|المؤلفين|المؤلف
        Authors fa نویسندگان
        Authors zh 作者
        Authors ja 著者
        Authors ko 저자
        Doi en DOI|Digital Object Identifier
        Published en Published|Publication date|Date published|Publication Date|First published|Published online
        Published ru Опубликован|Опубликована|Опубликовано|Дата публикации
        Published uk Опубліковано|Опублікована|Опублікований|Дата публікації
        Published kk Жарияланды|Жарияланған|Жарияланған күні
        Published uz Nashr qilingan|Nashr etilgan|Nashr sanasi|Nashr qilingan sana|Нашр қилинган|Нашр этилган
        Published az Nəşr olunub|Dərc olunub
        Published es Publicado|Publicada|Fecha de publicación
        Published pt Publicado|Publicada|Data de publicação
        Published fr Publié|Publié-e|Publiée|Date de publication
        Published de Veröffentlicht|Erschienen|Veröffentlichungsdatum
        Published it Pubblicato|Pubblicata|Data di pubblicazione
        Published pl Opublikowane|Opublikowano|Data publikacji
        Published cs Publikováno|Publikované
        Published hr Objavljeno
        Published hu Megjelent
        Published id Diterbitkan|Dipublikasikan|Telah diterbitkan|Tanggal Terbit
        Published tr Yayınlanmış|Yayınlandı|Yayımlanmış|Yayımlandı|Yayınlanma Tarihi|Yayımlanma Tarihi
        Published ar منشور|تاريخ النشر|نشرت
        Published fa چاپ شده|منتشر شده|تاریخ انتشار
        Published zh 已出版|已发表|出版日期|发布日期|發佈日期|出版時間
        Received en Received|Submitted|Date received|Date submitted
        Received ru Поступила|Поступила в редакцию|Дата поступления
        Received uk Надійшла|Надійшла до редакції
        Received es Recibido|Recibida|Enviado
        Received pt Recebido|Submetido
        Received fr Reçu|Soumis
        Received de Eingereicht|Eingegangen
        Received id Diterima|Dikirim
        Received tr Gönderim Tarihi|Geliş Tarihi
        Accepted en Accepted|Date accepted
        Accepted ru Принята|Принята к публикации|Дата принятия
        Accepted uk Прийнята|Прийнято до друку
        Accepted es Aceptado|Aceptada
        Accepted pt Aceito|Aceite
        Accepted fr Accepté
        Accepted de Angenommen
        Accepted id Disetujui
        Accepted tr Kabul Tarihi
        HowToCite en How to Cite|Citation|Cite this article|How to cite this article|Suggested citation
        HowToCite ru Как цитировать|Цитировать|Образец цитирования|Для цитирования
        HowToCite uk Як цитувати|Цитувати
        HowToCite kk Дәйексөзді қалай келтіруге болады|Қалай дәйексөз алуға болады|Дәйексөз келтіру|Дәйексөз алу
        HowToCite uz Qanday iqtibos keltirish|Qanday qilib iqtibos keltirish mumkin|Iqtibos keltirish|Iqtibos
        HowToCite es Cómo citar|Cómo citar este artículo
        HowToCite pt Como Citar
        HowToCite fr Comment citer
        HowToCite de Zitationsvorschlag|Zitierhinweis
        HowToCite it Come citare
        HowToCite pl Jak cytować
        HowToCite id Cara Mengutip|Sitasi
        HowToCite tr Nasıl Atıf Yapılır|Nasıl Alıntılanır|Atıf
        HowToCite ar كيفية الاقتباس|كيفية الاستشهاد|الاقتباس
        HowToCite fa نحوه استناد|ارجاع به مقاله
        HowToCite zh 如何引用
        Issue en Issue
        Issue ru Выпуск|Номер
        Issue uk Номер|Випуск|Том
        Issue kk Шығарылым|Нөмір|Басылым|Нөмірі
        Issue uz Son|Nashr|Сон
        Issue es Número
        Issue pt Edição|Número
        Issue fr Numéro
        Issue de Ausgabe
        Issue it Fascicolo|Numero
        Issue pl Numer
        Issue id Terbitan|Nomor|Edisi
        Issue tr Sayı
        Issue ar العدد
        Issue fa شماره
        Issue zh 期|期次|卷期|期号
        Section en Section
        Section ru Раздел|Рубрика
        Section uk Розділ
        Section kk Бөлім
        Section uz Bo'lim|Bo'limlar|Бўлим
        Section es Sección
        Section pt Seção|Secção
        Section fr Rubrique|Section
        Section de Rubrik
        Section it Sezione
        Section pl Dział
        Section id Bagian|Articles Section
        Section tr Bölüm
        Section ar القسم
        Section fa نوع مقاله|بخش
        Section zh 栏目|章节|欄目
        License en License|Licence|License terms|Copyright|Copyright notice|Copyright & License|Copyright and License
        License ru Лицензия|Авторские права
        License uk Ліцензія|Авторське право
        License kk Лицензия|Авторлық құқық
        License uz Litsenziya|Лицензия
        License es Licencia|Derechos de autor
        License pt Licença|Direitos autorais
        License fr Licence
        License de Lizenz
        License it Licenza
        License pl Licencja|Prawa autorskie
        License id Lisensi|Hak Cipta
        License tr Lisans|Telif Hakkı
        License ar الرخصة|الترخيص|الحقوق الفكرية
        License fa مجوز
        License zh 许可协议|许可证|授權|版权
        PlainLanguageSummary en Plain Language Summary
        DataAvailability en Data Availability Statement|Data availability
        Funding en Funding|Funding Statement|Funding data|Supporting Agencies
        Funding ru Финансирование
        Funding uk Фінансування
        Funding es Agencias de apoyo|Financiación
        Funding pt Financiamento|Agências de fomento
        Journal en Journal
        Journal ru Журнал
        Journal es Revista
        Journal fr Revue
        Journal de Zeitschrift
        Journal id Jurnal
        Journal tr Dergi
        Biography en Author Biography|Author Biographies
        Biography ru Биография автора|Биографии авторов|Об авторах|Об авторе
        Biography uk Біографія автора|Біографії авторів
        Biography kk Автор туралы
        Biography es Biografía del autor/a|Biografía del autor
        Biography pt Biografia do Autor
        Biography fr Biographie de l'auteur-e
        Biography de Autor/innen-Biografie
        Biography id Biografi Penulis
        Biography tr Yazar Biyografisi
        Furniture en Downloads|Download data|Download|Additional Files|Supplementary Files|Versions|Categories|Metrics|Article metrics|Statistics|Views|Similar Articles|Most read articles by the same author(s)|Information|Language|Languages|Make a Submission|Current Issue|Browse|Search|Keywords cloud|Most read last week|Most Read|Announcements|Editorial Team|About the Journal|Article Details|Article Sidebar|Main Article Content|Details|Share|Tools|Index|Full Text|Galleys|Crossmark|Altmetrics|Dimensions
        Furniture ru Скачивания|Загрузки|Данные скачивания|Дополнительные файлы|Версии|Категории|Похожие статьи|Наиболее читаемые статьи этого автора (авторов)|Информация|Язык|Отправить материал|Текущий выпуск|Просмотры|Статистика|Полный текст
        Furniture uk Завантаження|Додаткові файли|Версії|Категорії|Схожі статті|Статті цього автора (авторів), які найбільше читають|Інформація|Мова|Подати статтю|Поточний номер
        Furniture kk Жүктеулер|Жүктеп алулар|Қосымша файлдар|Нұсқалар|Ақпарат|Тіл|Ұқсас мақалалар
        Furniture uz Yuklab olishlar|Yuklashlar|Qo'shimcha fayllar|Versiyalar|Ma'lumot|Til|O'xshash maqolalar
        Furniture es Descargas|Los datos de descarga|Archivos adicionales|Versiones|Categorías|Artículos similares|Artículos más leídos del mismo autor/a|Información|Idioma|Enviar un artículo|Número actual|Métricas
        Furniture pt Downloads|Arquivos adicionais|Versões|Categorias|Artigos Semelhantes|Artigos mais lidos pelo mesmo(s) autor(es)|Informações|Idioma|Enviar Submissão|Edição Atual|Métricas|Dados de Download
        Furniture fr Téléchargements|Fichiers supplémentaires|Catégories|Articles similaires|Information|Langue|Faire une soumission|Numéro courant
        Furniture de Downloads|Zusätzliche Dateien|Versionen|Kategorien|Ähnliche Artikel|Am häufigsten gelesene Artikel dieser/dieses Autor/in|Informationen|Sprache|Beitrag einreichen|Aktuelle Ausgabe
        Furniture it Downloads|Dowloads|File aggiuntivi|Versioni|Categorie|Articoli simili|Informazioni|Lingua|Invia una proposta|Fascicolo corrente
        Furniture pl Pobrania|Pliki dodatkowe|Wersje|Kategorie|Podobne artykuły|Informacje|Język|Zgłoś tekst|Bieżący numer
        Furniture id Unduhan|Data unduhan|Files Tambahan|File Tambahan|Versi|Kategori|Artikel Serupa|Artikel paling banyak dibaca berdasarkan penulis yang sama|Informasi|Bahasa|Kirim Naskah|Terbitan Terkini
        Furniture tr İndir|İndirmeler|İndirme Verileri|Ek Dosyalar|Sürüm|Kategoriler|Benzer Makaleler|Bilgi|Dil|Makale Gönder|Son Sayı
        Furniture ar التنزيلات|الملفات الإضافية|النسخ|الفئات|المقالات المشابهة|معلومات|اللغة|إرسال بحث|العدد الحالي
        Furniture fa دانلودها|دانلود|فایل‌های دیگر|نسخه‌ها|مقالات مشابه|اطلاعات|زبان|ارسال مقاله|شماره جاری
        Furniture zh 下载|下載|附加文件|版本|类别|相似文章|信息|语言|投稿|当前期
        """;

    /// <summary>Each word with its heading and the languages that use it so.</summary>
    public static IReadOnlyList<(string Word, PageHeading Heading, IReadOnlyList<string> Languages)> All { get; } =
    [
        .. Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(row => row.Split(' ', 3))
            .SelectMany(columns => columns[2].Split('|').Select(word => (Word: word, Heading: Enum.Parse<PageHeading>(columns[0]), Language: columns[1])))
            .GroupBy(entry => (entry.Word, entry.Heading))
            .Select(group => (group.Key.Word, group.Key.Heading, (IReadOnlyList<string>)[.. group.Select(entry => entry.Language).Distinct(StringComparer.Ordinal)])),
    ];
}
