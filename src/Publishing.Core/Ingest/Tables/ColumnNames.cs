using System.Collections.Frozen;

namespace Publishing.Ingest.Tables;

/// <summary>
/// The names that columns of articles have: in the layouts of Open Journal Systems, Janeway and tsvConverter, in exports of Crossref, DOAJ, Scopus, Web of Science,
/// Dimensions, OpenAlex and Zotero, and in the sheets that editors make, in their languages.
/// </summary>
internal static class ColumnNames
{
    // A field, then its names as ColumnWords writes them.
    private const string Table = """
        Title: title|article title|titles|document title|paper title|publication title|item title|title of article|title of the article|title of paper|ti|display name|manuscript title|main title|titre|titre de l article|titulo|titulo del articulo|titulo do artigo|titulo de articulo|titel|artikeltitel|titolo|titolo dell articolo|tytul|tytul artykulu|nazev|nazev clanku|nazov|naslov|cim|baslik|makale basligi|makale adi|judul|judul artikel|название|название статьи|наименование|наименование статьи|заглавие|заглавие статьи|заголовок|заголовок статьи|тема|тема статьи|назва|назва статті|тақырып|тақырыбы|мақала тақырыбы|мақаланың тақырыбы|мақала атауы|мақаланың атауы|атауы|sarlavha|sarlavhasi|maqola nomi|maqola sarlavhasi|maqola mavzusi|mavzu|мақола номи|сарлавҳа|макаланын аталышы|baslıq|meqalenin adi|标题|题名|篇名|文章标题|論文標題|題名|論題|タイトル|제목|논문제목|논문 제목|العنوان|عنوان|عنوان المقال|عنوان البحث|عنوان مقاله|เชอเรอง|tieu de|ten bai bao|title of the paper|title of research paper|title of the research paper|research paper title|name of the paper|name of paper|name of article|name of the article
        Subtitle: subtitle|sub title|article subtitle|sous titre|subtitulo|untertitel|sottotitolo|podtytul|подзаголовок|підзаголовок|alt baslik|anak judul|副标题|副題|부제
        TitlePrefix: title prefix|article prefix|prefix
        Abstract: abstract|article abstract|abstracts|abstract text|abstract note|ab|summary|article summary|resume|resumen|resumo|zusammenfassung|kurzfassung|riassunto|sommario|streszczenie|abstrakt|anotace|sazetak|povzetek|osszefoglalo|ozet|oz|abstrak|аннотация|аннотации|реферат|резюме|анотація|андатпа|аңдатпа|түйін|түйіндеме|annotatsiya|annotasiya|xulase|аннотацияси|摘要|文摘|要旨|抄録|초록|الملخص|ملخص|المستخلص|چکیده|คดยอ|บทคดยอ|tom tat
        PlainLanguageSummary: plain language summary|lay summary|plain summary|popular summary|resumen en lenguaje sencillo
        Keywords: keywords|keyword|key words|author keywords|authors keywords|article keywords|de|manual tags|tags|mots cles|mots clefs|palabras clave|palabras claves|palavras chave|palavras chaves|schlagworter|schlagworte|schlusselworter|stichworter|parole chiave|slowa kluczowe|klicova slova|klucove slova|kljucne rijeci|kljucne besede|kulcsszavak|anahtar kelimeler|anahtar sozcukler|kata kunci|ключевые слова|ключевые слова и словосочетания|ключові слова|түйін сөздер|түйінді сөздер|кілт сөздер|тірек сөздер|негізгі сөздер|kalit sozlar|kalit so zlar|tayanch so zlar|tayanch sozlar|калит сузлар|калит сўзлар|acar sozler|关键词|关键字|關鍵詞|關鍵字|キーワード|키워드|주제어|핵심어|الكلمات المفتاحية|كلمات مفتاحية|کلیدواژه|کلید واژه|کلیدواژه ها|واژگان کلیدی|คำสำคญ|tu khoa|keywords display name
        IndexKeywords: index keywords|keywords plus|id keywords plus|automatic tags|indexed keywords
        Subjects: subjects|subject|categories|category|disciplines|discipline|research areas|wos categories|web of science categories|fields of research anzsrc 2020|fields of research|fields of study|subject area|subject areas|article subjects|lcc codes|subject headings|topics|primary topic display name|primary topic field display name|materias|temas|assuntos|matieres|fachgebiete|рубрика|рубрики|тематика|предметная область|научное направление
        Language: language|languages|locale|lang|la|article language|language of original document|language of article|article locale|original language|text language|full text language|full text languages|fulltext language|langue|idioma|lingua|sprache|jezyk|jazyk|jezik|nyelv|dil|dili|bahasa|язык|язык статьи|язык текста|мова|мова статті|тіл|тілі|мақала тілі|til|tili|тили|тил|语言|语种|語言|言語|언어|اللغة|لغة|زبان|ngon ngu
        Type: document type|article type|type|dt|item type|publication type|type of article|content type|genre|material type|manuscript type|work type|tipo|tipo de documento|tipo de articulo|tipo de artigo|type d article|typ|artikeltyp|dokumenttyp|тип|тип статьи|тип публикации|вид статьи|вид публикации|тип документа|тип статті|мақала түрі|maqola turi|文献类型|논문유형|نوع المقال|makale turu|jenis artikel
        Section: section|section title|article section|section name|journal section|sections|rubric|heading|seccion|secao|secao da revista|sezione|rubrik|dzial|bolum|bagian|rubrik artikel|раздел|раздел журнала|название раздела|секция|рубрика журнала|розділ|рубрика розділ|бөлім|айдар|bo lim|bolim|ruknlar|栏目|分类
        Doi: doi|article doi|doi url|doi url form|doi link|doi number|dois|di|digital object identifier|doi статьи|doi identifier|doi suffix full|индекс doi|номер doi|мақала doi|item doi
        Url: url|article url|link|links to article|landing page|landing page url|abstract url|article page|article link|page url|web page|permalink|source linkout|resource primary url|uri|link url|ur|enlace|lien|ссылка|ссылка на статью|адрес|адрес страницы|url статьи|посилання|сілтеме|havola|网址|链接|الرابط|tautan|baglanti|external url|paper link|paper url|link of paper
        FullTextUrl: full text url|fulltext url|full text link|fulltext|full text|galley url|file url|html url|xml url|epub url|best oa url|oa url|open access url|best oa location url|file name|galley file|article galley filename|файл|полный текст|ссылка на полный текст
        PdfUrl: pdf url|pdf uri|pdf link|pdf|url pdf|link pdf|link to pdf|article pdf|full text pdf|fulltext pdf|pdf file|pdf file url|open access pdf|best oa location pdf url|primary location pdf url|pdf файл|ссылка на pdf|enlace pdf|lien pdf|url du pdf|pdf adresi
        FullTextLabel: galley label|galley labels|full text label
        FullTextLanguage: galley locale|galley language
        Pmid: pmid|pubmed id|pm|pubmed|ids pmid|pubmed number
        Pmcid: pmcid|pmc id|pmc|ids pmcid|pubmed central id
        Arxiv: arxiv|arxiv id|arxiv number
        PublisherId: publisher id|article id|manuscript id|manuscript number|submission id|submission number|paper id|article identifier|internal id|rsci id|id статьи|номер рукописи
        Udc: udc|удк|udk|udc code|код удк|әож|ӘОЖ|eoj|uo k|ujt
        Edn: edn|edn код
        DatabaseId: eid|ut|ut unique wos id|accession number|unique wos id|unique id|unique wos id ut|openalex id|publication id|janeway id|key|zotero key|s2 id|corpus id|lens id|id|ids openalex
        Volume: volume|vol|issue volume|volume number|vl|volume no|vol no|journal volume|biblio volume|tome|tomo|volumen|band|jahrgang|annata|tom|rocznik|rocnik|svazek|godiste|letnik|evfolyam|cilt|jilid|том|том номер|номер тома|жылдық|jild|жилд|卷|巻|권|المجلد|مجلد|دوره|جلد
        Issue: issue|issue number|issue no|is|number|no|journal issue|iss|part number issue|biblio issue|numero|num|n|nº|no de numero|numero de la revista|heft|nummer|ausgabe|fascicolo|zeszyt|numer|cislo|broj|stevilka|szam|sayi|nomor|edisi|выпуск|номер|номер выпуска|№ выпуска|вып|номер журнала|випуск|номер випуску|шығарылым|саны|нөмірі|номері|нөмір|son|soni|сон|сони|nashr|期|期号|号|호|العدد|عدد|شماره
        Pages: pages|page|page numbers|pp|page range|pagination|page s|pages custom|page numbers custom|pg|page no|page number|article pages|paginas|pagina|paginas inicial e final|pag|seiten|seite|seitenzahlen|pagine|strony|stranky|strany|strani|stranice|oldal|oldalak|sayfa|sayfalar|sayfa araligi|halaman|страницы|страница|страницы статьи|стр|с|номера страниц|диапазон страниц|сторінки|сторінка|беттер|беттері|бет|бети|betlar|sahifalar|sahifa|бетлар|页码|页|頁|ページ|페이지|쪽|الصفحات|صفحات|trang|page no s|pages no|page nos|page numbers from to
        FirstPage: first page|start page|page start|bp|beginning page|page first|from page|fpage|first page number|biblio first page|initial page|spage|page from|pagina inicial|primera pagina|premiere page|page de debut|anfangsseite|erste seite|pagina iniziale|strona poczatkowa|первая страница|начальная страница|страница начала|страница с|стр начало|перша сторінка|бірінші беті|бастапқы беті|birinchi sahifa|boshlangich sahifa|起始页|ilk sayfa|baslangic sayfasi|halaman awal
        LastPage: last page|end page|page end|ep|ending page|page last|to page|lpage|last page number|biblio last page|final page|epage|page to|pagina final|ultima pagina|derniere page|page de fin|endseite|letzte seite|pagina finale|strona koncowa|последняя страница|конечная страница|страница конца|страница по|стр конец|остання сторінка|соңғы беті|oxirgi sahifa|结束页|终止页|son sayfa|bitis sayfasi|halaman akhir
        PageCount: page count|num pages|number of pages|num pages|pages count|pg count|pg number|total pages|количество страниц|число страниц
        ArticleNumber: article number|art no|ar|elocation id|elocation|e location id|article no|artn|electronic article number|номер статьи|numero de articulo|e location|electronic page
        DatePublished: date published|publication date|published|date|pd|published date|date of publication|pub date|publish date|pubdate|article date|published at|publication date online or print|date publication|published on|coverage date|cover date|biblio publication date|fecha|fecha de publicacion|fecha publicacion|data|data de publicacao|data publicacao|datum|veroffentlichungsdatum|erscheinungsdatum|publikationsdatum|date de publication|date de parution|data di pubblicazione|data publikacji|datum vydani|datum objave|megjelenes datuma|yayin tarihi|yayim tarihi|tarih|tanggal|tanggal terbit|tanggal publikasi|дата|дата публикации|дата выхода|дата выпуска|дата издания|опубликовано|опубликована|дата публікації|жарияланған күні|жариялану күні|жарияланды|күні|nashr sanasi|chop etilgan sana|sana|нашр санаси|出版日期|发表日期|发布日期|公開日|出版日|발행일|게재일|تاريخ النشر|تاریخ انتشار|ngay xuat ban|month year|month and year|year month|year and month|date of publishing
        DateOnline: online date|date published online|publication date online|published online|epub date|electronic publication date|online publication date|early access date|ea|date online|published online date|first published online|available online|дата публикации онлайн|дата онлайн публикации|дата размещения
        DatePrint: print date|publication date print|published print|date published print|published in print|дата выхода в свет|дата подписания в печать|подписано в печать
        IssueDate: issue date|issue pub date|issue date published|issue published|issue publication date|issue publication|date of issue|дата номера
        Year: year|publication year|py|issue year|pub year|year of publication|published year|biblio year|pubyear|annee|ano|ano de publicacion|ano de publicacao|ano publicacion|jahr|erscheinungsjahr|anno|rok|rok wydania|leto|ev|yil|yili|yayin yili|tahun|tahun terbit|год|год издания|год публикации|год выпуска|рік|рік видання|жыл|жылы|басылған жылы|nashr yili|йил|йили|年|年份|出版年|发表年份|年度|연도|발행연도|السنة|سنة|سنة النشر|سال|nam
        Month: month|publication month|mes|mois|monat|месяц|місяць|ай|oy|月|월
        Day: day|publication day|dia|jour|tag|день|день публикации|күн|日
        DateReceived: date received|received|received date|date submitted|submitted|submission date|date of submission|date of receipt|fecha de recepcion|recibido|recebido|data de recebimento|date de reception|recu|eingegangen|eingangsdatum|otrzymano|gelis tarihi|basvuru tarihi|diterima|дата поступления|поступила|поступила в редакцию|получена|дата получения|надійшла|дата надходження|түскен күні|келіп түскен күні|qabul qilingan|收稿日期|투고일|تاريخ الاستلام
        DateRevised: date revised|revised|revised date|revision date|fecha de revision|revisado|revise|uberarbeitet|duzeltme tarihi|дата доработки|доработана|поступила после рецензирования|после доработки|дата рецензирования|одобрена после рецензирования|修回日期
        DateAccepted: date accepted|accepted|accepted date|acceptance date|date of acceptance|fecha de aceptacion|aceptado|aceito|data de aceite|data de aceitacao|date d acceptation|accepte|angenommen|annahmedatum|zaakceptowano|kabul tarihi|disetujui|дата принятия|принята|принята к публикации|принята к печати|прийнята|дата прийняття|қабылданған күні|қабылданды|tasdiqlangan|录用日期|接受日期|게재확정일|تاريخ القبول
        Authors: authors|author|author s|au|author names|author name s|list of authors|author list|authors list|all authors|authors names|article authors|authorships|authors full list|authorships author display name|author string|creator|creators|by|auteur|auteurs|autor|autores|autor es|autores as|autoren|verfasser|autori|autore|autorzy|autor artykulu|szerzo|szerzok|avtorji|avtor|yazar|yazarlar|yazar lar|penulis|автор|авторы|автор ы|авторы статьи|фио|фио автора|фио авторов|ф и о авторов|ф и о автора|ф и о|автори|піб|піб автора|авторлар|авторлары|авторы мақала|мақала авторы|мақала авторлары|muallif|mualliflar|муаллиф|муаллифлар|mualliflar f i sh|muallifi|muelif|muellifler|作者|作者姓名|著者|著者名|저자|저자명|المؤلف|المؤلفون|المؤلفين|اسم المؤلف|الباحث|نویسنده|نویسندگان|ผแตง|tac gia|author s name|authors name|name of author|name of authors|name of author s|name of the author|name of the authors|name of the author s
        AuthorFullNames: author full names|author full name s|af|authors full names|full author names|full names of authors
        AuthorsWithAffiliations: authors with affiliations|authors affiliations|c1|addresses|authors raw affiliation|authors and affiliations|raw affiliations
        AuthorGroups: group authors|group author|ca|corporate authors|corporate author|collaboration|group author s|collective author
        AuthorName: author full name|author name|full name
        AuthorGivenNames: author given name|author given names|author first name|author firstname|author givenname|given name|given names|first name|firstname|givenname|author forename|forename|author given|author first|prenom|nombre|nombre del autor|nome|nome do autor|vorname|imie|ad|adi|имя|имя автора|имя отчество|имя и отчество|ім я|аты|аты жөні автор|аты жені|ismi|ism|名
        AuthorMiddleName: author middle name|author middlename|middle name|middlename|author middle|patronymic|отчество|отчество автора|по батькові|әкесінің аты|otasining ismi|sharifi
        AuthorSurname: author surname|author family name|author familyname|author last name|author lastname|surname|family name|last name|lastname|familyname|author family|author last|nom|nom de famille|apellido|apellidos|sobrenome|apelido|cognome|nachname|familienname|nazwisko|soyad|soyadi|фамилия|фамилия автора|прізвище|тегі|familiya|familiyasi|姓
        AuthorPrefix: author salutation|salutation|author prefix|author title|honorific
        AuthorSuffix: author suffix|name suffix|author name suffix
        AuthorDegrees: author degree|author degrees|degree|degrees|academic degree|ученая степень|ученое звание|ученая степень и звание|ғылыми дәрежесі|ilmiy darajasi
        AuthorEmail: author email|email|e mail|author e mail|author emails|emails|e mails|authors emails|author e mails|authors email|em|email addresses|email address|corresponding author email|corresponding email|correo|correo electronico|correos|courriel|mail|e posta|эл почта|электронная почта|почта|адрес электронной почты|email автора|электрондық пошта|elektron pochta|邮箱|电子邮件|이메일|البريد الإلكتروني
        AuthorOrcid: author orcid|orcid|orcid id|author orcids|orcids|orcid ids|oi|orcid ids of authors|authors orcid|author orcid id|authorships author orcid|orcid автора
        AuthorAffiliation: author affiliation|author affiliations|affiliation|affiliations|author institution|institution|institutions|author institutions|organization|organisation|organizations|organisations|author organization|author workplace|workplace|university|research organizations standardized|research organizations|authors affiliation|authorships raw affiliation strings|author address|institucion|instituicao|afiliacion|afiliaciones|afiliacao|filiacao|filiacion|etablissement|affiliation de l auteur|institution de l auteur|institut|zugehorigkeit|affiliazione|ente|afiliacja|afilacja|instytucja|afiliace|afilijacija|kurum|kurumu|universite|institusi|afiliasi|организация|место работы|место работы автора|аффилиация|аффилиации|аффилиация автора|учреждение|организация автора|университет|афіліація|місце роботи|установа|жұмыс орны|ұйым|мекеме|ish joyi|tashkilot|muassasa|иш жойи|单位|作者单位|机构|機構|所属|소속|소속기관|المؤسسة|الانتماء|جهة العمل|وابستگی|وابستگی سازمانی
        AuthorDepartment: author department|department|departamento|departement|abteilung|кафедра|факультет|отдел|подразделение
        AuthorCity: author city|city|ciudad|cidade|ville|stadt|город|город автора|місто|қала|shahar
        AuthorCountry: author country|country|countries|country of author|author countries|country code|country of research organization|pais|pays|land|paese|kraj|zeme|ulke|negara|страна|страна автора|країна|ел|мемлекет|mamlakat|国家|국가|البلد
        AuthorRor: author ror|ror|ror id|author ror id|author affiliation ror|affiliation ror|roarid|ror url
        AuthorBiography: author biography|author bio|biography|bio statement|об авторе|сведения об авторе|biografia
        AuthorCorresponding: author is primary|author is primary y n|corresponding|is corresponding|primary contact|author corresponding|author is corresponding|корреспондирующий автор да нет
        AuthorIsGroup: author is corporate|author is corporate y n
        AuthorRoles: author role|author roles|credit|credit roles|contributor role|contributor roles|author contribution roles|роль автора
        CorrespondingAuthor: corresponding author|correspondence address|reprint addresses|rp|corresponding authors|автор для корреспонденции|корреспондирующий автор|автор корреспондент|contact author
        Editors: editors|editor|be|editor s|book editors|редактор|редакторы|editores|herausgeber
        Translators: translators|translator|переводчик|переводчики|traductor|ubersetzer|traducteur
        License: license|licence|license url|licence url|article license url|license link|licence type|license type|licenseurl|creative commons license|cc license|license name|best oa location license|primary location license|licenses|licencia|licenca|licenza|lizenz|licencja|licence creative commons|lisans|lisensi|лицензия|тип лицензии|ліцензія|лицензия cc|litsenziya|许可|许可协议|라이선스|الترخيص|open access license
        CopyrightStatement: copyright statement|copyright|rights|copyright notice|copyright text|авторские права|авторское право|derechos|direitos|droits|telif
        CopyrightHolder: copyright holder|article copyright holder|copyright owner|rights holder|copyrightholder|правообладатель|titular de los derechos
        CopyrightYear: copyright year|article copyright year|copyrightyear|год авторского права
        References: references|cited references|cr|citations|bibliography|reference list|works cited|article references|list of references|referencias|referencias bibliograficas|bibliografia|literatur|literaturverzeichnis|riferimenti|literatura|kaynakca|kaynaklar|daftar pustaka|список литературы|литература|библиография|библиографический список|источники|список использованных источников|список источников|список літератури|әдебиеттер|әдебиеттер тізімі|пайдаланылған әдебиеттер|foydalanilgan adabiyotlar|adabiyotlar|adabiyotlar ro yxati|адабиётлар|参考文献|參考文獻|참고문헌|المراجع|المصادر|منابع
        FundingStatement: funding|funding text|funding texts|funding details|fx|funding statement|funding text 1|funding information|financiacion|financiamiento|financiamento|financement|finanzierung|финансирование|информация о финансировании|қаржыландыру|moliyalashtirish
        Funder: funder|funders|funder name|funding agency|funding agencies|funding sponsor|funding organizations|funding name preferred|grants funder display name|sponsor|sponsors|agencies|supporting agencies|спонсор|финансирующая организация
        AwardNumber: award number|award numbers|grant number|grant numbers|supporting grants|award id|grants award id|grant id|номер гранта|грант
        ConflictOfInterest: competing interests|conflict of interest|conflicts of interest|conflict of interest statement|coi|declaration of interest|declaration of interests|конфликт интересов|conflicto de intereses|conflito de interesses
        DataAvailability: data availability|data availability statement|data access statement|доступность данных
        Acknowledgments: acknowledgments|acknowledgements|acknowledgment|acknowledgement|agradecimientos|agradecimentos|remerciements|danksagung|благодарности|подяки|алғыс|minnatdorchilik
        Ethics: ethics|ethics statement|ethical approval|ethics approval|этика|этическое одобрение
        Journal: journal|journal title|journal name|source title|so|source|container title|magazine|journal title override|publication name|publication|periodical|source display name|primary location source display name|host venue display name|titre de la revue|revue|revista|titulo de la revista|nombre de la revista|nome da revista|titulo da revista|zeitschrift|zeitschriftentitel|rivista|czasopismo|casopis|dergi|dergi adi|jurnal|nama jurnal|журнал|название журнала|наименование журнала|издание|журнал атауы|журналдың атауы|назва журналу|jurnal nomi|журнал номи|期刊|期刊名|刊名|杂志|期刊名称|雑誌名|誌名|저널|학술지명|المجلة|اسم المجلة|نام مجله|نشریه|tap chi|journal book|name of journal|name of the journal
        JournalAbbreviation: journal abbreviation|abbreviated source title|journal iso abbreviation|j9|ji|abbreviated journal title|journal abbreviated title|journal abbrev|сокращенное название журнала
        JournalId: journal path|journal code|journal id|journal acronym|код журнала
        Issn: issn|sn|issn override|issns|journal issn|issn s|issn l|source issn l|source issn|issn журнала|primary location source issn l|primary location source issn
        ElectronicIssn: eissn|e issn|ei|issn online|online issn|issn e|electronic issn|issn electronic|journal eissn|issn electronico|issn eletronico|journal eissn online version|eissn online version|issn online version|web issn|issn web|issn онлайн|электронный issn|issn elektronik
        PrintIssn: pissn|p issn|issn print|print issn|issn p|issn printed|printed issn|journal issn print version|issn print version|issn impreso|issn imprime|issn impresso|issn печатный|печатный issn|issn basili|issn cetak
        Publisher: publisher|pu|publisher name|editorial|editora|editeur|verlag|editore|wydawca|vydavatel|yayinci|yayinevi|penerbit|издатель|издательство|видавець|видавництво|баспа|nashriyot|出版社|出版者|출판사|الناشر|ناشر
        PublisherLocation: publisher city|publisher location|place|pi|publisher address|place of publication|место издания|город издания|lugar de publicacion
        ColumnLanguage: translation locale
        Ignore: reason|dimensions url|row|record number|seq|article seq|section seq|sequence|peer reviewed|peer reviewed y n|peer review|stage|file import identifier|cover image filename|cover image alt text|issue cover image filename|issue cover image filename alt text|genre name|section abbrev|section abbreviation|issue title|issue name|issue description|supp filenames|supp labels|cover image|file genre|cited by|times cited|times cited wos core|times cited all databases|cited by count|citation count|citations count|open access|access type|source type|publication stage|rank|score|altmetric|recent citations|rcr|fcr|date added|date modified|access date|library catalog|short title|file attachments|link attachments|notes|extra|archive|archive location|call number|rights holder note|tc|z9|u1|u2|nr|ga|pt|er|hc|hp|da|oa|we|wc count|180 day usage count|since 2013 usage count|cited reference count|art count|author s id|authors id|author ids|scopus author ids|researcher ids|ri|issn isbn|isbn|isbns|coden|conference name|conference date|conference location|conference code|conference title|conference sponsor|molecular sequence numbers|chemicals cas|tradenames|manufacturers|downloads|views|number|п п|№ п п|no p p
        """;

    private static readonly FrozenDictionary<string, ColumnField> Fields = Read().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The field that a name means; null when it is none that is known.</summary>
    /// <param name="words">The name as <see cref="ColumnWords"/> writes it. Where its words part does not matter: "PubMed ID" and "pubmedId" are one.</param>
    public static ColumnField? Find(string words) => Fields.TryGetValue(Joined(words), out var field) ? field : null;

    private static Dictionary<string, ColumnField> Read()
    {
        var fields = new Dictionary<string, ColumnField>(StringComparer.Ordinal);
        foreach (var row in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = row.IndexOf(':', StringComparison.Ordinal);
            var field = Enum.Parse<ColumnField>(row[..colon]);
            foreach (var name in row[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries))
            {
                // What a name means where it stands first, it means.
                fields.TryAdd(Joined(ColumnWords.Of(name)), field);
            }
        }

        return fields;
    }

    private static string Joined(string words) => words.Replace(" ", "", StringComparison.Ordinal);
}
