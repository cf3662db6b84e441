using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.OjsNative;

/// <summary>What an author did: the name of the group that OJS files them in (<c>user_group_ref</c>), in the journal's language, and the roles of CRediT.</summary>
internal static partial class NativeRoles
{
    /// <summary>The JATS <c>contrib-type</c>, and the role in words when there is no such type for it.</summary>
    public static (string Kind, IReadOnlyList<Role> Roles) Read(XElement author)
    {
        var roles = new List<Role>();
        foreach (var role in author.Below("credit_role", "creditRole", "contributor_role", "contributor_role_id", "role"))
        {
            var words = role.Attr("identifier") ?? role.Words();
            if (Credit.TryParse(words, out var credit))
            {
                roles.Add(new Role(Credit.Terms[credit], credit));
            }
        }

        // OJS 3.6 gives the number that a role has in its own tables, which says nothing elsewhere.
        var named = author.Below("contributor_role_id", "contributor_role").Select(role => role.Attr("identifier") ?? role.Words()).OfType<string>().FirstOrDefault(name => name.Any(char.IsLetter) && !Credit.TryParse(name, out _));
        var group = author.Attr("user_group_ref") ?? named;
        var kind = KindOf(group);
        if (kind is null)
        {
            roles.Insert(0, new Role(group!));
        }

        return (kind ?? "author", roles);
    }

    private static string? KindOf(string? group) => group switch
    {
        null => "author",
        _ when AuthorWord().IsMatch(group) => "author",
        _ when TranslatorWord().IsMatch(group) => "translator",
        _ when EditorWord().IsMatch(group) => "editor",
        _ => null,
    };

    [GeneratedRegex("^(?:(?:co-?)?auth?or(?:/?[ae]s?|es|s|in|en|i|ul|ka)?(?:\\([^)]*\\))?|auteure?s?|auteur[·.(/-].*|auctor|автори?|авторы|автор(?:и|\\(ы\\)|ка)?|аўтар|yazar|müəllif|muallif|avtor|penulis|pengarang|szerző|tekijä|författare|forfatter|forfattare|egilea|автор(?:лар)?|συγγραφέας|المؤلف|مؤلف|نویسنده|作者|著者|저자|tác giả|ผู้แต่ง|लेखक|a[uv]torius|autors)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AuthorWord();

    [GeneratedRegex("^(?:translators?|traductora?s?(?:/.*)?|traduct(?:eur|rice).*|tradutora?(?:/.*)?|traduttore|übersetzer(?:/?in)?|переводчик|перекладач|аудармашы|çevirmen|tərcüməçi|tarjimon|penerjemah|tłumacz|překladatel|prekladateľ|prevodilac|prevoditelj|преводач|fordító|kääntäjä|översättare|vertaler|المترجم|مترجم|译者|訳者)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TranslatorWord();

    [GeneratedRegex("^(?:(?:guest |volume |section |journal )?editors?|editora?(?:/.*)?|rédact(?:eur|rice).*|herausgeber(?:/?in)?|редактор|куратор|redaktor)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EditorWord();
}
