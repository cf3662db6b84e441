using System.Text.RegularExpressions;

namespace Publishing.Ingest.Values;

/// <summary>E-mail addresses that nobody has: they stand in exports because a form asked for one.</summary>
public static partial class MadeUpAddress
{
    /// <summary>Whether an e-mail address is made up: in a domain that is kept for examples (RFC 2606), in that word's translations, or one that says that there is none.</summary>
    public static bool Is(string address) => Reserved().IsMatch(address.Trim()) || Nobody().IsMatch(address.Trim());

    [GeneratedRegex(@"@(?:[^@\s]+\.)?(?:(?:example|exemplo|ejemplo|exemple|esempio|beispiel|contoh|mail\.example)\.(?:com|org|net|edu|br|com\.br|es|fr|it|de|id)|[^@\s.]+\.(?:test|example|invalid|localhost)|(?:example|test|invalid|localhost)(?:\.local)?|(?:noemail|nomail|no-mail|noemail-domain|fake|dummy|test|none|xxx|no|na|sinemail|sememail|email-not-provided)\.(?:com|org|net|edu|mail|ru|br|id))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reserved();

    [GeneratedRegex(@"^(?:no-?e?-?mail|no_?email|none|nomail|no-?email-?(?:provided|available)|sin-?(?:email|correo)|sem-?email|xxx+|not?-?available|unknown)[0-9]*@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nobody();
}
